// A log as a backend keeps it of a day: one body per line, kinds mixed, a few of them broken. The same seed makes the same log.
import { Buffer } from 'node:buffer'
import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { makeBodies } from './bodies.mjs'

/** Out of a thousand bodies. */
const SHARES = [
  ['state', 400],
  ['cdr', 350],
  ['captured', 100],
  ['voiceCode', 100],
  ['conference', 40],
  ['broken', 8],
  ['wrong', 2]
]

export const makeLog = async (file, atLeastBytes, seed = 1) => {
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
  const out = createWriteStream(file)
  let bytes = 0
  let lines = 0
  while (bytes < atLeastBytes) {
    let text = ''
    for (let line = 0; line < 1000; line++) text += `${make[kinds[below(kinds.length)]]()}\n`
    lines += 1000
    bytes += Buffer.byteLength(text)
    if (!out.write(text)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return { bytes, lines }
}
