import { type Call, callToJson } from '../../calls'
import { formatIsoTime } from '../../events/iso-time'
import { jsonZoneOf } from '../../helpers/to-json'
import { contradictionCodes, numberOf, timeOf } from '../reports/calls/call-columns'
import type { CallOptions } from './format'
import { jsonOf } from './report-data'

/** Writes a call as JSON, as `callFromJson` reads it. */
export const callJson = (call: Call, { utcOffset }: Pick<CallOptions, 'utcOffset'>): string =>
  jsonOf(callToJson(call, { utcOffset }))

type Column = readonly [name: string, cell: (call: Call, zone: string) => string | number | null]

const COLUMNS: readonly Column[] = [
  [
    'time',
    (call, isoZone) => {
      const time = timeOf(call)
      const { utcOffset, zone } = jsonZoneOf({ utcOffset: isoZone })
      return time === null ? null : formatIsoTime(time, utcOffset, zone, 'time')
    }
  ],
  ['requestId', ({ requestId }) => requestId],
  ['caller', (call) => numberOf(call, 'caller')],
  ['called', (call) => numberOf(call, 'called')],
  ['status', ({ status }) => status],
  ['outcome', ({ outcome }) => outcome],
  ['talkSeconds', ({ talkSeconds }) => talkSeconds],
  ['billedSeconds', ({ billedSeconds }) => billedSeconds],
  ['charge', ({ charge }) => charge],
  ['missing', ({ missing }) => missing.join('|')],
  ['contradictions', (call) => contradictionCodes(call).join('|')]
]

/** The columns of a table of calls. */
export const CALL_COLUMNS: readonly string[] = COLUMNS.map(([name]) => name)

/** Returns the cells of a call. */
export const callRow = (call: Call, { utcOffset }: Pick<CallOptions, 'utcOffset'>): readonly string[] =>
  COLUMNS.map(([, cell]) => String(cell(call, utcOffset) ?? ''))
