import { harmlessName } from '../../diagnostics/reason'
import { holdsCallback } from '../../json/holds-callback'
import { lossyUtf8 } from '../../json/utf8'
import { hasWireKey } from './find-bodies'
import type { Reading } from './reading'
import { fromAnyBase64 } from './unescape-body'

/** A field that holds a callback. */
export interface Holder {
  /** Its name, or the path to it: `req.body`. */
  readonly field: string
  /** The value of `--unescape` that it needs. */
  readonly unescape?: NonNullable<Reading['unescape']>
}

/** The number of nested objects to search: 2 for the `body` in a `req`. */
const DEEPEST = 2
/** The end of the name of a Base64 companion, see `base64Field`. Then `--field` names the field itself. */
const COMPANION = 'Base64'
/** The start of `{"` or `{` and whitespace, in Base64. */
const BASE64_OBJECT = /^e[wy][\w+/=-]+$/
const NGINX_OBJECT = /\{\s*\\x22/

const isBase64Callback = (text: string): boolean => {
  const bytes = BASE64_OBJECT.test(text) ? fromAnyBase64(text) : undefined
  return bytes !== undefined && hasWireKey(lossyUtf8(bytes))
}

/** Finds the field that holds a callback, also a broken one, as text, as an object or escaped. */
export const findHolder = (value: unknown, depth = DEEPEST): Holder | undefined => {
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const all = Object.entries(value) as readonly (readonly [string, unknown])[]
  const fields = all.filter(([key]) => harmlessName(key) !== undefined)
  for (const [field, member] of fields) {
    if (holdsCallback(member)) return { field }
    if (typeof member !== 'string') continue
    if (hasWireKey(member)) return { field }
    if (isBase64Callback(member)) return { field, unescape: 'base64' }
    if (NGINX_OBJECT.test(member)) return { field, unescape: 'nginx' }
  }
  for (const [key, member] of depth === DEEPEST ? all : []) {
    const field = key.endsWith(COMPANION) ? harmlessName(key.slice(0, -COMPANION.length)) : undefined
    if (field !== undefined && typeof member === 'string' && isBase64Callback(member)) return { field }
  }
  for (const [field, member] of fields) {
    const inner = findHolder(member, depth - 1)
    if (inner !== undefined) return { ...inner, field: `${field}.${inner.field}` }
  }
  return undefined
}
