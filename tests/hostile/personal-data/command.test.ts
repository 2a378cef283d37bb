import fc from 'fast-check'
import { commonJob } from '../../../src/cli/commands/command'
import { formatFor, formatNames } from '../../../src/cli/formats'
import { statisticsData } from '../../../src/cli/formats/statistics-data'
import type { Job } from '../../../src/cli/pipeline/job'
import { jobRunner } from '../../../src/cli/pipeline/run-job'
import type { Summary } from '../../../src/cli/reports/report'
import { statsPage } from '../../../src/cli/reports/statistics/page'
import { printStatistics } from '../../../src/cli/reports/statistics/tables'
import { run } from '../../support/memory-host'
import { assertProperty } from '../../support/property'
import { addressIn, leakIn, NAME, PHONE, plantedBodies, secrets } from './planted'

const OPTIONS = { color: false, columns: 200, quiet: false, failsOn: 'rejected', version: '1.0.0' } as const

const jobOf = (given: Partial<Job>): Job => ({
  ...commonJob({ input: 'auto', repair: true, utcOffset: '+08:00', color: 'auto', quiet: false }, 0),
  reportsWarnings: true,
  ...given
})

/** Returns the report of a file in each format, by the name of the format. */
const printedOf = (text: string, given: Partial<Job>): readonly (readonly [string, string])[] => {
  const { reports, statistics } = jobRunner(jobOf(given))({
    bytes: new TextEncoder().encode(text),
    split: given.reading === undefined ? 'file' : 'lines',
    hasPrefix: false
  })
  return formatNames('report').map((format) => {
    const reporter = formatFor('report', format)(OPTIONS)
    const parts = [
      reporter.begin(),
      ...reports.map((report) => reporter.payload({ file: 'a.txt', ...report })),
      reporter.end({ ...statistics, problems: [], interrupted: false })
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
const wrapped = (text: string, form: number): readonly [string, Partial<Job>] => {
  const line = text.replaceAll(/[\n\r]/g, ' ')
  if (form === 0) return [text, {}]
  return [
    form === 1 ? JSON.stringify({ tel: PHONE, body: text }) : `{"tel":"${PHONE}","body":${line}}`,
    { reading: { input: 'lines', field: 'body' } }
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
        const printed = printedOf(content, { ...given, decoding: { repair, utcOffset: '+08:00' } })
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

describe.each(['validate', 'decode', 'calls'])('%s', (command) => {
  const record =
    '"requestid":"1","appid":"1","fid":"2","tel":"x","stime":"2016-02-02 11:19:36","etime":"2016-02-02 11:19:36"'

  it.each([
    ['a phone number', `"${PHONE}"`],
    ['a phone number without quotes', PHONE],
    ['a grouped phone number', '"139-12345-678"'],
    ['a phone number in groups', '"139 1234 5678"'],
    ['an id', '"20201137755800000000000000401"'],
    ['a mailbox', `"${NAME}@example.com"`],
    ['a URL', `"http://192.0.2.10/${NAME}"`],
    ['an IP address', '"192.0.2.10"'],
    ['an address', '"北京市朝阳区建国路88号"']
  ])('masks %s in a duration and in an amount, in JSON and in what is none', async (_, value) => {
    const shownOf = async (text: string): Promise<string> => {
      const { stdout, stderr } = await run(`${command} a.txt`, { files: { 'a.txt': text } })
      return stdout + stderr
    }
    for (const [duration, amount] of [
      [value, '-1'],
      ['-1', value]
    ]) {
      const body = `{"cdr":[{${record},"duration":${duration},"oriamount":${amount}}]}`
      for (const text of [
        body,
        body.slice(0, -4),
        `${body}\u0000`,
        body.replaceAll('"', "'"),
        `data=${body}`,
        `data=${encodeURIComponent(body)}`
      ]) {
        const shown = await shownOf(text)
        expect(shown).toContain('rejected')
        expect(leakIn(shown)).toBeUndefined()
        expect(shown).not.toMatch(/\d{7}/)
      }
    }
  })
})

describe('stats', () => {
  const summaryOf = (text: string): Summary => {
    const block = { bytes: new TextEncoder().encode(text), split: 'file', hasPrefix: false } as const
    const { statistics } = jobRunner(jobOf({ countsDetails: true }))(block)
    return { ...statistics, problems: [], interrupted: false }
  }

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

  it('shows no phone number and no address', () => {
    assertProperty(
      300,
      fc.property(fc.oneof(pushes, plantedBodies(phones)), (text) => {
        const summary = summaryOf(text)
        const printed = printStatistics(summary, { color: false, columns: 200 })
        if (addressIn(printed) !== undefined) throw new Error(printed)
        // The words alone: a number sent as a duration is a part of a sum.
        const { results, states, unrecognised } = statisticsData(summary) as Readonly<Record<string, object>>
        const data = JSON.stringify([results, states, unrecognised])
        if (addressIn(data) !== undefined) throw new Error(data)
      })
    )
  })

  it('shows no phone number and no address on its page', () => {
    for (const text of fc.sample(pushes, { numRuns: 10, seed: 1 })) {
      expect(addressIn(statsPage(summaryOf(text), 'huadan stats'))).toBeUndefined()
    }
  })

  it('shows other words that no table lists', async () => {
    const push = { requestid: '1', src: '', dsc: '', timestamp: '2024-01-05 10:00:00', state: `busy-${NAME}` }
    const text = JSON.stringify({ ...push, stateDesc: `新词|http://192.0.2.10/${PHONE}.wav` })
    const { stdout } = await run('stats a.txt', { files: { 'a.txt': text }, columns: 200 })
    expect(stdout).toContain(`busy-${NAME}: 新词|****:${'*'.repeat(27)}`.slice(0, 39))
    expect(addressIn(stdout)).toBeUndefined()
  })
})
