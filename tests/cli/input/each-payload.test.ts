import { Skimmer, type SkimmedEvent } from '../../../src/cli/skim/skimmer'
import { eachPayload, type Raw } from '../../../src/cli/input/each-payload'

const CLOCK = { now: Date.parse('2026-11-26T12:00:00+08:00'), utcOffset: 28_800_000 }

const STATE =
  '{"requestid":"1","src":"10086","dsc":"10010","timestamp":"2018-06-04 11:13:04","state":"answer"}'
const BROKEN = STATE.replace(',"src"', '"src"')
const ENVELOPE = `{"cdr":[${STATE},${STATE}]}`
const NOT_UTF8 = Uint8Array.of(0x7b, 0xff, 0x7d)

const lines = (...all: readonly (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(all.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])))

interface Shown {
  readonly lines: number
  readonly visited: readonly (readonly [Raw, number])[]
  /** The kinds of events in each payload that took the fast path. */
  readonly taken: readonly (readonly string[])[]
}

const show = (bytes: Uint8Array, isFast: boolean, byLine = true): Shown => {
  const visited: [Raw, number][] = []
  const taken: string[][] = []
  const take = (events: readonly SkimmedEvent[]): void => {
    taken.push(events.map(({ kind }) => kind))
  }
  const count = eachPayload(
    { bytes, byLine },
    (raw, line) => visited.push([raw, line]),
    isFast ? { skimmer: new Skimmer(CLOCK), take } : undefined
  )
  return { lines: count, visited, taken }
}

describe('eachPayload', () => {
  it('visits each line that is not blank, with its number', () => {
    expect(show(lines(STATE, '', ' \t', BROKEN), false)).toStrictEqual({
      lines: 4,
      visited: [
        [STATE, 1],
        [BROKEN, 4]
      ],
      taken: []
    })
  })

  it('visits only the lines that need the decoder, on the fast path', () => {
    expect(show(lines(STATE, BROKEN, '', ENVELOPE, ` ${STATE}`), true)).toStrictEqual({
      lines: 5,
      visited: [
        [BROKEN, 2],
        [` ${STATE}`, 5]
      ],
      taken: [['callback-state'], ['callback-state', 'callback-state']]
    })
  })

  it('visits all lines if the first one needs the decoder', () => {
    expect(show(lines(BROKEN, STATE), true)).toStrictEqual({
      lines: 2,
      visited: [
        [BROKEN, 1],
        [STATE, 2]
      ],
      taken: []
    })
  })

  it.each([false, true])(
    'visits the bytes of a line that is not UTF-8, and the text of the other lines (fast path: %s)',
    (isFast) => {
      expect(show(lines(BROKEN, NOT_UTF8, STATE), isFast)).toStrictEqual({
        lines: 3,
        visited: [
          [BROKEN, 1],
          [NOT_UTF8, 2],
          [STATE, 3]
        ],
        taken: []
      })
    }
  )

  it('visits the bytes of a line that is not UTF-8 between lines on the fast path', () => {
    const { visited, taken } = show(lines(STATE, NOT_UTF8, STATE), true)
    expect(visited).toStrictEqual([[NOT_UTF8, 2]])
    expect(taken).toStrictEqual([['callback-state'], ['callback-state']])
  })

  it('visits a last line without a line feed', () => {
    expect(show(lines(STATE, BROKEN).subarray(0, -1), true).visited).toStrictEqual([[BROKEN, 2]])
    expect(show(lines(STATE).subarray(0, -1), true).taken).toStrictEqual([['callback-state']])
  })

  it('visits the payload of a block that is not read by line', () => {
    const bytes = lines(STATE)
    expect(show(bytes, true, false)).toStrictEqual({ lines: 0, visited: [[bytes, 1]], taken: [] })
  })
})
