import type * as huadan from '../../../src'

/** What of the library is under test: handed over, so that a broken one can show that an oracle complains. */
export type Library = Pick<
  typeof huadan,
  'decode' | 'decodeEach' | 'parse' | 'safeParse' | 'encode' | 'formatIssues' | 'isCallbackError'
>

/**
 * Something that holds for every body.
 *
 * @param body - at most a few thousand bytes, of any content
 * @returns what does not hold, in one line; `undefined` where all is well
 */
export type Oracle = (body: Uint8Array, library: Library) => string | undefined
