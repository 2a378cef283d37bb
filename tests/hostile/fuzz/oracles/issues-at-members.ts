import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { type Issue, type Path, type Position } from '../../../../src'
import { type Json, type Member } from '../../../support/arbitraries/json'
import { positionOf } from '../../../support/oracle'
import { type Oracle } from '../oracle'
import { readPlainly, textOf } from '../reading'

/** Longer paths are cut. */
const LONGEST_PATH = 8

const membersOf = (json: Json): readonly Member[] => ('members' in json ? json.members : [])

const isNamed = (key: string, part: string): boolean => key === part || key.trim() === part.trim()

/** Returns all values at a path: more than one if a key is a duplicate. */
const valuesAt = (tree: Json, path: Path): readonly Json[] =>
  path.reduce<readonly Json[]>(
    (values, part) =>
      values.flatMap((value) =>
        typeof part === 'number'
          ? 'items' in value
            ? value.items.slice(part, part + 1)
            : []
          : membersOf(value).flatMap(({ key, value: member }) => (isNamed(key, part) ? [member] : []))
      ),
    [tree]
  )

const isNothing = (json: Json): boolean =>
  ('word' in json && json.word === 'null') || ('text' in json && json.text.trim() === '')

const isTwice = (tree: Json, path: Path): boolean => {
  if (path.length >= LONGEST_PATH) return valuesAt(tree, path).length > 0
  const name = String(path.at(-1))
  return valuesAt(tree, path.slice(0, -1)).some(
    (object) => membersOf(object).filter(({ key }) => isNamed(key, name)).length > 1
  )
}

const isThere = (tree: Json, { code, path }: Issue): boolean => {
  if (code === 'unknown-payload' || code === 'body-too-large') return path.length === 0
  if (code === 'ambiguous-key') return isTwice(tree, path)
  const found = valuesAt(tree, path)
  if (code !== 'missing-field') return found.length > 0
  return valuesAt(tree, path.slice(0, -1)).some((parent) => 'members' in parent) && found.every(isNothing)
}

const isAtKey = (text: string, { path }: Issue, { offset }: Position): boolean => {
  const [word = '""'] = /"(?:[^"\\]|\\[\s\S])*"/y.exec(text.slice(offset)) ?? []
  return path.length >= LONGEST_PATH || isNamed(JSON.parse(word) as string, String(path.at(-1)))
}

const isPlaced = (body: Uint8Array, { code, position }: Issue): boolean => {
  if (position === undefined) return true
  if (code === 'invalid-utf8') return position.offset < body.length
  const text = textOf(body) ?? ''
  return position.offset <= text.length && isDeepStrictEqual(position, positionOf(text, position.offset))
}

/** Every issue points at a field that exists, or at an object that lacks it; its position is in the text. */
export const issuesAtMembers: Oracle = (body, { decodeEach }) => {
  const each = decodeEach(body)
  const issues = isLeft(each) ? each.left.issues : each.right.rejected.flatMap((record) => record.issues)
  const reading = readPlainly(body)
  for (const issue of issues) {
    const { code, path, position } = issue
    const place = `${code} at ${JSON.stringify(path)}`
    if (!isPlaced(body, issue)) return `${place} has a position that is not in the text`
    if (reading === undefined) {
      if (path.length > 0) return `${place} is reported for a text that is not JSON`
    } else if (!isThere(reading.tree, issue)) return `${place} points at nothing`
    else if (code === 'ambiguous-key' && position !== undefined && !isAtKey(reading.text, issue, position)) {
      return `${place} has the position of another key`
    }
  }
  return undefined
}
