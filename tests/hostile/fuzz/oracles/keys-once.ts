import { isLeft } from 'fp-ts/lib/Either.js'
import { type Json, type Member } from '../../../support/arbitraries/json'
import { repeatsIn } from '../../../support/repeated-keys'
import { type Oracle } from '../oracle'
import { readPlainly } from '../reading'
import { envelopeKeyOf } from '../records-in'

const membersOf = (json: Json): readonly Member[] => ('members' in json ? json.members : [])

/** Whether a key stands twice: anywhere in the value exactly, at its top also but for the blanks around it. */
const hasTwice = (json: Json): boolean => {
  const names = membersOf(json).map(({ key }) => key.trim())
  return new Set(names).size < names.length || repeatsIn(json, []).length > 0
}

/** No event is made of a record in which a key stands twice, and no body is opened in which one does beside its records. */
export const keysOnce: Oracle = (body, { decodeEach }) => {
  const each = decodeEach(body)
  const tree = readPlainly(body)?.tree
  if (isLeft(each) || tree === undefined) return undefined
  const { events, rejected } = each.right
  const members = membersOf(tree)
  const key = envelopeKeyOf(members.map(({ key: sent }) => sent))
  if (key === undefined)
    return events.length > 0 && hasTwice(tree) ? 'a key stands twice in an event' : undefined
  const beside = members.map((member) => (member.key === key ? { ...member, value: { word: '0' } } : member))
  if (hasTwice({ members: beside })) return 'a key stands twice beside the records'
  const cdr = members.find((member) => member.key === key)?.value
  const records = cdr !== undefined && 'items' in cdr ? cdr.items : []
  const indexes = new Set(rejected.map(({ index }) => index))
  const wrong = records.findIndex((record, at) => !indexes.has(at) && hasTwice(record))
  return wrong < 0 ? undefined : `a key stands twice in record ${wrong}`
}
