import { WARNING_CODES, WARNINGS } from '../../src/diagnostics/warnings'

describe('WARNING_CODES', () => {
  it('lists every code', () => {
    expect(WARNING_CODES).toStrictEqual([
      'unknown-word',
      'replacement-character',
      'release-before-answer',
      'implausible-time',
      'future-time'
    ])
  })
})

describe('WARNINGS', () => {
  it.each(WARNING_CODES)('has one sentence as the title of %s', (code) => {
    expect(WARNINGS[code].title).toMatch(/^A [^.]+\.$/)
  })

  it.each([
    ['unknown-word', "`etime` has a word that the platform's document does not list"],
    ['replacement-character', '`etime` holds U+FFFD, so characters were lost before the body arrived'],
    ['release-before-answer', '`etime` is before `stime`'],
    ['implausible-time', '`etime` is before the year 2000'],
    ['future-time', '`etime` is more than 5 minutes in the future']
  ] as const)('has a message for %s: %s', (code, message) => {
    expect(WARNINGS[code].message({ key: 'etime', other: 'stime' })).toBe(message)
  })

  it('names no key that is not given', () => {
    expect(WARNINGS['replacement-character'].message({})).toBe(
      'an unknown field holds U+FFFD, so characters were lost before the body arrived'
    )
  })
})
