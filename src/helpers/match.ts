import type { CallbackEvent, EventOf, Kind } from '../events'

/** One handler for each kind of event. */
export type Handlers<Result> = {
  readonly [K in Kind]: (event: EventOf<K>) => Result
}

/**
 * Returns a function that handles an event by its kind:
 * `events.map(match({ 'voice-code': …, 'callback-cdr': …, … }))`. The call does not compile if a kind has no
 * handler.
 *
 * @param handlers - a function for each kind
 */
export const match =
  <Result>(handlers: Handlers<Result>) =>
  (event: CallbackEvent): Result =>
    // The compiler cannot see that the handler of an event's kind accepts this event.
    handlers[event.kind](event as never)
