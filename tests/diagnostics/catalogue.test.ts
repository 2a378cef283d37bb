import { ISSUE_CODES, type IssueCode } from '../../src'
import { CATALOGUE, type MessageFacts } from '../../src/diagnostics/catalogue'

/** Every reason to reject and its title, in the order of the checks. */
const TITLES = {
  'invalid-utf8': 'The bytes of the body are not valid UTF-8.',
  'empty-body': 'The body has no characters, or only whitespace or a byte order mark.',
  'body-too-large': 'The body has more bytes than allowed.',
  'malformed-json': 'The body is not valid JSON, even after the repairs that are enabled.',
  'truncated-json': 'The body ends before its JSON is complete.',
  'ambiguous-key': 'A key occurs more than once, so its value is uncertain.',
  'unknown-payload': 'The body is JSON, but not a callback of the platform.',
  'unknown-kind': 'A record has an unknown fid.',
  'missing-field': 'A required field is absent or null.',
  'invalid-field': 'A field has a value of the wrong type or format.'
}

describe('the catalogue', () => {
  it('has these codes, in this order', () => {
    expect(ISSUE_CODES).toStrictEqual(Object.keys(TITLES))
  })

  it.each(ISSUE_CODES)('has this title for %s', (code) => {
    expect(CATALOGUE[code].title).toBe(TITLES[code])
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
