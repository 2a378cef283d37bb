import { explain, harmlessName, type Reason } from '../../src/diagnostics/reason'

const SMS = 'it is a list, as the platform sends reports of short messages (SMS)'
const PULL = "it looks like a failed answer of the platform's pull interface (statusCode)"

describe('explain', () => {
  it.each<[Reason, string]>([
    [{ word: 'utf-16' }, 'it is UTF-16; convert it to UTF-8'],
    [{ word: 'gb18030' }, 'its bytes fit GB18030 or GBK; convert it to UTF-8'],
    [{ word: 'compressed', format: 'gzip' }, 'it is compressed (gzip); decompress it first'],
    [
      { word: 'form-body', field: 'voice_status' },
      'it is a form body, and its field `voice_status` holds JSON'
    ],
    [{ word: 'form-body' }, 'it is a form body, and a field holds JSON'],
    [{ word: 'form-body-without-json' }, 'it is a form body'],
    [{ word: 'percent-encoded-json' }, 'it is percent-encoded JSON; decode it first'],
    [{ word: 'markup' }, 'it is XML or HTML'],
    [{ word: 'python-printout' }, 'it has single quotes, True, False or None, as Python prints data'],
    [
      { word: 'javascript-printout' },
      'it has single quotes, unquoted keys, undefined or [object Object], as JavaScript prints data'
    ],
    [{ word: 'cut-character' }, 'it ends within a character, so it was cut'],
    [{ word: 'escaped-json' }, 'its quotes are escaped by backslashes; parse it as a JSON string first'],
    [{ word: 'html-escaped-json' }, 'its quotes are HTML entities; unescape it first'],
    [{ word: 'promise' }, 'it is a Promise; await it first'],
    [
      { word: 'class-instance' },
      'it is an object of a class, such as Request; pass the raw body, as text or bytes'
    ],
    [{ word: 'unexpected-character', codePoint: 'U+201C' }, 'unexpected U+201C'],
    [{ word: 'text-before-json', line: 1, column: 7 }, 'text before the JSON; a body begins at column 7'],
    [
      { word: 'text-before-json', line: 3, column: 7 },
      'text before the JSON; a body begins at line 3, column 7'
    ],
    [{ word: 'several-bodies' }, 'it is several bodies; send or read them one at a time'],
    [{ word: 'no-body', received: 'null' }, 'it is null; check that the raw body reaches the decoder'],
    [{ word: 'primitive', type: 'number' }, 'it is a number'],
    [{ word: 'json-string' }, 'it is one JSON string; check whether the body was encoded twice'],
    [{ word: 'empty-object' }, 'it is an empty object, as a form parser leaves; pass the raw body'],
    [{ word: 'json-as-key' }, 'its key is JSON, as a form parser leaves; pass the raw body'],
    [{ word: 'event' }, 'it is an event; decode takes the raw body'],
    [{ word: 'list-of-events' }, 'it is a list of events; decode takes the raw body'],
    [{ word: 'list-of-callbacks' }, 'it is a list of callbacks or records; decode takes one body at a time'],
    [{ word: 'wrapper', field: 'data' }, 'its field `data` holds a callback'],
    [{ word: 'wrapper' }, 'a field holds a callback'],
    [{ word: 'list-of-wrappers', field: 'body' }, "it is a list; its items' field `body` holds a callback"],
    [{ word: 'list-of-wrappers' }, 'it is a list; a field of its items holds a callback'],
    [{ word: 'buffer-as-json' }, 'it is a Buffer as JSON; pass the raw body'],
    [{ word: 'sms-reports' }, SMS],
    [{ word: 'list' }, 'it is a list'],
    [{ word: 'pull-failure' }, PULL],
    [{ word: 'other-object' }, 'it has neither cdr nor fid nor state'],
    [{ word: 'throwing-field' }, 'reading one of its fields throws an error'],
    [{ word: 'padded-key' }, 'its key has whitespace around it, and the repair padded-key is disabled'],
    [{ word: 'key-in-another-case', key: 'requestId' }, 'found `requestId`, but keys are case-sensitive'],
    [{ word: 'key-with-a-separator', key: 'request_id' }, 'found `request_id`, but keys must match exactly'],
    [{ word: 'unknown-fid', fid: '8' }, '8'],
    [{ word: 'unix-timestamp' }, 'digits: a Unix timestamp'],
    [{ word: 'string', length: 2 }, 'a string of length 2']
  ])('says of %j: %s', (reason, words) => {
    expect(explain(reason)).toBe(words)
  })
})

describe('harmlessName', () => {
  it.each(['voice_status', 'req.body', 'x-data', 'DATA', 'a'.repeat(40)])('returns %j', (name) => {
    expect(harmlessName(name)).toBe(name)
  })

  it.each(['', '13800000001', 'tel1', '张三', 'a b', 'a\n', '\u202ea', 'a'.repeat(41), undefined])(
    'does not return %j',
    (name) => {
      expect(harmlessName(name)).toBeUndefined()
    }
  )
})
