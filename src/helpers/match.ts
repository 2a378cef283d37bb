import type { CallbackEvent, EventOf, Kind } from '../events'

/** One handler for each kind of event. */
export type Handlers<Result> = {
  readonly [K in Kind]: (event: EventOf<K>) => Result
}

/**
 * Makes a function that handles an event by its kind: `events.map(match({ 'voice-code': …, 'callback-cdr': …, … }))`. It
 * does not compile if a kind has no handler.
 *
 * @param handlers - a function for each kind
 */
export const match =
  <Result>(handlers: Handlers<Result>) =>
  (event: CallbackEvent): Result =>
    // The compiler cannot follow that the handler under an event's kind takes this very event.
    handlers[event.kind](event as never)
