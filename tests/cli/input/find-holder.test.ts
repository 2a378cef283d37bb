import { findHolder, type Holder } from '../../../src/cli/input/find-holder'

const BODY = '{"cdr":[{"requestid":"1","fid":"2"}]}'
const base64 = (text: string): string => Buffer.from(text).toString('base64')

describe('findHolder', () => {
  it.each<[string, object, Holder]>([
    ['an object', { x: 1, body: { cdr: [] } }, { field: 'body' }],
    ['a string', { message: BODY }, { field: 'message' }],
    ['a broken string', { message: BODY.slice(0, 20) }, { field: 'message' }],
    ['a string with a prefix', { message: `INFO ${BODY}` }, { field: 'message' }],
    ['a nested field', { req: { id: 1, body: BODY } }, { field: 'req.body' }],
    ['Base64', { raw: base64(BODY) }, { field: 'raw', unescape: 'base64' }],
    [
      'Base64 of a pretty body',
      { raw: base64(JSON.stringify(JSON.parse(BODY), null, 2)) },
      { field: 'raw', unescape: 'base64' }
    ],
    ['the Base64 companion of a field', { at: 'x', bodyBase64: base64(BODY) }, { field: 'body' }],
    ['nested Base64', { meta: { rawBody: base64(BODY) } }, { field: 'meta.rawBody', unescape: 'base64' }],
    ['the escapes of nginx', { log: '"POST /" "{\\x22cdr\\x22:[]}"' }, { field: 'log', unescape: 'nginx' }]
  ])('finds %s', (_, value, holder) => {
    expect(findHolder(value)).toStrictEqual(holder)
  })

  it.each<[string, unknown]>([
    ['no object', 'text'],
    ['null', null],
    ['a list', [{ body: BODY }]],
    ['other fields', { a: 'x', b: 1, c: base64('{"x":1}'), d: 'eyJ?', bBase64: 'x', cBase64: 1 }],
    ['a field that is too deep', { a: { b: { c: BODY } } }],
    ['a nested companion', { a: { bodyBase64: base64(BODY) } }],
    ['a field whose name can be a value', { '13800000001': BODY }]
  ])('finds nothing in %s', (_, value) => {
    expect(findHolder(value)).toBeUndefined()
  })
})
