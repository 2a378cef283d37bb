import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { eventOf } from '../../../support/oracle'
import { type Oracle } from '../oracle'
import { hasOddNumber, readPlainly } from '../reading'
import { recordsIn } from '../records-in'
import { undoFaults } from '../undo-faults'

/** Each event is what the simplest reading makes of its record, in the order of the records. */
export const asReadPlainly: Oracle = (body, { decodeEach }) => {
  const each = decodeEach(body)
  const reading = readPlainly(body)
  if (isLeft(each) || reading === undefined || hasOddNumber(reading)) return undefined
  const { events, rejected, repairs } = each.right
  const indexes = new Set(rejected.map(({ index }) => index))
  const records = recordsIn(undoFaults(reading.value, repairs)).filter((_, at) => !indexes.has(at))
  const wrong = events.findIndex((event, at) => {
    const record = records[at]
    return !isDeepStrictEqual(event, eventOf(record as Readonly<Record<string, unknown>>))
  })
  return wrong < 0 ? undefined : `event ${wrong} is not what its record says`
}
