import fc from 'fast-check'
import { taskRunner } from '../../../src/cli/work/run-task'
import { type Task } from '../../../src/cli/work/task'
import { noTally } from '../../../src/cli/work/tally'
import { FORMATS, REPORTERS } from '../../../src/cli/report/reporters'
import { statsPage } from '../../../src/cli/stats/page'
import { printStats } from '../../../src/cli/stats/tables'
import { taskOf } from '../../cli/work/task-of'
import { assertProperty } from '../../support/property'
import { run } from '../../support/memory-world'
import { leakIn, PHONE, plantedBodies, secrets } from './planted'

const OPTIONS = { color: false, columns: 200, quiet: false, version: '1.0.0' }

/** The payloads of a file as each format of the report prints them, by the name of the format. */
const printedOf = (text: string, given: Partial<Task>): readonly (readonly [string, string])[] => {
  const { reports, tally } = taskRunner(taskOf({ command: 'validate', ...given }))({
    bytes: new TextEncoder().encode(text),
    byLine: given.field !== undefined
  })
  return FORMATS.map((format) => {
    const reporter = REPORTERS[format](OPTIONS)
    const parts = [
      reporter.begin(),
      ...reports.map((report) => reporter.payload({ file: 'a.txt', ...report })),
      reporter.end({ ...noTally(), ...tally, problems: [], interrupted: false })
    ]
    return [format, parts.join('')] as const
  })
}

const expectNoLeak = (printed: readonly (readonly [string, string])[]): void => {
  for (const [where, text] of printed) {
    const leak = leakIn(text)
    if (leak !== undefined) throw new Error(`${where} shows ${leak}:\n${text}`)
  }
}

const known = fc.constantFrom('x', 'y', 'tel', 'fid', 'state')
const phones = fc.constantFrom(PHONE, ` ${PHONE}`, `+86${PHONE}`, '139 1234 5678', `tel:${PHONE}`)
/** A body by itself, as a string in a line of a log, and as an object in one. */
const wrapped = (text: string, form: number): readonly [string, Partial<Task>] => {
  const line = text.replaceAll(/[\n\r]/g, ' ')
  if (form === 0) return [text, {}]
  return [
    form === 1 ? JSON.stringify({ tel: PHONE, body: text }) : `{"tel":"${PHONE}","body":${line}}`,
    { field: 'body' }
  ]
}

describe('the report of a command', () => {
  it.each([
    ['anything', known],
    ['keys that are phone numbers', phones]
  ])('shows no phone number, no URL, no customParm and no appid of %s, in any format', (_, keys) => {
    let reported = 0
    assertProperty(
      600,
      fc.property(plantedBodies(keys), fc.nat(2), fc.boolean(), (text, form, repair) => {
        const [content, given] = wrapped(text, form)
        const printed = printedOf(content, { ...given, repair })
        if (printed.some(([, shown]) => shown.includes('1 of 1'))) reported++
        expectNoLeak(printed)
      })
    )
    expect(reported).toBeGreaterThan(400)
  })

  it('is what decode prints on standard error', async () => {
    for (const text of fc.sample(plantedBodies(known), { numRuns: 50, seed: 1 })) {
      const { stderr } = await run('decode a.txt', { files: { 'a.txt': text } })
      expectNoLeak([['decode', stderr]])
    }
  })

  it('shows no URL and no customParm that is a key', () => {
    assertProperty(
      600,
      fc.property(plantedBodies(secrets), (text) => {
        expectNoLeak(printedOf(text, {}))
      })
    )
  })
})

describe('stats', () => {
  const statsOf = (text: string) =>
    taskRunner(taskOf({ command: 'stats' }))({ bytes: new TextEncoder().encode(text), byLine: false }).stats

  /** A word that no table lists is shown, whatever it says; only phone numbers in it are masked. */
  const phoneIn = (shown: string): boolean =>
    [PHONE.slice(0, 8), PHONE.slice(3)].some((part) => shown.includes(part))

  const words = fc.array(secrets, { minLength: 1, maxLength: 3 }).map((list) => list.join('|'))
  const pushes = fc.tuple(words, words).map(([state, stateDesc]) =>
    JSON.stringify({
      requestid: PHONE,
      src: PHONE,
      dsc: PHONE,
      timestamp: '2024-01-05 10:00:00',
      state,
      stateDesc
    })
  )

  it('shows no phone number', () => {
    assertProperty(
      300,
      fc.property(fc.oneof(pushes, plantedBodies(phones)), (text) => {
        const stats = statsOf(text)
        if (stats === undefined) throw new Error('nothing is counted')
        const printed = printStats(stats, { color: false, columns: 200 })
        if (phoneIn(printed)) throw new Error(printed)
      })
    )
  })

  it('shows no phone number on its page', async () => {
    for (const text of fc.sample(pushes, { numRuns: 10, seed: 1 })) {
      const stats = statsOf(text)
      if (stats === undefined) throw new Error('nothing is counted')
      expect(phoneIn(await statsPage(stats, 'huadan stats'))).toBe(false)
    }
  })

  it('shows words that no table lists, a URL too', async () => {
    const { stdout } = await run('stats a.txt', {
      files: {
        'a.txt': `{"requestid":"1","src":"","dsc":"","timestamp":"2024-01-05 10:00:00","state":"http://192.0.2.10/${PHONE}.wav"}`
      }
    })
    expect(stdout).toContain('http://192.0.2.10/139****5678.wav')
  })
})
