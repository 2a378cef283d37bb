import type { Summary } from '../reports/report'
import { sumOfCharges } from '../reports/statistics/charges'
import { hourText, spanOf } from '../reports/statistics/hours'
import { sumOf } from '../reports/statistics/numbers'
import { type PerKind, perKind, sumOfEach } from '../reports/statistics/per-kind'
import { type KindStatistics, sumOfKinds } from '../reports/statistics/statistics'
import { byFrequency, type TextCounts } from '../reports/statistics/text-counts'
import { problemData, summaryData } from './report-data'

/** Returns `2020-04-27T17:00`. */
const isoHour = (hour: string): string => hour.replace(' ', 'T')

/** Returns the counts of texts, the most frequent first; `others` counts the texts after the first 1,000. */
const textData = (texts: TextCounts): object => ({
  counts: byFrequency(texts).map(([text, count]) => ({ text, count })),
  others: texts.others
})

const hourData = (counts: PerKind<number>): object => ({ events: sumOfEach(counts), ...counts })

const kindData = ({ events, answered, talkSeconds, billedSeconds, charges }: KindStatistics) => ({
  events,
  answered,
  talkSeconds: String(talkSeconds),
  billedSeconds: String(billedSeconds),
  charge: sumOfCharges(charges),
  chargesTooLong: charges.tooLong
})

/**
 * Returns every figure of `stats` and its page as JSON data. Shares and longer periods follow from the
 * counts. Seconds and yuan are exact sums, as strings: a JavaScript number would round. `chargesTooLong`
 * counts the amounts of more than 40 characters, which sums exclude.
 */
export const statisticsData = (summary: Summary): object => {
  const { kinds, hours, repairs, results, states, unrecognised } = summary
  const { rejected: issues, ...counts } = summaryData(summary) as { readonly rejected: object }
  const { events: totalEvents, ...totals } = kindData(sumOfKinds(summary))
  const [firstHour, lastHour] = spanOf(hours).map(isoHour)
  const byHour = [...hours.counts].sort(([one], [other]) => one - other)
  return {
    version: 1,
    ...counts,
    // JSON omits `undefined`: `stats` does not look for warnings.
    warnings: undefined,
    repairedPayloads: summary.repairedPayloads,
    issues,
    totalEvents,
    totalCalls: totalEvents - kinds['callback-state'].events,
    totalRepairs: sumOf(Object.values(repairs)),
    ...totals,
    kinds: perKind((kind) => kindData(kinds[kind])),
    firstHour: firstHour ?? null,
    lastHour: lastHour ?? null,
    hours: byHour.map(([hour, events]) => ({ hour: isoHour(hourText(hour)), ...hourData(events) })),
    otherHours: hourData(hours.others),
    withoutTime: hourData(hours.withoutTime),
    results: textData(results),
    states: textData(states),
    unrecognised: textData(unrecognised),
    problems: summary.problems.map(problemData)
  }
}
