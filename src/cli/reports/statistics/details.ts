import type { CallbackEvent } from '../../../events'
import { talkSeconds, wasConnected } from '../../../helpers/connection'
import { addCharge } from './charges'
import { addHour } from './hours'
import { resultText, type ShownOptions, shownText, stateText } from './shown-text'
import type { Statistics } from './statistics'
import { addText } from './text-counts'

/** The options of counting details of events. */
export interface DetailOptions extends ShownOptions {
  /** The UTC offset of the platform's time zone, for hours, in milliseconds. */
  readonly utcOffset: number
}

/** Counts the details of an event: its hour, result, seconds and charge. */
export const addDetails = (into: Statistics, event: CallbackEvent, options: DetailOptions): void => {
  addHour(into.hours, event, options.utcOffset)
  const states = event.kind === 'callback-state' ? [event.state] : []
  const terms = 'stateDesc' in event ? event.stateDesc : []
  for (const { code, text } of [...states, ...terms]) {
    if (code === 'unrecognised') addText(into.unrecognised, shownText(text, options))
  }
  if (event.kind === 'callback-state') {
    addText(into.states, stateText(event.state, event.stateDesc, options))
    return
  }
  const kind = into.kinds[event.kind]
  const isAnswered = event.kind === 'callback-cdr' ? wasConnected(event) : event.answerTime !== null
  if (isAnswered) kind.answered++
  kind.billedSeconds += BigInt(event.durationSeconds)
  addCharge(kind.charges, event.charge)
  if (event.kind !== 'callback-cdr') return
  kind.talkSeconds += BigInt(talkSeconds(event))
  addText(into.results, resultText(event.stateDesc, options))
}
