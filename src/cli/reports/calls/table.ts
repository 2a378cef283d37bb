import { createColors } from 'picocolors'
import stringWidth from 'string-width'
import type { Call } from '../../../calls'
import { formatIsoTime } from '../../../events/iso-time'
import { parseUtcOffset } from '../../../options'
import { grouped, groupedYuan } from '../statistics/numbers'
import { shownText } from '../statistics/shown-text'
import { printFigures } from '../statistics/tables'
import { contradictionCodes, numberOf, timeOf } from './call-columns'
import { addCall, callFigures, emptyCallTotals } from './totals'

/** The settings of a table of calls. */
export interface CallTableOptions {
  readonly color: boolean
  /** In cells. */
  readonly columns: number
  /** Omits the figures. */
  readonly quiet: boolean
  readonly showValues: boolean
  /** The zone of the times. */
  readonly utcOffset: string
}

/** A column of the table. */
interface Column {
  readonly name: string
  readonly isNumber?: boolean
  readonly textOf: (call: Call) => string
}

const NOTHING = '–'
const GAP = '  '
/** The length of `2020-04-27 17:30:09`. */
const TIME_LENGTH = 19
/** More digits are not money, and would widen the column. */
const LONGEST_CHARGE = 40

const secondsText = (seconds: number | null): string => (seconds === null ? NOTHING : grouped(seconds))

/** Returns the outcome; of a call without a CDR and an answer, the status. */
const resultText = ({ outcome, status, cdr }: Call): string =>
  outcome === 'unknown' && cdr === null ? status : outcome

const chargeText = ({ charge }: Call): string =>
  charge === null || charge.length > LONGEST_CHARGE ? NOTHING : groupedYuan(charge)

const remarksText = (call: Call): string =>
  [...call.missing.map((part) => `no ${part}`), ...contradictionCodes(call)].join(', ')

const columnsOf = ({ showValues, utcOffset }: CallTableOptions): readonly Column[] => {
  const offset = parseUtcOffset(utcOffset)
  const timeText = (time: Date | null): string =>
    time === null ? NOTHING : formatIsoTime(time, offset, '', 'time').slice(0, TIME_LENGTH).replace('T', ' ')
  const shown = (text: string, field?: string): string =>
    text === '' ? NOTHING : shownText(text, { showValues }, field)
  return [
    { name: 'time', textOf: (call) => timeText(timeOf(call)) },
    { name: 'caller', textOf: (call) => shown(numberOf(call, 'caller')) },
    { name: 'called', textOf: (call) => shown(numberOf(call, 'called')) },
    { name: 'result', textOf: resultText },
    { name: 'talk (s)', isNumber: true, textOf: ({ talkSeconds }) => secondsText(talkSeconds) },
    { name: 'billed (s)', isNumber: true, textOf: ({ billedSeconds }) => secondsText(billedSeconds) },
    { name: 'yuan', isNumber: true, textOf: chargeText },
    { name: 'remarks', textOf: remarksText },
    { name: 'requestid', textOf: ({ requestId }) => shown(requestId, 'requestid') }
  ]
}

/**
 * Prints a table with a line for each call, and the figures below. Not with cli-table3, which keeps the whole
 * table in memory.
 *
 * @param calls - is iterated twice, first for the widths of the columns
 */
export function* printCalls(calls: Iterable<Call>, options: CallTableOptions): Generator<string> {
  const colors = createColors(options.color)
  const totals = emptyCallTotals()
  const columns = columnsOf(options).map((column) => ({ ...column, width: column.name.length }))
  const lineOf = (cellOf: (column: Column) => string): string =>
    columns
      .map((column) => {
        const cell = cellOf(column)
        const padding = ' '.repeat(column.width - stringWidth(cell))
        return column.isNumber === true ? padding + cell : cell + padding
      })
      .join(GAP)
      .trimEnd()

  for (const call of calls) {
    addCall(totals, call)
    for (const column of columns) column.width = Math.max(column.width, stringWidth(column.textOf(call)))
  }
  if (totals.calls > 0) yield `${colors.dim(lineOf(({ name }) => name))}\n`
  for (const call of calls) yield `${lineOf(({ textOf }) => textOf(call))}\n`
  if (options.quiet) return
  yield `${totals.calls > 0 ? '\n' : ''}${printFigures(callFigures(totals), options.columns, colors)}\n`
}
