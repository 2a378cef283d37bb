// One section of the document per measurement: `results => text`, or `undefined` if it was not measured.
import { readFileSync } from 'node:fs'
import { WORKLOADS } from '../bodies/workloads.mjs'
import { contestantsTable } from './contestants-table.mjs'
import { inShort } from './in-short.mjs'
import { bold, indexOfLeast, kilobytes, number, reached, spread, table } from './table.mjs'

const NOTES = new URL('../notes.md', import.meta.url)

const timed = (results, workloads) =>
  workloads
    .filter((id) => results[id] !== undefined)
    .map((id) => ({ ...results[id], column: WORKLOADS[id].column }))

const ofWorkloads = (title, text, workloads) => (results) => {
  const found = timed(results, workloads)
  return found.length === 0 ? undefined : `## ${title}\n\n${text}\n\n${contestantsTable(found)}`
}

const summary = (results) => {
  const found = timed(results, Object.keys(WORKLOADS))
  return found.length === 0
    ? undefined
    : `## In short

huadan's figures, and whether a goal is reached, are of processes with \`JSON.parse\` and huadan alone in them. The peers were measured in others
beside huadan, whose figures there are in the tables below, and differ from these either way: *peer / huadan* is of those. Reached is *the
first* where the goal in brackets is.

${inShort(found)}`
}

const broken = (results) => {
  const section = ofWorkloads(
    'Broken bodies',
    `\`JSON.parse\` rejects these texts, so the floor, 1.00, is \`JSON.parse\` of what they would be unbroken. The peers get theirs from
jsonrepair straight away, as if they knew; huadan has to find out.`,
    ['broken', 'missing-commas']
  )(results)
  if (section === undefined) return undefined
  const sample = results.broken
  const commas = results['missing-commas']
  const lines = []
  if (sample !== undefined) {
    const route = Math.min(
      ...Object.entries(sample.ratios)
        .filter(([name]) => name.startsWith('jsonrepair, '))
        .map(([, { median }]) => median)
    )
    const factor = route / sample.ratios.huadan.median
    lines.push([
      'the broken sample: the fastest route through jsonrepair / huadan',
      `${number(factor)} ×`,
      '≥ 2 ×',
      factor >= 2 ? 'yes' : bold('no')
    ])
  }
  if (commas !== undefined) {
    const { whole, repairAlone } = commas.againstRepair
    lines.push(
      [
        '600 missing commas: jsonrepair alone / all that huadan does (repair, parsing, events)',
        spread(whole),
        '≥ 25 ×',
        whole.median >= 25 ? 'yes' : bold('no')
      ],
      [
        '600 missing commas: jsonrepair alone / what huadan takes longer than for the repaired text',
        spread(repairAlone),
        '≥ 25 ×',
        repairAlone.median >= 25 ? 'yes' : bold('no')
      ]
    )
  }
  return `${section}\n\n${table(['', 'times', 'goal', 'reached'], lines)}`
}

const logLines = ({ 'log-lines': found }) =>
  found === undefined
    ? undefined
    : `## A log by line, in one process

${number(found.bytes / 1e6, 0)} MB, ${number(found.lines, 0)} bodies of all kinds, 0.8 % of them broken and 0.2 % rejected; one line decoded after the other, in
blocks of 2 MB at which all take turns. A peer tries \`JSON.parse\` first, and jsonrepair where that rejects. Each came to the
same number of events in every block.

${contestantsTable([{ ...found, column: 'time' }])}`

const logCommand = ({ 'log-command': found }) =>
  found === undefined
    ? undefined
    : `## The command over a log

A file of ${number(found.bytes / 1e6, 0)} MB, ${number(found.lines, 0)} bodies. Each run is a process, its start included. Times are medians of all
rounds, and *relative* is the median of the ratios within each round, so the two need not divide.

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

The time of the import in a fresh process: of huadan, and of each peer's library with the schemas of this job made. Goal: at most
${found.goal} times as long as importing io-ts and fp-ts alone. Reached: ${reached(found.rows[1].ratio.median, found.goal)}.

${table(
  ['import of', 'time', 'relative'],
  found.rows.map(({ name, milliseconds, ratio }) => [name, `${number(milliseconds, 1)} ms`, spread(ratio)])
)}`

const bundleSize = ({ 'bundle-size': found }) => {
  if (found === undefined) return undefined
  const smallest = indexOfLeast(found.rows.map(({ gzip }) => gzip))
  return `## Bundle size

An application that turns one text into events and does nothing else, bundled and minified by esbuild, then gzip. huadan brings nothing of io-ts
or fp-ts with it for \`parse\`; its two rows differ by what gzip makes of their order.

${table(
  ['application', 'minified', 'gzip', 'goal', 'reached', 'gzip, with jsonrepair'],
  found.rows.map(({ name, minified, gzip, goal, withRepair }, index) => [
    name,
    kilobytes(minified),
    index === smallest ? bold(kilobytes(gzip)) : kilobytes(gzip),
    goal === undefined ? '' : `≤ ${kilobytes(goal)}`,
    goal === undefined ? '' : reached(gzip, goal),
    withRepair === undefined ? 'repairs as it is' : kilobytes(withRepair)
  ])
)}`
}

const heap = ({ heap: found }) => {
  if (found === undefined) return undefined
  const isFloor = ({ name }) => name === 'JSON.parse alone'
  const least = indexOfLeast(found.rows.map((row) => (isFloor(row) ? Infinity : row.bytes)))
  return `## Heap

What ${number(found.count, 0)} events of \`callback-cdr\` hold after a collection, each contestant in a fresh process. \`JSON.parse\` alone: the parsed
records, which have strings where events have dates.

${table(
  ['', 'bytes an event'],
  found.rows.map(({ name, bytes }, index) => [
    name,
    index === least ? bold(number(bytes, 0)) : number(bytes, 0)
  ])
)}`
}

const growth = ({ growth: found }) => {
  if (found === undefined) return undefined
  const { sizes, goal, goalUpTo, series } = found
  const isWithinGoal = (ratios) =>
    ratios.every(({ median }, index) => sizes[index + 1] > goalUpTo || median <= goal)
  return `## Growth

How many times as long ten times the fault takes: 10 is linear. Goal: at most ${goal}, up to ${number(goalUpTo, 0)}. A text beyond the 8 MiB of
\`maxBytes\` would be rejected at once; for these \`maxBytes\` was raised.

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
    isWithinGoal(ratios) ? 'yes' : bold('no'),
    outcomes.join('; ')
  ])
)}`
}

const notes = () => readFileSync(NOTES, 'utf8').trim()

export const SECTIONS = [
  summary,
  ofWorkloads(
    'One good record',
    'In compact JSON, as the document has them. 1.00 is `JSON.parse` alone. The goal of the io-ts codec is at most 1.8.',
    ['voice-code', 'callback-cdr', 'callback-state', 'conference']
  ),
  ofWorkloads('Other shapes of a `callback-cdr`', 'All are decoded to the same kind of event.', [
    'captured',
    'padded',
    'extra',
    'lines',
    'indented'
  ]),
  ofWorkloads('A thousand records in one body', 'All records, or none.', ['batch', 'captured-batch']),
  ofWorkloads(
    'Wrong values',
    `Each names the same fields as wrong. In the second, a record that is wrong does not cost its neighbours: \`decodeEach\`, and the
peers record by record.`,
    ['wrong', 'bad-records']
  ),
  broken,
  logLines,
  logCommand,
  startUp,
  bundleSize,
  heap,
  growth,
  notes
]
