import type { Issue, Path, Reason } from '../../src'
import {
  ambiguousKey,
  bodyTooLarge,
  createIssue,
  describe as describeValue,
  invalidField,
  missingField,
  paddedField,
  quoteWord,
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
    const facts = {
      path: ['cdr'],
      key: 'cdr',
      expected: 'a list',
      received: 'null',
      reason: { word: 'null' }
    } as const
    expect(createIssue('invalid-field', { ...facts, position: POSITION })).toStrictEqual({
      code: 'invalid-field',
      message: '`cdr` must be a list (got null) (line 3, column 4)',
      path: ['cdr'],
      expected: 'a list',
      received: 'null',
      reason: { word: 'null' },
      position: POSITION
    })
  })
})

describe('describe', () => {
  it.each<[unknown, string]>([
    [undefined, 'nothing'],
    ['13800000001', 'a string of length 11'],
    [-1, 'a negative number'],
    ['1606356000', 'a string of length 10']
  ])('describes %p without its value', (value, words) => {
    expect(describeValue(value)).toBe(words)
  })

  it('knows what is expected', () => {
    expect(describeValue('1606356000', 'a valid Date')).toBe('digits: a Unix timestamp')
  })
})

describe('quoteWord', () => {
  it.each([
    ['durationSecs', '`durationSecs`'],
    ['called.number', '`called.number`'],
    ['request-id', '`request-id`'],
    ['13800000001', '"…"'],
    ['', '"…"']
  ])('quotes %j as %s', (word, quoted) => {
    expect(quoteWord(word)).toBe(quoted)
  })
})

describe('invalidField', () => {
  it('says what is expected and what was received', () => {
    expect(invalidField(['cdr', 0, 'duration'], 'a whole number of seconds', '6O')).toStrictEqual({
      code: 'invalid-field',
      message: '`duration` must be a whole number of seconds (got a string with a unit)',
      path: ['cdr', 0, 'duration'],
      expected: 'a whole number of seconds',
      received: 'a string with a unit',
      reason: { word: 'string-with-unit' }
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

  const ANOTHER_CASE = 'but keys are case-sensitive'
  const SEPARATOR = 'but keys must match exactly'

  it.each<[string, string, Reason['word']]>([
    ['requestId', ANOTHER_CASE, 'key-in-another-case'],
    ['REQUESTID', ANOTHER_CASE, 'key-in-another-case'],
    ['request_id', SEPARATOR, 'key-with-a-separator'],
    ['Request-Id', SEPARATOR, 'key-with-a-separator'],
    ['request.ID', SEPARATOR, 'key-with-a-separator']
  ])('names the key %s that was found', (key, words, word) => {
    const issue = missingField(['requestid'], 'a string', undefined, { requestid: null, x: 1, [key]: '1' })
    expect(issue).toStrictEqual({
      code: 'missing-field',
      message: `\`requestid\` is missing; found \`${key}\`, ${words}`,
      path: ['requestid'],
      expected: 'a string',
      received: 'nothing',
      reason: { word, key }
    })
  })

  it('compares with a name that has capital letters itself', () => {
    expect(missingField(['stateDesc'], 'words', undefined, { statedesc: '' }).reason).toStrictEqual({
      word: 'key-in-another-case',
      key: 'statedesc'
    })
  })

  it.each([
    'requestid',
    'requestids',
    'request id',
    'req\u212auestid',
    'requestid1',
    `request${'_'.repeat(40)}id`
  ])('does not name %j', (key) => {
    expect(missingField(['requestid'], 'a string', null, { [key]: null }).message).toBe(
      '`requestid` is missing; it must be a string'
    )
  })

  it('finds no key for a path that ends at a record', () => {
    expect(missingField(['cdr', 0], 'an object', null, { '': 1 }).message).toBe(
      'the record is missing; it must be an object'
    )
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
      received: 'a key with whitespace around it',
      reason: { word: 'padded-key' }
    })
  })
})

describe('unknownKind', () => {
  it.each<[unknown, string, string, Reason]>([
    ['8', 'a string of length 1', '8', { word: 'unknown-fid', fid: '8' }],
    ['008', 'a string of length 3', '008', { word: 'unknown-fid', fid: '008' }],
    [8, 'a whole number', '8', { word: 'unknown-fid', fid: '8' }],
    [999, 'a whole number', '999', { word: 'unknown-fid', fid: '999' }],
    [1000, 'a whole number', 'another whole number', { word: 'whole-number' }],
    ['1000', 'a string of length 4', 'another string of length 4', { word: 'string', length: 4 }],
    ['a8', 'a string with letters', 'another string with letters', { word: 'string-with-letters' }],
    [
      ' 8',
      'a string with whitespace around it',
      'another string with whitespace around it',
      { word: 'padded-string' }
    ],
    [-8, 'a negative number', 'another negative number', { word: 'negative-number' }],
    ['', 'an empty string', 'another empty string', { word: 'empty-string' }],
    [[8], 'an array', 'another array', { word: 'array' }],
    [{}, 'an object', 'another object', { word: 'object' }],
    [true, 'a boolean', 'another boolean', { word: 'boolean' }]
  ])('says of the fid %j what it is', (fid, received, inWords, reason) => {
    expect(unknownKind(['cdr', 1, 'fid'], 'one of the known fids 2, 4, 5', fid)).toStrictEqual({
      code: 'unknown-kind',
      message: `\`fid\` must be one of the known fids 2, 4, 5 (got ${inWords})`,
      path: ['cdr', 1, 'fid'],
      expected: 'one of the known fids 2, 4, 5',
      received,
      reason
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
    expect(unknownPayload({ word: 'list' })).toStrictEqual({
      code: 'unknown-payload',
      message: 'the body is not a callback of the platform: it is a list',
      path: [],
      reason: { word: 'list' }
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

  it('has the reason in its message', () => {
    expect(textIssue('malformed-json', POSITION, { word: 'markup' })).toStrictEqual({
      code: 'malformed-json',
      message: 'the body is not valid JSON: it is XML or HTML (line 3, column 4)',
      path: [],
      reason: { word: 'markup' },
      position: POSITION
    })
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
