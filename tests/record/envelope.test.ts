import { type DecodeOptions, settingsOf } from '../../src/options'
import { memberPath, openEnvelope, type Opened, recordPath } from '../../src/record/envelope'

/** What opening a body gives and finds. */
const open = (
  body: unknown,
  options?: DecodeOptions
): { readonly opened: Partial<Opened>; readonly codes: unknown; readonly repairs: unknown } => {
  const { findings, records, enveloped, extra } = openEnvelope(body, settingsOf(options))
  return {
    opened: { records, enveloped, ...(extra === undefined ? {} : { extra }) },
    codes: findings?.issues?.map(({ code, path }) => [code, ...path]),
    repairs: findings?.repairs
  }
}

const messageOf = (body: unknown): string | undefined =>
  openEnvelope(body, settingsOf(undefined))
    .findings?.issues?.map(({ message }) => message)
    .join('; ')

const opensAs = (opened: Partial<Opened>): unknown => ({ opened, codes: undefined, repairs: undefined })

describe('openEnvelope', () => {
  it.each<[unknown, Partial<Opened>]>([
    [{ cdr: [] }, { records: [], enveloped: true }],
    [{ cdr: [{ fid: '2' }, 7, null] }, { records: [{ fid: '2' }, 7, null], enveloped: true }],
    [
      { cdr: [], total: 0 },
      { records: [], enveloped: true, extra: { total: 0 } }
    ],
    [
      { ' x ': 1, cdr: [1], y: { z: 2 } },
      { records: [1], enveloped: true, extra: { ' x ': 1, y: { z: 2 } } }
    ],
    [
      { fid: '2', state: 'answer', cdr: [], statusCode: '0' },
      { records: [], enveloped: true, extra: { fid: '2', state: 'answer', statusCode: '0' } }
    ]
  ])('opens the envelope %j', (body, opened) => {
    expect(open(body)).toStrictEqual(opensAs(opened))
  })

  it('has nothing to say of an envelope as it should be', () => {
    expect(openEnvelope({ cdr: [1] }, settingsOf(undefined)).findings).toBeUndefined()
  })

  it.each([
    { fid: '4' },
    { fid: 8 },
    { fid: '' },
    { state: 'answer' },
    { state: '' },
    { state: null },
    { requestid: '1', state: 'answer', statusCode: '0' },
    { ' fid ': '4' },
    { 'state\n': 'answer' }
  ])('takes %j for a record out of its envelope', (body) => {
    expect(open(body)).toStrictEqual(opensAs({ records: [body], enveloped: false }))
  })

  it.each([' cdr ', 'cdr ', '\tcdr', '\u3000cdr'])('repairs the key %j', (key) => {
    expect(open({ [key]: [1] })).toStrictEqual({
      opened: { records: [1], enveloped: true },
      codes: undefined,
      repairs: [{ code: 'padded-key', path: ['cdr'] }]
    })
  })

  it.each([false, ['missing-comma', 'padded-value']] as const)(
    'refuses the key " cdr " with repair: %j',
    (repair) => {
      expect(open({ ' cdr ': [1] }, { repair })).toMatchObject({
        codes: [['missing-field', 'cdr']],
        repairs: undefined
      })
    }
  )

  it.each([
    { cdr: [], ' cdr ': [] },
    { ' cdr': [], 'cdr ': [] },
    { cdr: [], x: 1, 'cdr\n': [1], ' cdr': 2 }
  ])('refuses %j, whose key occurs more than once', (body) => {
    expect(open(body).codes).toContainEqual(['ambiguous-key', 'cdr'])
  })

  it('refuses a key of any other member that occurs more than once', () => {
    expect(open({ cdr: [], x: 1, ' x ': 2 }).codes).toStrictEqual([['ambiguous-key', 'x']])
  })

  it.each([null, 0, '', '[]', true, {}, { 0: { fid: '2' } }])('refuses an envelope of %j', (cdr) => {
    expect(open({ cdr }).codes).toStrictEqual([['invalid-field', 'cdr']])
    expect(messageOf({ cdr })).toMatch(/^cdr should be a list of records, but is /)
  })

  it('refuses an envelope of undefined, which a value can hold that is parsed already', () => {
    expect(open({ cdr: undefined }).codes).toStrictEqual([['invalid-field', 'cdr']])
  })

  it.each<[unknown, string]>([
    [undefined, 'it is undefined; does the raw body reach the decoder?'],
    [null, 'it is null; does the raw body reach the decoder?'],
    ['{"cdr":[]}', 'it is one JSON string; was the body encoded twice?'],
    [7, 'it is a number'],
    [true, 'it is a boolean'],
    [1n, 'it is a bigint'],
    [() => 0, 'it is a function'],
    [[], 'it is a list, as the platform sends reports of short messages (SMS)'],
    [[{ fid: '2' }], 'it is a list, as the platform sends reports of short messages (SMS)'],
    [
      { statusCode: '-104', statusMsg: '13800000001' },
      "it looks like a failed answer of the platform's pull interface (statusCode)"
    ],
    [{}, 'it has neither cdr nor fid nor state'],
    [{ requestid: '1', appid: '2' }, 'it has neither cdr nor fid nor state'],
    [{ CDR: [] }, 'it has neither cdr nor fid nor state'],
    [{ cdrs: [] }, 'it has neither cdr nor fid nor state']
  ])('refuses %p and says what it looks like', (body, looksLike) => {
    expect(open(body)).toStrictEqual({
      opened: { records: [], enveloped: false },
      codes: [['unknown-payload']],
      repairs: undefined
    })
    expect(messageOf(body)).toBe(`the body is no callback of the platform: ${looksLike}`)
  })
})

describe('recordPath', () => {
  it('is within the envelope', () => {
    expect(recordPath(1)).toStrictEqual(['cdr', 1])
  })

  it('is empty for a record out of its envelope', () => {
    expect(recordPath(undefined)).toStrictEqual([])
  })
})

describe('memberPath', () => {
  it('is within its record', () => {
    expect(memberPath(1, 'duration')).toStrictEqual(['cdr', 1, 'duration'])
    expect(memberPath(0, 'duration')).toStrictEqual(['cdr', 0, 'duration'])
  })

  it('is its name alone where the record is out of its envelope', () => {
    expect(memberPath(undefined, 'duration')).toStrictEqual(['duration'])
  })
})
