import { checkValue, latestTime } from '../../src/helpers/check-value'

const NOW = Date.parse('2026-11-26T12:00:00+08:00')

const codes = (type: Parameters<typeof checkValue>[0], value: unknown): readonly string[] =>
  checkValue(type, value, latestTime(NOW))

describe('latestTime', () => {
  it('is 5 minutes from now', () => {
    expect(latestTime(NOW)).toBe(Date.parse('2026-11-26T12:05:00+08:00'))
  })
})

describe('checkValue', () => {
  it.each(['id', 'text', 'freeText', 'recordingUrl'] as const)(
    'finds U+FFFD in a field of type %s',
    (type) => {
      expect(['a\ufffdb', '\ufffd', 'ab', '\uffff'].map((text) => codes(type, text))).toStrictEqual([
        ['replacement-character'],
        ['replacement-character'],
        [],
        []
      ])
    }
  )

  it.each(['freeText', 'recordingUrl'] as const)(
    'finds nothing in a field of type %s that is null',
    (type) => {
      expect(codes(type, null)).toStrictEqual([])
    }
  )

  it.each([
    ['seconds', 1],
    ['charge', '0.15']
  ] as const)('finds nothing in a field of type %s', (type, value) => {
    expect(codes(type, value)).toStrictEqual([])
  })

  const known = { code: 'normal', text: '正常' }
  const unknown = (text: string): object => ({ code: 'unrecognised', text })

  it.each([
    ['no words', [], []],
    ['known words', [known, known], []],
    ['an unknown word', [unknown('x')], ['unknown-word']],
    ['two unknown words', [unknown('x'), known, unknown('y')], ['unknown-word']],
    ['a damaged word', [unknown('\ufffd')], ['replacement-character']],
    ['two damaged words', [unknown('\ufffd'), unknown('a\ufffd')], ['replacement-character']],
    [
      'a damaged word and an unknown one',
      [unknown('\ufffd'), unknown('x')],
      ['unknown-word', 'replacement-character']
    ]
  ])('finds in stateDesc with %s: %j', (_, terms, expected) => {
    expect(codes('stateDesc', terms)).toStrictEqual(expected)
  })

  it.each([
    [{ code: 'answer', text: 'answer' }, []],
    [unknown('hold'), ['unknown-word']],
    [unknown(''), ['unknown-word']],
    [unknown('answe\ufffd'), ['replacement-character']]
  ])('finds in the state %j: %j', (term, expected) => {
    expect(codes('callState', term)).toStrictEqual(expected)
  })

  it.each([
    ['0000-01-01T00:00:00.000+08:00', ['implausible-time']],
    ['1999-12-31T23:59:59.999+08:00', ['implausible-time']],
    ['2000-01-01T00:00:00.000+08:00', []],
    ['2026-11-26T12:05:00.000+08:00', []],
    ['2026-11-26T12:05:00.001+08:00', ['future-time']],
    ['9999-12-31T23:59:59.999+08:00', ['future-time']]
  ])('finds at %s: %j', (time, expected) => {
    for (const type of ['time', 'optionalTime'] as const) {
      expect(codes(type, new Date(time))).toStrictEqual(expected)
    }
  })

  it('finds nothing in a time that never came', () => {
    expect(codes('optionalTime', null)).toStrictEqual([])
  })
})
