import { type CallbackEvent, decode } from '../../../src'
import { rightOf } from '../../support/property'

/** The members of a good record of each kind, without braces. */
export const RECORDS = {
  'voice-code': '"requestid":"1","appid":"a","fid":"2","tel":"13800000001","duration":"0","oriamount":"0"',
  'callback-cdr':
    '"requestid":"1","appid":"a","fid":"4","caller":"13800000001","called":"13800000002","duration":"0","oriamount":"0"',
  'callback-state':
    '"requestid":"1","src":"13800000001","dsc":"13800000002","timestamp":"2020-04-27 17:33:32","state":"answer"',
  conference:
    '"requestid":"1","appid":"a","fid":"5","tel":"13800000001","confid":"1","duration":"0","singleoriamount":"0"'
} as const

/** The event of the only record of a body. */
export const onlyEvent = (body: string): CallbackEvent => {
  const { events } = rightOf(decode(body))
  const [event] = events
  if (event === undefined || events.length > 1) throw new Error(`expected one event, got ${events.length}`)
  return event
}
