import { once } from 'node:events'
import { Agent, type IncomingMessage, request as requestOver, type ServerResponse } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import {
  createReceiver,
  formatReceipt,
  type Receipt,
  type Receiver,
  type ReceiverOptions
} from '../../src/http'
import { BROKEN, bytes, CDR, entryOf, GOOD, gzipped, HALF, TRUNCATED, UNKNOWN } from './samples'
import { openConnection, send, serve, type TestServer, until } from './server'
import { fail, hang, methodsOf, testSink, type TestSink } from './sinks'

interface Started extends TestServer {
  readonly sink: TestSink
  readonly receiver: ReturnType<typeof createReceiver>
  readonly receipts: readonly Receipt[]
  /** Resolves when so many deliveries are decided. */
  readonly decided: (count: number) => Promise<readonly string[]>
  /** Resolves when so many requests are there. */
  readonly arrived: (count: number) => Promise<void>
}

jest.setTimeout(60_000)

const servers: TestServer[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

type Handler = (request: IncomingMessage, response: ServerResponse, next: Receiver['node']) => unknown

const start = async (
  options: ReceiverOptions = {},
  sink = testSink(),
  handle: Handler = (request, response, next) => next(request, response)
): Promise<Started> => {
  const receipts: Receipt[] = []
  const receiver = createReceiver(sink, { onReceipt: (receipt) => receipts.push(receipt), ...options })
  let requests = 0
  const server = await serve((request, response) => {
    requests++
    void handle(request, response, receiver.node)
  })
  servers.push(server)
  const decided = async (count: number): Promise<readonly string[]> => {
    await until(() => receipts.length >= count)
    return receipts.map(({ outcome }) => outcome)
  }
  return { ...server, sink, receiver, receipts, decided, arrived: (count) => until(() => requests >= count) }
}

const head = (...headers: readonly string[]): string =>
  ['POST /callbacks HTTP/1.1', 'Host: localhost', ...headers, '', ''].join('\r\n')

const LENGTH = bytes(GOOD).length

const chunkOf = (text: string): string => `${bytes(text).length.toString(16)}\r\n${text}\r\n`

const OK = /^HTTP\/1\.1 200 OK\r\n.*\r\n\r\nok$/s
const ERROR = /^HTTP\/1\.1 500 Internal Server Error\r\n.*\r\n\r\nerror$/s

describe('over HTTP/1.1', () => {
  it.each([
    ['good', GOOD, 200, 'ok', 'stored'],
    ['broken as the document has it', BROKEN, 200, 'ok', 'stored'],
    ['half good', HALF, 200, 'ok', 'set-aside'],
    ['no callback', UNKNOWN, 200, 'ok', 'set-aside'],
    ['gzip', gzipped(GOOD), 200, 'ok', 'stored'],
    ['truncated', TRUNCATED, 500, 'error', 'send-again'],
    ['empty', '', 500, 'error', 'send-again'],
    ['600 kB', `[${'0,'.repeat(300_000)}0]`, 500, 'error', 'too-large'],
    ['9 MB', new Uint8Array(9_000_000), 500, 'error', 'too-large'],
    ['a gzip bomb', gzipped(' '.repeat(10_000_000)), 500, 'error', 'too-large']
  ])('answers a body that is %s', async (_name, body, status, text, outcome) => {
    const { port, receipts } = await start()
    expect(await send(port, body)).toMatchObject({
      status,
      text,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'content-length': String(text.length) }
    })
    expect(receipts).toMatchObject([{ status, outcome }])
  })

  it.each(['GET', 'HEAD', 'PUT'])('answers 500 to %s, and does not call the sink', async (method) => {
    const { port, sink, decided } = await start()
    expect(await send(port, method === 'PUT' ? GOOD : '', { method })).toMatchObject({
      status: 500,
      text: method === 'HEAD' ? '' : 'error'
    })
    expect(await decided(1)).toStrictEqual(['not-allowed'])
    expect(sink.calls).toStrictEqual([])
  })

  it.each([
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; charset=gbk',
    'json'
  ])('takes no notice of the content type %s', async (type) => {
    const { port } = await start()
    expect(await send(port, BROKEN, { headers: { 'content-type': type } })).toMatchObject({ status: 200 })
  })

  it('takes no notice of `Content-Encoding: utf-8`, and of the query', async () => {
    const { port } = await start()
    const headers = { 'content-encoding': 'utf-8' }
    expect(await send(port, GOOD, { headers, path: '/callbacks/?Call' })).toMatchObject({ status: 200 })
    expect(await send(port, gzipped(GOOD), { headers })).toMatchObject({ status: 200 })
  })

  it('tells `allow` who the sender is', async () => {
    const allow = jest.fn(() => true)
    const { port } = await start({ allow, secret: 'S3cret' })
    await send(port, GOOD, { path: '/S3cret?Call', headers: { 'X-Real-IP': '192.0.2.1' } })
    expect(allow.mock.calls).toMatchObject([
      [{ address: '127.0.0.1', url: '/S3cret?Call', headers: { 'x-real-ip': '192.0.2.1' } }]
    ])
  })

  it('answers several deliveries on one connection, good ones after bad ones', async () => {
    const { port, server, sink, decided } = await start()
    let connections = 0
    server.on('connection', () => connections++)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const statuses: unknown[] = []
    for (const body of [GOOD, TRUNCATED, '', UNKNOWN, GOOD]) {
      const request = requestOver({ port, host: '127.0.0.1', method: 'POST', agent }).end(body)
      const [response] = (await once(request, 'response')) as [IncomingMessage]
      await response.resume().toArray()
      statuses.push(response.statusCode, response.headers.connection)
    }
    agent.destroy()
    const open = 'keep-alive'
    expect(statuses).toStrictEqual([200, open, 500, open, 500, open, 200, open, 200, open])
    expect(await decided(5)).toHaveLength(5)
    expect(connections).toBe(1)
    expect(sink.stored).toStrictEqual([entryOf(CDR).id, entryOf(CDR).id])
  })

  it('keeps the connection after a request whose body it did not read', async () => {
    const { port } = await start({ secret: 'S3cret' })
    const connection = await openConnection(port)
    connection.write(head('Content-Length: 100000') + 'x'.repeat(100_000))
    await connection.received(/error$/)
    connection.write(head(`Content-Length: ${LENGTH}`).replace('/callbacks', '/callbacks/S3cret') + GOOD)
    expect(await connection.received(/ok$/)).toMatch(/^HTTP\/1\.1 500.*errorHTTP\/1\.1 200.*\r\n\r\nok$/s)
    connection.socket.destroy()
  })

  it('takes a body in chunks, however they are cut', async () => {
    const { port, sink } = await start()
    const connection = await openConnection(port)
    connection.write(head('Transfer-Encoding: chunked'))
    for (const part of [GOOD.slice(0, 1), GOOD.slice(1, 300), GOOD.slice(300)]) {
      connection.write(chunkOf(part))
      await setTimeout(5)
    }
    connection.write('0\r\n\r\n')
    expect(await connection.received(OK)).toMatch(OK)
    expect(sink.calls).toMatchObject([{ rawBody: bytes(GOOD) }])
    connection.socket.destroy()
  })

  it('takes several deliveries that are sent without waiting for the answers', async () => {
    const { port, sink } = await start()
    const connection = await openConnection(port)
    connection.write((head(`Content-Length: ${LENGTH}`) + GOOD).repeat(3))
    expect(await connection.received(/(?:ok.*){3}$/s)).toMatch(
      /^(?:HTTP\/1\.1 200 OK\r\n[\s\S]*?\r\n\r\nok){3}$/
    )
    expect(sink.stored).toHaveLength(3)
    connection.socket.destroy()
  })

  it('lets a sender continue that asks before', async () => {
    const { port } = await start()
    const connection = await openConnection(port)
    connection.write(head(`Content-Length: ${LENGTH}`, 'Expect: 100-continue'))
    expect(await connection.received(/\r\n\r\n$/)).toBe('HTTP/1.1 100 Continue\r\n\r\n')
    connection.write(GOOD)
    expect(await connection.received(/ok$/)).toMatch(
      /100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n.*\r\n\r\nok$/s
    )
    connection.socket.destroy()
  })

  describe('a body that is not complete', () => {
    it.each([
      ['Content-Length', [`Content-Length: ${LENGTH}`], GOOD.slice(0, 200)],
      ['a wrong Content-Length, with all of the body', [`Content-Length: ${LENGTH + 1}`], GOOD],
      ['chunks', ['Transfer-Encoding: chunked'], chunkOf(GOOD)],
      ['nothing yet', [`Content-Length: ${LENGTH}`], '']
    ])('is `aborted` when the sender is gone: %s', async (_name, headers, body) => {
      const { port, sink, decided, arrived } = await start()
      const connection = await openConnection(port)
      connection.write(head(...headers) + body)
      await arrived(1)
      connection.socket.destroy()
      expect(await decided(1)).toStrictEqual(['aborted'])
      expect(sink.calls).toStrictEqual([])
    })

    it.each(['resetAndDestroy', 'end'] as const)('is `aborted` after %s', async (method) => {
      const { port, sink, decided, arrived } = await start()
      const connection = await openConnection(port)
      connection.write(head(`Content-Length: ${LENGTH}`) + GOOD.slice(0, 200))
      await arrived(1)
      connection.socket[method]()
      expect(await decided(1)).toStrictEqual(['aborted'])
      expect(sink.calls).toStrictEqual([])
    })

    it('times out, is answered, and the connection ends', async () => {
      const { port, sink, receipts } = await start({ timeoutMs: 60 })
      const connection = await openConnection(port)
      connection.write(head(`Content-Length: ${LENGTH + 1}`) + GOOD)
      const answer = await connection.received()
      expect(answer).toMatch(ERROR)
      expect(answer).toMatch(/\r\nconnection: close\r\n/i)
      expect(receipts).toMatchObject([{ outcome: 'timed-out', bytes: LENGTH }])
      expect(sink.calls).toStrictEqual([])
    })

    it('is not stored if its Content-Length is too small', async () => {
      const { port, sink, decided } = await start()
      const connection = await openConnection(port)
      connection.write(head('Content-Length: 200') + GOOD)
      // Node takes the rest for another request, and answers that.
      expect(await connection.received()).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
      expect(['send-again', 'aborted']).toContain((await decided(1))[0])
      expect(methodsOf(sink)).not.toContain('store')
    })
  })

  it('reads a slow sender', async () => {
    const { port, sink } = await start()
    const connection = await openConnection(port)
    connection.write(head(`Content-Length: ${LENGTH}`))
    for (let at = 0; at < LENGTH; at += 50) {
      connection.write(bytes(GOOD).subarray(at, at + 50))
      await setTimeout(3)
    }
    expect(await connection.received(OK)).toMatch(OK)
    expect(sink.stored).toHaveLength(1)
    connection.socket.destroy()
  })

  it('answers a body of 100 MB before it is all there, without keeping it', async () => {
    const { port, receipts, sink } = await start()
    const connection = await openConnection(port)
    connection.write(head('Content-Length: 100000000'))
    const megabyte = new Uint8Array(1_000_000)
    for (let sent = 0; sent < 100 && connection.socket.writable; sent++) {
      if (!connection.socket.write(megabyte)) {
        await Promise.race([once(connection.socket, 'drain'), once(connection.socket, 'close')]).catch(
          () => undefined
        )
      }
    }
    await connection.received()
    expect(receipts).toMatchObject([{ outcome: 'too-large' }])
    expect(receipts[0]?.bytes).toBeLessThan(20_000_000)
    expect(sink.calls).toMatchObject([{ rejected: { rawBody: { length: 512 * 1024 } } }])
  })

  it('loses nothing of a burst of 500, with eight at a time', async () => {
    const store = async (): Promise<void> => {
      await setTimeout(4)
    }
    const { port, sink } = await start({ concurrency: 8, timeoutMs: 60_000 }, testSink({ store }))
    const bodies = Array.from({ length: 500 }, (_, index) => GOOD.replace('2016010000000206', `${index}`))
    const answers = await Promise.all(bodies.map((body) => send(port, body)))
    expect(answers.filter(({ status }) => status !== 200)).toStrictEqual([])
    expect(new Set(sink.stored).size).toBe(500)
  })

  it('stores on the second send what failed on the first', async () => {
    let sends = 0
    const sink = testSink({ store: async () => (++sends === 1 ? fail() : undefined) })
    const { port } = await start({}, sink)
    expect([(await send(port, GOOD)).status, (await send(port, GOOD)).status]).toStrictEqual([500, 200])
    expect(sink.stored).toStrictEqual([entryOf(CDR).id])
  })

  it('answers in time when the sink hangs', async () => {
    const { port, decided } = await start({ timeoutMs: 50 }, testSink({ store: hang }))
    expect(await send(port, GOOD)).toMatchObject({ status: 500, headers: { connection: 'close' } })
    expect(await decided(1)).toStrictEqual(['timed-out'])
  })

  it('stores the body of a sender that does not wait for the answer', async () => {
    const sink = testSink({ store: async () => setTimeout(40) })
    const { port, decided } = await start({}, sink)
    const connection = await openConnection(port)
    connection.write(head(`Content-Length: ${LENGTH}`) + GOOD)
    await until(() => sink.calls.length === 1)
    connection.socket.destroy()
    expect(await decided(1)).toStrictEqual(['stored'])
  })

  describe('behind a framework', () => {
    it('is not disturbed by a wait before it is called', async () => {
      const { port, sink } = await start({}, testSink(), async (request, response, next) => {
        request.pause()
        await setTimeout(20)
        await next(request, response)
      })
      expect(await send(port, GOOD)).toMatchObject({ status: 200 })
      expect(sink.calls).toMatchObject([{ rawBody: bytes(GOOD) }])
    })

    it('is `aborted` if the sender is gone when it is called', async () => {
      const { port, decided, arrived } = await start({}, testSink(), async (request, response, next) => {
        await until(() => request.destroyed)
        await next(request, response)
      })
      const connection = await openConnection(port)
      connection.write(head(`Content-Length: ${LENGTH}`) + GOOD.slice(0, 200))
      await arrived(1)
      connection.socket.destroy()
      expect(await decided(1)).toStrictEqual(['aborted'])
    })

    it('takes the whole body of a sender that is gone when it is called', async () => {
      const { port, decided, arrived } = await start({}, testSink(), async (request, response, next) => {
        await until(() => request.destroyed)
        await next(request, response)
      })
      const connection = await openConnection(port)
      connection.write(head(`Content-Length: ${LENGTH}`) + GOOD)
      await arrived(1)
      connection.socket.destroy()
      expect(['aborted', 'stored']).toContain((await decided(1))[0])
    })

    it('says what to change if a parser has read the body', async () => {
      const { port, receipts } = await start({}, testSink(), (request, response, next) => {
        request.on('end', () => void next(Object.assign(request, { body: { cdr: [] } }), response)).resume()
      })
      expect(await send(port, GOOD)).toMatchObject({ status: 500, headers: { connection: 'close' } })
      expect(receipts.map(formatReceipt)[0]).toMatch(
        / outcome=unreadable .* cause="a body parser read the body/
      )
    })

    it('takes the bytes that a parser kept', async () => {
      const { port, sink } = await start({}, testSink(), async (request, response, next) => {
        const rawBody = Buffer.concat((await request.toArray()) as Buffer[])
        await next(Object.assign(request, { rawBody }), response)
      })
      expect(await send(port, GOOD)).toMatchObject({ status: 200 })
      expect(await send(port, '')).toMatchObject({ status: 500 })
      expect(sink.calls).toMatchObject([{ rawBody: bytes(GOOD) }])
    })

    it('leaves an answer alone that was sent', async () => {
      let isAnswered = false
      const sink = testSink({ store: async () => until(() => isAnswered) })
      const { port, decided } = await start({}, sink, async (request, response, next) => {
        const work = next(request, response)
        await until(() => sink.calls.length === 1)
        response.writeHead(503).end('busy')
        isAnswered = true
        return work
      })
      expect(await send(port, GOOD)).toMatchObject({ status: 503, text: 'busy' })
      expect(await decided(1)).toStrictEqual(['stored'])
    })
  })

  describe('`close`', () => {
    it('waits until the answer is flushed, and ends the connection', async () => {
      const { port, receiver, sink } = await start({}, testSink({ store: async () => setTimeout(60) }))
      const connection = await openConnection(port)
      connection.write(head(`Content-Length: ${LENGTH}`) + GOOD)
      await until(() => sink.calls.length === 1)
      await receiver.close()
      expect(methodsOf(sink)).toStrictEqual(['store'])
      const answer = await connection.received()
      expect(answer).toMatch(OK)
      expect(answer).toMatch(/\r\nconnection: close\r\n/i)
    })

    it('answers 500 on a connection that was kept, and ends it', async () => {
      const { port, receiver } = await start()
      const connection = await openConnection(port)
      connection.write(head(`Content-Length: ${LENGTH}`) + GOOD)
      await connection.received(OK)
      await receiver.close()
      connection.write(head(`Content-Length: ${LENGTH}`) + GOOD)
      expect(await connection.received()).toMatch(/ok.*HTTP\/1\.1 500.*\r\nconnection: close\r\n.*error$/is)
    })

    it('answers new connections with 500', async () => {
      const { port, receiver, receipts } = await start()
      await receiver.close()
      expect(await send(port, GOOD)).toMatchObject({ status: 500, headers: { connection: 'close' } })
      expect(receipts).toMatchObject([{ outcome: 'closing' }])
    })

    it('lets the server stop without closing connections by force', async () => {
      const sink = testSink({ store: async () => setTimeout(40) })
      const { port, receiver, server } = await start({}, sink)
      const answers = [send(port, GOOD), send(port, GOOD)]
      await until(() => sink.calls.length === 2)
      const stopped = once(server, 'close')
      server.close()
      await receiver.close()
      await stopped
      expect(await Promise.all(answers)).toMatchObject([{ status: 200 }, { status: 200 }])
    })
  })
})
