import type { CallbackEvent, EventOf } from '../../events'
import { talkSeconds, wasConnected } from '../../helpers/connection'
import { resultText, type ShownOptions, shownText, stateText } from './statistics/shown-text'

/** Describes an event on one line, for people. */
export type EventDescriber = (event: CallbackEvent) => string

/** The event of one phone number. */
type OneNumberEvent = Exclude<CallbackEvent, { readonly kind: 'callback-cdr' | 'callback-state' }>

/** Returns a function that describes an event: who, what, how long, how much. Numbers are masked. */
export const eventDescriber = (options: ShownOptions): EventDescriber => {
  const shown = (text: string): string => shownText(text, options)
  const billed = (seconds: number, charge: string): string => `billed ${String(seconds)} s, ${charge} yuan`

  const describeCdr = (cdr: EventOf<'callback-cdr'>): string => {
    const became = wasConnected(cdr) ? `talked ${String(talkSeconds(cdr))} s` : 'not answered'
    const result = resultText(cdr.stateDesc, options)
    return (
      `${shown(cdr.caller.number)} → ${shown(cdr.called.number)}, ${became}, ` +
      `${billed(cdr.durationSeconds, cdr.charge)}${result === '' ? '' : `  ${result}`}`
    )
  }

  const describeState = ({ src, dst, state, stateDesc }: EventOf<'callback-state'>): string =>
    `${shown(src)} → ${shown(dst)}  ${stateText(state, stateDesc, options)}`

  const describeOneNumber = (event: OneNumberEvent): string => {
    const where = 'conferenceId' in event ? ` in conference ${shown(event.conferenceId)}` : ''
    return `${shown(event.phoneNumber)}${where}, ${billed(event.durationSeconds, event.charge)}`
  }

  return (event) => {
    if (event.kind === 'callback-cdr') return describeCdr(event)
    return event.kind === 'callback-state' ? describeState(event) : describeOneNumber(event)
  }
}
