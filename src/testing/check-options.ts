/**
 * Rejects a misspelt option, which would be ignored otherwise.
 *
 * @throws RangeError if an option is not one of these
 */
export const checkOptions = (options: object, names: readonly string[]): void => {
  const unknown = Object.keys(options).find((name) => !names.includes(name))
  if (unknown === undefined) return
  throw new RangeError(`unknown option \`${unknown}\`; the options are ${names.join(', ')}`)
}
