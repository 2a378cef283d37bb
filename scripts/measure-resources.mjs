// `node scripts/measure-resources.mjs [attack…]`: time and memory of hostile bodies of 10³ to 10⁶ parts, each
// in a fresh process.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decode } from 'huadan'
import { ATTACKS } from '../tests/hostile/resources/attacks.js'

const SIZES = [1_000, 10_000, 100_000, 1_000_000]
const WARM_UP = new TextEncoder().encode('{"cdr":[{}]}')
const MIB = 1024 * 1024

const measure = (file) => {
  const body = readFileSync(file)
  decode(WARM_UP)
  globalThis.gc()
  const before = process.memoryUsage()
  const start = process.cpuUsage()
  const outcome = decode(body, { maxBytes: Infinity })
  const { user, system } = process.cpuUsage(start)
  const ms = (user + system) / 1000
  const peak = process.resourceUsage().maxRSS * 1024 - before.rss
  globalThis.gc()
  const kept = process.memoryUsage().heapUsed - before.heapUsed
  const found = outcome._tag === 'Left' ? outcome.left.issues.length : outcome.right.events.length
  return { bytes: body.length, ms, peak, kept, tag: outcome._tag, found }
}

/**
 * This process makes the body and the child reads it, so that the measured memory does not include making it.
 */
const inFreshProcess = (folder, attack, count) => {
  const file = join(folder, 'body')
  writeFileSync(file, ATTACKS[attack](count))
  const args = ['--expose-gc', '--max-old-space-size=16000', fileURLToPath(import.meta.url), '--one', file]
  const run = spawnSync(process.execPath, args, { encoding: 'utf8' })
  return run.status === 0
    ? JSON.parse(run.stdout)
    : { failure: run.signal ?? run.stderr.trim().split('\n').at(-1) }
}

const column = (text, width) => String(text).padStart(width)

const printAttack = (folder, attack) => {
  const results = SIZES.map((size) => inFreshProcess(folder, attack, size))
  const last = results.at(-1)
  if (last.failure !== undefined) return console.log(`${attack.padEnd(42)} ${last.failure}`)
  const times = results.map(({ ms }) => column(ms < 10 ? ms.toFixed(1) : ms.toFixed(0), 7)).join('')
  const perByte = (last.ms / last.bytes / (results.at(-2).ms / results.at(-2).bytes)).toFixed(1)
  const [body, peak, kept] = [last.bytes, last.peak, last.kept].map((bytes) => (bytes / MIB).toFixed(1))
  console.log(
    `${attack.padEnd(42)}${times}${column(perByte, 7)}${column(body, 8)}${column(peak, 9)}${column((last.peak / last.bytes).toFixed(1), 8)}` +
      `${column(kept, 9)}${column((last.kept / last.bytes).toFixed(1), 8)}  ${last.tag} ${last.found}`
  )
}

const printAll = (attacks) => {
  console.log(
    'Milliseconds of processor time, collecting garbage included, for 10³, 10⁴, 10⁵, 10⁶ parts; the last step per byte (1 is linear); of 10⁶ parts, in MiB and in bodies: memory at its peak, and kept by the outcome.'
  )
  console.log(
    `${'attack'.padEnd(42)}${SIZES.map((size) => column(size.toExponential(0), 7)).join('')}` +
      `${column('step', 7)}${column('body', 8)}${column('peak', 9)}${column('×', 8)}${column('kept', 9)}${column('×', 8)}  found`
  )
  const folder = mkdtempSync(join(tmpdir(), 'huadan-'))
  try {
    for (const attack of attacks) printAttack(folder, attack)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const [first, ...rest] = process.argv.slice(2)
if (first === '--one') console.log(JSON.stringify(measure(rest[0])))
else printAll(first === undefined ? Object.keys(ATTACKS) : [first, ...rest])
