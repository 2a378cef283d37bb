import type { Issue, Path } from '../../src'
import {
  ambiguousKey,
  bodyTooLarge,
  emptyBody,
  invalidField,
  missingField,
  paddedField,
  textFault,
  unknownKind,
  unknownPayload
} from '../../src/issue/make-issue'

const POSITION = { offset: 12, line: 3, column: 4 }

describe('invalidField', () => {
  it('says what is expected and what kind of thing stands there', () => {
    expect(invalidField(['cdr', 0, 'duration'], 'a whole number of seconds', '6O')).toStrictEqual({
      code: 'invalid-field',
      message: 'duration should be a whole number of seconds, but is a string of length 2',
      path: ['cdr', 0, 'duration'],
      expected: 'a whole number of seconds',
      received: 'a string of length 2'
    })
  })

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
  ])('tells of %p no more than its kind', (value, received) => {
    expect(invalidField(['tel'], 'a string', value)).toStrictEqual({
      code: 'invalid-field',
      message: `tel should be a string, but is ${received}`,
      path: ['tel'],
      expected: 'a string',
      received
    })
  })

  it.each<[Path, string]>([
    [[], 'the record'],
    [['cdr', 7], 'the record'],
    [['cdr'], 'cdr'],
    [['duration'], 'duration'],
    [['cdr', 7, 'customParm'], 'customParm']
  ])('names the place %j as "%s"', (path, name) => {
    expect(invalidField(path, 'text', 0).message).toBe(`${name} should be text, but is a whole number`)
  })
})

describe('missingField', () => {
  it('says what is expected', () => {
    expect(missingField(['cdr', 0, 'requestid'], 'a string', null)).toStrictEqual({
      code: 'missing-field',
      message: 'requestid is missing, expected a string',
      path: ['cdr', 0, 'requestid'],
      expected: 'a string',
      received: 'null'
    })
  })
})

describe('paddedField', () => {
  it('says which repair is off', () => {
    expect(paddedField(['cdr', 0, 'stateDesc'])).toStrictEqual({
      code: 'missing-field',
      message: 'stateDesc is there only with blanks around its key, and the repair padded-key is off',
      path: ['cdr', 0, 'stateDesc'],
      expected: 'a key without blanks around it',
      received: 'a key with blanks around it'
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
  ])('tells of fid %j what it is not', (fid, received, inWords) => {
    expect(unknownKind(['cdr', 1, 'fid'], 'one of the known fids 2, 4, 5', fid)).toStrictEqual({
      code: 'unknown-kind',
      message: `fid should be one of the known fids 2, 4, 5, but is ${inWords}`,
      path: ['cdr', 1, 'fid'],
      expected: 'one of the known fids 2, 4, 5',
      received
    })
  })
})

describe('ambiguousKey', () => {
  it('has the place in the text', () => {
    expect(ambiguousKey(['cdr', 0, 'duration'], POSITION)).toStrictEqual({
      code: 'ambiguous-key',
      message: 'duration occurs more than once, so its value is uncertain (line 3, column 4)',
      path: ['cdr', 0, 'duration'],
      position: POSITION
    })
  })

  it('has no place where there is no text', () => {
    expect(ambiguousKey(['duration'])).toStrictEqual({
      code: 'ambiguous-key',
      message: 'duration occurs more than once, so its value is uncertain',
      path: ['duration']
    })
  })

  it('does not name a key deep in a member, whose path may be a part of its own only', () => {
    expect(ambiguousKey(['cdr', 0, 'customParm', 'duration']).message).toBe(
      'a key occurs more than once, so its value is uncertain'
    )
  })

  it.each(['13800000001', 'tel13800000001', '张三', 'a\nb', '\u202e', '', 'a b', 'a'.repeat(33)])(
    'does not repeat the key %j, which is of the making of the body',
    (key) => {
      expect(ambiguousKey(['cdr', 0, key]).message).toBe(
        'a key occurs more than once, so its value is uncertain'
      )
    }
  )
})

describe('unknownPayload', () => {
  it('says what the body looks like', () => {
    expect(unknownPayload('it is a list')).toStrictEqual({
      code: 'unknown-payload',
      message: 'the body is no callback of the platform: it is a list',
      path: []
    })
  })
})

describe('bodyTooLarge', () => {
  it('says what is allowed', () => {
    expect(bodyTooLarge(1_024)).toStrictEqual({
      code: 'body-too-large',
      message: 'the body is larger than 1024 bytes',
      path: [],
      expected: 'at most 1024 bytes',
      received: 'more'
    })
  })
})

describe('emptyBody', () => {
  it('says so', () => {
    expect(emptyBody).toStrictEqual({ code: 'empty-body', message: 'the body is empty', path: [] })
  })
})

describe('textFault', () => {
  it.each([
    ['invalid-utf8', 'the bytes are not UTF-8 (line 3, column 4)'],
    ['malformed-json', 'the text is not JSON (line 3, column 4)'],
    ['truncated-json', 'the text ends before its JSON does (line 3, column 4)']
  ] as const)('words %s', (code, message) => {
    expect(textFault(code, POSITION)).toStrictEqual({ code, message, path: [], position: POSITION })
  })
})

describe('every issue', () => {
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

  it('holds nothing of the value', () => {
    expect(JSON.stringify(issues)).not.toContain('1380')
  })
})
