import type { CallbackCdrEvent } from '../events/callback-cdr'
import { type CallBase, joinBases, NOTHING } from './base'
import { baseOfEvent } from './base-of-event'
import type { Call, CallStatus, PhoneStates } from './call'
import { callFrom } from './call-from'
import type { Kept } from './keep-smallest'
import { readCdr, readList, readObject, readPhone, readText, reject } from './read-json'
import { maxStatus, statusOf, STATUSES } from './status'
import { LEG_STATES } from './leg-state'

const readStatus = (value: unknown): CallStatus =>
  STATUSES.find((status) => status === value) ?? reject('status', `one of ${STATUSES.join(', ')}`)

const baseOfPhone = (requestId: string, phone: PhoneStates): CallBase => ({
  requestId,
  status: LEG_STATES.reduce<CallStatus>(
    (status, state) => (phone[state] === null ? status : maxStatus(status, statusOf(state))),
    'dialling'
  ),
  cdrs: NOTHING,
  phones: { items: [phone], hasMore: false }
})

/** A contradiction, as far as merging needs it: its CDRs, or that some items were dropped. */
interface ReadContradiction {
  readonly code: unknown
  readonly cdrs: readonly CallbackCdrEvent[]
}

const readContradiction = (value: unknown, path: string, requestId: string): ReadContradiction => {
  const { code, cdrs } = readObject(value, path)
  if (code !== 'cdrs-differ') return { code, cdrs: [] }
  return { code, cdrs: readList(cdrs, `${path}.cdrs`, (cdr, at) => readCdr(cdr, at, requestId)) }
}

/** Notes that some items were dropped. A call that keeps none has dropped none. */
const noteMore = <Item>({ items, hasMore }: Kept<Item>, isNoted: boolean): Kept<Item> => ({
  items,
  hasMore: hasMore || (isNoted && items.length > 0)
})

/**
 * Returns the call that was given to `callToJson`, also after `JSON.parse(JSON.stringify(…))` or
 * `structuredClone`. It reads what merging needs: `requestId`, `status`, `cdr`, `states` and the CDRs under
 * `contradictions`. The other fields follow from these, and so does a later version of them.
 *
 * @param value - parsed JSON data; for text, call `JSON.parse` first
 * @throws TypeError if the value is not a call; it names the path, without any value
 */
export const callFromJson = (value: unknown): Call => {
  const call = readObject(value, 'call')
  const requestId = readText(call.requestId, 'requestId')
  if (requestId === '') reject('requestId', 'a string that is not empty')
  const status = readStatus(call.status)
  const cdr = call.cdr === null ? [] : [readCdr(call.cdr, 'cdr', requestId)]
  const phones = readList(call.states, 'states', readPhone)
  const contradictions = readList(call.contradictions, 'contradictions', (item, path) =>
    readContradiction(item, path, requestId)
  )
  const cdrs = [...cdr, ...contradictions.flatMap((found) => found.cdrs)]
  if (cdrs.length + phones.length === 0)
    reject('states', 'an array of at least one phone, because there is no CDR')
  const base = [...cdrs.map(baseOfEvent), ...phones.map((phone) => baseOfPhone(requestId, phone))].reduce(
    joinBases,
    { requestId, status, cdrs: NOTHING, phones: NOTHING }
  )
  const has = (code: string): boolean => contradictions.some((found) => found.code === code)
  return callFrom({
    ...base,
    cdrs: noteMore(base.cdrs, has('too-many-cdrs')),
    phones: noteMore(base.phones, has('too-many-legs'))
  })
}
