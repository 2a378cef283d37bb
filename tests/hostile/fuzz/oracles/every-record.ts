import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Oracle } from '../oracle'
import { readPlainly } from '../reading'
import { recordsIn } from '../records-in'

/** Every record of the body is an event or rejected, once; a rejected one is returned as sent. */
export const everyRecord: Oracle = (body, { decode, decodeEach }) => {
  const each = decodeEach(body)
  const all = decode(body)
  if (isLeft(each)) {
    const { events, rejected, repairs, issues } = each.left
    if (issues.length === 0) return 'a body is rejected without an issue'
    return events.length + rejected.length + repairs.length === 0 ? undefined : 'a rejected body has records'
  }
  const { events, rejected } = each.right
  const records = recordsIn(readPlainly(body)?.value)
  if (events.length + rejected.length !== records.length) {
    return `of ${records.length} records ${events.length} are events and ${rejected.length} rejected`
  }
  const indexes = rejected.map(({ index }) => index)
  if (indexes.some((index, at) => index <= (indexes[at - 1] ?? -1))) return 'a record is rejected twice'
  if (!rejected.every(({ index, record }) => isDeepStrictEqual(record, records[index]))) {
    return 'a rejected record is not returned as sent'
  }
  if (rejected.some(({ issues }) => issues.length === 0)) return 'a record is rejected without an issue'
  const failed = isLeft(all) ? all.left : { ...all.right, rejected: [] }
  return isDeepStrictEqual([failed.events, failed.rejected], [events, rejected])
    ? undefined
    : 'decode and decodeEach differ'
}
