// The growth of the time with the size of a fault: each series has ten times the size of the previous one.
import { makeBodies } from '../bodies/make-bodies.mjs'
import { decode } from '../huadan.mjs'
import { now } from '../timing/clock.mjs'
import { quantiles } from '../timing/quantiles.mjs'

const SIZES = [1_000, 10_000, 100_000, 1_000_000]
const MS_PER_TURN = 4

const { cdr, envelope, list, voiceCode } = makeBodies(1)
const good = envelope(cdr())
/** The members of one good record, and further ones. */
const withMembers = (more) => `${good.slice(0, -3)},${more}}]}`

/** A record of eight members, with none of its commas. */
const withoutCommas = () => JSON.stringify(voiceCode()).replaceAll('","', '""')

const SERIES = {
  'missing commas': (count) => `{"cdr":[${list(Math.ceil(count / 7), withoutCommas).join(',')}]}`,
  'quotes in a row': (count) => withMembers(`"m":${'"'.repeat(count)}`),
  'unescaped quotes': (count) => withMembers(`"m":"${'x"'.repeat(count)}x"`),
  'open brackets': (count) => withMembers(`"m":${'['.repeat(count)}`),
  backslashes: (count) => withMembers(`"m":"${'\\'.repeat(count)}"`),
  'whitespace in a key': (count) => good.replace('"stateDesc"', `"${' '.repeat(count)}stateDesc"`),
  'duplicate keys': (count) => withMembers('"m":"x",'.repeat(count) + '"m":"x"')
}

/** The largest texts exceed the default limit of 8 MiB. */
const options = { maxBytes: 100_000_000 }

const milliseconds = (text, repeats) => {
  const start = now()
  for (let repeat = 0; repeat < repeats; repeat++) decode(text, options)
  return (now() - start) / repeats
}

const outcomeOf = (text) => {
  const result = decode(text, options)
  if (result._tag === 'Left')
    return `rejected: ${[...new Set(result.left.issues.map(({ code }) => code))].join(', ')}`
  const codes = new Set(result.right.repairs.map(({ code }) => code))
  return codes.size === 0 ? 'decoded' : `repaired: ${[...codes].join(', ')}`
}

const measureSeries = ([name, make], rounds) => {
  const texts = SIZES.map(make)
  const outcomes = [...new Set(texts.map(outcomeOf))]
  for (let turn = 0; turn < 20; turn++) milliseconds(texts[0], 10)
  const repeats = texts.map((text) => Math.max(1, Math.round(MS_PER_TURN / milliseconds(text, 1))))
  const times = texts.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < texts.length; turn++) {
      const size = (turn + round) % texts.length
      times[size].push(milliseconds(texts[size], repeats[size]))
    }
  return {
    name,
    outcomes,
    milliseconds: times.map((found) => quantiles(found).median),
    ratios: times
      .slice(1)
      .map((found, size) => quantiles(found.map((time, round) => time / times[size][round]))),
    bytes: texts.map((text) => text.length)
  }
}

export const measure = ({ quick }) => ({
  sizes: SIZES,
  goal: 14,
  goalUpTo: 100_000,
  series: Object.entries(SERIES).map((series) => measureSeries(series, quick ? 3 : 15))
})
