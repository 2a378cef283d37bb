import { setMaxListeners } from 'node:events'
import fc from 'fast-check'
import { type Answer, NetworkError, type Outgoing } from '../../../src/cli/host'
import type { Attempt, Sending, SendTotals } from '../../../src/cli/rehearse/attempt'
import type { Plan } from '../../../src/cli/rehearse/planned'
import { sendAll } from '../../../src/cli/rehearse/sender'
import { assertAsyncProperty } from '../../support/property'
import { bytes, planOf, textOf, textPlan } from './rehearsed'

const SENDING: Sending = {
  url: new URL('http://localhost/callbacks'),
  headers: { 'user-agent': 'huadan' },
  concurrency: 1,
  rate: undefined,
  speed: undefined,
  retryDelayMs: 1000,
  timeoutMs: 50
}

const answered = (status: number): Answer => ({ status, headers: {}, body: '', elapsedMs: 1 })
const LOST: Answer = { failure: 'closed', isUnreachable: false, elapsedMs: 1 }
const REFUSED: Answer = { failure: 'connection refused', isUnreachable: true, elapsedMs: 1 }

/** One send, on the clock of the test. */
interface Sent {
  readonly text: string
  readonly at: number
}

interface Run {
  readonly sent: Sent[]
  readonly attempts: Attempt[]
  readonly requests: Outgoing[]
  readonly waits: number[]
  mostAtOnce: number
  totals?: SendTotals
}

interface Behaviour extends Partial<Sending> {
  readonly answer?: (text: string, sends: number) => Answer
  readonly answerMs?: number
  /** Interrupts when this many requests were sent. */
  readonly interruptAt?: number
  readonly report?: (attempt: Attempt) => Promise<void>
}

/** Sends on a simulated clock: waiting takes no time. */
const play = async (plan: Plan, behaviour: Behaviour = {}): Promise<Run> => {
  const { answer = () => answered(200), answerMs = 5, interruptAt = Infinity, report, ...sending } = behaviour
  const run: Run = { sent: [], attempts: [], requests: [], waits: [], mostAtOnce: 0 }
  const interrupt = new AbortController()
  setMaxListeners(0, interrupt.signal)
  let clock = 0
  let atOnce = 0
  const timers: { at: number; wake: () => void }[] = []
  const until = async (at: number, signal?: AbortSignal): Promise<void> =>
    new Promise((wake) => {
      timers.push({ at, wake })
      signal?.addEventListener('abort', () => wake())
    })
  // Moves the clock when nothing else can happen.
  const tick = setInterval(() => {
    timers.sort((one, other) => one.at - other.at)
    const next = timers.shift()
    if (next === undefined) return
    clock = Math.max(clock, next.at)
    next.wake()
  })
  try {
    run.totals = await sendAll(
      plan,
      { ...SENDING, ...sending },
      async (attempt) => {
        run.attempts.push(attempt)
        await report?.(attempt)
      },
      {
        now: () => clock,
        interrupted: interrupt.signal,
        wait: async (ms, signal) => {
          run.waits.push(ms)
          return until(clock + ms, signal)
        },
        network: {
          listen: () => Promise.reject(new Error('not used')),
          send: async (request, signal) => {
            const text = textOf(request.parts[0] as Uint8Array)
            run.requests.push(request)
            run.sent.push({ text, at: clock })
            run.mostAtOnce = Math.max(run.mostAtOnce, ++atOnce)
            if (run.sent.length === interruptAt) interrupt.abort()
            await until(clock + answerMs, signal)
            atOnce--
            if (interrupt.signal.aborted) return { ...LOST, failure: 'interrupted' }
            return answer(text, run.sent.filter((one) => one.text === text).length)
          }
        }
      }
    )
  } finally {
    clearInterval(tick)
  }
  return run
}

describe('sendAll', () => {
  it('sends in order, one at a time', async () => {
    const { requests, sent, mostAtOnce, totals } = await play(textPlan('a', 'b', 'c'))
    expect(sent.map(({ text }) => text)).toStrictEqual(['a', 'b', 'c'])
    expect(mostAtOnce).toBe(1)
    expect(totals).toStrictEqual({
      deliveries: 3,
      accepted: 3,
      givenUp: 0,
      unfinished: 0,
      sends: 3,
      elapsedMs: 15
    })
    expect(requests[0]).toStrictEqual({
      url: 'http://localhost/callbacks',
      method: 'POST',
      headers: { 'user-agent': 'huadan' },
      parts: [bytes('a')],
      timeoutMs: 50
    })
  })

  it('sends nothing of an empty plan', async () => {
    const { totals } = await play(textPlan())
    expect(totals).toMatchObject({ deliveries: 0, sends: 0, unfinished: 0 })
  })

  it.each([
    ['500', answered(500)],
    ['a lost answer', LOST]
  ])('sends again later after %s, three times in all', async (_name, answer) => {
    const { sent, attempts, totals } = await play(textPlan('a', 'b'), {
      answer: (text) => (text === 'a' ? answer : answered(200))
    })
    expect(sent.map(({ text }) => text)).toStrictEqual(['a', 'b', 'a', 'a'])
    expect(attempts.map(({ delivery, send, decision }) => [delivery, send, decision])).toStrictEqual([
      [1, 1, 'sent-again'],
      [2, 1, 'accepted'],
      [1, 2, 'sent-again'],
      [1, 3, 'given-up']
    ])
    expect(totals).toMatchObject({ deliveries: 2, accepted: 1, givenUp: 1, sends: 4 })
  })

  it.each([0, 1, 1000])('sends again after %d ms at the earliest', async (retryDelayMs) => {
    const { sent } = await play(textPlan('a'), { retryDelayMs, answer: () => answered(500) })
    const gaps = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0) - 5)
    expect(gaps).toStrictEqual([retryDelayMs, retryDelayMs])
  })

  it('sends as many at once as allowed', async () => {
    const plan = textPlan('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h')
    expect((await play(plan, { concurrency: 3 })).mostAtOnce).toBe(3)
  })

  it('sends at most so many per second, also after a slow answer', async () => {
    const { sent } = await play(textPlan('a', 'b', 'c', 'd'), { rate: 10, answerMs: 250 })
    expect(sent.map(({ at }) => at)).toStrictEqual([0, 250, 500, 750])
    const fast = await play(textPlan('a', 'b', 'c', 'd'), { rate: 10 })
    expect(fast.sent.map(({ at }) => at)).toStrictEqual([0, 100, 200, 300])
  })

  it('plays gaps, in waits that a timer can take', async () => {
    const days = 40 * 86_400_000
    const plan = planOf([0, 1000, days].map((moment) => ({ body: bytes('{}'), moment })))
    const { sent, waits } = await play(plan, { speed: 1 })
    expect(sent.map(({ at }) => at)).toStrictEqual([0, 1000, days])
    expect(Math.max(...waits)).toBeLessThanOrEqual(3_600_000)
  })

  it('sends again while the plan waits', async () => {
    let open: () => void = () => undefined
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    async function* slow(): Plan {
      yield await Promise.resolve({ body: bytes('a'), moment: undefined })
      await opened
      yield { body: bytes('b'), moment: undefined }
    }
    const { sent } = await play(slow(), {
      answer: (text, sends) => {
        if (sends === 2) open()
        return answered(text === 'a' && sends === 1 ? 500 : 200)
      }
    })
    expect(sent.map(({ text }) => text)).toStrictEqual(['a', 'a', 'b'])
  })

  it('throws if the receiver cannot be reached at first, also with several under way', async () => {
    for (const concurrency of [1, 4]) {
      await expect(
        play(textPlan('a', 'b', 'c', 'd'), { concurrency, answer: () => REFUSED })
      ).rejects.toThrow(new NetworkError('connection refused'))
    }
  })

  it('sends again if the receiver cannot be reached later', async () => {
    const { totals } = await play(textPlan('a', 'b'), {
      answer: (text, sends) => (text === 'b' && sends < 3 ? REFUSED : answered(200))
    })
    expect(totals).toMatchObject({ accepted: 2, sends: 4 })
  })

  it.each([1, 2, 3])(
    'stops when it is interrupted at send %d, with totals that add up',
    async (interruptAt) => {
      const { totals, attempts } = await play(textPlan('a', 'b', 'c', 'd'), {
        interruptAt,
        answer: (text) => answered(text === 'a' ? 500 : 200)
      })
      expect(attempts).toHaveLength(interruptAt - 1)
      expect(totals).toMatchObject({
        deliveries: interruptAt,
        accepted: Math.max(0, interruptAt - 2),
        unfinished: Math.min(interruptAt, 2),
        sends: interruptAt
      })
    }
  )

  it('rejects with the error of a report or of the plan', async () => {
    const error = new Error('the reader is gone')
    await expect(play(textPlan('a'), { report: () => Promise.reject(error) })).rejects.toThrow(error)
    async function* broken(): Plan {
      yield await Promise.resolve({ body: bytes('a'), moment: undefined })
      throw error
    }
    await expect(play(broken())).rejects.toThrow(error)
  })

  it('accepts or gives up each delivery, in at most three sends, and adds up', async () => {
    const statuses = fc.constantFrom(200, 200, 201, 302, 404, 500, 500, undefined)
    const script = fc.array(fc.tuple(statuses, statuses, statuses), { minLength: 1, maxLength: 6 })
    await assertAsyncProperty(
      30,
      fc.asyncProperty(script, fc.integer({ min: 1, max: 4 }), async (scripted, concurrency) => {
        const { attempts, sent, totals } = await play(textPlan(...scripted.map((_, at) => String(at))), {
          concurrency,
          retryDelayMs: 7,
          answer: (text, sends) => {
            const status = scripted[Number(text)]?.[sends - 1]
            return status === undefined ? LOST : answered(status)
          }
        })
        const ends = attempts.filter(({ decision }) => decision !== 'sent-again')
        expect(ends.map(({ delivery }) => delivery).sort()).toStrictEqual(scripted.map((_, at) => at + 1))
        expect(Math.max(...attempts.map(({ send }) => send))).toBeLessThanOrEqual(3)
        expect(totals).toMatchObject({
          deliveries: scripted.length,
          accepted: ends.filter(({ decision }) => decision === 'accepted').length,
          givenUp: ends.filter(({ decision }) => decision === 'given-up').length,
          unfinished: 0,
          sends: sent.length
        })
        const firsts = [...new Set(sent.map(({ text }) => text))]
        expect(firsts).toStrictEqual(scripted.map((_, at) => String(at)))
      })
    )
  })
})
