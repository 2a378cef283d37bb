import fc from 'fast-check'
import { bodiesOf, treeOf, writtenTexts } from './bodies'
import { anyJson, looseJson } from './json'
import { layouts, print } from './layout'
import { WHITESPACE, hostileTexts } from './texts'

const FRAGMENTS = String.raw`" "" \ \u { } [ ] , : - . 0 1 e n tru`
  .split(' ')
  .concat(' ', '\n', '\u0000', '\ufeff')

/** One change of a text, at a share of its length. */
type Damage = (text: string) => string

const placed = (share: number, length: number): number => Math.floor(share * (length + 1))

const damageAt = (change: (text: string, at: number) => string): fc.Arbitrary<Damage> =>
  fc
    .double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    .map((share) => (own) => change(own, placed(share, own.length)))

export const damages: fc.Arbitrary<Damage> = fc
  .array(
    fc.oneof(
      fc.nat(4).chain((count) => damageAt((own, at) => own.slice(0, at) + own.slice(at + 1 + count))),
      fc
        .oneof(fc.constantFrom(...FRAGMENTS), hostileTexts)
        .chain((fragment) => damageAt((own, at) => own.slice(0, at) + fragment + own.slice(at))),
      fc
        .nat(40)
        .chain((count) => damageAt((own, at) => own.slice(0, at) + own.slice(Math.max(0, at - count)))),
      damageAt((own, at) => own.slice(0, at)),
      fc
        .constantFrom(...FRAGMENTS)
        .chain((fragment) => damageAt((own, at) => own.slice(0, at) + fragment + own.slice(at + 1)))
    ),
    { minLength: 1, maxLength: 3 }
  )
  .map((list) => (own) => list.reduce((damaged, damage) => damage(damaged), own))

const damaged = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.record({ own: texts, damage: damages }).map(({ own, damage }) => damage(own))

/** Bodies that were valid before they were damaged. */
export const damagedTexts = damaged(writtenTexts)

/** Values without all or some of the commas between their members. */
const commalessTexts = fc
  .tuple(fc.oneof(anyJson, bodiesOf(0, 1).map(treeOf)), layouts, fc.nat(3))
  .map(([json, layout, every]) => print(json, layout, (comma) => every === 0 || comma % every === 0).text)

/** Values that end soon after a missing comma. */
const commalessBeginnings = fc
  .tuple(fc.oneof(anyJson, bodiesOf(0, 1).map(treeOf)), layouts, fc.nat(9), fc.nat(20))
  .map(([json, layout, leftOut, rest]) => {
    const { text, gaps } = print(json, layout, (comma) => comma === leftOut)
    return text.slice(0, (gaps[0] ?? 0) + rest)
  })

/** Text that is JSON or nearly JSON. */
export const brokenTexts = fc.oneof(
  { weight: 4, arbitrary: damagedTexts },
  {
    weight: 3,
    arbitrary: damaged(
      fc.tuple(fc.oneof(anyJson, looseJson), layouts).map(([json, layout]) => print(json, layout).text)
    )
  },
  { weight: 1, arbitrary: commalessTexts },
  { weight: 2, arbitrary: damaged(commalessTexts) },
  { weight: 2, arbitrary: commalessBeginnings },
  { weight: 1, arbitrary: hostileTexts },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...WHITESPACE.split('')), maxLength: 3 }) }
)
