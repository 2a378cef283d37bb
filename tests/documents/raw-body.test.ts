import express from 'express'
import { once } from 'node:events'
import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import * as huadan from '../../src'
import { samples } from '../../src/testing'
import { runBlock } from '../support/blocks'

// The Chinese page has the same code.
const PAGE = 'docs/guide/raw-body.md'
const SAMPLE = new TextEncoder().encode(samples['callback-cdr'])
const MEBIBYTE = 1024 * 1024
const PACKAGES = { huadan, express, 'node:http': http }

interface Store {
  readonly save: (id: string, event: huadan.CallbackEvent) => Promise<void>
  readonly setAside: (rawBody: Uint8Array, why: string) => Promise<void>
}

interface Memory extends Store {
  readonly saved: Map<string, huadan.CallbackEvent>
  readonly aside: string[]
}

const memory = (): Memory => {
  const saved = new Map<string, huadan.CallbackEvent>()
  const aside: string[] = []
  return {
    saved,
    aside,
    save: (id, event) => Promise.resolve(void saved.set(id, event)),
    setAside: (_rawBody, why) => Promise.resolve(void aside.push(why))
  }
}

const full = (): Promise<never> => Promise.reject(new Error('the disk is full'))
const FULL: Store = { save: full, setAside: full }

const servers: http.Server[] = []

const listen = async (server: http.Server): Promise<string> => {
  servers.push(server)
  if (!server.listening) await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/callbacks`
}

/** Posts a body and returns the status of the answer. */
type Post = (body: string | Uint8Array<ArrayBuffer>, contentType?: string) => Promise<number>

const postTo = (address: string): Post => {
  return async (body, contentType = 'application/json') => {
    const headers = { 'content-type': contentType }
    return (await fetch(address, { method: 'POST', headers, body })).status
  }
}

type Start = (store: Store) => Promise<Post>

const startExpress: Start = async (store) => {
  const { callbacks } = runBlock(PAGE, 'express-router.ts', PACKAGES) as {
    callbacks: (store: Store) => express.Router
  }
  return postTo(await listen(express().use(callbacks(store)).use(express.json()).listen(0)))
}

const startServer: Start = async (store) => {
  const { serve } = runBlock(PAGE, 'server.ts', PACKAGES) as { serve: (store: Store) => http.Server }
  return postTo(await listen(serve(store).listen(0)))
}

/** A Fetch server answers 500 if its handler throws. */
const startFetch: Start = (store) => {
  const { callbacks } = runBlock(PAGE, 'fetch-handler.ts', PACKAGES) as {
    callbacks: (store: Store) => (request: Request) => Promise<Response>
  }
  return Promise.resolve((body, contentType = 'application/json') => {
    const headers = { 'content-type': contentType }
    const request = new Request('http://localhost/callbacks', { method: 'POST', headers, body })
    return callbacks(store)(request).then(
      ({ status }) => status,
      () => 500
    )
  })
}

const startLambda: Start = (store) => {
  const { handler } = runBlock(PAGE, 'lambda.ts', PACKAGES) as {
    handler: (store: Store) => (event: object) => Promise<{ statusCode: number }>
  }
  return Promise.resolve(async (body) => {
    const event = { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
    return (await handler(store)(event)).statusCode
  })
}

const STARTS: Readonly<Record<string, Start>> = {
  Express: startExpress,
  'node:http': startServer,
  Fetch: startFetch,
  Lambda: startLambda
}

const HOSTS = Object.entries(STARTS).map(([host, start]) => ({ host, start }))

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  jest.restoreAllMocks()
})
afterAll(() => {
  for (const server of servers) server.close()
})

describe("Express's json()", () => {
  it('answers 400 to the sample before the handler runs', async () => {
    const handler = jest.fn()
    const app = express().use(express.json()).post('/callbacks', handler)
    // Express would print the error.
    app.set('env', 'test')
    expect(await postTo(await listen(app.listen(0)))(SAMPLE)).toBe(400)
    expect(handler).not.toHaveBeenCalled()
  })
})

describe.each(HOSTS)('$host', ({ start }) => {
  it('stores the sample once, and answers 200 to each send', async () => {
    const store = memory()
    const post = await start(store)
    expect([await post(SAMPLE), await post(SAMPLE)]).toStrictEqual([200, 200])
    expect([...store.saved.keys()]).toStrictEqual(
      huadan.parse(SAMPLE).events.map((event) => huadan.eventId(event))
    )
    expect(store.aside).toStrictEqual([])
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/x-unknown', 'json'])(
    'stores a body of the type %s',
    async (contentType) => {
      const store = memory()
      const post = await start(store)
      expect(await post(SAMPLE, contentType)).toBe(200)
      expect(store.saved.size).toBe(1)
    }
  )

  it('answers 500 to a truncated or empty body, also within a character, and sets it aside', async () => {
    const store = memory()
    const post = await start(store)
    expect(await post(SAMPLE.slice(0, 300))).toBe(500)
    expect(await post(SAMPLE.slice(0, SAMPLE.findIndex((byte) => byte > 0x7f) + 1))).toBe(500)
    expect(await post('')).toBe(500)
    expect(store.saved.size).toBe(0)
    expect(store.aside.map((why) => /\[([\w-]+)\]$/.exec(why)?.[1])).toStrictEqual([
      'truncated-json',
      'invalid-utf8',
      'empty-body'
    ])
  })

  it('answers 200 to a body that would be rejected again, and sets it aside', async () => {
    const store = memory()
    const post = await start(store)
    expect(await post('{"statusCode":"-104","statusMsg":"no"}')).toBe(200)
    expect([store.saved.size, store.aside.length]).toStrictEqual([0, 1])
  })

  it('stores the good records of a body, and sets it aside for the others', async () => {
    const store = memory()
    const post = await start(store)
    const record = huadan.encode(huadan.parse(SAMPLE).events).slice('{"cdr":['.length, -']}'.length)
    expect(await post(`{"cdr":[{"fid":"9"},${record}]}`)).toBe(200)
    expect([store.saved.size, store.aside.length]).toStrictEqual([1, 1])
  })

  it('answers 500 if a body is larger than 512 KiB, and keeps nothing', async () => {
    const store = memory()
    const post = await start(store)
    expect(await post(`${samples['callback-cdr']}${' '.repeat(MEBIBYTE / 2)}`)).toBe(500)
    expect(await post(new Uint8Array(9 * MEBIBYTE))).toBe(500)
    expect([store.saved.size, store.aside.length]).toStrictEqual([0, 0])
  })

  it('answers 500 if nothing can be stored or set aside', async () => {
    const post = await start(FULL)
    expect(await post(SAMPLE)).toBe(500)
    expect(await post('{}')).toBe(500)
  })
})
