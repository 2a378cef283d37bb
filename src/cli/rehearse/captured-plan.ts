import { DEFAULT_MAX_BYTES } from '../../options'
import type { RepairCode } from '../../repairs'
import { FileError, type Host, type UnreadablePath } from '../host'
import { eachPayload, type Raw } from '../input/each-payload'
import type { Input } from '../input/find-inputs'
import type { InputMode } from '../input/is-by-line'
import { isTooLarge } from '../input/open-payload'
import { readBlocks } from '../input/read-blocks'
import { createNewIds } from './new-ids'
import { inSequence, type Plan, type Planned } from './planned'
import type { Rewrite } from './rewrite'
import { plannedFrom } from './saved-line'
import { createShift, type Shift } from './shift-times'
import { withQuirks } from './with-quirks'

/** How to play captured payloads. */
export interface CapturedSettings {
  readonly mode: InputMode
  /** The field that contains the body, if lines wrap it. */
  readonly field: string | undefined
  readonly quirks: readonly RepairCode[]
  readonly count: number
  /** New ids from this seed; `undefined` keeps the captured ones. */
  readonly newIdsFrom: number | undefined
  readonly shift: Shift | undefined
}

const unchanged: Rewrite = (body) => body

const lines = (count: number): string => (count === 1 ? '1 line has' : `${count} lines have`)

/** Yields the deliveries of one input. Reports lines without a body once, at the end. */
async function* deliveriesOf(
  input: Input,
  { mode, field }: CapturedSettings,
  report: (problem: UnreadablePath) => Promise<void>,
  interrupted: AbortSignal
): Plan {
  let payloads = 0
  let withoutBody = 0
  let tooLong = 0
  let planned: Planned[] = []
  const visit = (raw: Raw): void => {
    if (raw.length === 0) return
    payloads++
    // It was cut while it was read.
    if (isTooLarge(raw)) tooLong++
    else {
      const delivery = plannedFrom(raw, field)
      if (delivery === undefined) withoutBody++
      else planned.push(delivery)
    }
  }
  for await (const block of readBlocks(input.name, input.read(interrupted), mode, DEFAULT_MAX_BYTES)) {
    eachPayload(block, visit)
    yield* planned
    planned = []
  }
  const problem = async (reason: string): Promise<void> => report({ file: input.name, reason })
  if (payloads === 0 && !interrupted.aborted) await problem('no payloads')
  if (withoutBody > 0) await problem(`${lines(withoutBody)} no body`)
  if (tooLong > 0) await problem(`${lines(tooLong)} more than ${DEFAULT_MAX_BYTES} bytes`)
}

/** Plays the payloads of files and logs. Reports each problem once, when it is met. */
export const capturedPlan = (
  inputs: readonly Input[],
  settings: CapturedSettings,
  report: (problem: UnreadablePath) => Promise<void>,
  { interrupted }: Pick<Host, 'interrupted'>
): Plan => {
  const { quirks, count, newIdsFrom, shift } = settings
  const addQuirks = withQuirks(quirks)
  const shifted = shift === undefined ? unchanged : createShift(shift)
  const nextRenumber = newIdsFrom === undefined ? () => unchanged : createNewIds(newIdsFrom)

  async function* play(round: number): Plan {
    const renumber = nextRenumber()
    const reportOnce = async (problem: UnreadablePath): Promise<void> => {
      if (round === 0) await report(problem)
    }
    for (const input of inputs) {
      try {
        for await (const { body, moment } of deliveriesOf(input, settings, reportOnce, interrupted)) {
          yield { body: renumber(shifted(addQuirks(body))), moment }
        }
      } catch (error) {
        if (!(error instanceof FileError)) throw error
        await reportOnce({ file: input.name, reason: error.message })
      }
    }
  }
  return inSequence(Array.from({ length: count }, (_, round) => play(round)))
}
