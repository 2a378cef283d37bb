import { setTimeout } from 'node:timers/promises'
import {
  type Caller,
  createReceiver,
  formatReceipt,
  type Receipt,
  type ReceiverOptions
} from '../../src/http'
import { bytes, CDR, entryOf, GOOD, HALF, TRUNCATED } from './samples'
import { until } from './server'
import { fail, hang, methodsOf, testSink, type TestSink } from './sinks'

const URL = 'http://localhost/callbacks'

interface Tried {
  readonly sink: TestSink
  readonly receipts: readonly Receipt[]
  readonly receiver: ReturnType<typeof createReceiver>
  /** Sends a request; gives status and body of the answer. */
  readonly send: (body?: BodyOf, url?: string, init?: RequestInit) => Promise<string>
}

type BodyOf = string | Uint8Array | ReadableStream | null

const receiverWith = (options: ReceiverOptions = {}, sink = testSink()): Tried => {
  const receipts: Receipt[] = []
  const receiver = createReceiver(sink, { onReceipt: (receipt) => receipts.push(receipt), ...options })
  return {
    sink,
    receipts,
    receiver,
    send: async (body = GOOD, url = URL, init = {}) => {
      const request = new Request(url, { method: 'POST', body, duplex: 'half', ...init })
      const response = await receiver.fetch(request)
      const connection = response.headers.get('connection')
      return `${response.status} ${await response.text()}${connection === null ? '' : ` ${connection}`}`
    }
  }
}

const outcomes = ({ receipts }: Tried): readonly string[] => receipts.map(({ outcome }) => outcome)

describe('createReceiver', () => {
  it('throws for a wrong sink or option, before the first delivery', () => {
    expect(() => createReceiver({} as never)).toThrow(new TypeError('the sink needs a method store'))
    expect(() => createReceiver(testSink(), { concurrency: -1 })).toThrow(
      new RangeError('concurrency must be a whole number, at least 1')
    )
  })

  it('has methods that need no `this`', async () => {
    const { fetch, close } = createReceiver(testSink())
    expect((await fetch(new Request(URL, { method: 'POST', body: GOOD }))).status).toBe(200)
    await close()
  })

  it.each([
    ['stored', '200 ok', GOOD],
    ['set-aside', '200 ok', HALF],
    ['send-again', '500 error', TRUNCATED],
    ['send-again', '500 error', ''],
    ['send-again', '500 error', null]
  ])('answers: %s, %s', async (outcome, answer, body) => {
    const tried = receiverWith()
    expect(await tried.send(body)).toBe(answer)
    expect(outcomes(tried)).toStrictEqual([outcome])
    expect(tried.receipts[0]).toMatchObject({ bytes: body === null ? 0 : bytes(body).length })
  })

  it('answers 500 and ends the connection for a body that is too large', async () => {
    const tried = receiverWith({ maxBytes: 10 })
    expect(await tried.send()).toBe('500 error close')
    expect(outcomes(tried)).toStrictEqual(['too-large'])
    expect(tried.receipts[0]).toMatchObject({ bytes: bytes(GOOD).length })
    expect(tried.sink.calls).toMatchObject([{ rejected: { rawBody: bytes(GOOD.slice(0, 10)) } }])
  })

  it('answers 500 if the sink rejects', async () => {
    const tried = receiverWith({}, testSink({ store: fail }))
    expect(await tried.send()).toBe('500 error')
    expect(outcomes(tried)).toStrictEqual(['sink-failed'])
  })

  it('answers 500 if the body is not complete, and the sink is not called', async () => {
    const tried = receiverWith()
    let chunks = 0
    const body = new ReadableStream({
      pull: (controller) => {
        if (chunks++ === 0) controller.enqueue(bytes(GOOD))
        else controller.error(new Error('gone'))
      }
    })
    expect(await tried.send(body)).toBe('500 error')
    expect(outcomes(tried)).toStrictEqual(['aborted'])
    expect(tried.sink.calls).toStrictEqual([])
  })

  it('answers 500 if the body was read before, and says what to change', async () => {
    const tried = receiverWith()
    const request = new Request(URL, { method: 'POST', body: GOOD })
    await request.text()
    expect((await tried.receiver.fetch(request)).status).toBe(500)
    expect(tried.receipts.map((receipt) => formatReceipt({ ...receipt, elapsedMs: 1 }))).toStrictEqual([
      'status=500 outcome=unreadable stored=0 bytes=0 ms=1 ' +
        'cause="the body was read before: call receiver.fetch first, or give it request.clone()"'
    ])
  })

  it('answers 500 if the request of a host throws', async () => {
    const tried = receiverWith()
    const lost = new Error('13800000001')
    const request = {
      method: 'POST',
      url: URL,
      get body() {
        throw lost
      }
    }
    expect((await tried.receiver.fetch(request as never)).status).toBe(500)
    expect(tried.receipts).toMatchObject([{ outcome: 'unreadable', cause: { cause: lost } }])
    expect(tried.receipts.map(formatReceipt)[0]).toMatch(
      / cause="the request threw an error while it was read: hand over the host's own request"$/
    )
  })

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('answers 500 to %s', async (method) => {
    const tried = receiverWith()
    const body = method === 'GET' || method === 'HEAD' ? null : GOOD
    expect(await tried.send(body, URL, { method })).toBe('500 error')
    expect(outcomes(tried)).toStrictEqual(['not-allowed'])
    expect(tried.sink.calls).toStrictEqual([])
  })

  describe('with a secret', () => {
    it.each([
      ['/callbacks/old', 'stored'],
      ['/callbacks/new/?Call', 'stored'],
      ['/callbacks?token=old', 'stored'],
      ['/callbacks', 'wrong-secret'],
      ['/callbacks?token=olden', 'wrong-secret']
    ])('%s: %s', async (path, outcome) => {
      const tried = receiverWith({ secret: ['new', 'old'] })
      expect(await tried.send(GOOD, `http://localhost${path}`)).toBe(
        outcome === 'stored' ? '200 ok' : '500 error'
      )
      expect(outcomes(tried)).toStrictEqual([outcome])
      expect(methodsOf(tried.sink)).toStrictEqual(outcome === 'stored' ? ['store'] : [])
    })

    it('does not show it in a receipt', async () => {
      const tried = receiverWith({ secret: 'S3cret' }, testSink({ store: fail }))
      for (const path of ['/S3cret', '/?token=S3cret', '/S3cretx']) {
        await tried.send(GOOD, `http://localhost${path}`)
      }
      await tried.send('S3cret', 'http://localhost/S3cret', { method: 'PUT' })
      expect(outcomes(tried)).toStrictEqual(['sink-failed', 'sink-failed', 'wrong-secret', 'not-allowed'])
      expect(JSON.stringify(tried.receipts) + tried.receipts.map(formatReceipt).join()).not.toContain(
        'S3cret'
      )
    })
  })

  describe('`allow`', () => {
    it.each([
      ['true', () => true, 'stored'],
      ['a promise of true', async () => Promise.resolve(true), 'stored'],
      ['false', () => false, 'not-allowed'],
      ['a promise of false', async () => Promise.resolve(false), 'not-allowed'],
      ['an error', () => fail() as never, 'not-allowed']
    ])('gives %s', async (_name, allow, outcome) => {
      const tried = receiverWith({ allow })
      expect(await tried.send()).toBe(outcome === 'stored' ? '200 ok' : '500 error')
      expect(outcomes(tried)).toStrictEqual([outcome])
    })

    it('throws: the receipt has its error', async () => {
      const lost = new Error('no database')
      const tried = receiverWith({
        allow: () => {
          throw lost
        }
      })
      await tried.send()
      expect(tried.receipts).toMatchObject([{ status: 500, outcome: 'not-allowed', cause: lost }])
    })

    it('gets the caller, and only after the secret was right', async () => {
      const callers: Caller[] = []
      const tried = receiverWith({ secret: 'S3cret', allow: (caller) => callers.push(caller) > 0 })
      await tried.send(GOOD, 'http://localhost/wrong')
      await tried.send(GOOD, 'http://localhost/S3cret?Call', { headers: { 'X-Real-IP': '192.0.2.1' } })
      expect(callers).toMatchObject([{ url: '/S3cret?Call', headers: { 'x-real-ip': '192.0.2.1' } }])
    })

    it('may hang: the time is limited', async () => {
      const tried = receiverWith({ allow: hang, timeoutMs: 30 })
      expect(await tried.send()).toBe('500 error close')
      expect(outcomes(tried)).toStrictEqual(['timed-out'])
    })
  })

  describe('the time', () => {
    it('includes reading, and the receipt counts what was read', async () => {
      const tried = receiverWith({ timeoutMs: 30 })
      const body = new ReadableStream({
        start: (controller) => {
          controller.enqueue(bytes(GOOD.slice(0, 100)))
        }
      })
      expect(await tried.send(body)).toBe('500 error close')
      expect(tried.receipts).toMatchObject([{ outcome: 'timed-out', bytes: 100 }])
      expect(tried.sink.calls).toStrictEqual([])
    })

    it('ends reading: a sender that goes on is cancelled', async () => {
      const tried = receiverWith({ timeoutMs: 20 })
      let isCancelled = false
      const body = new ReadableStream({
        pull: async (controller) => {
          await setTimeout(5)
          controller.enqueue(bytes('['))
        },
        cancel: () => {
          isCancelled = true
        }
      })
      expect(await tried.send(body)).toBe('500 error close')
      await until(() => isCancelled)
    })

    it('ends before the sink is called: a body that comes later is not stored, it is sent again', async () => {
      const tried = receiverWith({ timeoutMs: 20 })
      const body = new ReadableStream({
        start: async (controller) => {
          controller.enqueue(bytes(GOOD.slice(0, 100)))
          await setTimeout(60)
          controller.enqueue(bytes(GOOD.slice(100)))
          controller.close()
        }
      })
      expect(await tried.send(body)).toBe('500 error close')
      await setTimeout(80)
      expect(outcomes(tried)).toStrictEqual(['timed-out'])
      expect(tried.sink.calls).toStrictEqual([])
      expect(await tried.send()).toBe('200 ok')
    })
  })

  describe('`concurrency`', () => {
    /** A sink that counts how many calls are at work. */
    const countingSink = (ms: number): { readonly sink: TestSink; readonly most: () => number } => {
      let now = 0
      let most = 0
      const store = async (): Promise<void> => {
        most = Math.max(most, ++now)
        await setTimeout(ms)
        now--
      }
      return { sink: testSink({ store }), most: () => most }
    }

    it('lets the others wait, and refuses none', async () => {
      const { sink, most } = countingSink(3)
      const tried = receiverWith({ concurrency: 8, timeoutMs: 60_000 }, sink)
      const bodies = Array.from({ length: 500 }, (_, index) => GOOD.replace('2016010000000206', `${index}`))
      const answers = await Promise.all(bodies.map((body) => tried.send(body)))
      expect(new Set(answers)).toStrictEqual(new Set(['200 ok']))
      expect(new Set(sink.stored).size).toBe(500)
      expect(most()).toBe(8)
    })

    it('has no limit by default', async () => {
      const { sink, most } = countingSink(20)
      const tried = receiverWith({}, sink)
      await Promise.all(Array.from({ length: 20 }, () => tried.send()))
      expect(most()).toBe(20)
    })

    it('gives the turn of a sink that hangs on when the time is over', async () => {
      let isHung = true
      const sink = testSink({ store: async () => (isHung ? hang() : undefined) })
      const tried = receiverWith({ concurrency: 1, timeoutMs: 300 }, sink)
      const first = tried.send()
      await setTimeout(150)
      isHung = false
      expect(await tried.send()).toBe('200 ok')
      expect(await first).toBe('500 error close')
    })

    it('lets them wait within their time alone: 500 was answered, so they are sent again', async () => {
      const sink = testSink({ store: hang })
      const tried = receiverWith({ concurrency: 1, timeoutMs: 450 }, sink)
      const slow = new ReadableStream({
        start: async (controller) => {
          controller.enqueue(bytes(GOOD.slice(0, 100)))
          await setTimeout(300)
          controller.enqueue(bytes(GOOD.slice(100)))
          controller.close()
        }
      })
      const waiting = tried.send(slow)
      await setTimeout(150)
      // Takes the turn, and keeps it until 600 ms; the other waits from 300 ms to 450 ms.
      const working = tried.send()
      expect(await Promise.all([waiting, working])).toStrictEqual(['500 error close', '500 error close'])
      expect(outcomes(tried)).toStrictEqual(['timed-out', 'timed-out'])
      await setTimeout(20)
      expect(sink.calls).toHaveLength(1)
      expect(await tried.send()).toBe('500 error close')
      expect(sink.calls).toHaveLength(2)
    })

    it('gives the turn on after a failure', async () => {
      const tried = receiverWith({ concurrency: 1 }, testSink({ store: fail }))
      expect(await Promise.all([tried.send(), tried.send()])).toStrictEqual(['500 error', '500 error'])
    })

    it('lets a slow sender hold no turn', async () => {
      const tried = receiverWith({ concurrency: 1, timeoutMs: 500 })
      const slow = tried.send(new ReadableStream())
      expect(await tried.send()).toBe('200 ok')
      expect(await slow).toBe('500 error close')
    })
  })

  describe('`close`', () => {
    it('resolves at once if nothing is at work; then new deliveries get 500', async () => {
      const tried = receiverWith()
      await tried.receiver.close()
      await tried.receiver.close()
      expect(await tried.send()).toBe('500 error close')
      expect(await tried.send(null, URL, { method: 'GET' })).toBe('500 error close')
      expect(outcomes(tried)).toStrictEqual(['closing', 'closing'])
      expect(tried.sink.calls).toStrictEqual([])
    })

    it('waits for the deliveries that are at work, and their connections end', async () => {
      const tried = receiverWith({}, testSink({ store: async () => setTimeout(40) }))
      const events: string[] = []
      const delivery = tried.send().then((answer) => events.push(answer))
      await until(() => tried.sink.calls.length === 1)
      const closing = tried.receiver.close().then(() => events.push('closed'))
      events.push(await tried.send())
      await Promise.all([delivery, closing])
      expect(events).toStrictEqual(['500 error close', 'closed', '200 ok close'])
      expect(tried.sink.stored).toStrictEqual([entryOf(CDR).id])
    })

    it('waits for a sink that hangs no longer than the time', async () => {
      const tried = receiverWith({ timeoutMs: 40 }, testSink({ store: hang }))
      const delivery = tried.send()
      await tried.receiver.close()
      expect(await delivery).toBe('500 error close')
    })
  })
})
