import { type CallbackCdrEvent, yuan } from '../../src'

/** A place in a body for a document. */
export interface Place {
  readonly name: string
  readonly before: string
  readonly after: string
}

const MEMBERS =
  '"requestid":"1","appid":"a","fid":"4","caller":"13800000001","called":"13800000002","duration":"0","oriamount":"0"'

/** The event of the record that has a document as a field. */
export const EVENT: CallbackCdrEvent = {
  kind: 'callback-cdr',
  requestId: '1',
  appId: 'a',
  caller: { number: '13800000001', answerTime: null, releaseTime: null },
  called: { number: '13800000002', answerTime: null, releaseTime: null },
  recordingUrl: null,
  durationSeconds: 0,
  charge: yuan('0'),
  stateDesc: [],
  customParm: null,
  extra: {}
}

export const BODY: Place = { name: 'the body', before: '', after: '' }
export const RECORD: Place = { name: 'a record', before: '{"cdr":[', after: ']}' }
export const UNKNOWN_FIELD: Place = {
  name: 'the value of an unknown field',
  before: `{"cdr":[{${MEMBERS},"note":`,
  after: '}]}'
}
export const KNOWN_FIELD: Place = {
  name: 'the value of a known field',
  before: `{"cdr":[{${MEMBERS},"customParm":`,
  after: '}]}'
}

export const PLACES = [BODY, RECORD, UNKNOWN_FIELD, KNOWN_FIELD]

export const put = (document: string, { before, after }: Place): string => before + document + after
