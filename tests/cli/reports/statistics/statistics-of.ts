import { isRight } from 'fp-ts/lib/Either.js'
import { type CallbackEvent, decodeEach, type DecodeOptions, type Issue, type Repair } from '../../../../src'
import type { Summary } from '../../../../src/cli/reports/report'
import { addDetails } from '../../../../src/cli/reports/statistics/details'
import {
  countPayload,
  emptyStatistics,
  type Statistics
} from '../../../../src/cli/reports/statistics/statistics'
import { goodFixtures, rejectedFixtures } from '../../../support/fixtures'

const CHINA_OFFSET = 8 * 3_600_000

/** The parts of a decoded payload that statistics count. */
export interface Payload {
  readonly events: readonly CallbackEvent[]
  readonly repairs: readonly Repair[]
  readonly issues: readonly Issue[]
}

const payloadOf = (body: unknown, options?: DecodeOptions): Payload => {
  const decoded = decodeEach(body, options)
  if (!isRight(decoded)) return decoded.left
  const { events, repairs, rejected } = decoded.right
  return { events, repairs, issues: rejected.flatMap(({ issues }) => issues) }
}

/** Returns the statistics of payloads, with all details. */
export const statisticsOf = (payloads: readonly Payload[]): Statistics => {
  const statistics = emptyStatistics()
  for (const { events, repairs, issues } of payloads) {
    countPayload(statistics, events, repairs, issues)
    for (const event of events) addDetails(statistics, event, { utcOffset: CHINA_OFFSET, showValues: false })
  }
  return statistics
}

/** Returns the summary of a run that read all paths to the end, with the given differences. */
export const summaryOf = (statistics: Statistics, differences: Partial<Summary> = {}): Summary => ({
  ...statistics,
  problems: [],
  interrupted: false,
  ...differences
})

export const fixturePayloads: readonly Payload[] = [...goodFixtures, ...rejectedFixtures].map(
  ({ bytes, options }) => payloadOf(bytes, options)
)

/** Returns the payload of a fixture. @throws Error if there is no fixture of this name */
const fixturePayload = (name: string): Payload => {
  const found = goodFixtures.find((fixture) => fixture.name === name)
  if (found === undefined) throw new Error(`no fixture ${name}`)
  return payloadOf(found.bytes, found.options)
}

/** Returns a payload of one two-way call of 3,723 seconds. */
export const callPayload = (
  callerstime: string,
  calledstime: string,
  oriamount: string,
  stateDesc: string
): Payload =>
  payloadOf({
    cdr: [
      {
        requestid: '1',
        appid: '1',
        fid: '4',
        caller: '13800000001',
        called: '13800000002',
        callerstime,
        calleretime: '2016-02-02 12:30:00',
        calledstime,
        calledetime: '2016-02-02 12:30:00',
        tapesurl: 'NoTapes',
        duration: '3723',
        oriamount,
        customParm: '',
        stateDesc
      }
    ]
  })

/** A few payloads of every kind, with a repair, a rejection and unrecognised words. */
export const DAY: Summary = summaryOf(
  statisticsOf([
    ...['voice-code', 'callback-cdr', 'callback-state', 'conference'].map((kind) =>
      fixturePayload(`spec/${kind}`)
    ),
    callPayload('2016-02-02 13:00:00', '', '1234.5', '无人接听'),
    callPayload('2016-02-02 11:00:00', '2016-02-02 11:30:00', '0.044', '请拨13800000001'),
    callPayload('', '', '0', ''),
    payloadOf('{"cdr":[')
  ])
)
