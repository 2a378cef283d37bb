import { decodeEach, type Kind } from '../../../src'
import { KINDS, TABLES } from '../../support/arbitraries/tables'
import { expectSame, rightOf } from '../../support/property'

const VALUES: Readonly<Record<string, string>> = {
  fid: '2',
  id: '2024010000000001',
  name: '13800000001',
  time: '2024-01-05 10:00:00.000',
  moment: '2024-01-05 10:00:00.000',
  seconds: '60',
  charge: '0.06',
  url: 'http://192.0.2.10/a.wav',
  free: 'order-42',
  words: '应答|正常',
  state: 'answer'
}
const FIDS: Readonly<Record<Kind, string>> = {
  'voice-code': '2',
  'callback-cdr': '4',
  'callback-state': '',
  conference: '5'
}
const TEXTS: readonly string[] = ['id', 'name', 'url', 'free', 'words', 'state']
const SEPARATORS = ['","', '""']
const FORMS: readonly ((key: string) => string)[] = [
  (key) => key,
  (key) => ` ${key} `,
  (key) => `\\u00${key.charCodeAt(0).toString(16)}${key.slice(1)}`
]

const membersOf = (kind: Kind): readonly (readonly [string, string])[] =>
  TABLES[kind].map(({ name, type }) => [name, type === 'fid' ? FIDS[kind] : (VALUES[type] ?? '')])

const GOOD = `{${membersOf('voice-code')
  .map(([name, value]) => `"${name}":"${value}"`)
  .join(',')}}`

interface Grown {
  readonly kind: Kind
  /** The member whose value grows. */
  readonly name: string
  /** The key that it grows. */
  readonly key: string
}

const GROWN: readonly Grown[] = KINDS.flatMap((kind) =>
  TABLES[kind]
    .filter(({ type }) => TEXTS.includes(type))
    .flatMap(({ name }) => TABLES[kind].map(({ name: key }): Grown => ({ kind, name, key })))
)

/** The record, with a value that grows the key once more, as the same value or another. */
const recordOf = (
  { kind, name, key }: Grown,
  separator: string,
  form: (key: string) => string,
  value: string
): string => {
  const members = membersOf(kind).map(([own, text]) => {
    const grown = own === name ? `${text}${separator}${form(key)}":"${value}` : text
    return `"${own}":"${grown}"`
  })
  return `{${members.join(',')}}`
}

describe('a text, not escaped, that grows a key which its record has', () => {
  it.each(GROWN)('rejects its record: $kind, $name grows $key', (grown) => {
    const same = membersOf(grown.kind).find(([name]) => name === grown.key)?.[1] ?? ''
    for (const separator of SEPARATORS) {
      for (const form of FORMS) {
        for (const value of ['0', '', same]) {
          const body = `{"cdr":[${GOOD},${recordOf(grown, separator, form, value)},${GOOD}]}`
          const { events, rejected } = rightOf(decodeEach(body))
          const [issue] = rejected[0]?.issues ?? []
          expectSame([issue?.code, issue?.path], ['ambiguous-key', ['cdr', 1, grown.key]])
          expectSame([rejected.length, rejected[0]?.index], [1, 1])
          expectSame(events, rightOf(decodeEach(`{"cdr":[${GOOD},${GOOD}]}`)).events)
        }
      }
    }
  })
})
