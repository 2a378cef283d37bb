import { EventEmitter } from 'node:events'
import { type Answer, answerNode, fetchAnswer } from '../../src/http/answer'
import type { NodeRequest, NodeResponse } from '../../src/http/node-types'

const OK: Answer = { status: 200, closes: false }
const LAST: Answer = { status: 500, closes: true }

const HTTP_1 = { httpVersionMajor: 1 } as NodeRequest

/** Notes what is done to it. */
class TestResponse extends EventEmitter {
  statusCode = 404
  headersSent?: boolean
  destroyed?: boolean
  readonly done: string[] = []

  setHeader(name: string, value: string): void {
    this.done.push(`${name}: ${value}`)
  }

  end(text: string): void {
    this.done.push(text)
  }
}

const isPending = async (work: Promise<unknown>): Promise<boolean> =>
  Promise.race([work.then(() => false), new Promise<boolean>((resolve) => setImmediate(resolve, true))])

describe('fetchAnswer', () => {
  it.each([
    [OK, 200, 'ok', null],
    [{ status: 500, closes: false } as const, 500, 'error', null],
    [LAST, 500, 'error', 'close']
  ])('%j', async (answer, status, text, connection) => {
    const response = fetchAnswer(answer)
    expect(response.status).toBe(status)
    expect(await response.text()).toBe(text)
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(response.headers.get('connection')).toBe(connection)
  })
})

describe('answerNode', () => {
  it('answers with one word, and resolves when it is flushed', async () => {
    const response = new TestResponse()
    const answered = answerNode(OK, HTTP_1, response)
    expect([response.statusCode, ...response.done]).toStrictEqual([
      200,
      'content-type: text/plain; charset=utf-8',
      'content-length: 2',
      'ok'
    ])
    expect(await isPending(answered)).toBe(true)
    response.emit('finish')
    expect(await answered).toBeUndefined()
  })

  it('resolves when the connection is gone before the answer is flushed', async () => {
    const response = new TestResponse()
    const answered = answerNode(OK, HTTP_1, response)
    response.emit('close')
    expect(await answered).toBeUndefined()
  })

  it.each([
    [{}, ['connection: close']],
    [{ httpVersionMajor: 1 }, ['connection: close']],
    [{ httpVersionMajor: 2 }, []]
  ])('closes the connection, but not of HTTP/2: %j', (request, headers) => {
    const response = new TestResponse()
    void answerNode(LAST, request as NodeRequest, response)
    expect([response.statusCode, ...response.done]).toStrictEqual([
      500,
      'content-type: text/plain; charset=utf-8',
      'content-length: 5',
      ...headers,
      'error'
    ])
  })

  it.each(['headersSent', 'destroyed'] as const)('does nothing if the response is %s', async (state) => {
    const response = new TestResponse()
    response[state] = true
    await answerNode(OK, HTTP_1, response)
    expect([response.statusCode, ...response.done]).toStrictEqual([404])
  })

  it('resolves if the response throws, because an HTTP/2 stream is gone', async () => {
    const response = new TestResponse()
    response.setHeader = () => {
      throw new Error('The stream has been destroyed')
    }
    await answerNode(OK, HTTP_1, response)
    expect(response.done).toStrictEqual([])
  })

  it('resolves at once if the response tells nothing', async () => {
    const done: string[] = []
    const response: NodeResponse = {
      statusCode: 0,
      setHeader: () => undefined,
      end: (text) => done.push(text)
    }
    await answerNode(OK, HTTP_1, response)
    expect([response.statusCode, ...done]).toStrictEqual([200, 'ok'])
  })
})
