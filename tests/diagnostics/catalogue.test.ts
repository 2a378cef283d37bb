import { ISSUE_CODES, type IssueCode } from '../../src'
import { CATALOGUE, type MessageFacts } from '../../src/diagnostics/catalogue'

describe('ISSUE_CODES', () => {
  it('has every reason to reject, in the order of the checks', () => {
    expect(ISSUE_CODES).toStrictEqual([
      'invalid-utf8',
      'empty-body',
      'body-too-large',
      'malformed-json',
      'truncated-json',
      'ambiguous-key',
      'unknown-payload',
      'unknown-kind',
      'missing-field',
      'invalid-field'
    ])
  })
})

describe('the titles of the catalogue', () => {
  it('are these', () => {
    expect(ISSUE_CODES.map((code) => CATALOGUE[code].title)).toStrictEqual([
      'The bytes of the body are not valid UTF-8.',
      'The body has no characters, or only whitespace or a byte order mark.',
      'The body has more bytes than allowed.',
      'The body is not valid JSON, even after the repairs that are enabled.',
      'The body ends before its JSON is complete.',
      'A key occurs more than once, so its value is uncertain.',
      'The body is JSON, but not a callback of the platform.',
      'A record has an unknown fid.',
      'A required field is absent or null.',
      'A field has a value of the wrong type or format.'
    ])
  })
})

describe('the messages of the catalogue', () => {
  const facts = { key: 'duration', expected: 'a number', received: 'an object', hint: 'see below' }

  it.each<[IssueCode, MessageFacts, string]>([
    ['invalid-utf8', {}, 'the body is not valid UTF-8'],
    ['empty-body', {}, 'the body is empty'],
    ['body-too-large', { expected: 'at most 8 bytes' }, 'the body must have at most 8 bytes'],
    ['malformed-json', {}, 'the body is not valid JSON'],
    ['truncated-json', {}, 'unexpected end of JSON'],
    ['ambiguous-key', facts, '`duration` occurs more than once, so its value is uncertain'],
    ['ambiguous-key', {}, 'a key occurs more than once, so its value is uncertain'],
    ['unknown-payload', facts, 'the body is not a callback of the platform: see below'],
    ['unknown-kind', facts, '`duration` must be a number (got another object)'],
    [
      'unknown-kind',
      { ...facts, received: 'a whole number' },
      '`duration` must be a number (got another whole number)'
    ],
    ['unknown-kind', { ...facts, key: undefined }, 'the record must be a number (got another object)'],
    ['missing-field', facts, '`duration` is missing; see below'],
    ['missing-field', { ...facts, hint: undefined }, '`duration` is missing; it must be a number'],
    ['missing-field', { expected: 'a number' }, 'the record is missing; it must be a number'],
    ['invalid-field', facts, '`duration` must be a number (got an object; see below)'],
    ['invalid-field', { ...facts, key: undefined }, 'the record must be a number (got an object; see below)']
  ])('say of %s with %j: %s', (code, given, message) => {
    expect(CATALOGUE[code].message(given)).toBe(message)
  })

  it.each(ISSUE_CODES)('have no gap for %s without any fact', (code) => {
    expect(CATALOGUE[code].message({})).not.toMatch(/undefined|null/)
  })
})
