import { once } from 'node:events'
import {
  type ClientHttp2Session,
  connect,
  constants,
  createServer,
  type Http2Server,
  type OutgoingHttpHeaders
} from 'node:http2'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { createReceiver, type Receipt, type ReceiverOptions } from '../../src/http'
import { bytes, GOOD, gzipped, HALF, TRUNCATED } from './samples'
import { openConnection, until } from './server'
import { hang, testSink, type TestSink } from './sinks'

jest.setTimeout(20_000)

let server: Http2Server | undefined
let client: ClientHttp2Session | undefined

afterEach(async () => {
  client?.destroy()
  if (server !== undefined) await new Promise((resolve) => server?.close(resolve))
})

interface Started {
  readonly port: number
  readonly session: ClientHttp2Session
  readonly sink: TestSink
  readonly receiver: ReturnType<typeof createReceiver>
  readonly receipts: readonly Receipt[]
}

const start = async (options: ReceiverOptions = {}, sink = testSink()): Promise<Started> => {
  const receipts: Receipt[] = []
  const receiver = createReceiver(sink, { onReceipt: (receipt) => receipts.push(receipt), ...options })
  server = createServer((request, response) => {
    void receiver.node(request, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  client = connect(`http://127.0.0.1:${port}`)
  return { port, session: client, sink, receiver, receipts }
}

const send = async (
  session: ClientHttp2Session,
  body: string | Uint8Array,
  headers: OutgoingHttpHeaders = {}
): Promise<string> => {
  const stream = session.request({ ':method': 'POST', ':path': '/callbacks?Call', ...headers })
  if (headers[':method'] !== 'GET') stream.end(body)
  const [answered] = (await once(stream, 'response')) as [Record<string, unknown>]
  const text = ((await stream.toArray()) as Buffer[]).join('')
  return `${String(answered[':status'])} ${text} ${String(answered.connection)}`
}

const enum Frame {
  Data = 0,
  Headers = 1,
  Reset = 3,
  Settings = 4
}

const END_HEADERS = 4

/** Writes a frame of HTTP/2. */
const frame = (type: Frame, stream: number, payload: ArrayLike<number>, flags = 0): Uint8Array =>
  Uint8Array.from([
    0,
    payload.length >> 8,
    payload.length & 0xff,
    type,
    flags,
    0,
    0,
    0,
    stream,
    ...Array.from(payload)
  ])

/** `:method: POST`, `:scheme: http`, `:path: /cb`, `:authority: a`, compressed (RFC 7541). */
const POST = [0x83, 0x86, 0x04, 3, ...bytes('/cb'), 0x01, 1, ...bytes('a')]

describe('over HTTP/2', () => {
  it.each([
    ['stored', GOOD, '200 ok'],
    ['stored', gzipped(GOOD), '200 ok'],
    ['set-aside', HALF, '200 ok'],
    ['send-again', TRUNCATED, '500 error'],
    ['send-again', '', '500 error'],
    ['too-large', new Uint8Array(600_000), '500 error']
  ])('answers: %s', async (outcome, body, answer) => {
    const { session, receipts } = await start()
    expect(await send(session, body)).toBe(`${answer} undefined`)
    expect(receipts).toMatchObject([{ outcome, bytes: Buffer.byteLength(body) }])
  })

  it('answers several at once', async () => {
    const { session, sink } = await start()
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(session, GOOD)))
    expect(new Set(answers)).toStrictEqual(new Set(['200 ok undefined']))
    expect(sink.stored).toHaveLength(20)
  })

  it('answers 500 to other methods and callers, without a warning of Node', async () => {
    const warnings: unknown[] = []
    const note = (warning: unknown): void => void warnings.push(warning)
    process.on('warning', note)
    const { session, receiver, receipts } = await start({ secret: 'S3cret', allow: () => true })
    expect(await send(session, '', { ':method': 'GET' })).toBe('500 error undefined')
    expect(await send(session, GOOD)).toBe('500 error undefined')
    expect(await send(session, GOOD, { ':path': '/?token=S3cret' })).toBe('200 ok undefined')
    await receiver.close()
    expect(await send(session, GOOD)).toBe('500 error undefined')
    expect(receipts.map(({ outcome }) => outcome)).toStrictEqual([
      'not-allowed',
      'wrong-secret',
      'stored',
      'closing'
    ])
    await setTimeout(5)
    process.off('warning', note)
    expect(warnings).toStrictEqual([])
  })

  // Node's own client ends a stream before it resets it: these are frames of RFC 9113, written one by one.
  it.each([constants.NGHTTP2_CANCEL, constants.NGHTTP2_NO_ERROR, constants.NGHTTP2_INTERNAL_ERROR])(
    'is `aborted` if the sender resets the stream before its end: code %i',
    async (code) => {
      const { port, sink, receipts } = await start()
      const connection = await openConnection(port)
      connection.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n')
      connection.write(frame(Frame.Settings, 0, []))
      connection.write(frame(Frame.Headers, 1, POST, END_HEADERS))
      // A whole body, but for the end of the stream.
      connection.write(frame(Frame.Data, 1, bytes(GOOD)))
      await setTimeout(30)
      connection.write(frame(Frame.Reset, 1, [0, 0, 0, code]))
      await until(() => receipts.length > 0)
      connection.socket.destroy()
      expect(receipts).toMatchObject([{ outcome: 'aborted', bytes: bytes(GOOD).length }])
      expect(sink.calls).toStrictEqual([])
    }
  )

  it('is `aborted` if the connection is lost', async () => {
    const { session, sink, receipts } = await start()
    const stream = session.request({ ':method': 'POST', ':path': '/callbacks' })
    stream.on('error', () => undefined)
    stream.write(bytes(GOOD))
    await setTimeout(30)
    session.destroy()
    await until(() => receipts.length > 0)
    expect(receipts).toMatchObject([{ outcome: 'aborted' }])
    expect(sink.calls).toStrictEqual([])
  })

  it('ends well if the sender is gone before the answer', async () => {
    const sink = testSink({ store: async () => setTimeout(50) })
    const { session, receiver, receipts } = await start({}, sink)
    const stream = session.request({ ':method': 'POST', ':path': '/callbacks' })
    stream.on('error', () => undefined)
    stream.end(bytes(GOOD))
    await until(() => sink.calls.length === 1)
    stream.close(constants.NGHTTP2_CANCEL)
    await receiver.close()
    expect(receipts).toMatchObject([{ outcome: 'stored' }])
  })

  it('times out', async () => {
    const { session, receipts } = await start({ timeoutMs: 40 }, testSink({ store: hang }))
    expect(await send(session, GOOD)).toBe('500 error undefined')
    expect(receipts).toMatchObject([{ outcome: 'timed-out' }])
  })
})
