// Creates docs/internals/performance.md from the measurements.
import { format, resolveConfig } from 'prettier'
import { SECTIONS } from './sections.mjs'

const DOCUMENT = new URL('../../docs/internals/performance.md', import.meta.url)

const versionsOf = (versions) =>
  Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')

const head = ({ machine, versions, quick, clock }) => `# Benchmarks

<!-- Written by \`npm run bench\`; the last section is bench/notes.md. -->

huadan beside what one would otherwise write: the same job by each library, from the raw text to the typed event.
${quick ? '\n**A quick run, made to try the benchmark: not to be quoted.**\n' : ''}
\`\`\`sh
npm ci && npm run bench                          # all of it, in about twelve minutes; writes this page
npm run bench -- --quick                         # fewer rounds, to see that it runs; writes nothing
npm run bench -- --only callback-cdr,bundle-size # some of it; writes nothing
\`\`\`

Measured on ${machine.processor}, ${machine.cores} cores, ${machine.os}, Node ${machine.node} (V8 ${machine.v8}).
${versionsOf(versions)}.

How to read the figures: **times as long as \`JSON.parse\` alone** of the same text, so 1.00 is the floor and less is better. They are
medians of the ratios of interleaved rounds, with the middle half of the rounds in brackets. The fastest way is in bold.${
  clock === 'cpu'
    ? ' Time is that of the processor, all threads together; of whole processes (the command, start-up) that of the wall.'
    : ''
}`

const method = `## How it was measured

- **The same job.** Text → one of the four kinds of event of [the README](../README.md), in its envelope or, for a state, bare: times as \`Date\` in
  China time, durations from \`"60"\` or \`60\`, charges as digits, \`NoTapes\` as \`null\`, words with their codes, unknown members in \`extra\`,
  padded keys and glued times accepted. Before anything is timed, each contestant's outcome of the texts is asserted equal to huadan's;
  where a repair makes something else of a broken text, the table says "other result".
- **What the peers do not do.** They do not see a key that occurs twice, because \`JSON.parse\` drops one; they do not say what was
  repaired; they do not say where in the text a fault is. huadan does, within its figures. arktype, Effect Schema and io-ts put an error
  into words only when asked to, and here nobody asks.
- **Each peer as its documentation teaches**, a file each in [bench/peers](../bench/peers). Reading one value (a time, the words) is shared by all, in
  [bench/peers/job](../bench/peers/job), and written with care, by character codes: so the difference is the library's. Kinds are told apart by the library's own
  union where that takes a \`fid\` which is a string or a number (zod, valibot, typia), by a table otherwise.
- **typia 12**, whose compiler is a plugin of TypeScript's own and runs before the benchmark, not in it. Version 14 has one that
  is built from Go sources when first run, which takes more than npm.
- **Rounds.** Three processes for each workload with the peers in them and three without, of which each figure is the median: one may be lucky, by a tenth. Every contestant is warmed with all four kinds. In a round all take turns over the same texts, their
  order rotated: 64 different texts, or 32 bodies of a thousand records. Who takes more than twenty times the floor's time takes part in fewer rounds, at
  least eight.`

const tidy = async (text) =>
  format(text, { ...(await resolveConfig(DOCUMENT)), parser: 'markdown', filepath: 'performance.md' })

/** Returns the sections that have results. */
const sectionsOf = (results) =>
  SECTIONS.map((section) => section(results)).filter((text) => text !== undefined)

/** Returns the whole page. */
export const documentOf = (results) =>
  tidy([head(results), ...sectionsOf(results).slice(0, -1), method, sectionsOf(results).at(-1)].join('\n\n'))

/** Returns the text to print after one measurement. */
export const printedOf = (results) => tidy(sectionsOf(results).slice(0, -1).join('\n\n'))

export { DOCUMENT }
