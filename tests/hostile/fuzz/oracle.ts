import type * as huadan from '../../../src'

/** The API under test. It is an argument, so that tests can hand over a broken one. */
export type Library = Pick<
  typeof huadan,
  'decode' | 'decodeEach' | 'parse' | 'safeParse' | 'encode' | 'formatIssues' | 'isCallbackError'
>

/**
 * Checks a property of every body.
 *
 * @param body - at most a few thousand bytes, of any content
 * @returns what does not hold, in one line; `undefined` if the property holds
 */
export type Oracle = (body: Uint8Array, library: Library) => string | undefined
