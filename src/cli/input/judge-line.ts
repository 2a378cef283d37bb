import { findBodies } from './find-bodies'
import { findBody } from './find-body'
import { isPayload } from './is-payload'
import type { Reading } from './reading'
import { doubleBackslashes, unescapeBody } from './unescape-body'

/** The form of a line: a payload, a payload after other text, or something else. */
export type LineForm = 'plain' | 'prefixed' | 'other'

/**
 * Returns true for text that is JSON itself, as in a pretty-printed body (`"body": [`), or the end of a
 * payload whose start is missing (`},`, `dr":[`): a log can start with one.
 */
const isPartOfJson = (text: string): boolean => {
  const compact = text.replace(/\s+/g, '')
  if (/^(?:"[^"]*":)?\[?$|[}\]],$/.test(compact)) return true
  return /":\[?$/.test(compact) && (/^[,:\]}]/.test(compact) || text.split('"').length % 2 === 0)
}

/**
 * Returns true if text before JSON can be a prefix: `"body": ` and `[` are JSON themselves, and `data=` is
 * the start of a form body.
 */
const isPrefix = (text: string): boolean =>
  /^\s*(?:[^\s"{]|\{\s*[^\s"}])/.test(text) &&
  /[\p{L}\d]/u.test(text) &&
  !/^\S+=$/.test(text) &&
  !isPartOfJson(text)

const isPrefixed = (text: string, { field, prefix }: Pick<Reading, 'field' | 'prefix'>): boolean => {
  const [body] = prefix === 'none' ? [] : findBodies(text, field)
  if (body === undefined || !isPayload(text.slice(body.start, body.end))) return false
  const before = text.slice(0, body.start)
  return prefix === 'any' ? !isPartOfJson(before) : isPrefix(before)
}

/** Returns true if the text of the field has a prefix. */
const hasPrefixInField = (
  line: string,
  { field, prefix, unescape }: Pick<Reading, 'prefix' | 'unescape'> & { readonly field: string }
): boolean => {
  const found = findBody(line, field)
  if ('code' in found || found.isVerbatim) return false
  const body = unescape === undefined ? found.body : unescapeBody(found.body, unescape)
  return typeof body === 'string' && isPrefixed(body, { prefix })
}

/** Returns the form of a line, by the place of its JSON. */
export const judgeLine = (
  line: string,
  { field, prefix, unescape }: Pick<Reading, 'field' | 'prefix' | 'unescape'>
): LineForm => {
  const json = unescape === 'nginx' && field !== undefined ? doubleBackslashes(line) : line
  if (isPayload(json)) {
    return field !== undefined && hasPrefixInField(json, { field, prefix, unescape }) ? 'prefixed' : 'plain'
  }
  return isPrefixed(json, { field, prefix }) ? 'prefixed' : 'other'
}
