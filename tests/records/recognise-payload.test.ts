import { encode, type Reason } from '../../src'
import { recognisePayload } from '../../src/records/recognise-payload'
import { samples } from '../../src/testing'

const BODY = { cdr: [] }
const RECORD = { fid: '4' }
const EVENT = { kind: 'voice-code', requestId: '1' }

const wrapper = (field: string): Reason => ({ word: 'wrapper', field })
const otherCase = (key: string): Reason => ({ word: 'key-in-another-case', key })
const list = (field: string): Reason => ({ word: 'list-of-wrappers', field })

describe('recognisePayload', () => {
  it.each<[string, unknown, Reason]>([
    ['undefined', undefined, { word: 'no-body', received: 'undefined' }],
    ['null', null, { word: 'no-body', received: 'null' }],
    ['a string', '{"cdr":[]}', { word: 'json-string' }],
    ['a number', 7, { word: 'primitive', type: 'number' }],
    ['a function', () => 0, { word: 'primitive', type: 'function' }],
    ['an empty object', {}, { word: 'empty-object' }],
    ['an empty object without a prototype', Object.create(null), { word: 'empty-object' }],
    ['a Promise', Promise.resolve(''), { word: 'promise' }],
    ['a Map', new Map(), { word: 'class-instance' }],
    ['a URLSearchParams', new URLSearchParams('a=1'), { word: 'class-instance' }],
    ['an envelope in another case', { CDR: [RECORD] }, otherCase('CDR')],
    ['a fid in another case', { requestid: '1', FID: '4' }, otherCase('FID')],
    ['a state in another case', { RequestId: '1', State: 'answer' }, otherCase('State')],
    ['a state of something else', { State: 'CA', FID: 1, CDR: 'x' }, { word: 'other-object' }],
    ['an address', { address: { state: 'CA' } }, { word: 'other-object' }],
    ['JSON as a key', { '{"cdr":[]}': '' }, { word: 'json-as-key' }],
    ['JSON as a key, cut at an equals sign', { ' {\n"a":"b': 'c"}' }, { word: 'json-as-key' }],
    ['an event', EVENT, { word: 'event' }],
    ['a Buffer', JSON.parse(JSON.stringify(Buffer.from('{}'))), { word: 'buffer-as-json' }],
    ['a wrapper of a body', { code: 0, data: BODY }, wrapper('data')],
    ['a wrapper of a record', { data: RECORD }, wrapper('data')],
    ['a wrapper of a state push', { data: { state: 'answer' } }, wrapper('data')],
    ['a wrapper of a list', { data: [RECORD] }, wrapper('data')],
    [
      'a wrapper of text',
      { statusCode: 200, body: samples['voice-code'].replace(/\s+$/, '') },
      wrapper('body')
    ],
    ['a wrapper in a wrapper', { id: {}, req: { headers: {}, body: BODY } }, wrapper('req.body')],
    ['a wrapper with a number as its key', { '13800000001': BODY }, { word: 'wrapper' }],
    ['exported webhooks', [{ headers: {}, body: BODY }], list('body')],
    ['exported webhooks in requests', [{ request: { body: '{"fid":"2"}' } }], list('request.body')],
    ['exported webhooks with a number as a key', [{ 1: BODY }], { word: 'list-of-wrappers' }],
    ['bodies', [BODY, BODY], { word: 'list-of-callbacks' }],
    ['records', [RECORD], { word: 'list-of-callbacks' }],
    ['events', [EVENT], { word: 'list-of-events' }],
    ['reports', [{ mobile: '1' }, {}], { word: 'sms-reports' }],
    ['no items', [], { word: 'list' }],
    ['items of which one is no object', [{ mobile: '1' }, 7], { word: 'list' }],
    ['a hole', Array(1), { word: 'list' }],
    ['a hole before objects', Object.assign(Array(1), { 1: RECORD }), { word: 'list' }],
    ['items that are lists', [[RECORD]], { word: 'list' }],
    ['a failure', { statusCode: '-104', statusMsg: '' }, { word: 'pull-failure' }],
    ['another object', { requestid: '1' }, { word: 'other-object' }],
    ['a wrapper that is too deep', { a: { b: { c: BODY } } }, { word: 'other-object' }],
    ['a kind without a request', { kind: 'x' }, { word: 'other-object' }],
    ['a request without a kind', { requestId: 'x' }, { word: 'other-object' }],
    ['a type that is no Buffer', { type: 'File', data: [1] }, { word: 'other-object' }],
    ['a Buffer without data', { type: 'Buffer', data: '' }, { word: 'other-object' }],
    ['a key that is no JSON', { 'x{"': '' }, { word: 'other-object' }],
    ['a key that is no JSON object', { '{x': '' }, { word: 'other-object' }],
    [
      'an inherited statusCode',
      Object.assign(Object.create({ statusCode: 1 }), { x: 1 }),
      { word: 'other-object' }
    ]
  ])('recognises %s', (_name, value, reason) => {
    expect(recognisePayload(value)).toStrictEqual(reason)
  })

  it('recognises what encode returns, parsed and wrapped', () => {
    expect(recognisePayload({ payload: encode([]) })).toStrictEqual(wrapper('payload'))
  })
})
