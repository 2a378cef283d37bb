import { quoteWord } from '../diagnostics/create-issue'

/**
 * Rejects a misspelt option, which would be ignored otherwise.
 *
 * @throws RangeError if the options are not an object, or one of them has none of these names
 */
export const checkOptions = (options: unknown, names: readonly string[]): void => {
  const expected = `the options are ${names.join(', ')}`
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new RangeError(`expected an object; ${expected}`)
  }
  const unknown = Object.keys(options).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new RangeError(`unknown option ${quoteWord(unknown)}; ${expected}`)
}
