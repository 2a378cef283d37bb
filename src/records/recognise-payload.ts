import { harmlessName, type Reason } from '../diagnostics/reason'
import { hasOwn } from '../json/has-own'
import { holdsCallback, looksLikeCallback } from '../json/holds-callback'
import { isWireRecord, type WireRecord } from './wire-record'

/** The number of nested wrappers to search: 2 for the `body` in a `req`. */
const DEEPEST_WRAPPER = 2

const isEvent = ({ kind, requestId }: WireRecord): boolean =>
  typeof kind === 'string' && typeof requestId === 'string'

/** Finds the field that holds a callback, or the field of a field, as `req.body`. */
const findWrapped = (value: unknown, depth = DEEPEST_WRAPPER): string | undefined => {
  if (depth === 0 || !isWireRecord(value)) return undefined
  const keys = Object.keys(value)
  const found = keys.find((key) => holdsCallback(value[key]))
  if (found !== undefined) return found
  for (const key of keys) {
    const inner = findWrapped(value[key], depth - 1)
    if (inner !== undefined) return `${key}.${inner}`
  }
  return undefined
}

/**
 * Finds a key of an envelope or of a bare record in another case, if its value or another key confirms it.
 */
const findOtherCase = (value: WireRecord): string | undefined => {
  const isRecord = Object.keys(value).some((key) => key.toLowerCase() === 'requestid')
  return Object.keys(value).find((key) => {
    const name = key.toLowerCase()
    return name === 'cdr' ? holdsCallback(value[key]) : isRecord && (name === 'fid' || name === 'state')
  })
}

/** Recognises an object without fields. */
const recogniseEmpty = (value: WireRecord): Reason => {
  if (typeof value.then === 'function') return { word: 'promise' }
  const prototype: unknown = Object.getPrototypeOf(value)
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null
  return { word: isPlain ? 'empty-object' : 'class-instance' }
}

const wrapped = (word: 'wrapper' | 'list-of-wrappers', name: string): Reason => {
  const field = harmlessName(name)
  return field === undefined ? { word } : { word, field }
}

const recogniseList = (items: readonly unknown[]): Reason => {
  const [first] = items
  // Check the first item separately, because `every` skips holes.
  if (!isWireRecord(first) || !items.every(isWireRecord)) return { word: 'list' }
  if (isEvent(first)) return { word: 'list-of-events' }
  if (looksLikeCallback(first)) return { word: 'list-of-callbacks' }
  const field = findWrapped(first)
  return field === undefined ? { word: 'sms-reports' } : wrapped('list-of-wrappers', field)
}

const recogniseObject = (value: WireRecord): Reason => {
  const [key] = Object.keys(value)
  if (key === undefined) return recogniseEmpty(value)
  if (/^\s*\{\s*"/.test(key)) return { word: 'json-as-key' }
  if (isEvent(value)) return { word: 'event' }
  if (value.type === 'Buffer' && Array.isArray(value.data)) return { word: 'buffer-as-json' }
  const otherCase = findOtherCase(value)
  if (otherCase !== undefined) return { word: 'key-in-another-case', key: otherCase }
  const field = findWrapped(value)
  if (field !== undefined) return wrapped('wrapper', field)
  return { word: hasOwn(value, 'statusCode') ? 'pull-failure' : 'other-object' }
}

/** Recognises a body that is JSON or a parsed value, but not a callback. */
export const recognisePayload = (value: unknown): Reason => {
  if (value === undefined || value === null)
    return { word: 'no-body', received: value === null ? 'null' : 'undefined' }
  if (Array.isArray(value)) return recogniseList(value)
  if (typeof value === 'string') return { word: 'json-string' }
  return isWireRecord(value) ? recogniseObject(value) : { word: 'primitive', type: typeof value }
}
