// `npm run fuzz -- [--minutes 10] [--runs <count>] [--seed <number>]`: mutates bodies, keeps those that reach
// new code of the library for further mutation, and runs every oracle on each. With --runs and --seed, it
// does the same each time.
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bundle } from './bundle.mjs'
import { keep, readSeeds } from './counter-examples.mjs'
import { makeCoverage } from './coverage.mjs'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    runs: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Date.now() % 0x8000_0000) }
  }
})
const [minutes, runs, seed] = [values.minutes, values.runs, values.seed].map(Number)
if (!(minutes > 0) || !(runs > 0) || !Number.isSafeInteger(seed)) {
  console.error('error: --minutes and --runs are numbers above 0, --seed is a whole number')
  process.exit(2)
}

/** The most counter-examples to keep per oracle: further ones are probably the same bug. */
const MOST_KEPT = 5
const MOST_CHANGES = 6
const EVERY_MS = 30_000

const { library, violationsOf, mutate, randomFrom, shrink, LONGEST_BODY, counters, outDir } = await bundle()
const coverage = makeCoverage(counters)
const random = randomFrom(seed)
const corpus = []
/** The bodies of the corpus that are not rejected: mutating a rejected body seldom reaches new code. */
const opened = []
const kept = new Map()
let done = 0

/** Runs every oracle on a body; a counter-example is shrunk and kept. */
const check = (body) => {
  for (const { oracle, message } of violationsOf(body, library)) {
    const before = kept.get(oracle) ?? 0
    if (before >= MOST_KEPT) continue
    kept.set(oracle, before + 1)
    const isFaulty = (other) => violationsOf(other, library).some((violation) => violation.oracle === oracle)
    console.log(`${oracle}: ${message}\n  ${keep(oracle, shrink(body, isFaulty))}`)
  }
}

const run = (body) => {
  done++
  coverage.reset()
  const isOpened = library.decodeEach(body)._tag === 'Right'
  const newInDecoding = coverage.countNew()
  check(body)
  if (newInDecoding + coverage.countNew() === 0) return
  corpus.push(body)
  if (isOpened) opened.push(body)
}

/**
 * Half the time takes one of the latest: an input that has just reached new code is closest to more of it.
 */
const choose = () => {
  const among = random.below(3) === 0 ? corpus : opened
  const recent = Math.min(among.length, 64)
  return among[random.below(2) === 0 ? among.length - 1 - random.below(recent) : random.below(among.length)]
}

const start = performance.now()
const seconds = () => (performance.now() - start) / 1000
const report = () => {
  const branches = coverage.byFile()
  const all = branches.reduce((sum, file) => sum + file.branches, 0)
  const missed = branches.reduce((sum, file) => sum + file.missed.length, 0)
  console.log(
    `${seconds().toFixed(0)} s: ${done} bodies (${Math.round(done / seconds())} a second), corpus ${corpus.length}, ` +
      `features ${coverage.features()}, branches ${all - missed} of ${all}`
  )
}

for (const body of readSeeds(LONGEST_BODY)) run(body)
const seeds = corpus.length
console.log(`seed ${seed}: ${done} bodies in fixtures/, of which ${seeds} reach something new`)
let next = EVERY_MS
while (done < runs && seconds() < minutes * 60) {
  let body = choose()
  const other = choose()
  for (let changes = 1 + random.below(1 + random.below(MOST_CHANGES)); changes > 0; changes--)
    body = mutate(body, random, other)
  run(body)
  if (seconds() * 1000 > next) {
    report()
    next += EVERY_MS
  }
}
report()
for (const { path, missed } of coverage.byFile()) {
  if (missed.length > 0) console.log(`  not reached: ${path}, lines ${[...new Set(missed)].join(', ')}`)
}
const found = [...kept.values()].reduce((sum, count) => sum + count, 0)
console.log(found === 0 ? 'no counter-example' : `${found} counter-examples kept; npm test shows them`)
rmSync(outDir, { recursive: true, force: true })
process.exitCode = found === 0 ? 0 : 1
