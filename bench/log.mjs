// The command over a log of 120 MB, relative to JSON.parse of its lines in one thread; and what memory it takes.
// Each run is a process of its own, its start included; the runs take turns.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeLog } from './make-log.mjs'

const MB = 1_000_000
const ROUNDS = 7
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const BIN = here('../dist/cli/huadan.js')
const FLOOR = here('./parse-lines.mjs')
const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`

const RUNS = [
  ['JSON.parse, lines out of blocks', (file) => [FLOOR, 'blocks', file], 1],
  ['JSON.parse, lines by readline', (file) => [FLOOR, 'readline', file]],
  ['validate, one thread', (file) => [BIN, 'validate', '--quiet', '--threads', '1', file], 1.1],
  ['validate, two threads', (file) => [BIN, 'validate', '--quiet', '--threads', '2', file], 0.65],
  ['decode, one thread', (file) => [BIN, 'decode', '--quiet', '--threads', '1', file]],
  ['decode, two threads', (file) => [BIN, 'decode', '--quiet', '--threads', '2', file]],
  ['stats, one thread', (file) => [BIN, 'stats', '--quiet', '--threads', '1', file]],
  ['stats, two threads', (file) => [BIN, 'stats', '--quiet', '--threads', '2', file]]
]

/** Seconds, and the most memory it held, in MB. */
const measure = (args) => {
  const start = performance.now()
  const child = spawnSync(process.execPath, ['--import', TELL_MEMORY, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 256 * MB
  })
  const seconds = (performance.now() - start) / 1000
  if (child.status !== 0 && child.status !== 1)
    throw new Error(`exit status ${child.status}: ${child.stderr}`)
  return { seconds, peak: (Number(/peak (\d+)/.exec(child.stderr)?.[1]) * 1024) / MB }
}

const median = (values) => values.sort((one, other) => one - other)[Math.floor(values.length / 2)]

const folder = mkdtempSync(join(tmpdir(), 'huadan-bench-'))
try {
  const file = join(folder, 'day.log')
  const { bytes, lines } = await makeLog(file, 120 * MB)
  console.log(`\nA log of ${(bytes / MB).toFixed(0)} MB, ${lines} bodies, 1 % of them broken or refused.`)
  console.log(`Medians of ${ROUNDS} interleaved rounds; time relative to the first, peak memory.\n`)
  const measured = RUNS.map(() => [])
  for (let round = 0; round < ROUNDS; round++) {
    for (let turn = 0; turn < RUNS.length; turn++) {
      const run = (turn + round) % RUNS.length
      measured[run].push(measure(RUNS[run][1](file)))
    }
  }
  const floor = measured[0].map(({ seconds }) => seconds)
  for (const [run, [name, , goal]] of RUNS.entries()) {
    const seconds = median(measured[run].map((found) => found.seconds))
    const ratio = median(measured[run].map((found, round) => found.seconds / floor[round]))
    const peak = Math.max(...measured[run].map((found) => found.peak))
    const cells = [`${seconds.toFixed(2)} s`, `${(bytes / MB / seconds).toFixed(0)} MB/s`, ratio.toFixed(2)]
    const goalCell = goal === undefined || run === 0 ? '' : `≤ ${goal}`
    console.log(
      name.padEnd(34) +
        [...cells, `${peak.toFixed(0)} MB`, goalCell].map((cell) => cell.padStart(11)).join('')
    )
  }
} finally {
  rmSync(folder, { recursive: true })
}
