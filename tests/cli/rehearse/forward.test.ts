import type { Answer, Outgoing } from '../../../src/cli/host'
import { forward } from '../../../src/cli/rehearse/forward'
import type { NodeRequest } from '../../../src/http'
import { bytes } from './rehearsed'
import { answered, LOST } from './samples'

const BODY = bytes('{}')
const TARGET = 'http://localhost:3000/callbacks'

const play = async (request: Partial<NodeRequest>, answer: Answer = answered(200), target = TARGET) => {
  const sent: Outgoing[] = []
  const network = {
    listen: () => Promise.reject(new Error('not used')),
    send: (outgoing: Outgoing) => {
      sent.push(outgoing)
      return Promise.resolve(answer)
    }
  }
  const whole: NodeRequest = { method: 'POST', url: '/', headers: {}, on: () => undefined, ...request }
  const { signal } = new AbortController()
  const forwarded = await forward(whole, BODY, new URL(target), { network, interrupted: signal })
  return { forwarded, outgoing: sent[0] }
}

describe('forward', () => {
  it('passes bytes, method and headers on, except those of the connection', async () => {
    const headers = {
      host: 'localhost:8787',
      'content-type': 'text/x-odd',
      'content-encoding': 'gzip',
      'x-from': ['a', 'b'],
      'x-none': undefined,
      connection: 'keep-alive',
      'content-length': '2',
      'transfer-encoding': 'chunked',
      expect: '100-continue'
    }
    const { outgoing, forwarded } = await play({ headers, method: 'PUT' })
    expect(outgoing).toStrictEqual({
      url: TARGET,
      method: 'PUT',
      headers: { 'content-type': 'text/x-odd', 'content-encoding': 'gzip', 'x-from': 'a,b' },
      parts: [BODY],
      timeoutMs: 8000
    })
    expect(forwarded).toStrictEqual({ status: 200, remark: '' })
  })

  it.each([
    ['/any', TARGET, TARGET],
    ['/any?Call', TARGET, `${TARGET}?Call`],
    ['/any?Call', `${TARGET}?token=x`, `${TARGET}?token=x&Call`],
    ['/any?token=x?CallState', TARGET, `${TARGET}?token=x&CallState`],
    [undefined, `${TARGET}?token=x`, `${TARGET}?token=x`]
  ])('keeps the query of %s for %s', async (url, target, expected) => {
    expect((await play({ url }, answered(200), target)).outgoing?.url).toBe(expected)
  })

  it('takes a request without a method for a delivery', async () => {
    expect((await play({ method: undefined })).outgoing?.method).toBe('POST')
  })

  it.each([
    [answered(404), { status: 404, remark: 'the application answered 404' }],
    [answered(201), { status: 201, remark: 'the application answered 201' }],
    [LOST, { status: 500, remark: 'not forwarded: no answer within 50 ms' }]
  ])('says what became of it: %j', async (answer, forwarded) => {
    expect((await play({}, answer)).forwarded).toStrictEqual(forwarded)
  })
})
