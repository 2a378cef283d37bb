import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { DEFAULT_MAX_BYTES } from '../../options'
import type { RepairCode } from '../../repairs'
import { FileError, type Host, type UnreadablePath } from '../host'
import type { Raw } from '../input/block'
import { eachPayload } from '../input/each-payload'
import type { Input } from '../input/find-inputs'
import { openInput } from '../input/open-input'
import { isTooLarge } from '../input/open-payload'
import { PREFIX_IS_SKIPPED, type Reading } from '../input/reading'
import { otherLinesSkipped } from '../reports/headline'
import { createNewIds } from './new-ids'
import { inSequence, type Plan, type Planned } from './planned'
import type { Rewrite } from './rewrite'
import { plannedFrom } from './saved-line'
import { createShift, type Shift } from './shift-times'
import { withQuirks } from './with-quirks'

/** The settings of playing captured payloads. */
export interface CapturedSettings {
  readonly reading: Reading
  readonly quirks: readonly RepairCode[]
  readonly count: number
  /** New ids from this seed; `undefined` keeps the captured ones. */
  readonly newIdsFrom: number | undefined
  readonly shift: Shift | undefined
}

const unchanged: Rewrite = (body) => body

const lines = (count: number): string => (count === 1 ? '1 line has' : `${count} lines have`)

type PlanHost = Pick<Host, 'gunzip' | 'interrupted' | 'stderr'>

/** Yields the deliveries of one input. Reports lines without a body once, at the end. */
async function* deliveriesOf(
  input: Input,
  reading: Reading,
  report: { readonly problem: (problem: UnreadablePath) => Promise<void>; readonly isFirst: boolean },
  host: PlanHost
): Plan {
  const counts = { payloads: 0, withoutBody: 0, tooLong: 0, otherLines: 0 }
  let isPrefixed = reading.prefix !== undefined
  const note = async (text: string): Promise<void> => {
    if (report.isFirst) await host.stderr.write(`${escapeInvisible(input.name)}: ${text}\n`)
  }
  for await (const block of openInput(input, { reading, command: 'send' }, host).blocks) {
    const planned: Planned[] = []
    const form = { hasPrefix: block.hasPrefix, byLine: block.split !== 'file' }
    const visit = (raw: Raw): void => {
      if (raw.length === 0) return
      counts.payloads++
      // It was cut while it was read.
      if (isTooLarge(raw)) counts.tooLong++
      else
        for (const delivery of plannedFrom(raw, reading, form)) {
          if (delivery === undefined) counts.withoutBody++
          else planned.push(delivery)
        }
    }
    const { field, skipOtherLines: skipsOtherLines } = reading
    counts.otherLines += eachPayload(block, { visit, field, skipsOtherLines }).otherLines
    if (block.hasPrefix && !isPrefixed) {
      isPrefixed = true
      await note(PREFIX_IS_SKIPPED)
    }
    yield* planned
  }
  const { payloads, withoutBody, tooLong, otherLines } = counts
  const problem = async (reason: string): Promise<void> => report.problem({ file: input.name, reason })
  if (otherLines > 0) await note(otherLinesSkipped(otherLines))
  if (payloads === 0 && !host.interrupted.aborted) await problem('no payloads')
  if (withoutBody > 0) await problem(`${lines(withoutBody)} no body`)
  if (tooLong > 0) await problem(`${lines(tooLong)} more than ${DEFAULT_MAX_BYTES} bytes`)
}

/** Plays the payloads of files and logs. Reports each problem once, when it is met. */
export const capturedPlan = (
  inputs: readonly Input[],
  settings: CapturedSettings,
  report: (problem: UnreadablePath) => Promise<void>,
  host: PlanHost
): Plan => {
  const { reading, quirks, count, newIdsFrom, shift } = settings
  const addQuirks = withQuirks(quirks)
  const shifted = shift === undefined ? unchanged : createShift(shift)
  const nextRenumber = newIdsFrom === undefined ? () => unchanged : createNewIds(newIdsFrom)

  async function* play(round: number): Plan {
    const renumber = nextRenumber()
    const isFirst = round === 0
    const reportOnce = async (problem: UnreadablePath): Promise<void> => {
      if (isFirst) await report(problem)
    }
    const once = { problem: reportOnce, isFirst }
    for (const input of inputs) {
      try {
        for await (const { body, moment } of deliveriesOf(input, reading, once, host)) {
          yield { body: renumber(shifted(addQuirks(body))), moment }
        }
      } catch (error) {
        if (!(error instanceof FileError)) throw error
        // Interrupted gzip data ends too early.
        if (host.interrupted.aborted) return
        await reportOnce({ file: input.name, reason: error.message })
      }
    }
  }
  return inSequence(Array.from({ length: count }, (_, round) => play(round)))
}
