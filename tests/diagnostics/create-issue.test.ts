import type { Issue, Path } from '../../src'
import {
  ambiguousKey,
  bodyTooLarge,
  createIssue,
  describe as describeValue,
  invalidField,
  missingField,
  paddedField,
  textIssue,
  unknownKind,
  unknownPayload
} from '../../src/diagnostics/create-issue'

const POSITION = { offset: 12, line: 3, column: 4 }
const KNOWN_KEYS = new Set(['cdr', 'duration', 'customParm'])

describe('createIssue', () => {
  it('creates an issue of the body from its code alone', () => {
    expect(createIssue('empty-body')).toStrictEqual({
      code: 'empty-body',
      message: 'the body is empty',
      path: []
    })
  })

  it('adds the position to the message, and leaves out the facts that are for the message alone', () => {
    const facts = { path: ['cdr'], key: 'cdr', expected: 'a list', received: 'null', hint: 'x' }
    expect(createIssue('invalid-field', { ...facts, position: POSITION })).toStrictEqual({
      code: 'invalid-field',
      message: '`cdr` must be a list (got null; x) (line 3, column 4)',
      path: ['cdr'],
      expected: 'a list',
      received: 'null',
      position: POSITION
    })
  })
})

describe('describe', () => {
  it.each<[unknown, string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    ['', 'an empty string'],
    [' ', 'a string of length 1'],
    ['13800000001', 'a string of length 11'],
    [0, 'a whole number'],
    [13800000001, 'a whole number'],
    [0.15, 'a number'],
    [2 ** 53, 'a number'],
    [NaN, 'a number'],
    [true, 'a boolean'],
    [[], 'an array'],
    [{}, 'an object'],
    [new Date(0), 'an object'],
    [1n, 'a bigint'],
    [Symbol('a'), 'a symbol'],
    [() => 0, 'a function']
  ])('says of %p only its type', (value, words) => {
    expect(describeValue(value)).toBe(words)
    expect(invalidField(['tel'], 'a string', value)).toStrictEqual({
      code: 'invalid-field',
      message: `\`tel\` must be a string (got ${words})`,
      path: ['tel'],
      expected: 'a string',
      received: words
    })
  })
})

describe('invalidField', () => {
  it('says what is expected and what was received', () => {
    expect(invalidField(['cdr', 0, 'duration'], 'a whole number of seconds', '6O')).toStrictEqual({
      code: 'invalid-field',
      message: '`duration` must be a whole number of seconds (got a string of length 2)',
      path: ['cdr', 0, 'duration'],
      expected: 'a whole number of seconds',
      received: 'a string of length 2'
    })
  })

  it.each<[Path, string]>([
    [[], 'the record'],
    [['cdr', 7], 'the record'],
    [['cdr'], '`cdr`'],
    [['duration'], '`duration`'],
    [['cdr', 7, 'customParm'], '`customParm`']
  ])('names the path %j as %s', (path, name) => {
    expect(invalidField(path, 'text', 0).message).toBe(`${name} must be text (got a whole number)`)
  })
})

describe('missingField', () => {
  it('says what is expected', () => {
    expect(missingField(['cdr', 0, 'requestid'], 'a string', null)).toStrictEqual({
      code: 'missing-field',
      message: '`requestid` is missing; it must be a string',
      path: ['cdr', 0, 'requestid'],
      expected: 'a string',
      received: 'null'
    })
  })
})

describe('paddedField', () => {
  it('says which repair is disabled', () => {
    expect(paddedField(['cdr', 0, 'stateDesc'])).toStrictEqual({
      code: 'missing-field',
      message:
        '`stateDesc` is missing; its key has whitespace around it, and the repair padded-key is disabled',
      path: ['cdr', 0, 'stateDesc'],
      expected: 'a key without whitespace around it',
      received: 'a key with whitespace around it'
    })
  })
})

describe('unknownKind', () => {
  it.each<[unknown, string, string]>([
    ['8', 'a string of length 1', 'another string of length 1'],
    [8, 'a whole number', 'another whole number'],
    ['', 'an empty string', 'another empty string'],
    [{}, 'an object', 'another object'],
    [true, 'a boolean', 'another boolean']
  ])('says of the fid %j what it is not', (fid, received, inWords) => {
    expect(unknownKind(['cdr', 1, 'fid'], 'one of the known fids 2, 4, 5', fid)).toStrictEqual({
      code: 'unknown-kind',
      message: `\`fid\` must be one of the known fids 2, 4, 5 (got ${inWords})`,
      path: ['cdr', 1, 'fid'],
      expected: 'one of the known fids 2, 4, 5',
      received
    })
  })
})

describe('ambiguousKey', () => {
  it('has the position in the text', () => {
    expect(ambiguousKey(['cdr', 0, 'duration'], KNOWN_KEYS, POSITION)).toStrictEqual({
      code: 'ambiguous-key',
      message: '`duration` occurs more than once, so its value is uncertain (line 3, column 4)',
      path: ['cdr', 0, 'duration'],
      position: POSITION
    })
  })

  it('has no position without a text', () => {
    expect(ambiguousKey(['duration'], KNOWN_KEYS)).toStrictEqual({
      code: 'ambiguous-key',
      message: '`duration` occurs more than once, so its value is uncertain',
      path: ['duration']
    })
  })

  it('does not name a key inside a field, because its path may be cut', () => {
    expect(ambiguousKey(['cdr', 0, 'customParm', 'duration'], KNOWN_KEYS).message).toBe(
      'a key occurs more than once, so its value is uncertain'
    )
  })

  it.each(['13800000001', 'tel13800000001', '张三', 'a\nb', '\u202e', '', 'a b', 'a'.repeat(33)])(
    'does not name the unknown key %j',
    (key) => {
      expect(ambiguousKey(['cdr', 0, key], KNOWN_KEYS).message).toBe(
        'a key occurs more than once, so its value is uncertain'
      )
    }
  )

  it('does not name a record', () => {
    expect(ambiguousKey(['cdr', 0], KNOWN_KEYS).message).toBe(
      'a key occurs more than once, so its value is uncertain'
    )
  })
})

describe('unknownPayload', () => {
  it('says what the body looks like', () => {
    expect(unknownPayload('it is a list')).toStrictEqual({
      code: 'unknown-payload',
      message: 'the body is not a callback of the platform: it is a list',
      path: []
    })
  })
})

describe('bodyTooLarge', () => {
  it('says what is allowed', () => {
    expect(bodyTooLarge(1_024)).toStrictEqual({
      code: 'body-too-large',
      message: 'the body must have at most 1024 bytes',
      path: [],
      expected: 'at most 1024 bytes',
      received: 'more'
    })
  })
})

describe('textIssue', () => {
  it.each([
    ['invalid-utf8', 'the body is not valid UTF-8 (line 3, column 4)'],
    ['malformed-json', 'the body is not valid JSON (line 3, column 4)'],
    ['truncated-json', 'unexpected end of JSON (line 3, column 4)']
  ] as const)('creates %s with its position', (code, message) => {
    expect(textIssue(code, POSITION)).toStrictEqual({ code, message, path: [], position: POSITION })
  })
})

describe('every issue of a value', () => {
  const number = '13800000001'
  const path = ['cdr', 0, 'caller']
  const issues: Issue[] = [number, Number(number), { number }, [number], `\n${number}\u2028`].flatMap(
    (value) => [
      invalidField(path, 'a string', value),
      missingField(path, 'a string', value),
      unknownKind(path, 'one of the known fids 2', value)
    ]
  )

  it('has a message of one line', () => {
    expect(issues.filter(({ message }) => /[\p{Cc}\p{Zl}\p{Zp}]/u.test(message))).toStrictEqual([])
  })

  it('does not contain the value', () => {
    expect(JSON.stringify(issues)).not.toContain('1380')
  })
})
