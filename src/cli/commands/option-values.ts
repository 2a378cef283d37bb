import { InvalidArgumentError } from 'commander'

/** Parses a text for commander. */
export const notEmpty = (text: string): string => {
  if (text === '') throw new InvalidArgumentError('It must not be empty.')
  return text
}

/** Parses the name of a file to write, for commander. */
export const fileName = (path: string): string => {
  if (path === '' || path === '-') throw new InvalidArgumentError('Name a file.')
  return path
}

/** Returns a parser of numbers for commander. @param least - the smallest that is allowed */
export const numberFrom =
  (least: number, most = Number.MAX_SAFE_INTEGER, { isWhole = true } = {}) =>
  (text: string): number => {
    // `Number` also reads whitespace, 0x10 and 1e3.
    const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : NaN
    if ((isWhole && !Number.isSafeInteger(value)) || !(value >= least && value <= most)) {
      const range = most === Number.MAX_SAFE_INTEGER ? `, at least ${least}` : ` from ${least} to ${most}`
      throw new InvalidArgumentError(`It must be a ${isWhole ? 'whole ' : ''}number${range}.`)
    }
    return value
  }
