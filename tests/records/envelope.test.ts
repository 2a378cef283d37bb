import { type DecodeOptions, settingsOf } from '../../src/options'
import {
  DISCRIMINATOR_KEYS,
  ENVELOPE,
  envelopeAndRecord,
  fieldPath,
  hasEnvelopeKey,
  openEnvelope,
  type OpenedBody,
  recordPath
} from '../../src/records/envelope'

const KNOWN_KEYS = new Set(['cdr', 'fid', 'state'])

const openBody = (body: unknown, options?: DecodeOptions): OpenedBody =>
  openEnvelope(body, settingsOf(options), KNOWN_KEYS)

interface Outcome {
  readonly opened: Partial<OpenedBody>
  /** The code and path of each issue. */
  readonly codes: unknown
  readonly repair: unknown
}

const open = (body: unknown, options?: DecodeOptions): Outcome => {
  const { issues, repair, records, isEnveloped, extra } = openBody(body, options)
  return {
    opened: { records, isEnveloped, ...(extra === undefined ? {} : { extra }) },
    codes: issues?.map(({ code, path }) => [code, ...path]),
    repair
  }
}

const messageOf = (body: unknown): string | undefined =>
  openBody(body)
    .issues?.map(({ message }) => message)
    .join('; ')

const opensAs = (opened: Partial<OpenedBody>): Outcome => ({ opened, codes: undefined, repair: undefined })

describe('openEnvelope', () => {
  it.each<[unknown, Partial<OpenedBody>]>([
    [{ cdr: [] }, { records: [], isEnveloped: true }],
    [{ cdr: [{ fid: '2' }, 7, null] }, { records: [{ fid: '2' }, 7, null], isEnveloped: true }],
    [
      { cdr: [], total: 0 },
      { records: [], isEnveloped: true, extra: { total: 0 } }
    ],
    [
      { ' x ': 1, cdr: [1], y: { z: 2 } },
      { records: [1], isEnveloped: true, extra: { ' x ': 1, y: { z: 2 } } }
    ],
    [
      { fid: '2', state: 'answer', cdr: [{}], statusCode: '0' },
      { records: [{}], isEnveloped: true, extra: { fid: '2', state: 'answer', statusCode: '0' } }
    ]
  ])('opens the envelope %j', (body, opened) => {
    expect(open(body)).toStrictEqual(opensAs(opened))
  })

  it('has the same members in the same order for every body', () => {
    const bodies = [{ cdr: [1] }, { fid: '2' }, { cdr: [], x: 1 }, { ' cdr ': [] }, { cdr: 7 }, 7]
    expect(bodies.map((body) => Object.keys(openBody(body)))).toStrictEqual(
      bodies.map(() => ['records', 'isEnveloped', 'extra', 'issues', 'repair'])
    )
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
  ])('opens %j as a record without an envelope', (body) => {
    expect(open(body)).toStrictEqual(opensAs({ records: [body], isEnveloped: false }))
  })

  it.each([' cdr ', 'cdr ', '\tcdr', '\u3000cdr'])('repairs the key %j', (key) => {
    expect(open({ [key]: [1] })).toStrictEqual({
      opened: { records: [1], isEnveloped: true },
      codes: undefined,
      repair: { code: 'padded-key', path: ['cdr'] }
    })
  })

  it.each([false, ['missing-comma', 'padded-value']] as const)(
    'rejects the key " cdr " with repair: %j',
    (repair) => {
      expect(open({ ' cdr ': [1] }, { repair }).codes).toStrictEqual([['missing-field', 'cdr']])
    }
  )

  it.each([
    { cdr: [], ' cdr ': [] },
    { ' cdr': [], 'cdr ': [] },
    { cdr: [], x: 1, 'cdr\n': [1], ' cdr': 2 }
  ])('rejects %j, whose key occurs more than once', (body) => {
    expect(open(body).codes).toContainEqual(['ambiguous-key', 'cdr'])
  })

  it('rejects any other key that occurs more than once', () => {
    expect(open({ cdr: [], x: 1, ' x ': 2 }).codes).toStrictEqual([['ambiguous-key', 'x']])
    expect(messageOf({ cdr: [], x: 1, ' x ': 2 })).toBe(
      'a key occurs more than once, so its value is uncertain'
    )
    expect(messageOf({ cdr: [], fid: 1, ' fid ': 2 })).toBe(
      '`fid` occurs more than once, so its value is uncertain'
    )
  })

  it.each([null, 0, '', '[]', true, {}, { 0: { fid: '2' } }])('rejects %j as the envelope', (cdr) => {
    expect(open({ cdr }).codes).toStrictEqual([['invalid-field', 'cdr']])
    expect(messageOf({ cdr })).toMatch(/^`cdr` must be a list of records \(got .+\)$/)
  })

  it('rejects undefined as the envelope, which a parsed body can hold', () => {
    expect(open({ cdr: undefined }).codes).toStrictEqual([['invalid-field', 'cdr']])
  })

  it.each<[unknown, string]>([
    [undefined, 'it is undefined; check that the raw body reaches the decoder'],
    [null, 'it is null; check that the raw body reaches the decoder'],
    ['{"cdr":[]}', 'it is one JSON string; check whether the body was encoded twice'],
    [7, 'it is a number'],
    [true, 'it is a boolean'],
    [1n, 'it is a bigint'],
    [() => 0, 'it is a function'],
    [[], 'it is a list'],
    [[{ mobile: '2' }], 'it is a list, as the platform sends reports of short messages (SMS)'],
    [
      { statusCode: '-104', statusMsg: '13800000001' },
      "it looks like a failed answer of the platform's pull interface (statusCode)"
    ],
    [{}, 'it is an empty object, as a form parser leaves; pass the raw body'],
    [{ requestid: '1', appid: '2' }, 'it has neither cdr nor fid nor state'],
    [{ CDR: [] }, 'it has neither cdr nor fid nor state'],
    [{ cdrs: [] }, 'it has neither cdr nor fid nor state']
  ])('rejects %p and says what it looks like', (body, looksLike) => {
    expect(open(body)).toStrictEqual({
      opened: { records: [], isEnveloped: false },
      codes: [['unknown-payload']],
      repair: undefined
    })
    expect(messageOf(body)).toBe(`the body is not a callback of the platform: ${looksLike}`)
  })
})

describe('the fields beside the records', () => {
  const AT_ONCE = { codes: [['unknown-payload']], repair: undefined }

  it.each([
    { cdr: [], state: 'answer' },
    { cdr: [], state: null },
    { cdr: [], fid: '4' },
    { cdr: [], fid: '8', x: 1 },
    { cdr: [], ' state ': 'answer' },
    { cdr: [], 'fid\n': '4' },
    { cdr: [], requestid: '1', state: 'answer' },
    { state: 'answer', requestid: '1', cdr: [{}] },
    { cdr: [7], requestid: '1', fid: '4' },
    { cdr: [{}], ' requestid': '1', ' fid ': '4' },
    { cdr: [{}, {}], requestid: null, state: '' }
  ])('are a record too in %j, which is rejected', (body) => {
    const { opened, ...outcome } = open(body)
    expect(outcome).toStrictEqual(AT_ONCE)
    expect(opened.isEnveloped).toBe(true)
    expect(openBody(body).issues).toStrictEqual([envelopeAndRecord()])
  })

  it.each([
    { cdr: [], requestid: '1' },
    { cdr: [], States: 'answer', FID: '4' },
    { cdr: [], x: { state: 'answer' } },
    { cdr: [{}], state: 'answer' },
    { cdr: [{}], fid: '4', state: 'answer' },
    { cdr: [{}], ' fid ': '4' },
    { cdr: [{}], requestid: '1' },
    { cdr: [{}], requestId: '1', state: 'answer' }
  ])('are no record in %j', (body) => {
    const { cdr, ...extra } = body
    expect(open(body)).toStrictEqual(opensAs({ records: cdr, isEnveloped: true, extra }))
  })

  it('are a record too beside a padded envelope', () => {
    expect(open({ ' cdr ': [], ' state ': 'answer' }).codes).toStrictEqual([['unknown-payload']])
    expect(open({ ' cdr ': [{}], ' state ': 'answer', requestid: '1' }).codes).toStrictEqual([
      ['unknown-payload']
    ])
  })

  it.each([
    { state: 'answer', ' cdr ': [] },
    { fid: '4', ' cdr ': [{}] },
    { fid: '8', 'cdr\n': [] }
  ])('decide first where the key of the envelope is padded: %j is a record', (body) => {
    expect(open(body)).toStrictEqual(opensAs({ records: [body], isEnveloped: false }))
  })

  it('are not looked at if the body has other issues', () => {
    expect(open({ cdr: [], ' cdr': [], state: 'answer' }).codes).toStrictEqual([['ambiguous-key', 'cdr']])
    expect(open({ cdr: {}, state: 'answer' }).codes).toStrictEqual([['invalid-field', 'cdr']])
    expect(open({ ' cdr ': [], ' state ': 'answer' }, { repair: false }).codes).toStrictEqual([
      ['missing-field', 'cdr']
    ])
  })
})

describe('envelopeAndRecord', () => {
  it('says that the body is both', () => {
    expect(envelopeAndRecord()).toStrictEqual({
      code: 'unknown-payload',
      message: 'the body is not a callback of the platform: it is an envelope (cdr) and a record at once',
      path: [],
      reason: { word: 'envelope-and-record' }
    })
  })
})

describe('hasEnvelopeKey', () => {
  it.each([{ cdr: [] }, { ' cdr ': 1 }, { state: 'answer', '\u3000cdr\n': null }])(
    'returns true for %j',
    (record) => {
      expect(hasEnvelopeKey(record)).toBe(true)
    }
  )

  it.each([{}, { CDR: [] }, { 'c dr': [] }, { x: { cdr: [] } }, { cdrs: [] }])(
    'returns false for %j',
    (record) => {
      expect(hasEnvelopeKey(record)).toBe(false)
    }
  )
})

describe('the keys of bodies', () => {
  it('are cdr for an envelope, and fid or state for a record', () => {
    expect([ENVELOPE, ...DISCRIMINATOR_KEYS]).toStrictEqual(['cdr', 'fid', 'state'])
  })
})

describe('recordPath', () => {
  it('starts with the envelope', () => {
    expect(recordPath(1)).toStrictEqual(['cdr', 1])
  })

  it('is empty for a record without an envelope', () => {
    expect(recordPath(undefined)).toStrictEqual([])
  })
})

describe('fieldPath', () => {
  it('starts with the path of the record', () => {
    expect(fieldPath(1, 'duration')).toStrictEqual(['cdr', 1, 'duration'])
    expect(fieldPath(0, 'duration')).toStrictEqual(['cdr', 0, 'duration'])
  })

  it('is the name alone for a record without an envelope', () => {
    expect(fieldPath(undefined, 'duration')).toStrictEqual(['duration'])
  })
})
