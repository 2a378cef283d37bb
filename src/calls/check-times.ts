import type { Call } from './call'

/**
 * Rejects a call whose times are text, because it was stored as JSON.
 *
 * @throws TypeError if a time is text
 */
export const checkTimes = ({ legs, states }: Call): void => {
  const times: readonly unknown[] = [
    ...states.map(({ pushed }) => pushed.first),
    ...legs.flatMap(({ answer, disconnect }) => [answer, disconnect])
  ]
  if (times.some((time) => typeof time === 'string')) {
    throw new TypeError('a time of the call is a string, not a Date: read calls from JSON with callFromJson')
  }
}
