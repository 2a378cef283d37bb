// docs/internals/performance.md and bench/RESULTS.md, from what was measured.
import { readFileSync } from 'node:fs'
import { format } from 'prettier'
import { FULL_TABLES } from './full-tables.mjs'
import { PAGE_SECTIONS } from './page.mjs'

const NOTES = new URL('../notes.md', import.meta.url)

const listOf = (versions) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')

const run = ({ machine, versions, clock }) =>
  `Measured on ${machine.processor}, ${machine.cores} cores, ${machine.os}, Node ${machine.node} (V8 ${machine.v8}): ${listOf(versions)}.${
    clock === 'cpu' ? ' Times are processor time, except those of whole processes.' : ''
  }`

const quickWarning = ({ quick }) =>
  quick ? '**A quick run, to try the benchmark. Do not quote these figures.**' : ''

const pageHead = (results) => `# Performance

<!-- Written by \`npm run bench\` from bench/report/page.mjs and bench/notes.md. -->

The time, size and memory of huadan, compared to \`JSON.parse\` and to other validation libraries ("peers") that do the same job: from raw
text to a typed event.

${quickWarning(results)}

\`\`\`sh
npm ci && npm run bench                          # all, about 12 minutes; writes this page
npm run bench -- --quick                         # fewer rounds; writes nothing
npm run bench -- --only callback-cdr,bundle-size # some; writes nothing
\`\`\`

Times are **multiples of \`JSON.parse\`** of the same text: 1.80 means 1.80 times as long. Less is better, and the least is bold. All tables, with
the spread of each figure, are in [bench/RESULTS.md](../../bench/RESULTS.md).

${run(results)}`

const method = `## Method

- **The same job.** Each contestant makes the same events: times as \`Date\` in China time, durations from \`"60"\` or \`60\`, charges as digits,
  \`NoTapes\` as \`null\`, words with codes, unknown fields in \`extra\`, padded keys and glued times accepted. The outcomes are compared before the timing.
- **What only huadan does.** It finds duplicate keys, reports repairs, and locates issues in the text. Its figures include that.
- **Peers** are written as their documentation teaches, a file each in [bench/peers](../../bench/peers). They share the code that reads single
  values, so the difference is the library.
- **Rounds.** The contestants take turns over 64 texts, or 32 bodies of 1,000 records, after a warm-up with all four kinds. A figure is the median of
  all rounds and of three processes.
- **Noise.** Processes differ by 10 %. Peers in the same process shift huadan by up to 14 %. So the summary has its figures from processes
  without peers, the other tables from processes with them.`

const tablesHead = (results) => `# Results of the benchmark

<!-- Written by \`npm run bench\` from bench/report/full-tables.mjs. -->

All tables of the last run, for [the page about performance](../docs/internals/performance.md), which describes the method.

${quickWarning(results)}

Times are multiples of \`JSON.parse\` of the same text. A figure is a median, with the middle half of the rounds in brackets. The fastest way is
bold.

${run(results)}`

const tidy = (text, filepath) =>
  format(text, {
    parser: 'markdown',
    filepath,
    proseWrap: 'always',
    printWidth: 100,
    embeddedLanguageFormatting: 'off'
  })

const textsOf = (sections, results) =>
  sections.map((section) => section(results)).filter((text) => text !== undefined)

export const PAGE = new URL('../../docs/internals/performance.md', import.meta.url)
export const TABLES = new URL('../RESULTS.md', import.meta.url)

/** The notes, with their links as they are from the page. */
const notes = () => readFileSync(NOTES, 'utf8').trim().replaceAll('](../docs/internals/', '](')

/** The page for readers. */
export const pageOf = (results) =>
  tidy(
    [pageHead(results), ...textsOf(PAGE_SECTIONS, results), method, notes()].join('\n\n'),
    'performance.md'
  )

/** All tables. */
export const tablesOf = (results) =>
  tidy([tablesHead(results), ...textsOf(FULL_TABLES, results)].join('\n\n'), 'RESULTS.md')

/** What is printed of a measurement. */
export const printedOf = (results) => tidy(textsOf(FULL_TABLES, results).join('\n\n'), 'printed.md')
