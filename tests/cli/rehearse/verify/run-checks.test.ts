import { type Answer, FileError, type Host, NetworkError, type Outgoing } from '../../../../src/cli/host'
import type { CheckResult } from '../../../../src/cli/rehearse/verify/check'
import { CHECKS } from '../../../../src/cli/rehearse/verify/checks'
import { CONCLUSIONS } from '../../../../src/cli/rehearse/verify/conclusions'
import { runChecks } from '../../../../src/cli/rehearse/verify/run-checks'
import { answered, CUT, perfect, REFUSED, sentBody, sentBytes } from './perfect'

interface Played {
  readonly results: readonly CheckResult[]
  readonly sent: readonly Outgoing[]
  readonly waits: readonly number[]
  readonly problem: FileError | undefined
}

interface Given {
  readonly answer?: (request: Outgoing, count: number) => Answer
  readonly interrupt?: AbortController
  /** The chunks of the file of stored events. */
  readonly stored?: () => readonly Uint8Array[]
  readonly seed?: number
}

const play = async ({
  answer = perfect,
  interrupt = new AbortController(),
  stored,
  seed = 7
}: Given = {}): Promise<Played> => {
  const results: CheckResult[] = []
  const sent: Outgoing[] = []
  const waits: number[] = []
  const problem = await runChecks(
    {
      url: new URL('http://localhost:3000/callbacks?token=x'),
      userAgent: 'huadan/1.2.3',
      timeoutMs: 1000,
      seed,
      stored: stored === undefined ? undefined : 'day.ndjson'
    },
    async (result) => {
      results.push(result)
      return Promise.resolve()
    },
    {
      network: {
        send: async (request: Outgoing) => {
          sent.push(request)
          return Promise.resolve(answer(request, sent.length))
        }
      } as unknown as Host['network'],
      files: {
        read: async function* () {
          for (const chunk of stored?.() ?? []) yield await Promise.resolve(chunk)
        }
      } as unknown as Host['files'],
      wait: async (ms) => {
        waits.push(ms)
        return Promise.resolve()
      },
      interrupted: interrupt.signal
    }
  )
  return { results, sent, waits, problem }
}

const names = (results: readonly CheckResult[], outcome: CheckResult['outcome']): readonly string[] =>
  results.filter((result) => result.outcome === outcome).map(({ name }) => name)

const isLarge = (request: Outgoing): boolean => sentBytes(request).length > 1_000_000

const ALL = [...CHECKS, ...CONCLUSIONS].map(({ name }) => name)

it('passes a receiver that does all right', async () => {
  const { results, sent, problem } = await play()
  expect(results.map(({ name }) => name)).toEqual(ALL)
  expect(names(results, 'failed')).toEqual([])
  expect(names(results, 'noted')).toEqual(['600 kB of good records'])
  expect(names(results, 'skipped')).toEqual(ALL.filter((name) => name.startsWith('stored: ')))
  expect(results.at(-1)).toEqual({
    name: 'stored: nothing of half a body',
    outcome: 'skipped',
    answers: [],
    detail: 'a 200 for an event that is lost passes: name the file of stored events with --stored'
  })
  expect(problem).toBeUndefined()
  expect(sent[0]).toEqual({
    url: 'http://localhost:3000/callbacks?token=x',
    method: 'POST',
    headers: { 'user-agent': 'huadan/1.2.3', 'content-type': 'application/json' },
    parts: [expect.any(Uint8Array)],
    breaksOff: false,
    timeoutMs: 1000
  })
})

it('sends the same for each seed', async () => {
  const [one, other, next] = await Promise.all([play(), play(), play({ seed: 8 })])
  const bodies = ({ sent }: Played): readonly string[] =>
    sent.map((request) => Buffer.from(sentBody(request)).toString('hex'))
  expect(bodies(one)).toEqual(bodies(other))
  expect(bodies(one)).not.toEqual(bodies(next))
})

it('gives a slow sender its pauses on top of the time limit', async () => {
  const { sent } = await play()
  expect(new Set(sent.map(({ timeoutMs }) => timeoutMs))).toEqual(new Set([1000, 1100, 1300, 4000]))
})

it('sends a burst at once', async () => {
  let underWay = 0
  let most = 0
  const { sent } = await play({
    answer: (request) => {
      underWay++
      most = Math.max(most, underWay)
      queueMicrotask(() => queueMicrotask(() => underWay--))
      return perfect(request)
    }
  })
  expect(sent.length).toBeGreaterThan(most)
  expect(most).toBe(100)
})

it('says that the first request was refused', async () => {
  await expect(play({ answer: () => REFUSED })).rejects.toThrow(new NetworkError('connection refused'))
})

it('does not go on if no good delivery is answered 200', async () => {
  const { results, sent } = await play({ answer: () => answered(404), stored: () => [] })
  expect(names(results, 'failed')).toEqual([
    'good voice-code',
    'good callback-cdr',
    'good callback-state',
    'good conference'
  ])
  expect(names(results, 'skipped')).toHaveLength(ALL.length - 4)
  expect(new Set(results.slice(4).map(({ detail }) => detail))).toEqual(
    new Set(['no good delivery was answered 200'])
  )
  expect(sent).toHaveLength(4)
})

it('goes on with a receiver that starts again', async () => {
  let refusals = -1
  const { results, waits } = await play({
    answer: (request) => {
      if (isLarge(request)) {
        refusals = 3
        return CUT
      }
      return refusals-- > 0 ? REFUSED : perfect(request)
    }
  })
  expect(names(results, 'failed')).toEqual(['9 MB'])
  expect(waits).toEqual([200, 200, 200])
})

it('skips the rest for a receiver that is gone, and judges what came before', async () => {
  let isGone = false
  const { results, waits } = await play({
    answer: (request) => {
      isGone ||= isLarge(request)
      return isGone ? REFUSED : perfect(request)
    },
    stored: () => []
  })
  expect(names(results, 'failed')).toEqual(['9 MB', 'stored: each event answered 200'])
  expect(results.find(({ name }) => name === 'slow sender, 3 s')).toEqual({
    name: 'slow sender, 3 s',
    outcome: 'skipped',
    detail: 'the receiver cannot be reached any more',
    answers: []
  })
  // 10 tries to reach it, 9 pauses until the file is given up.
  expect(waits).toHaveLength(19)
})

it('skips everything for a receiver that goes at once', async () => {
  const { results } = await play({ answer: (_request, count) => (count === 1 ? CUT : REFUSED) })
  expect(names(results, 'failed')).toEqual(['good voice-code'])
  expect(results.at(-1)?.detail).toBe('the receiver cannot be reached any more')
})

it('ends when the user interrupts', async () => {
  const interrupt = new AbortController()
  const { results, sent } = await play({
    interrupt,
    answer: (request, count) => {
      if (count < 3) return perfect(request)
      interrupt.abort()
      return { failure: 'interrupted', isUnreachable: false, elapsedMs: 1 }
    }
  })
  expect(names(results, 'passed')).toEqual(['good voice-code', 'good callback-cdr'])
  expect(names(results, 'skipped')).toHaveLength(ALL.length - 2)
  expect(new Set(results.slice(2).map(({ detail }) => detail))).toEqual(new Set(['interrupted']))
  expect(sent).toHaveLength(3)
})

it('reads what is stored', async () => {
  const bodies: Uint8Array[] = []
  const { results } = await play({
    answer: (request) => {
      const answer = perfect(request)
      if (answer.status === 200) bodies.push(sentBody(request), Uint8Array.of(0x0a))
      return answer
    },
    stored: () => bodies
  })
  expect(names(results, 'failed')).toEqual([])
  expect(names(results, 'skipped')).toEqual([])
  expect(names(results, 'noted')).toEqual(['600 kB of good records', 'stored: duplicates once'])
})

it('says what is lost, and what to change', async () => {
  const { results } = await play({ stored: () => [] })
  expect(results.find(({ name }) => name === 'stored: each event answered 200')).toEqual({
    name: 'stored: each event answered 200',
    outcome: 'failed',
    detail: expect.stringMatching(/^(\d+) of \1 are lost: good voice-code, .+ more$/) as string,
    answers: [],
    advice: 'Answer 200 only after every event of the body is durable. If storing fails, answer 500.'
  })
})

it('returns the error of the file, and skips what it would tell', async () => {
  const { results, problem } = await play({
    stored: () => {
      throw new FileError('permission denied')
    }
  })
  expect(problem).toEqual(new FileError('day.ndjson: permission denied'))
  expect(results.at(-1)).toMatchObject({ outcome: 'skipped', detail: 'day.ndjson: permission denied' })
})

it('does not hide other errors', async () => {
  const stored = (): never => {
    throw new RangeError('a bug')
  }
  await expect(play({ stored })).rejects.toThrow('a bug')
})
