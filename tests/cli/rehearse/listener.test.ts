import { FileError, type Outgoing } from '../../../src/cli/host'
import { createListener, type ListenSettings } from '../../../src/cli/rehearse/listener'
import type { Received } from '../../../src/cli/rehearse/received-lines'
import type { NodeRequest, NodeResponse } from '../../../src/http'
import { gzipped } from '../../http/samples'
import { bytes } from './rehearsed'
import { answered, GOOD } from './samples'

const SETTINGS: ListenSettings = {
  appender: undefined,
  failFirst: 0,
  failsAlways: false,
  delayMs: 0,
  secret: undefined,
  forwardTo: undefined
}

const FORWARD_TO = new URL('http://localhost:3000/callbacks')

/** Creates a listener, and a function that sends it a request and returns the answer. */
const listener = (
  settings: Partial<ListenSettings> & {
    readonly appends?: () => Promise<void>
    readonly status?: number
  } = {}
) => {
  const { appends, status = 200, ...rest } = settings
  const steps: string[] = []
  const printed: Received[] = []
  const lines: string[] = []
  const outgoing: Outgoing[] = []
  const appender = {
    append: async (line: string) => {
      steps.push('save')
      lines.push(line)
      await appends?.()
    }
  }
  const handle = createListener(
    { ...SETTINGS, ...(appends === undefined ? {} : { appender }), ...rest },
    (received) => {
      steps.push('print')
      printed.push(received)
    },
    {
      wallClock: () => Date.parse('2026-11-26T12:00:00Z'),
      interrupted: new AbortController().signal,
      wait: (ms) => {
        if (ms > 0) steps.push(`wait ${ms}`)
        return Promise.resolve()
      },
      network: {
        listen: () => Promise.reject(new Error('not used')),
        send: (request) => {
          steps.push('forward')
          outgoing.push(request)
          return Promise.resolve(answered(status))
        }
      }
    }
  )
  const send = async (body: string | Uint8Array, changes: Partial<NodeRequest> = {}) => {
    const headers: Record<string, string> = {}
    const response = {
      statusCode: 0,
      text: '',
      headers,
      setHeader: (name: string, value: string) => (headers[name] = value),
      end: (text: string) => {
        steps.push('answer')
        response.text = text
      }
    }
    const rawBody = typeof body === 'string' ? bytes(body) : body
    const request: NodeRequest = {
      method: 'POST',
      url: '/',
      headers: {},
      rawBody,
      on: () => undefined,
      ...changes
    }
    await handle(request, response satisfies NodeResponse)
    return { status: response.statusCode, text: response.text, headers }
  }
  return { send, steps, printed, lines, outgoing }
}

const OK = { status: 200, text: 'ok', headers: { 'content-type': 'text/plain; charset=utf-8' } }
const ERROR = { ...OK, status: 500, text: 'error' }

const saves = (): Promise<void> => Promise.resolve()

describe('createListener', () => {
  it('saves, waits, prints, and then answers', async () => {
    const { send, steps, printed, lines } = listener({ appends: saves, delayMs: 70 })
    expect(await send(GOOD)).toStrictEqual(OK)
    expect(steps).toStrictEqual(['save', 'wait 70', 'print', 'answer'])
    expect(lines).toStrictEqual([
      `${JSON.stringify({ receivedAt: '2026-11-26T12:00:00.000Z', status: 200, body: GOOD })}\n`
    ])
    expect(printed).toMatchObject([
      { status: 200, remark: '', events: [{ novelty: 'new', entry: { event: { kind: 'callback-cdr' } } }] }
    ])
  })

  it('saves also what has no event, but nothing of an empty body', async () => {
    const { send, lines } = listener({ appends: saves })
    for (const body of ['{"cdr":[]}', '{"cd', '']) await send(body)
    expect(lines.map((line) => (JSON.parse(line) as { status: number }).status)).toStrictEqual([200, 500])
  })

  it('notices duplicates', async () => {
    const { send, printed } = listener()
    for (let at = 0; at < 2; at++) await send(GOOD)
    expect(printed.flatMap(({ events }) => events.map(({ novelty }) => novelty))).toStrictEqual([
      'new',
      'duplicate'
    ])
  })

  it.each([
    [{ failFirst: 2 }, [500, 500, 200, 200]],
    [{ failsAlways: true }, [500, 500, 500, 500]]
  ])('fails if it is asked to: %j', async (settings, statuses) => {
    const { send, printed, lines } = listener({ appends: saves, ...settings })
    const answers = []
    for (const body of [GOOD, '{"cdr":[]}', GOOD, GOOD]) answers.push((await send(body)).status)
    expect(answers).toStrictEqual(statuses)
    expect(lines.map((line) => (JSON.parse(line) as { status: number }).status)).toStrictEqual(statuses)
    expect(printed.map(({ remark }) => remark === 'asked to fail')).toStrictEqual(
      statuses.map((one) => one === 500)
    )
  })

  it('answers 500 and says why if it cannot save', async () => {
    const { send, printed } = listener({
      appends: () => Promise.reject(new FileError('a.ndjson: no space is left'))
    })
    expect(await send(GOOD)).toStrictEqual(ERROR)
    expect(printed).toMatchObject([{ status: 500, remark: 'not saved: a.ndjson: no space is left' }])
  })

  it('rejects with a defect of saving', async () => {
    const defect = new TypeError('a defect')
    await expect(listener({ appends: () => Promise.reject(defect) }).send(GOOD)).rejects.toThrow(defect)
  })

  it('answers only POST', async () => {
    const { send, printed } = listener({ failFirst: 1 })
    expect(await send('', { method: 'GET' })).toStrictEqual(ERROR)
    expect(printed).toMatchObject([{ status: 500, remark: 'not-allowed', events: [] }])
  })

  it('requires the secret', async () => {
    const { send, printed } = listener({ secret: 's3' })
    const statuses = []
    for (const url of ['/', undefined, '/s', '/callbacks/s3', '/?token=s3?Call']) {
      statuses.push((await send(GOOD, { url })).status)
    }
    expect(statuses).toStrictEqual([500, 500, 500, 200, 200])
    expect(printed.map(({ remark }) => remark)).toStrictEqual([
      'wrong-secret',
      'wrong-secret',
      'wrong-secret',
      '',
      ''
    ])
  })

  it('saves nothing of a body that was cut, and closes the connection', async () => {
    const { send, printed, lines } = listener({ appends: saves, failFirst: 1 })
    const closing = { ...ERROR, headers: { ...ERROR.headers, connection: 'close' } }
    expect(await send('', { rawBody: undefined, aborted: true })).toStrictEqual(closing)
    expect(await send(new Uint8Array(9_000_000))).toStrictEqual(closing)
    expect(printed.map(({ remark }) => remark)).toStrictEqual(['aborted', 'too-large'])
    expect(lines).toStrictEqual([])
  })

  it('forwards before it saves, and answers with the status of the application', async () => {
    const { send, steps, outgoing, printed, lines } = listener({
      appends: saves,
      forwardTo: FORWARD_TO,
      status: 404
    })
    const body = gzipped(GOOD)
    expect((await send(body, { method: 'PUT' })).status).toBe(404)
    expect(steps).toStrictEqual(['forward', 'save', 'print', 'answer'])
    expect(outgoing).toMatchObject([{ method: 'PUT', parts: [body] }])
    expect(lines).toStrictEqual([expect.stringContaining(`"status":404,"body":${JSON.stringify(GOOD)}`)])
    expect(printed).toMatchObject([{ status: 404, remark: 'the application answered 404', events: [{}] }])
  })

  it('forwards also what it is asked to fail, as if the answer was lost', async () => {
    const { send, outgoing, printed } = listener({ forwardTo: FORWARD_TO, failFirst: 1 })
    expect([await send('{"cd'), await send('{"cd')]).toStrictEqual([ERROR, OK])
    expect(outgoing).toHaveLength(2)
    expect(printed.map(({ remark }) => remark)).toStrictEqual([
      'asked to fail; send-again: truncated-json',
      'send-again: truncated-json'
    ])
  })
})
