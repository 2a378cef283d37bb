import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type PartialCallback } from '../../../../src'
import { type Oracle } from '../oracle'
import { readPlainly } from '../reading'
import { undoFaults } from '../undo-faults'
import { withoutRejected } from '../without-rejected'

const outlineOf = ({ events, rejected, extra }: PartialCallback): unknown => ({
  events,
  extra,
  rejected: rejected.map(({ index }) => index)
})

/**
 * A body that was repaired becomes what it would have become without its faults: with those of its text undone, and with
 * all of them undone and no repair allowed.
 */
export const repairedAsClean: Oracle = (body, { decodeEach }) => {
  const each = decodeEach(body)
  if (isLeft(each)) return undefined
  const reading = readPlainly(body)
  if (reading === undefined) return 'a body is decoded that is no JSON when repaired as listed'
  const { repairs } = each.right
  const inText = repairs.filter(({ offset }) => offset !== undefined)
  if (!isDeepStrictEqual(inText, reading.repairs))
    return 'the repairs of the text are not those that it needs'

  const ofCleanText = decodeEach(reading.clean)
  if (isLeft(ofCleanText)) return 'the body is refused once the faults of its text are undone'
  const inRecords = repairs.filter(({ offset }) => offset === undefined)
  const expected = { ...(outlineOf(each.right) as object), repairs: inRecords }
  const found = { ...(outlineOf(ofCleanText.right) as object), repairs: ofCleanText.right.repairs }
  if (!isDeepStrictEqual(found, expected)) return 'the body is another once the faults of its text are undone'

  const clean = withoutRejected(undoFaults(reading.value, repairs), each.right.rejected)
  const ofClean = decodeEach(clean, { repair: false })
  // A record by itself that was rejected is no record any more.
  if (isLeft(ofClean))
    return each.right.events.length === 0 ? undefined : 'the body is refused once it is clean'
  return isDeepStrictEqual(outlineOf(ofClean.right), outlineOf(each.right))
    ? undefined
    : 'the body is another once it is clean'
}
