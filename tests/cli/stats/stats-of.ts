import { isRight } from 'fp-ts/lib/Either.js'
import { type CallbackEvent, decodeEach, type DecodeOptions, type Issue, type Repair } from '../../../src'
import { addPayload, noStats, type Stats } from '../../../src/cli/stats/stats'

const CHINA_OFFSET = 8 * 3_600_000

/** What a payload is to the statistics. */
export interface Payload {
  readonly events: readonly CallbackEvent[]
  readonly repairs: readonly Repair[]
  readonly issues: readonly Issue[]
}

export const payloadOf = (body: unknown, options?: DecodeOptions): Payload => {
  const decoded = decodeEach(body, options)
  if (!isRight(decoded)) return decoded.left
  const { events, repairs, rejected } = decoded.right
  return { events, repairs, issues: rejected.flatMap(({ issues }) => issues) }
}

export const statsOf = (payloads: readonly Payload[]): Stats => {
  const stats = noStats()
  for (const { issues, ...decoded } of payloads) addPayload(stats, decoded, issues, CHINA_OFFSET)
  return stats
}
