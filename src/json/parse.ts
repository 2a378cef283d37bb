/** The result of `parseJson` for a text that is not JSON. No JSON value is equal to it. */
export const NOT_JSON: unique symbol = Symbol('not JSON')

const engine = Error as { stackTraceLimit?: number }

/**
 * Turns stack traces off and returns the limit to restore, or `undefined` if there is none. V8
 * takes longer to build a stack trace for invalid text than all repairs of the text take.
 */
const pauseStackTraces = (): number | undefined => {
  const limit = engine.stackTraceLimit
  try {
    if (limit !== undefined) engine.stackTraceLimit = 0
    return limit
  } catch {
    // Keep the stack traces if the host has frozen its globals.
    return undefined
  }
}

/** Returns the result of `JSON.parse`, or `NOT_JSON` if it throws. */
export const parseJson = (text: string): unknown => {
  const limit = pauseStackTraces()
  try {
    return JSON.parse(text)
  } catch {
    return NOT_JSON
  } finally {
    if (limit !== undefined) engine.stackTraceLimit = limit
  }
}
