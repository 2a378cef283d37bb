import * as huadan from '../src'

it('exports what an application imports, and nothing else', () => {
  expect(Object.keys(huadan).sort()).toStrictEqual([
    'CALL_STATES',
    'CallbackBody',
    'CallbackCdr',
    'CallbackError',
    'CallbackEvent',
    'CallbackState',
    'Conference',
    'EventJson',
    'ISSUE_CODES',
    'REPAIR_CODES',
    'STATE_TERMS',
    'VoiceCode',
    'WARNING_CODES',
    'contentDigest',
    'decode',
    'decodeEach',
    'encode',
    'eventId',
    'eventKey',
    'findWarnings',
    'formatIssues',
    'fromJson',
    'isCallbackError',
    'maskPhoneNumbers',
    'match',
    'parse',
    'safeParse',
    'shouldSendAgain',
    'splitStateDesc',
    'sumYuan',
    'talkSeconds',
    'toFen',
    'toJson',
    'wasConnected',
    'yuan'
  ])
})

it('exports nothing that is undefined', () => {
  expect(Object.values(huadan).filter((value) => (value as unknown) === undefined)).toStrictEqual([])
})
