import { quoteWord } from './create-issue'

/**
 * Rejects a misspelt option: it would have no effect.
 *
 * @throws RangeError if the options are not an object, or one of them does not have one of these names
 */
export const checkOptions = (options: unknown, names: readonly string[]): void => {
  const expected = `the options are ${names.join(', ')}`
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new RangeError(`expected an object; ${expected}`)
  }
  const unknown = Object.keys(options).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new RangeError(`unknown option ${quoteWord(unknown)}; ${expected}`)
}
