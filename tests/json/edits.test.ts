import fc from 'fast-check'
import { applyEdits, sourceOffsetIn, type TextEdit } from '../../src/json/edits'
import { assertProperty } from '../support/property'

/** A text that stays, followed by one that is removed and one that is inserted in its place. */
interface Segment {
  readonly kept: string
  readonly removed: string
  readonly inserted: string
}

interface Expected {
  readonly source: string
  readonly edits: readonly TextEdit[]
  readonly edited: string
  /** The source offset of every code unit of the edited text. */
  readonly offsets: readonly number[]
}

const consecutive = (start: number, text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, index) => start + index)

/** Builds source, edits and result side by side, without applying anything. */
const expectedOf = (segments: readonly Segment[], rest: string): Expected => {
  const before = segments.reduce<Expected>(
    ({ source, edits, edited, offsets }, { kept, removed, inserted }) => {
      const offset = source.length + kept.length
      return {
        source: source + kept + removed,
        edits: [...edits, { offset, remove: removed.length, insert: inserted }],
        edited: edited + kept + inserted,
        offsets: [...offsets, ...consecutive(source.length, kept), ...Array.from(inserted, () => offset)]
      }
    },
    { source: '', edits: [], edited: '', offsets: [] }
  )
  return {
    ...before,
    source: before.source + rest,
    edited: before.edited + rest,
    offsets: [...before.offsets, ...consecutive(before.source.length, rest)]
  }
}

const COMMA = { remove: 0, insert: ',' }

describe('applyEdits', () => {
  it.each<[string, readonly TextEdit[], string]>([
    ['abc', [], 'abc'],
    ['', [{ offset: 0, remove: 0, insert: 'a' }], 'a'],
    ['\ufeffab', [{ offset: 0, remove: 1, insert: '' }], 'ab'],
    ['abc', [{ offset: 3, ...COMMA }], 'abc,'],
    ['abc', [{ offset: 1, remove: 2, insert: '' }], 'a'],
    ['abc', [{ offset: 1, remove: 1, insert: 'xyz' }], 'axyzc'],
    [
      'abc',
      [
        { offset: 1, ...COMMA },
        { offset: 2, ...COMMA }
      ],
      'a,b,c'
    ],
    [
      'abc',
      [
        { offset: 1, ...COMMA },
        { offset: 1, remove: 1, insert: 'x' },
        { offset: 2, remove: 1, insert: 'y' }
      ],
      'a,xy'
    ]
  ])('applies to %j the edits %j', (source, edits, edited) => {
    expect(applyEdits(source, edits)).toBe(edited)
  })

  it('agrees with edits that are applied one by one from the end', () => {
    const edits = [
      { offset: 0, remove: 1, insert: '' },
      { offset: 3, ...COMMA },
      { offset: 5, remove: 2, insert: 'xyz' }
    ]
    const edited = edits.reduceRight(
      (text, { offset, remove, insert }) => text.slice(0, offset) + insert + text.slice(offset + remove),
      'abcdefgh'
    )
    expect(applyEdits('abcdefgh', edits)).toBe(edited)
  })
})

describe('sourceOffsetIn', () => {
  it.each<[string, readonly TextEdit[], readonly number[]]>([
    ['no edits', [], [0, 1, 2, 3]],
    ['an insertion', [{ offset: 1, ...COMMA }], [0, 1, 1, 2]],
    ['an insertion of several characters', [{ offset: 1, remove: 0, insert: 'xyz' }], [0, 1, 1, 1, 1, 2]],
    ['a removal', [{ offset: 1, remove: 2, insert: '' }], [0, 3, 4]],
    ['a removal at the start', [{ offset: 0, remove: 1, insert: '' }], [1, 2, 3]],
    ['a replacement by more', [{ offset: 1, remove: 1, insert: 'xy' }], [0, 1, 1, 2, 3]],
    ['a replacement by less', [{ offset: 1, remove: 2, insert: 'x' }], [0, 1, 3, 4]],
    [
      'a removal and an insertion',
      [
        { offset: 0, remove: 1, insert: '' },
        { offset: 2, ...COMMA }
      ],
      [1, 2, 2, 3]
    ],
    [
      'two edits at one offset',
      [
        { offset: 1, ...COMMA },
        { offset: 1, ...COMMA }
      ],
      [0, 1, 1, 1, 2]
    ]
  ])('maps offsets after %s', (_name, edits, offsets) => {
    expect(Array.from(offsets.keys(), sourceOffsetIn(edits))).toStrictEqual(offsets)
  })

  it('accepts the same offset more than once', () => {
    const sourceOffset = sourceOffsetIn([{ offset: 1, ...COMMA }])
    expect([1, 1, 2, 2].map(sourceOffset)).toStrictEqual([1, 1, 1, 1])
  })
})

describe('applyEdits and sourceOffsetIn', () => {
  const text = fc.string({ maxLength: 4, unit: fc.constantFrom('a', ',', '正', '\n', '"') })
  const segments = fc.array(fc.record({ kept: text, removed: text, inserted: text }), { maxLength: 6 })

  it('agree with a model that builds source and result from their parts', () => {
    assertProperty(
      500,
      fc.property(segments, text, (parts, rest) => {
        const { source, edits, edited, offsets } = expectedOf(parts, rest)
        expect(applyEdits(source, edits)).toBe(edited)
        expect(Array.from(offsets.keys(), sourceOffsetIn(edits))).toStrictEqual(offsets)
        expect(sourceOffsetIn(edits)(edited.length)).toBe(source.length)
      })
    )
  })

  it('map an offset the same, whether others were mapped before or not', () => {
    assertProperty(
      200,
      fc.property(segments, text, (parts, rest) => {
        const { edits, offsets } = expectedOf(parts, rest)
        expect(Array.from(offsets.keys(), (offset) => sourceOffsetIn(edits)(offset))).toStrictEqual(offsets)
      })
    )
  })

  it('take linear time', () => {
    const source = 'a'.repeat(200_000)
    const edits = Array.from({ length: source.length }, (_, offset) => ({ offset, ...COMMA }))
    const edited = applyEdits(source, edits)
    expect(edited).toBe(',a'.repeat(source.length))
    const sourceOffset = sourceOffsetIn(edits)
    let wrong = 0
    for (let offset = 0; offset < edited.length; offset++) {
      if (sourceOffset(offset) !== Math.floor(offset / 2)) wrong++
    }
    expect(wrong).toBe(0)
  })
})
