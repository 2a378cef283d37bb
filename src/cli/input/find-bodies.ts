/** The start and end of a body in a text, in UTF-16 code units. */
export interface BodyExtent {
  readonly start: number
  readonly end: number
}

/** An object that is not, for example, `{mdc=…}` or the block of a program. */
const OBJECT_START = /\{\s*["}]/g
/** A key of the envelope, or one that each record has. */
const WIRE_KEY = /"\s*(?:cdr|requestid)\s*"\s*:/
const BRACE_OR_QUOTE = /[{}"]/g
/** Colour codes and whitespace. */
// eslint-disable-next-line no-control-regex -- loggers write colour codes, which start with ESC
const INVISIBLE_END = /^(?:\u001b\[[\d;]*m|\s)*$/

/** Returns true if a text has a key of the envelope or of a record. */
export const hasWireKey = (text: string): boolean => WIRE_KEY.test(text)

/** Returns the index of the quote that ends a string, or -1. @param start - the index of its first quote */
const endOfString = (text: string, start: number): number => {
  let quote = text.indexOf('"', start + 1)
  for (; quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0
    while (text[quote - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return quote
  }
  return -1
}

/** Returns the index after the last brace of an object, or -1. @param start - the index of its first brace */
const endOfObject = (text: string, start: number): number => {
  let depth = 0
  for (let at = start; at >= 0 && at < text.length;) {
    BRACE_OR_QUOTE.lastIndex = at
    const found = BRACE_OR_QUOTE.exec(text)
    if (found === null) return -1
    at = found.index
    if (text[at] === '"') {
      at = endOfString(text, at)
      if (at < 0) return -1
    } else if (text[at] === '{') depth++
    else if (--depth === 0) return at + 1
    at++
  }
  return -1
}

/** Returns the length of a text without colour codes and whitespace at its end. */
const visibleEnd = (text: string): number => {
  let end = text.length
  for (;;) {
    const code = text.lastIndexOf('\u001b', end - 1)
    const trimmed = text.slice(0, end).trimEnd().length
    if (code < 0 || !INVISIBLE_END.test(text.slice(code, end))) return trimmed
    end = code
  }
}

const startFrom = (text: string, from: number): number => {
  OBJECT_START.lastIndex = from
  return OBJECT_START.exec(text)?.index ?? -1
}

/**
 * Finds the bodies in a line with other text: every object with a wire key or with the field, or else the
 * first object. An object without its end extends to the end of the line.
 *
 * @param field - the field that the objects must have instead of a wire key, or the path to it
 */
export const findBodies = (text: string, field?: string): readonly BodyExtent[] => {
  // Only the start of the key: a key can contain dots itself.
  const start = field === undefined ? undefined : JSON.stringify(field.replace(/\..*/s, '')).slice(0, -1)
  const isBody = (object: string): boolean =>
    start === undefined ? hasWireKey(object) : object.includes(start)
  const objects: BodyExtent[] = []
  for (let at = startFrom(text, 0); at >= 0;) {
    const end = endOfObject(text, at)
    objects.push({ start: at, end: end < 0 ? visibleEnd(text) : end })
    at = end < 0 ? -1 : startFrom(text, end)
  }
  const bodies = objects.filter((object) => isBody(text.slice(object.start, object.end)))
  return bodies.length > 0 ? bodies : objects.slice(0, 1)
}
