/** The tests of the applications that extend `expect`, by an entry for their runner. */
export const MATCHER_TITLES: readonly string[] = [
  "decodes the platform's own sample",
  'decodes a body that is still to come',
  'rejects a truncated body',
  'prints what a body decodes to if it is not what was expected',
  'rejects misspelt words, as its types do'
]

/** The tests of the application with plain assertions: nothing to wait for, since there is no `expect`. */
export const ASSERTION_TITLES = MATCHER_TITLES.filter((title) => !title.includes('still to come'))

/** The report of a run in which all of these tests passed. */
export const allPassed = (titles: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(titles.map((title) => [title, 'passed']))
