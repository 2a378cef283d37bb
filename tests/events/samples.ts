import { type CallbackCdr, type CallbackState, type Conference, type VoiceCode, yuan } from '../../src'
import type { WireRecord } from '../../src/records/wire-record'

/** A record as the platform sends it, without faults, and its event. */
export interface Sample<Event> {
  readonly record: WireRecord
  readonly event: Event
}

/** The document's own sample of each kind; that of `callback-cdr` without its three faults. */
export const voiceCodeSample: Sample<VoiceCode> = {
  record: {
    requestid: '2016010000000205',
    appid: 'ff8080813fc70a7b013fc72312324213',
    fid: '2',
    tel: '2016010000000213',
    stime: '2016-02-02 11:19:36.000',
    etime: '2016-02-02 11:19:58.000',
    duration: '10',
    oriamount: '0.06'
  },
  event: {
    kind: 'voice-code',
    requestId: '2016010000000205',
    appId: 'ff8080813fc70a7b013fc72312324213',
    phoneNumber: '2016010000000213',
    answerTime: new Date('2016-02-02T11:19:36+08:00'),
    releaseTime: new Date('2016-02-02T11:19:58+08:00'),
    durationSeconds: 10,
    charge: yuan('0.06'),
    extra: {}
  }
}

export const callbackCdrSample: Sample<CallbackCdr> = {
  record: {
    requestid: '2016010000000206',
    appid: 'ff8080813fc70a7b013fc72312324213',
    fid: '4',
    caller: '13810603954',
    called: '18810207016',
    callerstime: '2016-02-02 11:19:36.000',
    calleretime: '2016-02-02 11:20:36.000',
    calledstime: '2016-02-02 11:19:40.000',
    calledetime: '2016-02-02 11:20:40.000',
    tapesurl: 'http://.....',
    duration: '60',
    oriamount: '2.94',
    stateDesc: '应答|正常',
    customParm: '123456'
  },
  event: {
    kind: 'callback-cdr',
    requestId: '2016010000000206',
    appId: 'ff8080813fc70a7b013fc72312324213',
    caller: {
      number: '13810603954',
      answerTime: new Date('2016-02-02T11:19:36+08:00'),
      releaseTime: new Date('2016-02-02T11:20:36+08:00')
    },
    called: {
      number: '18810207016',
      answerTime: new Date('2016-02-02T11:19:40+08:00'),
      releaseTime: new Date('2016-02-02T11:20:40+08:00')
    },
    recordingUrl: 'http://.....',
    durationSeconds: 60,
    charge: yuan('2.94'),
    stateDesc: [
      { code: 'answered', text: '应答' },
      { code: 'normal', text: '正常' }
    ],
    customParm: '123456',
    extra: {}
  }
}

export const callbackStateSample: Sample<CallbackState> = {
  record: {
    requestid: '20180635240289460415365120401',
    src: '01053180002',
    dsc: '13600007556',
    timestamp: '2018-06-04 11:13:04',
    state: 'callout'
  },
  event: {
    kind: 'callback-state',
    requestId: '20180635240289460415365120401',
    src: '01053180002',
    dst: '13600007556',
    timestamp: new Date('2018-06-04T11:13:04+08:00'),
    state: { code: 'callout', text: 'callout' },
    stateDesc: [],
    extra: {}
  }
}

export const conferenceSample: Sample<Conference> = {
  record: {
    requestid: '2016010000000207',
    appid: 'ff8080813fc70a7b013fc72312324213',
    fid: '5',
    tel: '15801445465',
    stime: '2016-03-14 10:43:42.000',
    etime: '2016-03-14 10:44:13.000',
    confid: '516152',
    duration: '31',
    singleoriamount: '0.044',
    customParm: '123456',
    tapesurl: 'http://.....'
  },
  event: {
    kind: 'conference',
    requestId: '2016010000000207',
    appId: 'ff8080813fc70a7b013fc72312324213',
    phoneNumber: '15801445465',
    answerTime: new Date('2016-03-14T10:43:42+08:00'),
    releaseTime: new Date('2016-03-14T10:44:13+08:00'),
    conferenceId: '516152',
    durationSeconds: 31,
    charge: yuan('0.044'),
    customParm: '123456',
    recordingUrl: 'http://.....',
    extra: {}
  }
}

/** A record that the platform really sent, with other numbers: nobody answered, although its `stateDesc` says 应答|正常. */
export const unansweredSample: Sample<CallbackCdr> = {
  record: {
    requestid: '20200437752594783293931520401',
    appid: '00000000000000000000000000000001',
    fid: 4,
    caller: '13800000001',
    called: '13800000002',
    callerstime: '2020-04-27 17:33:32',
    calleretime: '2020-04-27 17:33:46',
    calledstime: '',
    calledetime: '2020-04-27 17:33:46',
    tapesurl: 'NoTapes',
    duration: 14,
    oriamount: 0.15,
    customParm: '',
    stateDesc: '应答|正常'
  },
  event: {
    kind: 'callback-cdr',
    requestId: '20200437752594783293931520401',
    appId: '00000000000000000000000000000001',
    caller: {
      number: '13800000001',
      answerTime: new Date('2020-04-27T17:33:32+08:00'),
      releaseTime: new Date('2020-04-27T17:33:46+08:00')
    },
    called: {
      number: '13800000002',
      answerTime: null,
      releaseTime: new Date('2020-04-27T17:33:46+08:00')
    },
    recordingUrl: null,
    durationSeconds: 14,
    charge: yuan('0.15'),
    stateDesc: [
      { code: 'answered', text: '应答' },
      { code: 'normal', text: '正常' }
    ],
    customParm: null,
    extra: {}
  }
}

/** One sample of each kind, in the document's order. */
export const KIND_SAMPLES = [
  voiceCodeSample,
  callbackCdrSample,
  callbackStateSample,
  conferenceSample
] as const
