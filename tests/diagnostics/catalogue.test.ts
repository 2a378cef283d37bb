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
  const facts = {
    key: 'duration',
    expected: 'a number',
    received: 'an object',
    reason: { word: 'object' }
  } as const

  it.each<[IssueCode, MessageFacts, string]>([
    ['invalid-utf8', {}, 'the body is not valid UTF-8'],
    ['empty-body', {}, 'the body is empty'],
    ['body-too-large', { expected: 'at most 8 bytes' }, 'the body must have at most 8 bytes'],
    ['malformed-json', {}, 'the body is not valid JSON'],
    ['truncated-json', {}, 'unexpected end of JSON'],
    ['ambiguous-key', facts, '`duration` occurs more than once, so its value is uncertain'],
    ['ambiguous-key', {}, 'a key occurs more than once, so its value is uncertain'],
    ['unknown-payload', facts, 'the body is not a callback of the platform: an object'],
    ['unknown-kind', facts, '`duration` must be a number (got another object)'],
    ['unknown-payload', {}, 'the body is not a callback of the platform'],
    [
      'invalid-utf8',
      { reason: { word: 'gb18030' } },
      'the body is not valid UTF-8: its bytes fit GB18030 or GBK; convert it to UTF-8'
    ],
    ['malformed-json', { reason: { word: 'markup' } }, 'the body is not valid JSON: it is XML or HTML'],
    [
      'unknown-kind',
      { ...facts, received: 'a whole number', reason: undefined },
      '`duration` must be a number (got another whole number)'
    ],
    [
      'unknown-kind',
      { ...facts, reason: { word: 'unknown-fid', fid: '8' } },
      '`duration` must be a number (got 8)'
    ],
    ['unknown-kind', { ...facts, key: undefined }, 'the record must be a number (got another object)'],
    [
      'missing-field',
      { ...facts, reason: { word: 'padded-key' } },
      '`duration` is missing; its key has whitespace around it, and the repair padded-key is disabled'
    ],
    ['missing-field', { ...facts, reason: undefined }, '`duration` is missing; it must be a number'],
    ['missing-field', { expected: 'a number' }, 'the record is missing; it must be a number'],
    ['invalid-field', facts, '`duration` must be a number (got an object)'],
    ['invalid-field', { ...facts, key: undefined }, 'the record must be a number (got an object)']
  ])('say of %s with %j: %s', (code, given, message) => {
    expect(CATALOGUE[code].message(given)).toBe(message)
  })

  it.each(ISSUE_CODES)('have no gap for %s without any fact', (code) => {
    expect(CATALOGUE[code].message({})).not.toMatch(/undefined|null/)
  })
})
