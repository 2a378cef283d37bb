import type { CallbackEvent, EventOf, Kind } from '../event'

/** One handler for each kind of event. */
export type Handlers<Result> = {
  readonly [K in Kind]: (event: EventOf<K>) => Result
}

/**
 * Handles an event by its kind: `events.map(match({ 'voice-code': …, 'callback-cdr': …, … }))`. A kind without a handler
 * does not compile.
 *
 * @param handlers - a function for each kind
 */
export const match =
  <Result>(handlers: Handlers<Result>) =>
  (event: CallbackEvent): Result => {
    switch (event.kind) {
      case 'voice-code':
        return handlers['voice-code'](event)
      case 'callback-cdr':
        return handlers['callback-cdr'](event)
      case 'callback-state':
        return handlers['callback-state'](event)
      case 'conference':
        return handlers.conference(event)
    }
  }
