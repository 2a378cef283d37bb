// A log of a day as a backend keeps it: one body per line, of mixed kinds, a few of them broken. The same
// seed makes the same log.
import { Buffer } from 'node:buffer'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { makeBodies } from './make-bodies.mjs'

/** The shares per thousand bodies. */
const SHARES = [
  ['state', 400],
  ['cdr', 350],
  ['captured', 100],
  ['voiceCode', 100],
  ['conference', 40],
  ['broken', 8],
  ['wrong', 2]
]
const LINES_PER_BLOCK = 1000

/** Yields the log endlessly, in blocks of a thousand lines. */
export function* logBlocks(seed = 1) {
  const bodies = makeBodies(seed, '2026-11-20')
  const { below, envelope, gluedTime, paddedKey, withoutComma } = bodies
  const make = {
    state: () => JSON.stringify(bodies.state()),
    cdr: () => envelope(bodies.cdr()),
    captured: () => envelope(bodies.captured()),
    voiceCode: () => envelope(bodies.voiceCode()),
    conference: () => envelope(bodies.conference()),
    broken: () => withoutComma(envelope(paddedKey(gluedTime(bodies.cdr())))),
    wrong: () => envelope({ ...bodies.cdr(), duration: 'sixty' })
  }
  const kinds = SHARES.flatMap(([kind, share]) => Array.from({ length: share }, () => kind))
  for (;;) {
    let text = ''
    for (let line = 0; line < LINES_PER_BLOCK; line++) text += `${make[kinds[below(kinds.length)]]()}\n`
    yield text
  }
}

/** Writes the log to a file. */
export const writeLog = async (file, atLeastBytes) => {
  const out = createWriteStream(file)
  let bytes = 0
  let lines = 0
  for (const text of logBlocks()) {
    lines += LINES_PER_BLOCK
    bytes += Buffer.byteLength(text)
    if (!out.write(text)) await once(out, 'drain')
    if (bytes >= atLeastBytes) break
  }
  out.end()
  await once(out, 'finish')
  return { bytes, lines }
}
