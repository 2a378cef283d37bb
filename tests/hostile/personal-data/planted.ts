import fc from 'fast-check'
import { bodiesOf, treeOf } from '../../support/arbitraries/bodies'
import { damages } from '../../support/arbitraries/broken-texts'
import { paddings } from '../../support/arbitraries/faults'
import { type Json, type Member } from '../../support/arbitraries/json'
import { layouts, print } from '../../support/arbitraries/layout'
import { inserted } from '../../support/arbitraries/members'

// Bodies that hold what nobody else should read, at every place and broken in every way.

/** A word that no body holds otherwise: in URLs, in customParm, in ids of applications. */
export const NAME = 'Zq7Mk'
export const PHONE = '13912345678'
const LANDLINE = '02087654321'
const APP_ID = `ff8080813fc70a7b01${NAME}`
const IP_ADDRESS = '192.0.2.10'
const URL_OF_RECORDING = `http://${IP_ADDRESS}:8080/${NAME}.wav`
const MAILBOX = `${NAME}@example.com`
const STREET = '建国路'
const POSTAL_ADDRESS = `北京市朝阳区${STREET}88号`

/** What not even statistics show, which list unknown words: any of them, or so much of a number that it can be guessed. */
const ADDRESSES: readonly string[] = [
  IP_ADDRESS,
  'example',
  STREET,
  PHONE.slice(0, 8),
  PHONE.slice(3),
  LANDLINE.slice(0, 8),
  LANDLINE.slice(4),
  '12345-678',
  '１２３４'
]

export const addressIn = (shown: string): string | undefined =>
  ADDRESSES.find((address) => shown.includes(address))

/** Finds what must not be shown elsewhere. */
export const leakIn = (shown: string): string | undefined => (shown.includes(NAME) ? NAME : addressIn(shown))

/** Where a text that must not be shown may come from. */
export const secrets = fc.constantFrom(
  NAME,
  `order-${NAME}`,
  PHONE,
  ` ${PHONE} `,
  `+86${PHONE}`,
  `86-${PHONE}`,
  `139 1234 5678`,
  `139-1234-5678`,
  '139-12345-678',
  '１３９１２３４５６７８',
  IP_ADDRESS,
  MAILBOX,
  `mailto:${MAILBOX}`,
  POSTAL_ADDRESS,
  `${STREET}88号`,
  LANDLINE,
  '020-87654321',
  URL_OF_RECORDING,
  `https://${NAME}`,
  `HTTP://${NAME}/?caller=${PHONE}`,
  APP_ID,
  `a"${NAME}`,
  `\n${NAME}`,
  `2016-02-30 ${PHONE}`,
  `${'a '.repeat(30)}${NAME}`
)

const words = fc.constantFrom(PHONE, `-${PHONE}`, `${PHONE}.5`, `${PHONE}e1`)

const secretValues: fc.Arbitrary<Json> = fc.oneof(
  { weight: 4, arbitrary: secrets.map((text): Json => ({ text })) },
  { weight: 1, arbitrary: words.map((word): Json => ({ word })) },
  { weight: 1, arbitrary: secrets.map((text): Json => ({ items: [{ text }] })) },
  { weight: 1, arbitrary: secrets.map((text): Json => ({ members: [{ key: text, value: { text } }] })) }
)

const secretMembers = (keys: fc.Arbitrary<string>): fc.Arbitrary<readonly Member[]> =>
  fc
    .tuple(fc.option(keys, { freq: 6 }), secretValues, fc.integer({ min: 1, max: 2 }), paddings)
    .map(([key, value, times, padding]) => {
      if (key === null) return []
      const member: Member = { key, value }
      return times === 1 ? [member] : [member, { key: padding.join(key), value }]
    })

/** @param keys - of members that no table knows, some of them twice */
export const plantedBodies = (keys: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      body: bodiesOf(1, 3),
      values: fc.array(fc.tuple(fc.nat(2), fc.nat(19), secretValues), { minLength: 1, maxLength: 6 }),
      members: secretMembers(keys),
      place: fc.nat(99),
      layout: layouts,
      damage: fc.option(damages),
      again: fc.option(fc.nat(99), { freq: 2 }),
      comma: fc.nat(40)
    })
    .map(({ body, values, members: own, place, layout, damage, again, comma }) => {
      const records = body.records.map(({ kind, members }, index) => {
        const filled = members.map((member, at): Member => {
          const plant = values.find(([record, which]) => record === index && which % members.length === at)
          return plant === undefined ? member : { key: member.key, value: plant[2] }
        })
        const copy = again === null ? undefined : filled[again % filled.length]
        const all = copy === undefined ? filled : [...filled, { ...copy }]
        return {
          kind,
          members:
            index === place % 3
              ? own.reduce<readonly Member[]>((list, one) => inserted(list, one, place), all)
              : all
        }
      })
      const envelope = body.envelope && { ...body.envelope, ...(place % 5 === 0 && { after: own }) }
      const tree = treeOf({ records, ...(envelope && { envelope }) })
      const { text } = print(tree, layout, (at) => at === comma)
      return damage === null ? text : damage(text)
    })
