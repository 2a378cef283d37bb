import { isLeft } from 'fp-ts/lib/Either.js'
import { type Json, type Member } from '../../../support/arbitraries/json'
import { duplicatesIn } from '../../../support/duplicate-keys'
import { type Oracle } from '../oracle'
import { readPlainly } from '../reading'
import { envelopeKeyOf } from '../records-in'

const membersOf = (json: Json): readonly Member[] => ('members' in json ? json.members : [])

/** Returns true if there is a duplicate key: at any depth exactly, at the top also with whitespace around it. */
const hasDuplicate = (json: Json): boolean => {
  const names = membersOf(json).map(({ key }) => key.trim())
  return new Set(names).size < names.length || duplicatesIn(json, []).length > 0
}

/** No record with a duplicate key becomes an event, and no envelope with one is opened. */
export const keysOnce: Oracle = (body, { decodeEach }) => {
  const each = decodeEach(body)
  const tree = readPlainly(body)?.tree
  if (isLeft(each) || tree === undefined) return undefined
  const { events, rejected } = each.right
  const members = membersOf(tree)
  const key = envelopeKeyOf(members.map(({ key: sent }) => sent))
  if (key === undefined)
    return events.length > 0 && hasDuplicate(tree) ? 'an event has a duplicate key' : undefined
  const others = members.map((member) => (member.key === key ? { ...member, value: { word: '0' } } : member))
  if (hasDuplicate({ members: others })) return 'the envelope has a duplicate key'
  const cdr = members.find((member) => member.key === key)?.value
  const records = cdr !== undefined && 'items' in cdr ? cdr.items : []
  const indexes = new Set(rejected.map(({ index }) => index))
  const wrong = records.findIndex((record, at) => !indexes.has(at) && hasDuplicate(record))
  return wrong < 0 ? undefined : `record ${wrong} has a duplicate key`
}
