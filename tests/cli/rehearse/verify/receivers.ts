import { appendFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import express from 'express'
import { decode, toJson } from '../../../../src'
import { CHECKS } from '../../../../src/cli/rehearse/verify/checks'
import { createReceiver, memorySink, type Sink } from '../../../../src/http'
import { fileSink } from '../../../../src/http/file'
import { serve, type TestServer } from '../../../http/server'

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown

/** Starts a receiver. @param file - where it keeps what it stored */
export type Start = (file: string) => Promise<TestServer>

const answer = (response: ServerResponse, status: number): void => {
  response.statusCode = status
  response.end()
}

/** The receiver of this package, which keeps deliveries in a file. */
const good = (file: string): Handler => createReceiver(fileSink(file)).node

/** Does something else for some requests, and what the good receiver does for all others. */
const goodExcept =
  (handles: (request: IncomingMessage, response: ServerResponse, server: () => Server) => boolean): Start =>
  async (file) => {
    const next = good(file)
    const started: TestServer = await serve((request, response) => {
      if (!handles(request, response, () => started.server)) void next(request, response)
    })
    return started
  }

const withSink =
  (sinkOf: (file: string) => Sink): Start =>
  async (file) => {
    const receiver = createReceiver(sinkOf(file))
    return serve((request, response) => void receiver.node(request, response))
  }

/** Reads a body to its end, or to the end of the connection. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('error', () => undefined)
    request.on('close', () => {
      resolve(Buffer.concat(chunks))
    })
  })

const withBody =
  (handle: (body: Buffer, request: IncomingMessage, response: ServerResponse, file: string) => void): Start =>
  async (file) =>
    serve(
      (request, response) =>
        void bodyOf(request).then((body) => {
          handle(body, request, response, file)
        })
    )

const onExpress =
  (use: (app: ReturnType<typeof express>, file: string) => void): Start =>
  async (file) => {
    const app = express()
    use(app, file)
    return serve((request, response) => void app(request, response))
  }

/** A sink that writes an event per line. */
const eventSink =
  (isKept: (event: { readonly id: string; readonly digest: string }) => boolean) =>
  (file: string): Sink => ({
    store: async (entries) => {
      for (const { id, digest, event } of entries) {
        if (isKept({ id, digest })) appendFileSync(file, `${JSON.stringify(toJson(event))}\n`)
      }
      return Promise.resolve()
    },
    setAside: async () => Promise.resolve()
  })

const firstOfEach = () => {
  const ids = new Set<string>()
  return ({ id }: { readonly id: string }): boolean => ids.size < ids.add(id).size
}

const firstOfEachContent = () => {
  const seen = new Set<string>()
  return ({ id, digest }: { readonly id: string; readonly digest: string }): boolean =>
    seen.size < seen.add(id + digest).size
}

/** Hands Fetch requests over, as Hono and others do on Node. */
const overFetch: Start = async (file) => {
  const receiver = createReceiver(fileSink(file))
  return serve((request, response) => {
    const { method = 'POST', url = '/', rawHeaders } = request
    const headers = new Headers()
    for (let at = 0; at < rawHeaders.length; at += 2)
      headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '')
    const body = method === 'GET' ? {} : { body: Readable.toWeb(request), duplex: 'half' as const }
    void receiver
      .fetch(new Request(`http://localhost${url}`, { method, headers, ...body }))
      .then((answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers))
        response.end(`${answer.status}`)
      })
  })
}

/** Receivers that have to pass. */
export const GOOD: Readonly<Record<string, Start>> = {
  'node:http with fileSink': async (file) => serve(good(file)),
  'Express 5': onExpress((app, file) => app.post('/callbacks', good(file))),
  'Express 5, all paths': onExpress((app, file) => app.use(good(file))),
  'Fetch requests': overFetch,
  'a table of events': withSink((file) => eventSink(firstOfEachContent())(file)),
  'raw bodies, one per line': withSink((file) => ({
    store: async (_entries, { rawBody }) => {
      appendFileSync(file, rawBody)
      appendFileSync(file, '\n')
      return Promise.resolve()
    },
    setAside: async () => Promise.resolve()
  }))
}

/** The receiver of this package in memory: nobody knows what it stored. */
export const IN_MEMORY: Start = withSink(() => memorySink())

const duplicates = (): Handler => {
  const seen = new Set<string>()
  return createReceiver({
    store: async (entries) => {
      for (const { id } of entries) {
        if (seen.has(id)) throw new Error('duplicate key value violates unique constraint')
        seen.add(id)
      }
      return Promise.resolve()
    },
    setAside: async () => Promise.resolve()
  }).node
}

const closedCalls = (): Sink => {
  const closed = new Set<string>()
  return {
    store: async (entries) => {
      for (const { event } of entries) {
        if (event.kind === 'callback-cdr') closed.add(event.requestId)
        else if (closed.has(event.requestId)) throw new Error('the call has ended')
      }
      return Promise.resolve()
    },
    setAside: async () => Promise.resolve()
  }
}

const PARSED = [
  'broken sample of the document',
  'gzip',
  'gzip without its header',
  'byte order mark',
  'GB18030 instead of UTF-8',
  '9 MB'
]

const STATUSES = 'every answer is 200 or 500'
const LOST = 'stored: each event answered 200'

interface Bad {
  readonly start: Start
  /** The names of the checks that fail. */
  readonly fails: readonly string[]
  /** True if there is no file of what it stored. */
  readonly keepsNothing?: boolean
  /** True if the checks after the last one are skipped. */
  readonly ends?: boolean
}

/** Receivers with one fault each, or with the default set-up of a framework. */
export const BAD: Readonly<Record<string, Bad>> = {
  'express.json(), 200 for whatever it parsed': {
    start: onExpress((app, file) => {
      app.use(express.json())
      app.post('/callbacks', (request, response) => {
        appendFileSync(file, `${JSON.stringify(request.body ?? {})}\n`)
        response.sendStatus(200)
      })
    }),
    fails: [
      'broken sample of the document',
      'content type application/json; charset=gbk',
      'content encoding utf-8',
      'gzip without its header',
      'truncated body',
      'empty body',
      'GB18030 instead of UTF-8',
      '600 kB of good records',
      '9 MB',
      STATUSES,
      LOST
    ]
  },
  'express.json(), 500 for what it did not parse': {
    start: onExpress((app) => {
      app.use(express.json())
      app.post('/callbacks', (request, response) => {
        response.sendStatus(decode(JSON.stringify(request.body ?? {}))._tag === 'Right' ? 200 : 500)
      })
    }),
    keepsNothing: true,
    fails: [
      'broken sample of the document',
      'content type application/json; charset=gbk',
      'content type text/plain',
      'content type text/html; charset=utf-8',
      'content type application/x-www-form-urlencoded',
      'content type multipart/form-data; boundary=x',
      'content type application/octet-stream',
      'content type json',
      'no content type',
      'content encoding utf-8',
      'gzip without its header',
      'unknown payload',
      'truncated body',
      'GB18030 instead of UTF-8',
      '600 kB of good records',
      '9 MB',
      STATUSES
    ]
  },
  'compares the content type': {
    start: goodExcept(({ headers }, response) => {
      if ((headers['content-type'] ?? 'application/json') === 'application/json') return false
      answer(response, 415)
      return true
    }),
    fails: [...CHECKS.map(({ name }) => name).filter((name) => name.startsWith('content type ')), STATUSES]
  },
  'express.raw() before the receiver': {
    start: onExpress((app, file) => {
      app.post('/callbacks', express.raw({ type: () => true, limit: '1mb' }), good(file))
    }),
    fails: ['content encoding utf-8', '9 MB', STATUSES]
  },
  'JSON.parse of the text': {
    start: withBody((body, { complete }, response, file) => {
      try {
        JSON.parse(body.toString())
        if (complete) appendFileSync(file, `${body.toString().trim()}\n`)
        answer(response, 200)
      } catch {
        answer(response, 500)
      }
    }),
    fails: PARSED
  },
  '201 Created': {
    start: withBody((_body, _request, response) => {
      answer(response, 201)
    }),
    fails: ['good voice-code', 'good callback-cdr', 'good callback-state', 'good conference'],
    ends: true
  },
  '200 for everything': {
    start: withBody((_body, _request, response) => {
      answer(response, 200)
    }),
    fails: [
      'GET',
      'truncated body',
      'empty body',
      'GB18030 instead of UTF-8',
      '9 MB',
      LOST,
      'stored: both contents of one id',
      'stored: duplicates once'
    ]
  },
  'keeps the first of two contents': {
    start: withSink((file) => eventSink(firstOfEach())(file)),
    fails: ['stored: both contents of one id']
  },
  'an error for duplicates': {
    start: async () => serve(duplicates()),
    keepsNothing: true,
    fails: ['the same body twice', 'one id, two contents']
  },
  'closes the connection on 9 MB': {
    start: goodExcept(({ headers, socket }) => {
      if (!(Number(headers['content-length']) > 1_000_000)) return false
      socket.destroy()
      return true
    }),
    fails: ['9 MB']
  },
  'dies on 9 MB': {
    start: goodExcept(({ headers, socket }, _response, server) => {
      if (!(Number(headers['content-length']) > 1_000_000)) return false
      server().close()
      socket.destroy()
      return true
    }),
    fails: ['9 MB'],
    ends: true
  },
  'dies of half a body': {
    start: goodExcept((request, _response, server) => {
      request.on('aborted', () => server().close())
      return false
    }),
    fails: ['half a body, then a good one'],
    ends: true
  },
  'dies of half a chunked body': {
    start: goodExcept((request, _response, server) => {
      request.on('aborted', () => {
        if (request.headers['transfer-encoding'] !== undefined) server().close()
      })
      return false
    }),
    fails: ['half a chunked body, then a good one'],
    ends: true
  },
  'stores half a body': {
    start: withBody((body, _request, response, file) => {
      const decoded = decode(body)
      if (decoded._tag === 'Right') {
        for (const event of decoded.right.events) appendFileSync(file, `${JSON.stringify(toJson(event))}\n`)
      }
      answer(response, decoded._tag === 'Right' ? 200 : 500)
    }),
    fails: ['gzip', 'gzip without its header', 'unknown payload', 'stored: nothing of half a body']
  },
  'refuses under load': {
    start: async (file) => {
      const next = good(file)
      let underWay = 0
      let arrived = 0
      // Keeps deliveries until no other arrives, so that a burst is one on a busy machine, too.
      const untilQuiet = async (): Promise<void> => {
        for (let before = -1; before !== arrived;) {
          before = arrived
          for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
        }
      }
      return serve((request, response) => {
        arrived++
        underWay++
        response.on('close', () => underWay--)
        if (underWay < 20) void untilQuiet().then(() => next(request, response))
        else {
          request.resume()
          answer(response, 503)
        }
      })
    },
    fails: ['100 deliveries at once', STATUSES]
  },
  'gives slow senders up after 2 s': {
    start: goodExcept((request, response) => {
      const length = Number(request.headers['content-length'])
      // Small bodies arrive as a whole, so that a busy machine does not look like a slow sender.
      const timer = setTimeout(() => {
        if (request.readableDidRead && !request.complete && length < 10_000) request.destroy()
      }, 2000)
      response.on('close', () => {
        clearTimeout(timer)
      })
      return false
    }),
    fails: ['slow sender, 3 s']
  },
  'requires a length': {
    start: goodExcept(({ headers }, response) => {
      if (headers['transfer-encoding'] === undefined) return false
      answer(response, 411)
      return true
    }),
    fails: ['chunked, without a length', STATUSES]
  },
  'compares the whole address': {
    start: goodExcept(({ url }, response) => {
      if (url === '/callbacks') return false
      answer(response, 404)
      return true
    }),
    fails: ['?Call and ?CallState', STATUSES]
  },
  'does not answer other paths': {
    start: goodExcept(({ url, socket }) => {
      if (url !== '/callbacks/') return false
      socket.destroy()
      return true
    }),
    fails: ['slash at the end of the path']
  },
  'refuses Expect: 100-continue': {
    start: async (file) => {
      const started = await serve(good(file))
      started.server.on('checkContinue', (_request: IncomingMessage, response: ServerResponse) => {
        answer(response, 417)
      })
      return started
    },
    fails: ['Expect: 100-continue', STATUSES]
  },
  'wants the events in order': {
    start: withSink(closedCalls),
    keepsNothing: true,
    fails: ['a call, its last event first']
  },
  'loses every duplicate': {
    start: async (file) => {
      const bodies = new Set<string>()
      const receiver = createReceiver({
        store: async (_entries, { rawBody }) => {
          const body = Buffer.from(rawBody).toString()
          // Each body is written when the next one comes, unless it comes again.
          for (const earlier of bodies) if (earlier !== body) appendFileSync(file, `${earlier}\n`)
          const isDuplicate = bodies.has(body)
          bodies.clear()
          if (!isDuplicate) bodies.add(body)
          return Promise.resolve()
        },
        setAside: async () => Promise.resolve()
      })
      return serve((request, response) => void receiver.node(request, response))
    },
    fails: [LOST, 'stored: duplicates once']
  },
  'hangs for a content type': {
    start: goodExcept(({ headers }) => headers['content-type']?.startsWith('text/html') === true),
    fails: ['content type text/html; charset=utf-8', 'every answer comes in time']
  }
}
