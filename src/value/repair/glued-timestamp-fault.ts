const DATE_LENGTH = 'YYYY-MM-DD'.length

/**
 * The fault that the repair `glued-timestamp` undoes: the blank between date and time is left out, as in
 * `2016-02-0211:20:40.000`. A text without it, as that of a time which never came, comes back as it was.
 */
export const glueTimestamp = (text: string): string =>
  text.charAt(DATE_LENGTH) === ' ' ? text.slice(0, DATE_LENGTH) + text.slice(DATE_LENGTH + 1) : text
