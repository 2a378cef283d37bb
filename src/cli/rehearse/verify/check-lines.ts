import picocolors from 'picocolors'
import { escapeInvisible } from '../../../diagnostics/escape-invisible'
import type { CheckResult, Outcome, Verdict } from './check'
import { tallyText } from './tally'

/** The number of checks with each outcome. */
interface CheckTotals extends Readonly<Record<Outcome, number>> {
  readonly seed: number
}

/** Prints results as they come, and the totals. */
export interface CheckPrinter {
  /** @param target - the address, without secrets */
  readonly begin: (target: string) => string
  readonly result: (result: CheckResult) => string
  readonly end: (totals: CheckTotals) => string
}

const NAME_CELLS = 46
const INDENT = '    '

/** Breaks text into lines of at most so many characters, where words allow. */
const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Returns the answers for a narrow column: a reason in words is a dash, and follows below. */
const shortAnswers = ({ answers }: CheckResult): string =>
  tallyText(
    answers.map(({ answer, count }) => ({ answer: typeof answer === 'number' ? answer : '–', count }))
  )

/**
 * Prints for people, a line for each check:
 *
 * ```text
 * ✔ good callback-cdr                               200           4 ms
 * ✖ content type text/plain                         415           2 ms
 *     expected 200, got 415
 *     → Read the raw body whatever the headers say, before any parser: …
 * ```
 */
export const prettyChecks = ({
  color,
  columns
}: {
  readonly color: boolean
  readonly columns: number
}): CheckPrinter => {
  const { bold, dim, green, red, yellow } = picocolors.createColors(color)
  const marks: Readonly<Record<Outcome, string>> = {
    passed: green('✔'),
    failed: red('✖'),
    noted: yellow('ℹ'),
    skipped: dim('–')
  }
  const width = Math.max(40, Math.min(columns, 100)) - INDENT.length
  let adviceBefore: string | undefined
  // Many checks can be skipped for one reason: one line says it.
  let skippedBefore: CheckResult[] = []

  const adviceLines = (advice: string | undefined): readonly string[] => {
    if (advice === undefined) return []
    const text = advice === adviceBefore ? 'as above' : advice
    adviceBefore = advice
    return wrap(`→ ${text}`, width)
  }

  const lines = (head: string, details: readonly string[]): string =>
    [head.trimEnd(), ...details.map((line) => INDENT + line), ''].join('\n')

  const detailLines = ({ detail }: Verdict): readonly string[] =>
    detail === undefined ? [] : wrap(detail, width).map((line) => dim(line))

  const takeSkipped = (): string => {
    const [first] = skippedBefore
    if (first === undefined) return ''
    const { length } = skippedBefore
    skippedBefore = []
    const name = length === 1 ? first.name : `${length} checks`
    return lines(`${marks.skipped} ${name}: skipped`, detailLines(first))
  }

  const shown = (result: CheckResult): string => {
    const { name, outcome, advice, elapsedMs } = result
    const answers =
      elapsedMs === undefined ? '' : `${shortAnswers(result).padEnd(10)}${`${elapsedMs} ms`.padStart(9)}`
    const head = `${marks[outcome]} ${name.padEnd(NAME_CELLS)}  ${answers}`
    return lines(head, [...detailLines(result), ...adviceLines(advice)])
  }

  return {
    begin: (target) => `${bold(`verifying ${target}`)}\n`,
    result: (result) => {
      const isSkipped = result.outcome === 'skipped'
      const isSame = isSkipped && skippedBefore[0]?.detail === result.detail
      const before = isSame ? '' : takeSkipped()
      if (isSkipped) skippedBefore.push(result)
      return before + (isSkipped ? '' : shown(result))
    },
    end: ({ passed, failed, noted, skipped, seed }) => {
      const mark = failed === 0 ? green('✔') : red('✖')
      const parts = [`${passed} passed`, `${failed} failed`]
      if (noted > 0) parts.push(`${noted} passed with a note`)
      if (skipped > 0) parts.push(`${skipped} skipped`)
      return `${takeSkipped()}\n${mark} ${bold(parts.join(', '))}\n  the same again: --seed ${seed}\n`
    }
  }
}

const jsonLine = (data: object): string => `${escapeInvisible(JSON.stringify(data))}\n`

/** Prints one line of JSON per check, then one with the totals. */
export const ndjsonChecks = (): CheckPrinter => ({
  begin: () => '',
  result: (result) => jsonLine({ type: 'check', ...result }),
  end: (totals) => jsonLine({ type: 'totals', ...totals })
})

/** Prints one JSON document: `{ "checks": […], "totals": {…} }`, written while the checks run. */
export const jsonChecks = (): CheckPrinter => {
  let separator = ''
  return {
    begin: () => '{"checks":[\n',
    result: (result) => {
      const line = separator + jsonLine(result)
      separator = ','
      return line
    },
    end: (totals) => `],"totals":${jsonLine(totals).trimEnd()}}\n`
  }
}
