import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Kind, safeParse } from '../../src'
import { samples } from '../../src/testing'

const KINDS: readonly Kind[] = ['voice-code', 'callback-cdr', 'callback-state', 'conference']

describe('samples', () => {
  it("are of every kind, in the document's order", () => {
    expect(Object.keys(samples)).toStrictEqual(KINDS)
  })

  it.each(KINDS)("hold the document's body of %s byte for byte", (kind) => {
    const sent = readFileSync(join(__dirname, '..', '..', 'fixtures', 'spec', `${kind}.txt`))
    expect(Buffer.from(samples[kind], 'utf8').equals(sent)).toBe(true)
  })

  it.each(KINDS)('of %s decode', (kind) => {
    const result = safeParse(samples[kind])
    expect(result.success && result.data.events.map((event) => event.kind)).toStrictEqual([kind])
  })
})
