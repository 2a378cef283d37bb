import { type Json, type Member } from '../../../support/arbitraries/json'
import { COMPACT, print } from '../../../support/arbitraries/layout'
import { readPlainly } from '../reading'
import { NAMES, STRANGE_KEYS, TEXTS, textsFor, WORDS } from './dictionary'
import { type Mutator } from './mutator'
import { pick, type Random } from './random'
import { TOKEN_MUTATORS } from './tokens'

const DATE_LENGTH = 'YYYY-MM-DD'.length

const newKey = (random: Random): string => {
  const name = pick(random.below(4) === 0 ? STRANGE_KEYS : NAMES, random)
  return random.below(4) === 0 ? pick([` ${name} `, `${name} `, `\t${name}`], random) : name
}

/** Returns a value for a member of this name; sometimes for one of any other name. */
const newValue = (random: Random, key: string): Json => {
  const which = random.below(12)
  if (which < 6) return { text: pick(which < 5 ? textsFor(key) : TEXTS, random) }
  if (which < 10) return { word: pick(WORDS, random) }
  return which === 10
    ? { items: [] }
    : { members: [{ key: newKey(random), value: { text: pick(TEXTS, random) } }] }
}

const withText = ({ key, value }: Member, change: (text: string) => string): Member =>
  'text' in value ? { key, value: { text: change(value.text) } } : { key: change(key), value }

type Change = (members: Member[], at: number, random: Random, others: readonly Member[]) => void

const CHANGES: readonly Change[] = [
  (members, at) => members.splice(at, 1),
  (members, at, random) => members.splice(random.below(members.length + 1), 0, ...members.slice(at, at + 1)),
  (members, at, random, others) => members.splice(at, 0, pick(others, random)),
  (members, at, random, others) => members.splice(at, 1, pick(others, random)),
  (members, _, random, others) =>
    members.splice(0, members.length, ...members.slice(0, random.below(9)), ...others),
  (members, at, random) => {
    const key = newKey(random)
    members.splice(at, 0, { key, value: newValue(random, key) })
  },
  (members, at, random) => {
    const { key = '' } = members[at] ?? {}
    members.splice(at, 1, { key, value: newValue(random, key) })
  },
  (members, at, random) =>
    members.splice(at, 1, ...members.slice(at, at + 1).map(({ value }) => ({ key: newKey(random), value }))),
  (members, at) =>
    members.splice(at, 1, ...members.slice(at, at + 1).map(({ key, value }) => ({ key: ` ${key} `, value }))),
  (members, at) =>
    members.splice(at, 1, ...members.slice(at, at + 1).map((one) => withText(one, (text) => ` ${text} `))),
  (members, at) =>
    members.splice(
      at,
      1,
      ...members
        .slice(at, at + 1)
        .map((one) => withText(one, (text) => text.slice(0, DATE_LENGTH) + text.slice(DATE_LENGTH + 1)))
    ),
  (members, at, random) => {
    // A duplicate key, or one with whitespace around it.
    const key = pick([newKey(random), 'x'], random)
    const again = pick([key, key, ` ${key}`, `${key} `], random)
    members.splice(at, 0, { key, value: newValue(random, key) })
    members.splice(random.below(members.length + 1), 0, { key: again, value: newValue(random, key) })
  },
  (members) => members.reverse(),
  (members, at) =>
    members.splice(
      at,
      1,
      ...members.slice(at, at + 1).map(({ key, value }) => ({ key, value: { items: [value, value] } }))
    )
]

/** The objects of a tree that have members, in the order of the text. */
const objectsIn = (json: Json): readonly { readonly members: readonly Member[] }[] => {
  if ('items' in json) return json.items.flatMap(objectsIn)
  if (!('members' in json)) return []
  return [json, ...json.members.flatMap(({ value }) => objectsIn(value))]
}

const withObject = (json: Json, from: Json, to: Json): Json => {
  if (json === from) return to
  if ('items' in json) return { items: json.items.map((item) => withObject(item, from, to)) }
  if (!('members' in json)) return json
  return { members: json.members.map(({ key, value }) => ({ key, value: withObject(value, from, to) })) }
}

/** Deeper trees are left to the mutators of tokens. */
const DEEPEST = 64

const depthOf = (text: string): number => {
  let depth = 0
  let deepest = 0
  for (const character of text) {
    if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    if (character === '}' || character === ']') depth--
  }
  return deepest
}

const treeOf = (body: Uint8Array): Json | undefined => {
  const reading = readPlainly(body)
  return reading === undefined || depthOf(reading.clean) > DEEPEST ? undefined : reading.tree
}

/** Changes members of one object, and may leave out a comma; in a body that is not JSON, changes tokens. */
export const MEMBER_MUTATORS: readonly Mutator[] = CHANGES.map((change) => (body, random, other) => {
  const tree = treeOf(body)
  const objects = tree === undefined ? [] : objectsIn(tree)
  if (tree === undefined || objects.length === 0) return pick(TOKEN_MUTATORS, random)(body, random, other)
  const object = pick(objects, random)
  const others = objectsIn(treeOf(other) ?? tree)
  const inserted = others.length === 0 ? object.members : pick(others, random).members
  const members = [...object.members]
  change(
    members,
    random.below(members.length),
    random,
    inserted.length === 0 ? [{ key: 'x', value: { word: '0' } }] : inserted
  )
  const leftOut = random.below(64)
  const mark = random.below(64) === 0 ? '\ufeff' : ''
  const { text } = print(withObject(tree, object, { members }), COMPACT, (comma) => comma === leftOut)
  return new TextEncoder().encode(mark + text)
})
