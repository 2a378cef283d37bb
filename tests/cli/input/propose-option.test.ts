import { decodeEach } from '../../../src/decode'
import type { Issue } from '../../../src/diagnostics/issue'
import type { Raw } from '../../../src/cli/input/block'
import { findBody } from '../../../src/cli/input/find-body'
import { proposeOption } from '../../../src/cli/input/propose-option'
import type { Reading } from '../../../src/cli/input/reading'

const BODY = '{"cdr":[{"requestid":"1","fid":"2"}]}'

/** `{"应答"}` in GB18030. */
const GB18030 = Uint8Array.of(0x7b, 0x22, 0xd3, 0xa6, 0xb4, 0xf0, 0x22, 0x7d)

const issueOf = (raw: Raw): Issue => {
  const decoded = decodeEach(raw)
  const [issue] = decoded._tag === 'Left' ? decoded.left.issues : []
  if (issue === undefined) throw new Error('the payload is rejected')
  return issue
}

const proposed = (raw: Raw, reading: Partial<Reading> = {}, byLine = true): string =>
  proposeOption(issueOf(raw), raw, { input: 'auto', ...reading }, byLine).message

describe('proposeOption', () => {
  it.each<[string, Raw, string]>([
    [
      'a wrapped body',
      JSON.stringify({ message: BODY }),
      'its field `message` holds a callback: `--field message`'
    ],
    [
      'a nested body',
      `{"req":{"body":${BODY}}}`,
      'its field `req.body` holds a callback: `--field req.body`'
    ],
    [
      'a broken wrapped body',
      JSON.stringify({ message: BODY.slice(0, 20) }),
      '; its field `message` holds a callback: `--field message`'
    ],
    [
      'Base64',
      JSON.stringify({ raw: Buffer.from(BODY).toString('base64') }),
      '; its field `raw` holds a callback in Base64: `--field raw --unescape base64`'
    ],
    ['several bodies', `${BODY}${BODY}`, ': `--input values` (line 1, column 38)'],
    ['a quoted text before the JSON', `"POST /" ${BODY}`, ': `--prefix any` (line 1, column 10)'],
    ['text before the JSON', `INFO ${BODY}`, ': `--prefix any` (line 1, column 1)'],
    [
      'the escapes of nginx',
      '{\\x22cdr\\x22:[]}',
      '; nginx has escaped it: `--unescape nginx` (line 1, column 2)'
    ],
    [
      'the escapes of nginx in a field',
      '{"t":1,"body":"{\\x22cdr\\x22:[]}"}',
      '; nginx has escaped it: `--field body --unescape nginx` (line 1, column 18)'
    ],
    ['another line', 'at main', '; `--skip-other-lines` skips lines without JSON (line 1, column 1)'],
    ['GB18030', GB18030, ': `--encoding gb18030` (line 1, column 4)']
  ])('adds an option for %s', (_, raw, end) => {
    expect(proposed(raw).endsWith(end)).toBe(true)
  })

  it('adds another field to an absent one', () => {
    const line = JSON.stringify({ message: BODY })
    const issue = findBody(line, 'body') as Issue
    expect(proposeOption(issue, line, { input: 'auto', field: 'body' }, true).message).toBe(
      'the line has no field body; its field `message` holds a callback: `--field message`'
    )
    expect(proposeOption(issue, '{"x":1}', { input: 'auto', field: 'body' }, true)).toBe(issue)
  })

  it.each<[string, Raw, Partial<Reading>?, boolean?]>([
    ['a truncated body', BODY.slice(0, 20)],
    ['a body without a known fault', '{"cdr":[}'],
    ['an unknown payload', '{"x":1}'],
    ['a field whose name can be a value', JSON.stringify({ '13800000001': BODY })],
    ['GB18030 that was asked for', GB18030, { encoding: 'gb18030' }],
    ['a file without JSON', 'text', {}, false]
  ])('adds nothing for %s', (...[, raw, reading, byLine]) => {
    expect(proposed(raw, reading, byLine)).toBe(issueOf(raw).message)
  })

  it('proposes to unescape what nginx escaped and a container wrapped', () => {
    const log = '"POST /cb" 200 "{\\x22cdr\\x22:[]}"'
    const line = JSON.stringify({ log, stream: 'stdout' })
    expect(proposed(line)).toContain(
      'its field `log` holds a callback escaped by nginx: `--field log --unescape nginx`'
    )
    const issue = issueOf(log)
    expect(proposeOption(issue, line, { input: 'auto', field: 'log' }, true).message).toContain(
      'nginx has escaped it: `--unescape nginx`'
    )
  })

  it('proposes what reads several bodies in a field', () => {
    const line = JSON.stringify({ body: BODY + BODY })
    const issue = issueOf(BODY + BODY)
    const { message } = proposeOption(issue, line, { input: 'auto', field: 'body' }, true)
    expect(message).toContain(': `--prefix any` (line 1')
  })

  it('proposes to decode the Base64 of the chosen field', () => {
    const raw = Buffer.from(BODY).toString('base64')
    const issue = issueOf(raw)
    const message = (reading: Partial<Reading>): string =>
      proposeOption(issue, JSON.stringify({ raw, body: 'x' }), { input: 'auto', ...reading }, true).message
    expect(message({ field: 'raw' })).toContain('; it is Base64: `--unescape base64`')
    for (const reading of [{ field: 'body' }, { field: 'raw', unescape: 'base64' }] as const)
      expect(message(reading)).toBe(issue.message)
  })

  it('does not propose to unescape what is unescaped', () => {
    const line = '{"body":"{\\x22cdr\\x22:[}"}'
    const reading = { input: 'auto', field: 'body', unescape: 'nginx' } as const
    expect(proposeOption(issueOf('{"cdr":[}'), line, reading, true)).toStrictEqual(issueOf('{"cdr":[}'))
  })

  it('does not repeat --field for the escapes of nginx', () => {
    const line = '{"body":"{\\x22cdr\\x22:[]}"}'
    const issue = findBody(line, 'body') as Issue
    expect(proposeOption(issue, line, { input: 'auto', field: 'body' }, true).message).toBe(
      'the line is not valid JSON, so it has no field body; nginx has escaped it: `--unescape nginx`'
    )
  })
})
