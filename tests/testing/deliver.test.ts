import { createReceiver, memorySink } from '../../src/http'
import { deliver, type DeliverTarget, type Delivery, scenarios } from '../../src/testing'
import { eventId } from '../../src'
import { serve, type TestServer } from '../http/server'

const servers: TestServer[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
})

const idsOf = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.flatMap(({ events }) => events.map((event) => eventId(event)))

/** A handler that answers with these statuses, then with 200, and keeps the requests. */
const answering = (...answers: readonly (number | Error)[]) => {
  const requests: Request[] = []
  const handle = (request: Request): Response => {
    requests.push(request)
    const answer = answers[requests.length - 1] ?? 200
    if (answer instanceof Error) throw answer
    return new Response(null, { status: answer })
  }
  return { handle, requests }
}

describe('deliver', () => {
  it('plays a call against createReceiver', async () => {
    const sink = memorySink()
    const deliveries = scenarios.answered()
    const delivered = await deliver(createReceiver(sink), deliveries)
    expect(delivered).toStrictEqual(
      deliveries.map((delivery) => ({ delivery, answers: [200], accepted: true }))
    )
    expect(sink.entries.map(({ id }) => id)).toStrictEqual(idsOf(deliveries))
  })

  it('sends again, after the others, what a sink failed to store', async () => {
    const sink = memorySink()
    let calls = 0
    const failing = {
      ...sink,
      store: async (...args: Parameters<typeof sink.store>) => {
        calls++
        if (calls <= 2) throw new Error('the database is down')
        return sink.store(...args)
      }
    }
    const deliveries = scenarios.conference()
    const delivered = await deliver(createReceiver(failing), deliveries)
    expect(delivered.map(({ answers, accepted }) => [answers, accepted])).toStrictEqual([
      [[500, 200], true],
      [[500, 200], true]
    ])
    expect(sink.entries.map(({ id }) => id)).toStrictEqual(idsOf(deliveries))
  })

  it('sends in order, one at a time, resends after the others, three times in all', async () => {
    const bodies: string[] = []
    let atOnce = 0
    const handle = async (request: Request): Promise<Response> => {
      expect(++atOnce).toBe(1)
      const body = await request.text()
      await new Promise((resolve) => setTimeout(resolve, 1))
      bodies.push(body)
      atOnce--
      return new Response('', { status: body === 'b' ? 500 : 200 })
    }
    const deliveries = ['a', 'b', 'c'].map((body): Delivery => ({ body, events: [], answer: 200 }))
    const delivered = await deliver(handle, deliveries)
    expect(bodies).toStrictEqual(['a', 'b', 'c', 'b', 'b'])
    expect(delivered.map(({ answers, accepted }) => [answers, accepted])).toStrictEqual([
      [[200], true],
      [[500, 500, 500], false],
      [[200], true]
    ])
  })

  it.each([201, 204, 302, 400, 404, 503])('does not send again after %d', async (status) => {
    const { handle, requests } = answering(status)
    const delivered = await deliver(handle, scenarios['voice-code']())
    expect(delivered).toMatchObject([{ answers: [status], accepted: false }])
    expect(requests).toHaveLength(1)
  })

  it('sends again after an error', async () => {
    const failure = new Error('a defect')
    const { handle } = answering(failure, failure, 200)
    const deliveries = scenarios['voice-code']()
    expect(await deliver({ fetch: handle }, deliveries)).toStrictEqual([
      { delivery: deliveries[0], answers: ['no answer', 'no answer', 200], failure, accepted: true }
    ])
  })

  it('notes a handler that returns no response', async () => {
    const handle = (() => undefined) as unknown as (request: Request) => Response
    expect(await deliver(handle, scenarios['voice-code']())).toMatchObject([
      {
        answers: ['no answer', 'no answer', 'no answer'],
        failure: new TypeError('the receiver returned no Response'),
        accepted: false
      }
    ])
  })

  it('sends POST with a content type, or the address and headers that it is told', async () => {
    const { handle, requests } = answering()
    await deliver(handle, scenarios['voice-code']())
    const options = {
      url: 'http://localhost/s3',
      headers: { 'content-type': 'text/plain', 'x-from': 'a test' }
    }
    await deliver(handle, scenarios['voice-code'](), options)
    const [first, second] = requests
    expect([first?.method, first?.url, first?.headers.get('content-type')]).toStrictEqual([
      'POST',
      'http://localhost/callbacks',
      'application/json'
    ])
    expect([second?.url, second?.headers.get('x-from')]).toStrictEqual(['http://localhost/s3', 'a test'])
    const sink = memorySink()
    const receiver = createReceiver(sink, { secret: 's3' })
    expect(await deliver(receiver, scenarios['voice-code'](), options)).toMatchObject([{ accepted: true }])
  })

  it('waits before it sends again if it is told so', async () => {
    const { handle } = answering(500)
    const start = performance.now()
    await deliver(handle, scenarios['voice-code'](), { retryDelayMs: 30 })
    expect(performance.now() - start).toBeGreaterThan(28)
  })

  it.each(['a text', 'a URL'])('sends to a server, given as %s', async (form) => {
    const sink = memorySink()
    const { node } = createReceiver(sink)
    const server = await serve((request, response) => void node(request, response))
    servers.push(server)
    const url = `http://127.0.0.1:${server.port}/callbacks`
    const deliveries = scenarios.answered({ variant: 'duplicates', quirks: ['missing-comma'] })
    const delivered = await deliver(form === 'a URL' ? new URL(url) : url, deliveries)
    expect(delivered.every(({ accepted }) => accepted)).toBe(true)
    expect(sink.entries.map(({ id }) => id)).toStrictEqual([...new Set(idsOf(deliveries))])
  })

  it('follows no redirect of a server', async () => {
    const urls: unknown[] = []
    const server = await serve((request, response) => {
      urls.push(request.url)
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    servers.push(server)
    const delivered = await deliver(`http://127.0.0.1:${server.port}/callbacks`, scenarios['voice-code']())
    expect([delivered[0]?.answers, urls]).toStrictEqual([[302], ['/callbacks']])
  })

  it('notes a server that cannot be reached', async () => {
    expect(await deliver('http://127.0.0.1:1/', scenarios['voice-code']())).toMatchObject([
      {
        answers: ['no answer', 'no answer', 'no answer'],
        failure: expect.objectContaining({ name: 'TypeError' }) as Error,
        accepted: false
      }
    ])
  })

  it.each([
    undefined,
    null,
    5,
    '',
    'localhost',
    'ftp://localhost/',
    'http://',
    {},
    { fetch: 5 },
    { href: 'x' },
    []
  ])('rejects the target %j', async (target) => {
    await expect(deliver(target as DeliverTarget, scenarios['voice-code']())).rejects.toThrow(
      new TypeError('deliver sends to a receiver with fetch, a function, or an HTTP URL')
    )
  })

  it.each([undefined, null, 'body', {}, [5], [{ body: 5 }], [null], scenarios.answered])(
    'rejects the deliveries %j',
    async (deliveries) => {
      await expect(deliver(answering().handle, deliveries as readonly Delivery[])).rejects.toThrow(
        new TypeError('deliver sends a list of deliveries, such as scenarios.answered()')
      )
    }
  )

  it('rejects an unknown option', async () => {
    await expect(deliver(answering().handle, [], { retryDelay: 5 } as object)).rejects.toThrow(
      new RangeError('unknown option `retryDelay`; the options are url, headers, retryDelayMs')
    )
  })
})
