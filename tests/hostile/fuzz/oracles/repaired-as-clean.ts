import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type PartialCallback } from '../../../../src'
import { isLong } from '../../../support/long-numbers'
import { type Oracle } from '../oracle'
import { hasOddNumber, readPlainly } from '../reading'
import { undoFaults } from '../undo-faults'
import { withoutRejected } from '../without-rejected'

const outlineOf = ({ events, rejected, extra }: PartialCallback): unknown => ({
  events,
  extra,
  rejected: rejected.map(({ index }) => index)
})

/**
 * A repaired body decodes to the same as the body without its faults: once with the faults of its text undone, once with
 * all faults undone and all repairs disabled.
 */
export const repairedAsClean: Oracle = (body, { decodeEach }) => {
  const each = decodeEach(body)
  if (isLeft(each)) return undefined
  const reading = readPlainly(body)
  if (reading === undefined) return 'a body is decoded whose text is not JSON after its repairs'
  const { repairs } = each.right
  const inText = repairs.filter(({ offset }) => offset !== undefined)
  if (!isDeepStrictEqual(inText, reading.repairs))
    return 'the repairs of the text are not the ones that it needs'

  const isKept = repairs.some(({ code }) => code === 'long-number')
  if (isKept !== reading.doubtful.some(isLong))
    return 'the repair of long numbers is not the one that the text needs'
  if (hasOddNumber(reading)) return undefined

  const ofCleanText = decodeEach(reading.clean)
  if (isLeft(ofCleanText)) return 'the body is rejected when the faults of its text are undone'
  const inRecords = repairs.filter(({ code, offset }) => offset === undefined && code !== 'long-number')
  const expected = { ...(outlineOf(each.right) as object), repairs: inRecords }
  const found = { ...(outlineOf(ofCleanText.right) as object), repairs: ofCleanText.right.repairs }
  if (!isDeepStrictEqual(found, expected))
    return 'the body decodes differently when the faults of its text are undone'

  // As a parsed value, such a number is not known to be exact.
  if (reading.doubtful.length > 0) return undefined
  const clean = withoutRejected(undoFaults(reading.value, repairs), each.right.rejected)
  const ofClean = decodeEach(clean, { repair: false })
  // A bare record that was rejected is no longer a record.
  if (isLeft(ofClean))
    return each.right.events.length === 0 ? undefined : 'the body is rejected when it is clean'
  return isDeepStrictEqual(outlineOf(ofClean.right), outlineOf(each.right))
    ? undefined
    : 'the body decodes differently when it is clean'
}
