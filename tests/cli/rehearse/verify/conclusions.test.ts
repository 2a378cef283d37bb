import type { Answer } from '../../../../src/cli/host'
import type { Check, CheckRequest, Exchange, Run, Verdict } from '../../../../src/cli/rehearse/verify/check'
import { CHECKS, CONFLICT, DUPLICATES } from '../../../../src/cli/rehearse/verify/checks'
import { CONCLUSIONS } from '../../../../src/cli/rehearse/verify/conclusions'
import { identitiesOf } from '../../../../src/cli/rehearse/verify/identities'
import { createMaterial } from '../../../../src/cli/rehearse/verify/material'
import { answered, CUT } from './perfect'

const checkOf = (name: string): Check => {
  const found = CHECKS.find((check) => check.name === name)
  if (found === undefined) throw new RangeError(`no check ${name}`)
  return found
}

/** Plays a check with the same answer for each request. */
const played = async (name: string, ...answers: readonly Answer[]): Promise<readonly Exchange[]> => {
  const check = checkOf(name)
  const requests = await check.requests(createMaterial(1))
  return requests.map((request, at) => ({
    check,
    request,
    answer: answers[at] ?? answers[0] ?? answered(200)
  }))
}

const identities = (exchanges: readonly Exchange[]): readonly string[] =>
  exchanges.flatMap(({ request }: { readonly request: CheckRequest }) => identitiesOf(request))

const conclude = (name: string, exchanges: readonly Exchange[], stored?: readonly string[]): Verdict => {
  const counts = new Map<string, number>()
  for (const identity of stored ?? []) counts.set(identity, (counts.get(identity) ?? 0) + 1)
  const run: Run = {
    exchanges,
    timeoutMs: 1000,
    stored: stored === undefined ? { unknown: 'nobody knows' } : { counts }
  }
  return CONCLUSIONS.find((conclusion) => conclusion.name === name)?.judge(run) ?? { outcome: 'skipped' }
}

const PASSED = { outcome: 'passed' }

describe('statuses', () => {
  const name = 'every answer is 200 or 500'

  it('are 200 and 500, or none', async () => {
    const exchanges = await played('good callback-cdr', answered(200))
    const others = [...(await played('GET', answered(404))), ...(await played('9 MB', CUT))]
    expect(conclude(name, [...exchanges, ...others, ...(await played('9 MB', answered(500)))])).toEqual(
      PASSED
    )
  })

  it('are not others', async () => {
    const exchanges = [
      ...(await played('?Call and ?CallState', answered(201))),
      ...(await played('9 MB', answered(413)))
    ]
    expect(conclude(name, exchanges)).toEqual({ outcome: 'failed', detail: 'also answered: 201 × 2, 413' })
  })
})

describe('times', () => {
  const name = 'every answer comes in time'

  it('are short, also where nothing is answered', async () => {
    const halves = await played(
      'half a body, then a good one',
      { ...CUT, elapsedMs: 2000 },
      answered(200, 999)
    )
    expect(conclude(name, halves)).toEqual(PASSED)
  })

  it('do not count the pauses of a slow sender', async () => {
    const inTime = await played('slow sender, 3 s', answered(200, 3999))
    const late = await played('slow sender, 3 s', answered(200, 4000))
    expect(conclude(name, inTime)).toEqual(PASSED)
    expect(conclude(name, late)).toEqual({ outcome: 'failed', detail: 'over 1000 ms: slow sender, 3 s' })
  })

  it('are long in some checks', async () => {
    const names = CHECKS.slice(0, 12).map(({ name }) => name)
    const late = await Promise.all(names.map(async (each) => played(each, answered(200, 1000))))
    expect(conclude(name, late.flat().concat(late.flat()))).toEqual({
      outcome: 'failed',
      detail: `over 1000 ms: ${names.slice(0, 10).join(', ')} and 2 more`
    })
  })
})

describe.each(CONCLUSIONS.filter(({ name }) => name.startsWith('stored: ')))('$name', ({ name }) => {
  it('is skipped if nobody knows what is stored', () => {
    expect(conclude(name, [])).toEqual({ outcome: 'skipped', detail: 'nobody knows' })
  })
})

describe('stored events', () => {
  const name = 'stored: each event answered 200'

  it('are all there', async () => {
    const exchanges = [...(await played('good callback-cdr')), ...(await played('9 MB', answered(500)))]
    expect(conclude(name, exchanges, identities(await played('good callback-cdr')))).toEqual(PASSED)
  })

  it('are lost', async () => {
    const exchanges = [
      ...(await played('good voice-code')),
      ...(await played('a call, its last event first'))
    ]
    const [, ...others] = identities(exchanges)
    expect(conclude(name, exchanges, others.slice(0, -2))).toEqual({
      outcome: 'failed',
      detail: '3 of 10 are lost: good voice-code, a call, its last event first'
    })
  })

  it('are judged apart if their contents differ', async () => {
    expect(conclude(name, await played(CONFLICT), [])).toEqual(PASSED)
  })
})

describe('two contents', () => {
  const name = 'stored: both contents of one id'

  it('are both there', async () => {
    const exchanges = await played(CONFLICT)
    expect(conclude(name, exchanges, identities(exchanges))).toEqual(PASSED)
  })

  it('are not both there', async () => {
    const exchanges = await played(CONFLICT)
    expect(conclude(name, exchanges, identities(exchanges).slice(1))).toEqual({
      outcome: 'failed',
      detail: '1 of 2 are there'
    })
  })

  it('are not owed if one was refused', async () => {
    const exchanges = await played(CONFLICT, answered(200), answered(500))
    expect(conclude(name, exchanges, [])).toEqual({
      outcome: 'skipped',
      detail: 'not both were answered 200'
    })
  })
})

describe('duplicates', () => {
  const name = 'stored: duplicates once'

  it.each([
    [0, { outcome: 'failed', detail: 'neither of the two is there' }],
    [1, PASSED],
    [
      2,
      {
        outcome: 'noted',
        detail: '2 times: right for a log; in a table, make eventId and contentDigest the key'
      }
    ]
  ])('are stored %i times', async (times, verdict) => {
    const exchanges = await played(DUPLICATES)
    const [identity = ''] = identities(exchanges)
    expect(
      conclude(
        name,
        exchanges,
        Array.from({ length: times }, () => identity)
      )
    ).toEqual(verdict)
  })

  it('are not owed if both were refused', async () => {
    expect(conclude(name, await played(DUPLICATES, answered(500)), [])).toEqual({
      outcome: 'skipped',
      detail: 'none was answered 200'
    })
  })
})

describe('half a body', () => {
  const name = 'stored: nothing of half a body'

  it('is not there, and the good one after it is', async () => {
    const exchanges = await played('half a body, then a good one')
    const [, good = ''] = identities(exchanges)
    expect(conclude(name, exchanges, [good])).toEqual(PASSED)
  })

  it('is there', async () => {
    const exchanges = [
      ...(await played('half a body, then a good one')),
      ...(await played('good callback-cdr'))
    ]
    const [half = ''] = identities(exchanges)
    expect(conclude(name, exchanges, [half])).toEqual({ outcome: 'failed', detail: '1 of 1 are there' })
  })
})
