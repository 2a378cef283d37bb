/** Returns the error text for an event whose times are text, because it was not read with `fromJson`. */
export const storedAsJson = (path: string): string =>
  `\`${path}\` is a string, not a Date: read events from JSON with fromJson`

/**
 * Returns a time of an event in milliseconds.
 *
 * @param path - the path of the field, for the error
 * @throws TypeError if the time is text
 */
export const momentOf = (time: Date, path: string): number => {
  if (typeof (time as unknown) === 'string') throw new TypeError(storedAsJson(path))
  return time.getTime()
}
