import fc from 'fast-check'
import {
  CALL_STATES,
  type CallbackCdr,
  type CallbackEvent,
  type CallbackState,
  type CallLeg,
  type CallStateTerm,
  type Conference,
  type Extra,
  type Kind,
  STATE_TERMS,
  type StateTerm,
  type VoiceCode,
  yuan,
  type Yuan
} from '../../src'

// JSON text, written by hand: JSON.stringify knows one way to write a value, the platform is free to use any.

export interface Member {
  readonly key: string
  readonly value: Json
}

/** A JSON value as written: words keep their digits, and a key may stand twice. */
export type Json =
  /** A number, `true`, `false` or `null`. */
  | { readonly word: string }
  | { readonly text: string }
  | { readonly items: readonly Json[] }
  | { readonly members: readonly Member[] }

/** How a value is written: what stands between the tokens, and how characters are escaped, each list used in turn. */
export interface Layout {
  readonly blanks: readonly string[]
  readonly escapes: readonly Escape[]
}

const ESCAPES = ['plain', 'short', 'lower', 'upper'] as const
type Escape = (typeof ESCAPES)[number]

/** What was written, and where. */
export interface Printed {
  readonly text: string
  /** Where each key begins. */
  readonly keys: ReadonlyMap<Member, number>
  /** How many commas stand, or should stand, between the members of objects. */
  readonly commas: number
  /** The places of those that were left out. */
  readonly gaps: readonly number[]
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t'
}

const hexEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

const escaped = (unit: string, escape: Escape): string => {
  if (escape === 'lower') return hexEscape(unit)
  if (escape === 'upper') return hexEscape(unit).replace(/[a-f]/g, (digit) => digit.toUpperCase())
  const mayStandPlain = unit >= ' ' && unit !== '"' && unit !== '\\'
  if (escape === 'plain' && mayStandPlain) return unit
  return SHORT_ESCAPES[unit] ?? (mayStandPlain ? unit : hexEscape(unit))
}

class Printer {
  text = ''
  commas = 0
  readonly keys = new Map<Member, number>()
  readonly gaps: number[] = []
  private blanksUsed = 0
  private escapesUsed = 0

  constructor(
    private readonly layout: Layout,
    private readonly isLeftOut: (comma: number) => boolean
  ) {}

  print(value: Json): void {
    if ('word' in value) this.text += value.word
    else if ('text' in value) this.string(value.text)
    else if ('items' in value) this.list('[', value.items, ']', (value, at) => this.item(value, at))
    else this.list('{', value.members, '}', (member, at) => this.member(member, at))
  }

  blank(): void {
    const { blanks } = this.layout
    this.text += blanks[this.blanksUsed++ % blanks.length] ?? ''
  }

  private list<T>(
    open: string,
    parts: readonly T[],
    close: string,
    print: (part: T, at: number) => void
  ): void {
    this.text += open
    this.blank()
    parts.forEach(print)
    this.text += close
  }

  private item(value: Json, at: number): void {
    if (at > 0) this.separate()
    this.print(value)
    this.blank()
  }

  private member(member: Member, at: number): void {
    if (at > 0 && this.isLeftOut(this.commas++)) this.leaveOutComma()
    else if (at > 0) this.separate()
    this.keys.set(member, this.text.length)
    this.string(member.key)
    this.blank()
    this.text += ':'
    this.blank()
    this.print(member.value)
    this.blank()
  }

  private separate(): void {
    this.text += ','
    this.blank()
  }

  private leaveOutComma(): void {
    // The blanks that were written before the comma stay; the comma belongs before them, right after the value.
    this.gaps.push(this.text.replace(/[ \t\n\r]+$/, '').length)
    this.blank()
  }

  private string(text: string): void {
    const { escapes } = this.layout
    const units = text
      .split('')
      .map((unit) => escaped(unit, escapes[this.escapesUsed++ % escapes.length] ?? 'plain'))
    this.text += `"${units.join('')}"`
  }
}

export const COMPACT: Layout = { blanks: [''], escapes: ['plain'] }

/** The value as text. Of the commas between members, those for which `isLeftOut` are left out. */
export const print = (
  value: Json,
  layout: Layout,
  isLeftOut: (comma: number) => boolean = () => false
): Printed => {
  const printer = new Printer(layout, isLeftOut)
  printer.blank()
  printer.print(value)
  printer.blank()
  return printer
}

const blanks = fc.oneof(
  { weight: 3, arbitrary: fc.constant(['']) },
  { weight: 1, arbitrary: fc.constant(['', '\n']) },
  { weight: 1, arbitrary: fc.constant(['\n', '\n\n', '']) },
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom('', ' ', '\n', '\r\n', '\t', '\n    ', ' \t\r\n '), {
      minLength: 1,
      maxLength: 7
    })
  }
)

const escapes = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Escape[]>(['plain']) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...ESCAPES), { minLength: 1, maxLength: 9 }) }
)

export const layouts: fc.Arbitrary<Layout> = fc.record({ blanks, escapes })

// Texts

/** What `String.prototype.trim` removes. */
export const BLANKS =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'

// Parted by blanks; a body in which such a text is read for JSON would be another body.
const SNIPPETS =
  String.raw`" , : { } [ ] \ / \u0022 ' "duration":"0 ""duration":"0 ","fid":"5 "}],"cdr":[{" requestid stateDesc`
    .split(' ')
    .concat('cdr', 'NoTapes', '应答|正常', '13800138000', '2016-02-02 11:20:40.000', '" duration ":"0', ' ')
    .concat('\n', '\u0000', '\u2028', '\u00a0', '\ufeff', '😀', '\ud83d', '\ude00')

/** Text of the integrator's own making: anything at all, and by preference what looks like JSON. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 6 }).map((snippets) => snippets.join(''))
)

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'.split('')), minLength, maxLength })

const unpadded = hostileTexts.map((text) => text.trim())
const ids = fc.oneof(
  { weight: 3, arbitrary: digits(1, 29) },
  { weight: 1, arbitrary: unpadded.map((text) => (text === '' ? '0' : text)) }
)
const names = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.oneof(digits(11, 11), digits(3, 15), fc.constant('02188888888'), fc.constant(''))
  },
  { weight: 1, arbitrary: unpadded }
)
const decimals = fc
  .tuple(digits(1, 20), fc.option(digits(1, 8), { nil: undefined }))
  .map(([whole, fraction]) => (fraction === undefined ? whole : `${whole}.${fraction}`))
const amounts = fc.oneof(fc.constantFrom('0.06', '2.94', '0.044', '0', '00.10', '0.0'), decimals)
const urls = fc.oneof(
  fc.constantFrom('http://.....', 'http://', 'https://1.2.3.4:8080/a.wav?b=c&d'),
  hostileTexts.map((text) => `http://${text}`.trim())
)
const words = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...STATE_TERMS.map(({ text }) => text)) },
  { weight: 1, arbitrary: hostileTexts.map((text) => text.replaceAll('|', '').trim() || '新词') }
)
const states = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CALL_STATES.map(({ text }) => text)) },
  { weight: 1, arbitrary: unpadded }
)

// Times

const CHINA_OFFSET = 8 * 3_600_000
const FIRST_WALL = Date.parse('0000-01-01T00:00:00.000Z')
const LAST_WALL = Date.parse('9999-12-31T23:59:59.999Z')
const FIRST_LIKELY = Date.parse('2010-01-01T00:00:00.000Z')
const LAST_LIKELY = Date.parse('2030-12-31T23:59:59.999Z')

const EDGE_DAYS = '0000-02-29 0099-12-31 1900-02-28 2000-02-29 2100-03-01 2024-02-29 1970-01-01'.split(' ')

/** Clock readings that the platform can write, in milliseconds of a clock that stands at UTC. */
const wallClocks: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: FIRST_LIKELY, max: LAST_LIKELY }) },
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: FIRST_LIKELY / 1000, max: Math.floor(LAST_LIKELY / 1000) })
      .map((second) => second * 1000)
  },
  { weight: 2, arbitrary: fc.integer({ min: FIRST_WALL, max: LAST_WALL }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(FIRST_WALL, LAST_WALL, ...EDGE_DAYS.map((day) => Date.parse(day)))
  }
)

/** How the platform writes a time, with as many digits of the fraction as are asked for. */
const written = (wall: number, fraction: number): string => {
  const [day = '', clock = ''] = new Date(wall).toISOString().split('T')
  return `${day} ${fraction === 0 ? clock.slice(0, 8) : clock.slice(0, 9 + fraction)}`
}

/** Times as the platform writes them. */
export const timeTexts = fc
  .tuple(wallClocks, fc.constantFrom(0, 0, 3, 3, 1, 2))
  .map(([wall, fraction]) => written(wall, fraction))

// Tables

export type FieldType =
  'fid' | 'id' | 'name' | 'time' | 'moment' | 'seconds' | 'charge' | 'url' | 'free' | 'words' | 'state'

export interface Field {
  readonly name: string
  readonly type: FieldType
}

const tableOf = (fields: Readonly<Record<string, FieldType>>): readonly Field[] =>
  Object.entries(fields).map(([name, type]) => ({ name, type }))

/** The members of each kind: `fid`, then the others in the order of the event. `moment` is a time that must be there. */
export const TABLES: Readonly<Record<Kind, readonly Field[]>> = {
  'voice-code': tableOf({
    fid: 'fid',
    requestid: 'id',
    appid: 'name',
    tel: 'name',
    stime: 'time',
    etime: 'time',
    duration: 'seconds',
    oriamount: 'charge'
  }),
  'callback-cdr': tableOf({
    fid: 'fid',
    requestid: 'id',
    appid: 'name',
    caller: 'name',
    callerstime: 'time',
    calleretime: 'time',
    called: 'name',
    calledstime: 'time',
    calledetime: 'time',
    tapesurl: 'url',
    duration: 'seconds',
    oriamount: 'charge',
    stateDesc: 'words',
    customParm: 'free'
  }),
  'callback-state': tableOf({
    requestid: 'id',
    src: 'name',
    dsc: 'name',
    timestamp: 'moment',
    state: 'state',
    stateDesc: 'words'
  }),
  conference: tableOf({
    fid: 'fid',
    requestid: 'id',
    appid: 'name',
    tel: 'name',
    stime: 'time',
    etime: 'time',
    confid: 'name',
    duration: 'seconds',
    singleoriamount: 'charge',
    customParm: 'free',
    tapesurl: 'url'
  })
}

export const KINDS = ['voice-code', 'callback-cdr', 'callback-state', 'conference'] as const satisfies Kind[]

const FIDS: Readonly<Record<Kind, string>> = {
  'voice-code': '2',
  'callback-cdr': '4',
  'callback-state': '',
  conference: '5'
}

// Values as written

const word = (text: string): Json => ({ word: text })
const text = (content: string): Json => ({ text: content })

/** The forms in which JSON can write one whole number. */
const wholeNumberForms = (value: number): readonly string[] => [
  String(value),
  `${value}.0`,
  `${value}e0`,
  value === 0 ? '0E-1' : `${value}0E-1`,
  `${value}.000e+0`,
  ...(value % 1000 === 0 ? [`${value / 1000}e3`, `${value / 1000}E+03`] : []),
  ...(value === 0 ? ['-0', '0e9'] : [])
]

const wholeNumbers = fc
  .tuple(
    fc.oneof(
      fc.nat(100),
      fc.nat(4_000_000),
      fc.nat(1_000).map((n) => n * 1000),
      fc.maxSafeNat()
    ),
    fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(8) })
  )
  .map(([value, form]) => {
    const forms = wholeNumberForms(value)
    return forms[form % forms.length] ?? '0'
  })

const decimalNumbers = fc.oneof(
  fc.constantFrom(...'0.15 0.005 1e3 1.0 1200 100000 12e-1 0.0001 5E-3 1.20 0.10 3e0'.split(' ')),
  fc
    .tuple(fc.nat(99_999), fc.integer({ min: 1, max: 4 }))
    .map(([units, scale]) => (units / 10 ** scale).toFixed(scale))
)

const wordOr = (words: fc.Arbitrary<string>, texts: fc.Arbitrary<string>): fc.Arbitrary<Json> =>
  fc.oneof({ weight: 1, arbitrary: words.map(word) }, { weight: 3, arbitrary: texts.map(text) })

const LIKELY_KEYS =
  'x 0 10 __proto__ constructor toString length cdr state fid statusCode requestId Duration tel oriamount'
    .split(' ')
    .concat('', ' cdr ', ' b', 'c\t', '😀', 'a"b', 'a\\b', '\ud800', '13800138000')
const keys = fc.oneof(
  fc.constantFrom(...LIKELY_KEYS),
  hostileTexts,
  // What tells a body and a record for what they are.
  fc.constantFrom('cdr', 'fid', 'state', 'statusCode')
)

/** Anything that JSON can say, except -0 and numbers out of range: JSON.stringify writes them as 0 and null. */
export const anyJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json; member: Member }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
    fc
      .oneof(fc.constantFrom('null', 'true', 'false', '-1', '-1.5e3', '5e-324'), wholeNumbers, decimalNumbers)
      .map((number) => word(number === '-0' ? '0' : number)),
    hostileTexts.map(text),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => ({ items })),
    fc
      .uniqueArray(tie('member'), { maxLength: 3, selector: ({ key }) => key })
      .map((members) => ({ members }))
  ),
  member: fc.record({ key: keys, value: tie('value') }).map(({ key, value }) => ({ key, value }))
})).value

const isFree = (key: string, taken: readonly string[]): boolean => !taken.includes(key.trim())

/** Members beside those that are known: no two alike, blanks aside. */
const membersBeside = (maxLength: number): fc.Arbitrary<readonly Member[]> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant([]) },
    {
      weight: 2,
      arbitrary: fc.uniqueArray(
        fc.record({ key: keys, value: anyJson }).map(({ key, value }): Member => ({ key, value })),
        { maxLength, selector: ({ key }) => key.trim() }
      )
    }
  )

const NOTHING = { text: '' } as const
const absentOr = (values: fc.Arbitrary<Json>, nothings: readonly Json[]): fc.Arbitrary<Json | undefined> =>
  fc.oneof(
    { weight: 5, arbitrary: values },
    { weight: 1, arbitrary: fc.constantFrom(undefined, word('null'), ...nothings) }
  )

const durations = fc.oneof(fc.nat(4000), fc.maxSafeNat())

const FIELD_VALUES: Readonly<Record<Exclude<FieldType, 'fid'>, fc.Arbitrary<Json | undefined>>> = {
  id: wordOr(wholeNumbers, ids),
  name: wordOr(wholeNumbers, names),
  time: absentOr(timeTexts.map(text), [NOTHING, NOTHING]),
  moment: timeTexts.map(text),
  seconds: wordOr(
    wholeNumbers,
    fc.tuple(fc.constantFrom('', '', '00'), durations).map(([zeros, n]) => `${zeros}${n}`)
  ),
  charge: wordOr(fc.oneof(wholeNumbers, decimalNumbers), amounts),
  url: absentOr(urls.map(text), [NOTHING, text('NoTapes')]),
  free: absentOr(wordOr(wholeNumbers, hostileTexts), [NOTHING]),
  words: absentOr(
    fc
      .array(fc.tuple(fc.constantFrom('', '', ' ', '\u3000'), fc.oneof(words, fc.constant(''))), {
        maxLength: 4
      })
      .map((list) => text(list.map(([blank, each]) => `${blank}${each}${blank}`).join('|'))),
    [NOTHING]
  ),
  state: wordOr(wholeNumbers, states)
}

const fidForms = (fid: string): fc.Arbitrary<Json> =>
  fc.constantFrom<Json>(text(fid), word(fid), text(fid), word(`${fid}.0`), word(`${fid}e0`))

const nullFid: fc.Arbitrary<Json | undefined> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant(word('null')) }
)

/** What a state push by itself may carry as well: a `fid` of no kind that is known. */
const strangeFid = fc.oneof(
  { weight: 6, arbitrary: nullFid },
  { weight: 1, arbitrary: fc.constantFrom<Json>(text('8'), word('8'), text('')) }
)

// Records and bodies as written

export interface WrittenRecord {
  readonly kind: Kind
  readonly members: readonly Member[]
}

/** A body that is valid and has no fault to repair; in an envelope, or a record by itself. */
export interface WrittenBody {
  readonly records: readonly WrittenRecord[]
  /** The members of the envelope before and after its records; absent for a record by itself. */
  readonly envelope?: {
    readonly key: string
    readonly before: readonly Member[]
    readonly after: readonly Member[]
  }
}

/** The list with one part more, at a place that the seed tells. */
export const inserted = <T>(list: readonly T[], part: T, seed: number): readonly T[] => {
  const at = seed % (list.length + 1)
  return [...list.slice(0, at), part, ...list.slice(at)]
}

const recordsOf = (kind: Kind, fidOfState: fc.Arbitrary<Json | undefined>): fc.Arbitrary<WrittenRecord> => {
  const table = TABLES[kind]
  const taken = ['fid', ...table.map(({ name }) => name)]
  const values = table.map(({ type }) => (type === 'fid' ? fidForms(FIDS[kind]) : FIELD_VALUES[type]))
  return fc
    .record({
      values: fc.tuple(...values),
      fid: kind === 'callback-state' ? fidOfState : fc.constant(undefined),
      order: fc.oneof(
        fc.constant(table.map((_, index) => index)),
        fc.shuffledSubarray(
          table.map((_, index) => index),
          { minLength: table.length }
        )
      ),
      beside: membersBeside(3),
      seeds: fc.array(fc.nat(99), { minLength: 4, maxLength: 4 })
    })
    .map(({ values: row, fid: strange, order, beside, seeds }) => {
      const known = order.flatMap((index) => {
        const value = row[index]
        return value === undefined ? [] : [{ key: table[index]?.name ?? '', value }]
      })
      const extra = beside.filter(({ key }) => isFree(key, taken))
      const all = strange === undefined ? extra : [...extra, { key: 'fid', value: strange }]
      const members = all.reduce<readonly Member[]>(
        (list, member, at) => inserted(list, member, seeds[at] ?? 0),
        known
      )
      return { kind, members }
    })
}

const recordsInEnvelope = fc.oneof(...KINDS.map((kind) => recordsOf(kind, nullFid)))
const bareRecords = fc.oneof(...KINDS.map((kind) => recordsOf(kind, strangeFid)))

const envelopes = fc.record({
  before: membersBeside(2),
  after: membersBeside(2)
})

/** Bodies of so many records. */
export const bodiesOf = (minLength: number, maxLength: number): fc.Arbitrary<WrittenBody> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .record({ records: fc.array(recordsInEnvelope, { minLength, maxLength }), envelope: envelopes })
        .map(({ records, envelope: { before, after } }) => {
          const sentBefore = before.filter(({ key }) => isFree(key, ['cdr']))
          const taken = ['cdr', ...sentBefore.map(({ key }) => key.trim())]
          return {
            records,
            envelope: { key: 'cdr', before: sentBefore, after: after.filter(({ key }) => isFree(key, taken)) }
          }
        })
    },
    {
      weight: 1,
      arbitrary: bareRecords.map(({ kind, members }) => ({
        // By itself, a record with a member `cdr` would be an envelope.
        records: [{ kind, members: members.filter(({ key }) => isFree(key, ['cdr'])) }]
      }))
    }
  )

export const writtenBodies = bodiesOf(0, 4)

export const treeOf = ({ records, envelope }: WrittenBody): Json => {
  const items = records.map(({ members }): Json => ({ members }))
  if (envelope === undefined) return items[0] ?? { members: [] }
  return { members: [...envelope.before, { key: envelope.key, value: { items } }, ...envelope.after] }
}

/** One record by itself, as `JSON.parse` gives it. */
export const wireRecords = bareRecords.map(
  ({ members }) => JSON.parse(print({ members }, COMPACT).text) as Readonly<Record<string, unknown>>
)

export const writtenTexts: fc.Arbitrary<string> = fc
  .record({ body: writtenBodies, layout: layouts })
  .map(({ body, layout }) => print(treeOf(body), layout).text)

// Events

const extraOf = (taken: readonly string[]): fc.Arbitrary<Extra> =>
  membersBeside(3).map(
    (members) =>
      JSON.parse(print({ members: members.filter(({ key }) => isFree(key, taken)) }, COMPACT).text) as Extra
  )

const extras = Object.fromEntries(
  KINDS.map((kind) => [kind, extraOf(['fid', ...TABLES[kind].map(({ name }) => name)])])
) as Readonly<Record<Kind, fc.Arbitrary<Extra>>>

const charges: fc.Arbitrary<Yuan> = amounts.map(yuan)
const customParms = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: hostileTexts.map((own) => (own === '' ? null : own)) }
)
const recordingUrls = fc.option(urls)
const stateDescs: fc.Arbitrary<readonly StateTerm[]> = fc.array(
  words.map(
    (own): StateTerm =>
      STATE_TERMS.find(({ text: known }) => known === own) ?? { code: 'unrecognised', text: own }
  ),
  { maxLength: 3 }
)
const stateTerms: fc.Arbitrary<CallStateTerm> = states.map(
  (own): CallStateTerm =>
    CALL_STATES.find(({ text: known }) => known === own) ?? { code: 'unrecognised', text: own }
)

/** Decoding makes plain objects, not such without a prototype. */
const PLAIN = { noNullPrototype: true } as const

const buildEvents = (
  utcOffset: number
): { readonly [K in Kind]: fc.Arbitrary<Extract<CallbackEvent, { kind: K }>> } => {
  const moments = wallClocks.map((wall) => new Date(wall - utcOffset))
  const times = fc.option(moments, { freq: 4 })
  const legs: fc.Arbitrary<CallLeg> = fc.record(
    { number: names, answerTime: times, releaseTime: times },
    PLAIN
  )
  return {
    'voice-code': fc.record<VoiceCode>(
      {
        kind: fc.constant('voice-code'),
        requestId: ids,
        appId: names,
        phoneNumber: names,
        answerTime: times,
        releaseTime: times,
        durationSeconds: durations,
        charge: charges,
        extra: extras['voice-code']
      },
      PLAIN
    ),
    'callback-cdr': fc.record<CallbackCdr>(
      {
        kind: fc.constant('callback-cdr'),
        requestId: ids,
        appId: names,
        caller: legs,
        called: legs,
        recordingUrl: recordingUrls,
        durationSeconds: durations,
        charge: charges,
        stateDesc: stateDescs,
        customParm: customParms,
        extra: extras['callback-cdr']
      },
      PLAIN
    ),
    'callback-state': fc.record<CallbackState>(
      {
        kind: fc.constant('callback-state'),
        requestId: ids,
        src: names,
        dst: names,
        timestamp: moments,
        state: stateTerms,
        stateDesc: stateDescs,
        extra: extras['callback-state']
      },
      PLAIN
    ),
    conference: fc.record<Conference>(
      {
        kind: fc.constant('conference'),
        requestId: ids,
        appId: names,
        phoneNumber: names,
        answerTime: times,
        releaseTime: times,
        conferenceId: names,
        durationSeconds: durations,
        charge: charges,
        customParm: customParms,
        recordingUrl: recordingUrls,
        extra: extras.conference
      },
      PLAIN
    )
  }
}

/** Valid events of each kind; with another offset from UTC, those that the platform can write at that offset. */
export const eventsOf = (utcOffset = CHINA_OFFSET): fc.Arbitrary<CallbackEvent> => {
  const byKind = buildEvents(utcOffset)
  return fc.oneof<fc.Arbitrary<CallbackEvent>[]>(...KINDS.map((kind) => byKind[kind]))
}

// Damage

const FRAGMENTS = String.raw`" "" \ \u { } [ ] , : - . 0 1 e n tru`
  .split(' ')
  .concat(' ', '\n', '\u0000', '\ufeff')

/** One change of a text, at a place given as a share of its length. */
export type Damage = (text: string) => string

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

/** Bodies that were valid. */
export const damagedTexts = damaged(writtenTexts)

const SHORT_WORDS =
  '0 1 1e3 1000 1.0 0.01 1e-2 0.005 5e-3 100000 1e5 1200 12e2 -1 1e400 0.1 0.10 1e21 12345678901234567 true false null'
/** Values that take little room, or more than they need. */
export const shortJson: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...SHORT_WORDS.split(' ')).map((word) => ({ word })) },
  { weight: 1, arbitrary: fc.constantFrom<Json>({ text: '' }, { text: 'a' }, { items: [] }, { members: [] }) }
)

/** Values in which a key may occur more than once, and leaves as little trace as can be. */
export const looseJson: fc.Arbitrary<Json> = fc.letrec<{ json: Json; member: Member }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    shortJson,
    fc.array(tie('member'), { maxLength: 4 }).map((members) => ({ members })),
    fc.array(tie('json'), { maxLength: 3 }).map((items) => ({ items }))
  ),
  member: fc
    .record({ key: fc.constantFrom('', '', 'a', 'b', ' a', '"', '\n', '__proto__'), value: tie('json') })
    .map(({ key, value }) => ({ key, value }))
})).json

/** Values with all or some of the commas between their members left out. */
const commalessTexts = fc
  .tuple(fc.oneof(anyJson, bodiesOf(0, 1).map(treeOf)), layouts, fc.nat(3))
  .map(([json, layout, every]) => print(json, layout, (comma) => every === 0 || comma % every === 0).text)

/** Values cut off soon after the place where a comma was left out. */
const commalessBeginnings = fc
  .tuple(fc.oneof(anyJson, bodiesOf(0, 1).map(treeOf)), layouts, fc.nat(9), fc.nat(20))
  .map(([json, layout, leftOut, rest]) => {
    const { text, gaps } = print(json, layout, (comma) => comma === leftOut)
    return text.slice(0, (gaps[0] ?? 0) + rest)
  })

/** Text that is JSON, or nearly. */
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
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom(...BLANKS.split('')), maxLength: 3 }) }
)

// Values that no JSON makes, but that a caller can hand over

type Wire = Readonly<Record<string, unknown>>

const revoked = (target: object): unknown => {
  const { proxy, revoke } = Proxy.revocable(target, {})
  revoke()
  return proxy
}

const fail = (thrown: unknown): never => {
  throw thrown
}

/** The value behind a proxy that answers so many questions and then throws. */
const failing = (target: object, answers: number, thrown: unknown): unknown => {
  let asked = 0
  const ask = <T>(answer: () => T): T => (asked++ < answers ? answer() : fail(thrown))
  return new Proxy(target, {
    get: (own, key, receiver) => ask(() => Reflect.get(own, key, receiver) as unknown),
    has: (own, key) => ask(() => Reflect.has(own, key)),
    ownKeys: (own) => ask(() => Reflect.ownKeys(own)),
    getPrototypeOf: (own) => ask(() => Object.getPrototypeOf(own) as object | null),
    getOwnPropertyDescriptor: (own, key) => ask(() => Reflect.getOwnPropertyDescriptor(own, key))
  })
}

type Hostile = (record: Wire, answers: number, thrown: unknown) => unknown

const HOSTILE: Readonly<Record<string, Hostile>> = {
  'revoked object': () => revoked({}),
  'revoked list': () => revoked([]),
  'revoked function': () => revoked(() => undefined),
  'failing record': (record, answers, thrown) => failing({ ...record }, answers, thrown),
  'failing list': (record, answers, thrown) => failing([record, record], answers, thrown),
  'failing envelope': (record, answers, thrown) => failing({ cdr: [record] }, answers, thrown),
  'failing members': (record, answers, thrown) => ({
    ...record,
    x: failing([], answers, thrown),
    customParm: failing({}, 0, thrown)
  }),
  'failing getter': (record, answers, thrown) => {
    const names = Object.keys(record)
    const name = names[answers % names.length] ?? 'x'
    return Object.defineProperty({ ...record }, name, { get: () => fail(thrown), enumerable: true })
  },
  'changing getter': (record) => {
    let asked = 0
    return Object.defineProperty({ ...record }, 'requestid', { get: () => asked++, enumerable: true })
  },
  circle: (record) => {
    const circle: Record<string, unknown> = { ...record }
    return Object.assign(circle, { x: circle, cdr: [circle], customParm: circle })
  },
  'inherited members': (record) => Object.create(record) as unknown,
  'no prototype': (record) => Object.assign(Object.create(null) as object, record),
  'failing conversions': (_, __, thrown) => ({
    toString: () => fail(thrown),
    valueOf: () => fail(thrown),
    toJSON: () => fail(thrown),
    [Symbol.toPrimitive]: () => fail(thrown),
    fid: { toString: () => fail(thrown) }
  }),
  'failing tag': (_, __, thrown) =>
    Object.defineProperty({}, Symbol.toStringTag, { get: () => fail(thrown) }),
  'false tag': () => ({ [Symbol.toStringTag]: 'ArrayBuffer', byteLength: 7, fid: '4' }),
  'bytes that were handed on': () => {
    const bytes = new Uint8Array(8)
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] })
    return bytes
  },
  'shared bytes': () => new SharedArrayBuffer(8),
  symbol: () => Symbol('fid'),
  bigint: () => 4n,
  function: () => () => ({ fid: '4' }),
  'no date': () => new Date(NaN),
  promise: () => Promise.resolve({ fid: '4' }),
  'weak map': () => new WeakMap(),
  'boxed text': () => new String('{"cdr":[]}')
}

const PLACES: Readonly<Record<string, (value: unknown, record: Wire) => unknown>> = {
  body: (value) => value,
  envelope: (value) => ({ cdr: value }),
  'padded envelope': (value) => ({ ' cdr ': value }),
  record: (value, record) => ({ cdr: [record, value, record] }),
  'members of a bare record': (value, record) => ({
    ...record,
    requestid: value,
    stateDesc: value,
    x: value
  }),
  members: (value, record) => ({
    cdr: [
      { ...record, fid: value },
      { ...record, duration: value, timestamp: value }
    ]
  })
}

const thrownValues = fc.constantFrom<unknown>(undefined, null, 'no', 0, new Error('no'), { issues: null })

/** Which body to make of which some member throws, changes or is of no type that JSON has. */
export const hostileChoices = fc.record({
  hostile: fc.constantFrom(...Object.keys(HOSTILE)),
  place: fc.constantFrom(...Object.keys(PLACES)),
  record: wireRecords,
  answers: fc.nat(40),
  thrown: thrownValues
})

type Choice = typeof hostileChoices extends fc.Arbitrary<infer T> ? T : never

/** Made anew each time: some of them answer only once. */
export const hostileBody = ({ hostile, place, record, answers, thrown }: Choice): unknown =>
  PLACES[place]?.(HOSTILE[hostile]?.(record, answers, thrown), record)
