import { Skimmer, type SkimmedEvent } from '../../../src/cli/skim/skimmer'
import { eachPayload, type Raw } from '../../../src/cli/work/each-payload'

const STATE =
  '{"requestid":"1","src":"10086","dsc":"10010","timestamp":"2018-06-04 11:13:04","state":"answer"}'
const BROKEN = STATE.replace(',"src"', '"src"')
const ENVELOPE = `{"cdr":[${STATE},${STATE}]}`
const NO_TEXT = Uint8Array.of(0x7b, 0xff, 0x7d)

const lines = (...all: readonly (string | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(all.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])))

interface Shown {
  readonly lines: number
  readonly visited: readonly (readonly [Raw, number])[]
  /** Of each payload that was taken at a glance, the kinds of its events. */
  readonly taken: readonly (readonly string[])[]
}

const show = (bytes: Uint8Array, glances: boolean, byLine = true): Shown => {
  const visited: [Raw, number][] = []
  const taken: string[][] = []
  const take = (events: readonly SkimmedEvent[]): void => {
    taken.push(events.map(({ kind }) => kind))
  }
  const count = eachPayload(
    { bytes, byLine },
    (raw, line) => visited.push([raw, line]),
    glances ? { skimmer: new Skimmer(), take } : undefined
  )
  return { lines: count, visited, taken }
}

describe('eachPayload', () => {
  it('shows each line that is not blank, with its number', () => {
    expect(show(lines(STATE, '', ' \t', BROKEN), false)).toStrictEqual({
      lines: 4,
      visited: [
        [STATE, 1],
        [BROKEN, 4]
      ],
      taken: []
    })
  })

  it('shows of lines that a glance is enough for only those that are not plain', () => {
    expect(show(lines(STATE, BROKEN, '', ENVELOPE, ` ${STATE}`), true)).toStrictEqual({
      lines: 5,
      visited: [
        [BROKEN, 2],
        [` ${STATE}`, 5]
      ],
      taken: [['callback-state'], ['callback-state', 'callback-state']]
    })
  })

  it('gives no other line a glance where the first is not plain', () => {
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
    'shows bytes where a line is no text, and its neighbours as text (glances: %s)',
    (glances) => {
      expect(show(lines(BROKEN, NO_TEXT, STATE), glances)).toStrictEqual({
        lines: 3,
        visited: [
          [BROKEN, 1],
          [NO_TEXT, 2],
          [STATE, 3]
        ],
        taken: []
      })
    }
  )

  it('shows bytes among lines that are plain', () => {
    const { visited, taken } = show(lines(STATE, NO_TEXT, STATE), true)
    expect(visited).toStrictEqual([[NO_TEXT, 2]])
    expect(taken).toStrictEqual([['callback-state'], ['callback-state']])
  })

  it('shows the last line without a line feed too', () => {
    expect(show(lines(STATE, BROKEN).subarray(0, -1), true).visited).toStrictEqual([[BROKEN, 2]])
    expect(show(lines(STATE).subarray(0, -1), true).taken).toStrictEqual([['callback-state']])
  })

  it('shows the one payload of a block that has no lines, as it is', () => {
    const bytes = lines(STATE)
    expect(show(bytes, true, false)).toStrictEqual({ lines: 0, visited: [[bytes, 1]], taken: [] })
  })
})
