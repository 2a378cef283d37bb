import { type Kind } from '../../../src'

export type FieldType =
  'fid' | 'id' | 'name' | 'time' | 'moment' | 'seconds' | 'charge' | 'url' | 'free' | 'words' | 'state'

export interface Field {
  readonly name: string
  readonly type: FieldType
}

const tableOf = (fields: Readonly<Record<string, FieldType>>): readonly Field[] =>
  Object.entries(fields).map(([name, type]) => ({ name, type }))

/** The fields of each kind: `fid`, then the others in the order of the event. `moment` is a required time. */
export const TABLES: Readonly<Record<Kind, readonly Field[]>> = {
  'voice-code': tableOf({
    fid: 'fid',
    requestid: 'id',
    appid: 'name',
    tel: 'name',
    stime: 'time',
    etime: 'time',
    duration: 'seconds',
    oriamount: 'charge'
  }),
  'callback-cdr': tableOf({
    fid: 'fid',
    requestid: 'id',
    appid: 'name',
    caller: 'name',
    callerstime: 'time',
    calleretime: 'time',
    called: 'name',
    calledstime: 'time',
    calledetime: 'time',
    tapesurl: 'url',
    duration: 'seconds',
    oriamount: 'charge',
    stateDesc: 'words',
    customParm: 'free'
  }),
  'callback-state': tableOf({
    requestid: 'id',
    src: 'name',
    dsc: 'name',
    timestamp: 'moment',
    state: 'state',
    stateDesc: 'words'
  }),
  conference: tableOf({
    fid: 'fid',
    requestid: 'id',
    appid: 'name',
    tel: 'name',
    stime: 'time',
    etime: 'time',
    confid: 'name',
    duration: 'seconds',
    singleoriamount: 'charge',
    customParm: 'free',
    tapesurl: 'url'
  })
}

export const KINDS = ['voice-code', 'callback-cdr', 'callback-state', 'conference'] as const satisfies Kind[]

export const FIDS: Readonly<Record<Kind, string>> = {
  'voice-code': '2',
  'callback-cdr': '4',
  'callback-state': '',
  conference: '5'
}
