// The command over a log of 120 MB, relative to JSON.parse of its lines in one thread, and its memory. Each
// run is a separate process and includes its start; the runs take turns.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeLog } from '../bodies/log.mjs'
import { quantiles } from '../timing/quantiles.mjs'

const MB = 1_000_000
const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const BIN = here('../../dist/cli/huadan.js')
const FLOOR = here('./parse-lines.mjs')
const TELL_MEMORY = `data:text/javascript,process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))`

const command = (name, threads) => (file) => [BIN, name, '--quiet', '--threads', String(threads), file]

const RUNS = [
  { name: '`JSON.parse` of each line, cut from blocks', args: (file) => [FLOOR, 'blocks', file] },
  { name: '`JSON.parse` of each line, by `readline`', args: (file) => [FLOOR, 'readline', file] },
  { name: '`validate`, one thread', args: command('validate', 1), goal: 1.1 },
  { name: '`validate`, two threads', args: command('validate', 2), goal: 0.65 },
  { name: '`decode`, one thread', args: command('decode', 1) },
  { name: '`decode`, two threads', args: command('decode', 2) },
  { name: '`stats`, one thread', args: command('stats', 1) },
  { name: '`stats`, two threads', args: command('stats', 2) }
]

/** The seconds, and the peak memory in MB. */
const run = (args) => {
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

export const measure = async ({ quick }) => {
  const folder = mkdtempSync(join(tmpdir(), 'huadan-bench-'))
  try {
    const file = join(folder, 'day.log')
    const { bytes, lines } = await writeLog(file, (quick ? 12 : 120) * MB)
    const found = RUNS.map(() => [])
    for (let round = 0; round < (quick ? 1 : 5); round++)
      for (let turn = 0; turn < RUNS.length; turn++) {
        const index = (turn + round) % RUNS.length
        found[index].push(run(RUNS[index].args(file)))
      }
    const [floor] = found
    return {
      bytes,
      lines,
      rows: RUNS.map(({ name, goal }, index) => ({
        name,
        goal,
        seconds: quantiles(found[index].map(({ seconds }) => seconds)).median,
        ratio: quantiles(found[index].map(({ seconds }, round) => seconds / floor[round].seconds)),
        peak: Math.max(...found[index].map(({ peak }) => peak))
      }))
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
