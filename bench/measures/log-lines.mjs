// A log of 100 MB, line by line, in one process. The contestants take turns at each block of lines.
import { Buffer } from 'node:buffer'
import { logBlocks } from '../bodies/log.mjs'
import { contestantsForLog } from '../contestants.mjs'
import { now } from '../timing/clock.mjs'
import { quantiles } from '../timing/quantiles.mjs'

const MB = 1_000_000
const BLOCK = 2 * MB
const WARM_BLOCKS = 2

/** Two megabytes of lines, cut from one text like a block of a file. */
const nextBlock = (blocks) => {
  let text = ''
  while (text.length < BLOCK) text += blocks.next().value
  const bytes = Buffer.from(text)
  const lines = bytes.toString().split('\n')
  lines.pop()
  return { lines, bytes: bytes.length }
}

const parseLine = (line) => {
  try {
    JSON.parse(line)
  } catch {
    // A broken line.
  }
}

/** The milliseconds that a block took, and its number of events. */
const timeBlock = (way, lines) => {
  let events = 0
  const start = now()
  for (const line of lines) events += way.eventsIn(way.run(line))
  return { ms: now() - start, events }
}

const wayOf = ({ name, all: { run } }) =>
  name === 'huadan'
    ? { name, run, eventsIn: (result) => (result._tag === 'Right' ? result.right.events.length : 0) }
    : { name, run, eventsIn: ({ value }) => (value === undefined ? 0 : (value.cdr?.length ?? 1)) }

export const measure = async ({ quick }) => {
  const ways = [
    { name: 'JSON.parse alone', run: parseLine, eventsIn: () => 0 },
    ...(await contestantsForLog()).map(wayOf)
  ]
  const blocks = logBlocks()
  const found = ways.map(() => [])
  const total = { bytes: 0, lines: 0, events: 0 }
  for (let round = -WARM_BLOCKS; total.bytes < (quick ? 6 : 100) * MB; round++) {
    const { lines, bytes } = nextBlock(blocks)
    const times = ways.map(() => undefined)
    for (let turn = 0; turn < ways.length; turn++) {
      const index = (turn + round + WARM_BLOCKS) % ways.length
      times[index] = timeBlock(ways[index], lines)
    }
    const [, ours, ...others] = times
    for (const [index, { events }] of others.entries())
      if (events !== ours.events) throw new Error(`${ways[index + 2].name}: other events than huadan`)
    if (round < 0) continue
    total.bytes += bytes
    total.lines += lines.length
    total.events += ours.events
    for (const [index, { ms }] of times.entries()) found[index].push(ms / times[0].ms)
  }
  return {
    ...total,
    ratios: Object.fromEntries(ways.map(({ name }, index) => [name, quantiles(found[index])]))
  }
}
