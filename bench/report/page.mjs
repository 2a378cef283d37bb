// The sections of docs/internals/performance.md before the notes: `results => text`, or `undefined` if it was not measured.
import { contestantsTable } from './contestants-table.mjs'
import { isWithinGoal, repairFactor, timed } from './results.mjs'
import { summary } from './summary.mjs'
import { bold, indexOfLeast, kilobytes, median, number, reached, table, yesOrNo } from './table.mjs'

const section = (title, text, body) => `## ${title}\n\n${text}\n\n${body}`

const medians = (workloads) => contestantsTable(workloads, { show: median, hasFloor: false })

const inShort = (results) => {
  const found = timed(results)
  return found.length === 0
    ? undefined
    : section(
        'Summary',
        `*peer / huadan* above 1: the fastest peer takes that many times as long as huadan. Below 1, in bold: the peer is faster.`,
        summary(found)
      )
}

const oneRecord = (results) => {
  const found = timed(results, ['voice-code', 'callback-cdr', 'callback-state', 'conference', 'captured'])
  return found.length === 0
    ? undefined
    : section(
        'One record',
        '*as captured* is a `callback-cdr` with numbers, as the platform sends it. The codec gets the record that `JSON.parse` returned.',
        medians(found)
      )
}

const manyRecords = (results) => {
  const log = results['log-lines']
  const found = [
    ...timed(results, ['batch', 'captured-batch', 'bad-records']),
    ...(log === undefined ? [] : [{ ...log, column: 'log' }])
  ]
  return found.length === 0
    ? undefined
    : section(
        'Batches and logs',
        'Bodies of 1,000 records: compact, as captured, and with 100 wrong records. The log has 100 MB of lines, 0.8 % of them broken and 0.2 % rejected. For a broken line, the peers call jsonrepair.',
        medians(found)
      )
}

const brokenJson = ({ broken, 'missing-commas': commas }) =>
  broken === undefined || commas === undefined
    ? undefined
    : section(
        'Broken JSON',
        `The peers call jsonrepair first. jsonrepair alone takes ${number(commas.ratios['jsonrepair alone'].median)} × \`JSON.parse\` of the repaired text for 600 missing commas; huadan takes ${number(commas.ratios.huadan.median)} ×, events included.`,
        table(
          ['compared to huadan', 'time', 'goal', 'reached'],
          [
            ['the broken sample: the fastest peer', repairFactor(broken), 2],
            ['600 missing commas: jsonrepair alone', commas.againstRepair.whole.median, 25]
          ].map(([name, factor, goal]) => [
            name,
            `${number(factor)} ×`,
            `≥ ${goal} ×`,
            yesOrNo(factor >= goal)
          ])
        )
      )

const logCommand = ({ 'log-command': found }) =>
  found === undefined
    ? undefined
    : section(
        'The command over a log',
        `A file of ${number(found.bytes / 1e6, 0)} MB, ${number(found.lines, 0)} bodies. Each run is a process, its start included.`,
        table(
          ['run', 'time', 'throughput', '× `JSON.parse`', 'goal', 'reached', 'peak memory'],
          found.rows.map(({ name, goal, seconds, ratio, peak }) => [
            name,
            `${number(seconds, 2)} s`,
            `${number(found.bytes / 1e6 / seconds, 0)} MB/s`,
            median(ratio),
            goal === undefined ? '' : `≤ ${goal}`,
            goal === undefined ? '' : reached(ratio.median, goal),
            `${number(peak, 0)} MB`
          ])
        )
      )

/** A column of a figure for each contestant, the least in bold. */
const columnOf = (rows, figureOf, format) => {
  const figures = rows.map((row) => (row === undefined ? undefined : figureOf(row)))
  const least = indexOfLeast(figures.map((figure) => figure ?? Infinity))
  return figures.map((figure, index) => {
    if (figure === undefined) return ''
    return index === least ? bold(format(figure)) : format(figure)
  })
}

const startAndSize = ({ 'start-up': start, 'bundle-size': size, heap }) => {
  if (start === undefined || size === undefined || heap === undefined) return undefined
  const [peers, ours] = start.rows
  const names = start.rows.slice(1).map(({ name }) => name)
  const bundled = [size.rows[0], ...size.rows.slice(2)]
  const columns = [
    columnOf(
      start.rows.slice(1),
      ({ milliseconds }) => milliseconds,
      (ms) => `${number(ms, 0)} ms`
    ),
    columnOf(bundled, ({ gzip }) => gzip, kilobytes),
    columnOf(
      heap.rows.slice(1),
      ({ bytes }) => bytes,
      (bytes) => `${number(bytes, 0)} bytes`
    )
  ]
  return section(
    'Start-up, bundle size and heap',
    `*import* is the time of the import in a fresh process, schemas included. io-ts and fp-ts alone take ${number(peers.milliseconds, 0)} ms; the goal is ${start.goal} ×
that, and huadan takes ${number(ours.ratio.median)} ×. *bundle* is an application that decodes one body, minified and gzipped by esbuild. huadan's
includes the repairs. The goals are ${kilobytes(size.rows[0].goal)} with io-ts and fp-ts (reached: ${reached(size.rows[0].gzip, size.rows[0].goal)}) and ${kilobytes(size.rows[1].goal)} without them (reached:
${reached(size.rows[1].gzip, size.rows[1].goal)}). *heap* is the memory of one \`callback-cdr\` event.`,
    table(
      ['', 'import', 'bundle', 'heap per event'],
      names.map((name, index) => [name, ...columns.map((column) => column[index])])
    )
  )
}

const growth = ({ growth: found }) =>
  found === undefined
    ? undefined
    : section(
        'Growth',
        `The time for 100,000 faults divided by the time for 10,000. 10 is linear; the goal is at most ${found.goal}.`,
        table(
          ['fault', 'growth', 'within the goal', 'outcome'],
          found.series.map(({ name, ratios, outcomes }) => [
            name,
            median(ratios[found.sizes.indexOf(found.goalUpTo) - 1]),
            yesOrNo(isWithinGoal(found, { ratios })),
            outcomes.join('; ')
          ])
        )
      )

export const PAGE_SECTIONS = [inShort, oneRecord, manyRecords, brokenJson, logCommand, startAndSize, growth]
