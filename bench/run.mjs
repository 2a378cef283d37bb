// `npm run bench`: measures one thing after the other, each in a separate process, prints the tables and writes
// docs/internals/performance.md and bench/RESULTS.md.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, type } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { WORKLOADS } from './bodies/workloads.mjs'
import { PEER_PACKAGES } from './peers/index.mjs'
import { PAGE, pageOf, printedOf, TABLES, tablesOf } from './report/document.mjs'
import { medianOf } from './timing/median-of.mjs'

const MEASURE = fileURLToPath(new URL('./measure.mjs', import.meta.url))
/** The last full run, so that `--render` can write the pages again. */
const LAST_RUN = new URL('./dist/last-run.json', import.meta.url)
const REPAIRERS = ['jsonrepair', 'best-effort-json-parser', 'dirty-json']

const { values: flags } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    cpu: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    render: { type: 'boolean', default: false }
  }
})

/** Processes differ by 10 % for as long as they run, by what V8 inlines and where memory is. */
const PROCESSES = 3

const MEASUREMENTS = [
  ...Object.keys(WORKLOADS).map((workload) => ({
    id: workload,
    measure: 'times',
    options: { workload, withPeers: true },
    processes: PROCESSES
  })),
  ...['log-lines', 'log-command', 'start-up', 'bundle-size', 'heap', 'growth'].map((id) => ({
    id,
    measure: id,
    options: {},
    processes: 1
  }))
]

const chosen = () => {
  if (flags.only === undefined) return MEASUREMENTS
  const ids = flags.only.split(',')
  const unknown = ids.filter((id) => !MEASUREMENTS.some((one) => one.id === id))
  if (unknown.length > 0) {
    console.error(`no ${unknown.join(', ')}; there are ${MEASUREMENTS.map(({ id }) => id).join(', ')}`)
    process.exit(2)
  }
  return MEASUREMENTS.filter(({ id }) => ids.includes(id))
}

const measuredOnce = ({ measure, options }) =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [MEASURE, measure, JSON.stringify({ ...options, quick: flags.quick })],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, BENCH_CLOCK: flags.cpu ? 'cpu' : 'wall' }
      }
    )
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => (text += chunk))
    child.on('close', (status) =>
      status === 0 ? resolve(JSON.parse(text)) : reject(new Error(`${measure} ended with ${status}`))
    )
  })

/** Runs several processes, one after the other. Returns the median of each figure. */
const medianOfProcesses = async (one) => {
  const found = []
  for (let process = 0; process < one.processes; process++) found.push(await measuredOnce(one))
  return medianOf(found)
}

/** Measures a workload twice: with the peers, and in other processes without them. */
const measured = async (one) => {
  const found = await medianOfProcesses(one)
  if (!one.options.withPeers) return found
  return {
    ...found,
    alone: await medianOfProcesses({ ...one, options: { ...one.options, withPeers: false } })
  }
}

const versionOf = (name) => {
  const manifest = createRequire(import.meta.url)
    .resolve(name)
    .replace(new RegExp(`(.*[\\\\/]node_modules[\\\\/]${name})[\\\\/].*`), '$1/package.json')
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}

const about = () => ({
  quick: flags.quick,
  clock: flags.cpu ? 'cpu' : 'wall',
  machine: {
    processor: cpus()[0]?.model.trim() ?? 'an unknown processor',
    cores: cpus().length,
    os: type(),
    node: process.versions.node,
    v8: process.versions.v8
  },
  versions: Object.fromEntries([...PEER_PACKAGES, ...REPAIRERS].map((name) => [name, versionOf(name)]))
})

const write = async (results) => {
  writeFileSync(PAGE, await pageOf(results))
  writeFileSync(TABLES, await tablesOf(results))
  console.error('wrote docs/internals/performance.md and bench/RESULTS.md')
}

const measureAll = async () => {
  const results = about()
  for (const one of chosen()) {
    const start = performance.now()
    results[one.id] = await measured(one)
    console.error(`${one.id}: ${((performance.now() - start) / 1000).toFixed(0)} s`)
  }
  console.log(await printedOf(results))
  if (flags.only !== undefined) return
  mkdirSync(new URL('.', LAST_RUN), { recursive: true })
  writeFileSync(LAST_RUN, JSON.stringify(results))
  if (flags.quick && !flags.write) console.error('a quick run: no page was written')
  else await write(results)
}

if (flags.render) await write(JSON.parse(readFileSync(LAST_RUN, 'utf8')))
else await measureAll()
