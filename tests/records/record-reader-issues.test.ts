import { ambiguousKey } from '../../src/diagnostics/create-issue'
import { REJECTED } from '../../src/records/record-reader'
import { GOOD, KNOWN_KEYS, read, readerAt5, ticket } from './ticket'

describe('the issues of a record', () => {
  it('are all reported: that of the fid first, the others in the order of the table', () => {
    expect(read({ minutes: '-3', since: 'never', holder: null, fid: '8', no: '' })).toStrictEqual({
      ticket: REJECTED,
      issues: [
        ['invalid-field', 'fid'],
        ['invalid-field', 'no'],
        ['missing-field', 'holder'],
        ['invalid-field', 'since'],
        ['invalid-field', 'minutes']
      ],
      repairs: []
    })
  })

  it('are all reported if fields are absent', () => {
    expect(read({}).issues).toStrictEqual([
      ['missing-field', 'fid'],
      ['missing-field', 'no'],
      ['missing-field', 'holder'],
      ['missing-field', 'minutes']
    ])
  })

  it('are not reported twice for a record with unknown fields', () => {
    expect(read({ ...GOOD, minutes: '-3', x: 1 }).issues).toStrictEqual([['invalid-field', 'minutes']])
  })

  it('have the path of the record', () => {
    const reader = readerAt5()
    reader.read(ticket, { ...GOOD, minutes: '3 min' })
    expect(reader.issues()).toStrictEqual([
      {
        code: 'invalid-field',
        message: '`minutes` must be a whole number of seconds, not negative (got a string with a unit)',
        path: ['cdr', 5, 'minutes'],
        expected: 'a whole number of seconds, not negative',
        received: 'a string with a unit',
        reason: { word: 'string-with-unit' }
      }
    ])
  })

  it('start with the keys that occur more than once', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'x', 'y'], KNOWN_KEYS)]
    expect(read({ ...GOOD, no: '', minutes: '3', ' minutes ': '4' }, {}, ambiguous).issues).toStrictEqual([
      ['ambiguous-key', 'y'],
      ['ambiguous-key', 'minutes'],
      ['invalid-field', 'no']
    ])
  })

  it('have one issue for a key that is duplicated with and without whitespace', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'minutes'], KNOWN_KEYS, { offset: 7, line: 1, column: 8 })]
    expect(read({ ...GOOD, ' minutes ': '4' }, {}, ambiguous).issues).toStrictEqual([
      ['ambiguous-key', 'minutes']
    ])
  })

  it('have an ambiguous key instead of other issues at the same path', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'no'], KNOWN_KEYS)]
    expect(read({ ...GOOD, no: '', minutes: 'x', ' minutes ': '4' }, {}, ambiguous).issues).toStrictEqual([
      ['ambiguous-key', 'no'],
      ['ambiguous-key', 'minutes']
    ])
  })

  it('reject a record that is valid apart from its keys', () => {
    const ambiguous = [ambiguousKey(['cdr', 5, 'minutes'], KNOWN_KEYS)]
    expect(read(GOOD, {}, ambiguous)).toStrictEqual({
      ticket: REJECTED,
      issues: [['ambiguous-key', 'minutes']],
      repairs: []
    })
  })
})
