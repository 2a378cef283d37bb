// The sections of bench/RESULTS.md, one for each thing measured: `results => text`, or `undefined` if it was not measured.
import { contestantsTable } from './contestants-table.mjs'
import { isWithinGoal, repairFactor, timed } from './results.mjs'
import { fullSummary } from './summary.mjs'
import { bold, indexOfLeast, kilobytes, number, reached, spread, table, yesOrNo } from './table.mjs'

const ofWorkloads = (title, text, workloads) => (results) => {
  const found = timed(results, workloads)
  return found.length === 0 ? undefined : `## ${title}\n\n${text}\n\n${contestantsTable(found)}`
}

const summary = (results) => {
  const found = timed(results)
  return found.length === 0
    ? undefined
    : `## Summary

huadan was measured in processes without the peers, and the peers in processes with huadan. *peer / huadan* compares two
figures of the latter. *the first*: only the goal in brackets is reached.

${fullSummary(found)}`
}

const broken = (results) => {
  const section = ofWorkloads(
    'Broken bodies',
    `\`JSON.parse\` rejects these texts, so 1.00 is \`JSON.parse\` of the repaired text. The peers start with jsonrepair, as if they
knew that the text is broken. huadan has to find out.`,
    ['broken', 'missing-commas']
  )(results)
  if (section === undefined) return undefined
  const sample = results.broken
  const commas = results['missing-commas']
  const lines = []
  if (sample !== undefined) {
    const factor = repairFactor(sample)
    lines.push([
      'the broken sample: the fastest peer with jsonrepair / huadan',
      `${number(factor)} ×`,
      '≥ 2 ×',
      yesOrNo(factor >= 2)
    ])
  }
  if (commas !== undefined) {
    const { whole, repairAlone } = commas.againstRepair
    lines.push(
      [
        '600 missing commas: jsonrepair alone / huadan, from text to events',
        spread(whole),
        '≥ 25 ×',
        yesOrNo(whole.median >= 25)
      ],
      [
        '600 missing commas: jsonrepair alone / the time that huadan needs for the repair',
        spread(repairAlone),
        '≥ 25 ×',
        yesOrNo(repairAlone.median >= 25)
      ]
    )
  }
  return `${section}\n\n${table(['', 'times', 'goal', 'reached'], lines)}`
}

const logLines = ({ 'log-lines': found }) =>
  found === undefined
    ? undefined
    : `## A log by line, in one process

${number(found.bytes / 1e6, 0)} MB, ${number(found.lines, 0)} bodies of all kinds, 0.8 % of them broken and 0.2 % rejected. All take turns at blocks of 2 MB. A peer tries
\`JSON.parse\` first, then jsonrepair. All must find the same number of events in every block.

${contestantsTable([{ ...found, column: 'time' }])}`

const logCommand = ({ 'log-command': found }) =>
  found === undefined
    ? undefined
    : `## The command over a log

A file of ${number(found.bytes / 1e6, 0)} MB, ${number(found.lines, 0)} bodies. Each run is a process, its start included. *relative* is the median of the ratios within
each round, so it need not be the quotient of the times.

${table(
  ['run', 'time', 'throughput', 'relative', 'goal', 'reached', 'peak memory'],
  found.rows.map(({ name, goal, seconds, ratio, peak }) => [
    name,
    `${number(seconds, 2)} s`,
    `${number(found.bytes / 1e6 / seconds, 0)} MB/s`,
    spread(ratio),
    goal === undefined ? '' : `≤ ${goal}`,
    goal === undefined ? '' : reached(ratio.median, goal),
    `${number(peak, 0)} MB`
  ])
)}`

const startUp = ({ 'start-up': found }) =>
  found === undefined
    ? undefined
    : `## Start-up

The time of the import in a fresh process: of huadan, and of each peer's library with the schemas of this job. Goal: at most
${found.goal} × the import of io-ts and fp-ts. Reached: ${reached(found.rows[1].ratio.median, found.goal)}.

${table(
  ['import of', 'time', 'relative'],
  found.rows.map(({ name, milliseconds, ratio }) => [name, `${number(milliseconds, 1)} ms`, spread(ratio)])
)}`

const bundleSize = ({ 'bundle-size': found }) => {
  if (found === undefined) return undefined
  const smallest = indexOfLeast(found.rows.map(({ gzip }) => gzip))
  return `## Bundle size

An application that turns one text into events, bundled and minified by esbuild, then gzipped. \`parse\` contains nothing of io-ts and fp-ts, so
huadan's two rows differ only by gzip.

${table(
  ['application', 'minified', 'gzip', 'goal', 'reached', 'gzip, with jsonrepair'],
  found.rows.map(({ name, minified, gzip, goal, withRepair }, index) => [
    name,
    kilobytes(minified),
    index === smallest ? bold(kilobytes(gzip)) : kilobytes(gzip),
    goal === undefined ? '' : `≤ ${kilobytes(goal)}`,
    goal === undefined ? '' : reached(gzip, goal),
    withRepair === undefined ? 'included' : kilobytes(withRepair)
  ])
)}`
}

const heap = ({ heap: found }) => {
  if (found === undefined) return undefined
  const isFloor = ({ name }) => name === 'JSON.parse alone'
  const least = indexOfLeast(found.rows.map((row) => (isFloor(row) ? Infinity : row.bytes)))
  return `## Heap

The heap that ${number(found.count, 0)} events of \`callback-cdr\` use after a garbage collection, each contestant in a fresh process. \`JSON.parse\` alone:
the parsed records, with strings for dates.

${table(
  ['', 'bytes per event'],
  found.rows.map(({ name, bytes }, index) => [
    name,
    index === least ? bold(number(bytes, 0)) : number(bytes, 0)
  ])
)}`
}

const growth = ({ growth: found }) => {
  if (found === undefined) return undefined
  const { sizes, goal, goalUpTo, series } = found
  return `## Growth

The time for 10 times the fault, as a multiple: 10 is linear. Goal: at most ${goal}, up to ${number(goalUpTo, 0)}. For texts larger than 8 MiB,
\`maxBytes\` was raised.

${table(
  [
    '',
    ...sizes.slice(1).map((size) => `to ${number(size, 0)}`),
    'time of the last',
    'bytes of the last',
    'within the goal',
    'outcome'
  ],
  series.map(({ name, ratios, milliseconds, bytes, outcomes }) => [
    name,
    ...ratios.map(spread),
    `${number(milliseconds.at(-1))} ms`,
    number(bytes.at(-1) / 1e6, 1) + ' MB' + (bytes.at(-1) > 8 * 1024 * 1024 ? ', `maxBytes` raised' : ''),
    yesOrNo(isWithinGoal(found, { ratios })),
    outcomes.join('; ')
  ])
)}`
}

export const FULL_TABLES = [
  summary,
  ofWorkloads('One good record', 'In compact JSON. The goal of the io-ts codec is at most 1.8.', [
    'voice-code',
    'callback-cdr',
    'callback-state',
    'conference'
  ]),
  ofWorkloads('Other shapes of a `callback-cdr`', 'All decode to the same kind of event.', [
    'captured',
    'padded',
    'extra',
    'lines',
    'indented'
  ]),
  ofWorkloads('A thousand records in one body', '`decode`: all records, or none.', [
    'batch',
    'captured-batch'
  ]),
  ofWorkloads(
    'Wrong values',
    'All contestants report the same wrong fields. In the second column the other records are decoded: `decodeEach`, and the peers record by record.',
    ['wrong', 'bad-records']
  ),
  broken,
  logLines,
  logCommand,
  startUp,
  bundleSize,
  heap,
  growth
]
