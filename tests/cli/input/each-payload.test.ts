import { Skimmer, type SkimmedEvent } from '../../../src/cli/skim/skimmer'
import type { Block, Raw } from '../../../src/cli/input/block'
import { eachPayload, type PayloadVisitor } from '../../../src/cli/input/each-payload'

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

const show = (bytes: Uint8Array, isFast: boolean, block: Partial<Block> = {}): Shown => {
  const visited: [Raw, number][] = []
  const taken: string[][] = []
  const take = (events: readonly SkimmedEvent[]): void => {
    taken.push(events.map(({ kind }) => kind))
  }
  const { lines: count } = eachPayload(
    { bytes, split: 'lines', hasPrefix: false, ...block },
    {
      visit: (raw, line) => visited.push([raw, line]),
      fastPath: isFast ? { skimmer: new Skimmer(CLOCK), take } : undefined
    }
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
    expect(show(bytes, true, { split: 'file' })).toStrictEqual({ lines: 0, visited: [[bytes, 1]], taken: [] })
  })

  it('leaves out a carriage return, which does not count towards the size', () => {
    const content = lines(`${BROKEN}\r`, '\r', `${STATE}\r`)
    expect(show(content, false)).toStrictEqual({
      lines: 3,
      visited: [
        [BROKEN, 1],
        [STATE, 3]
      ],
      taken: []
    })
    expect(show(lines(`${STATE}\r`, '\r', `${BROKEN}\r`), true)).toStrictEqual({
      lines: 3,
      visited: [[BROKEN, 3]],
      taken: [['callback-state']]
    })
    const invalid = Uint8Array.of(...NOT_UTF8, 0x0d)
    expect(show(lines(invalid), false).visited).toStrictEqual([[NOT_UTF8, 1]])
  })
})

describe('eachPayload, after a prefix', () => {
  const PREFIX = '2024-10-07 收到 {mdc=1} '
  interface Found {
    readonly visited: readonly (readonly [Raw, number, number])[]
    readonly taken: number
    readonly otherLines: number
  }
  const find = (bytes: Uint8Array, isFast: boolean, given: Partial<PayloadVisitor> = {}): Found => {
    const visited: [Raw, number, number][] = []
    let taken = 0
    const take = (): void => {
      taken++
    }
    const { otherLines } = eachPayload(
      { bytes, split: 'lines', hasPrefix: true },
      {
        visit: (raw, line, column) => visited.push([raw, line, column]),
        fastPath: isFast ? { skimmer: new Skimmer(CLOCK), take } : undefined,
        ...given
      }
    )
    return { visited, taken, otherLines }
  }
  const column = PREFIX.length + 1

  it('visits the bodies with their columns', () => {
    const log = lines(PREFIX + STATE, `${PREFIX}${BROKEN} []`, STATE, 'at main', `${STATE} ${STATE}`)
    expect(find(log, false).visited).toStrictEqual([
      [STATE, 1, column],
      [BROKEN, 2, column],
      [STATE, 3, 1],
      ['at main', 4, 1],
      [STATE, 5, 1],
      [STATE, 5, STATE.length + 2]
    ])
  })

  it('takes the fast path for bodies with only text after them', () => {
    const log = lines(
      `${PREFIX}${STATE} +3ms`,
      'at main',
      `INFO ${STATE} ${STATE}`,
      `INFO ${BROKEN}`,
      ENVELOPE
    )
    const { visited, taken } = find(log, true)
    expect(taken).toBe(2)
    expect(visited.map(([raw, line]) => [raw, line])).toStrictEqual([
      ['at main', 2],
      [STATE, 3],
      [STATE, 3],
      [BROKEN, 4]
    ])
    expect(find(lines(`INFO ${STATE}`).subarray(0, -1), true).taken).toBe(1)
    expect(find(lines('INFO', STATE), true).visited).toHaveLength(2)
    expect(find(lines(`INFO ${STATE}`, 'the end'), true).visited).toStrictEqual([['the end', 2, 1]])
  })

  it('searches no further than the end of each line', () => {
    // A search to the end of the block takes 10 s for each of them.
    const { visited } = show(lines(`INFO ${STATE}\n${'x\n'.repeat(400_000)}`), true, { hasPrefix: true })
    expect(visited).toHaveLength(400_000)
  })

  it('skips and counts lines without {, if it is asked to', () => {
    const log = lines('at main', `${PREFIX}${STATE}`, '', 'INFO {', Uint8Array.of(0xff))
    expect(find(log, false, { skipsOtherLines: true })).toStrictEqual({
      visited: [
        [STATE, 2, column],
        ['INFO {', 4, 1]
      ],
      taken: 0,
      otherLines: 2
    })
  })

  it('visits bytes that are not UTF-8 after a prefix that is', () => {
    const log = lines(
      Buffer.concat([Buffer.from('收到 {"x":"'), Uint8Array.of(0xff), Buffer.from('"} +3ms')])
    )
    const [[raw, line, at] = ['', 0, 0]] = find(log, false).visited
    expect([Buffer.from(raw).toString('latin1'), line, at]).toStrictEqual(['{"x":"\xff"}', 1, 4])
  })

  it('prefers the object with the field', () => {
    const log = lines('INFO {"cdr":[]} {"body":"x"}', 'INFO {"cdr":[]} {"bodies":1}')
    expect(find(log, false, { field: 'body' }).visited.map(([raw]) => raw)).toStrictEqual([
      '{"body":"x"}',
      '{"cdr":[]}'
    ])
  })
})

describe('eachPayload, of values', () => {
  it('visits them at their places', () => {
    const bytes = lines('{}', NOT_UTF8, 'text')
    const visited: (readonly [Raw, number, number])[] = []
    const values = [
      { start: 0, end: 2, line: 1, column: 1 },
      { start: 3, end: 6, line: 2, column: 7 },
      { start: 7, end: 11, line: 3, column: 1 }
    ]
    const counts = eachPayload(
      { bytes, split: 'values', hasPrefix: false, values, lines: 3 },
      { visit: (raw, line, column) => visited.push([raw, line, column]), skipsOtherLines: true }
    )
    expect(counts).toStrictEqual({ lines: 3, otherLines: 1 })
    expect(visited).toStrictEqual([
      ['{}', 1, 1],
      [NOT_UTF8, 2, 7]
    ])
    const none = eachPayload({ bytes, split: 'values', hasPrefix: false }, { visit: () => undefined })
    expect(none).toStrictEqual({ lines: 0, otherLines: 0 })
  })
})
