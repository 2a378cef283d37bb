import { inspect, isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { type Either, isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import {
  CALL_STATES,
  type Callback,
  CallbackBody,
  CallbackCdr,
  CallbackError,
  type CallbackEvent,
  type CallbackFailure,
  CallbackState,
  Conference,
  decode,
  decodeEach,
  encode,
  formatIssues,
  type Issue,
  ISSUE_CODES,
  type Kind,
  parse,
  type Path,
  type Position,
  type Repair,
  REPAIR_CODES,
  type RepairCode,
  safeParse,
  STATE_TERMS,
  VoiceCode
} from '../src'
import {
  anyJson,
  BLANKS,
  bodiesOf,
  brokenTexts,
  COMPACT,
  damagedTexts,
  damages,
  eventsOf,
  type Field,
  type FieldType,
  hostileBody,
  hostileChoices,
  hostileTexts,
  inserted,
  type Json,
  KINDS,
  type Layout,
  layouts,
  looseJson,
  type Member,
  print,
  type Printed,
  shortJson,
  TABLES,
  treeOf,
  wireRecords,
  writtenBodies,
  type WrittenBody,
  type WrittenRecord,
  writtenTexts
} from './support/arbitraries'

/** `LAWS_TIMES=20` tries each law twenty times as often. */
const TIMES = Number(process.env.LAWS_TIMES ?? 1)

// Where many wait for the outcome it must not depend on luck; everywhere else each run tries other examples.
const SEED = process.env.CI === undefined ? {} : { seed: 20_160_202 }

const holds = <Ts>(runs: number, property: fc.IRawProperty<Ts, false>): void => {
  fc.assert(property, { numRuns: runs * TIMES, ...SEED })
}

/** As `toStrictEqual`, which takes a payload's own member `constructor` for the class of an object. */
const expectSame = (actual: unknown, expected: unknown): void => {
  if (isDeepStrictEqual(actual, expected)) return
  const shown = [actual, expected].map((value) => inspect(value, { depth: 9 }))
  throw new Error(`got\n${shown.join('\nexpected\n')}`)
}

const leftOf = <E>(either: Either<E, unknown>): E => {
  if (isLeft(either)) return either.left
  throw new Error(`expected a left, got ${inspect(either, { depth: 9 })}`)
}

const rightOf = <A>(either: Either<unknown, A>): A => {
  if (isRight(either)) return either.right
  throw new Error(`expected a right, got ${inspect(either, { depth: 9 })}`)
}

const CODECS = {
  'voice-code': VoiceCode,
  'callback-cdr': CallbackCdr,
  'callback-state': CallbackState,
  conference: Conference
}

type Wire = Readonly<Record<string, unknown>>

// What a body without faults should become, told in the plainest way.

const CHINA_HOURS = 8

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === ''

const timeOf = (value: unknown): Date | null => {
  if (isNothing(value)) return null
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?$/.exec(String(value)) ?? []
  const [year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN] = parts
    .slice(1)
    .map(Number)
  const ms = Number((parts[7] ?? '').padEnd(3, '0'))
  const time = new Date(Date.UTC(2000, 0, 1, hour, minute, second, ms))
  // Date.UTC takes the years 0 to 99 for those of the last century.
  time.setUTCFullYear(year, month - 1, day)
  return new Date(time.getTime() - CHINA_HOURS * 3_600_000)
}

const momentOf = (value: unknown): Date => timeOf(value) ?? new Date(NaN)
const secondsOf = (value: unknown): number => Math.abs(Number(value))
const textOf = (value: unknown): string | null => (isNothing(value) ? null : String(value))
const urlOf = (value: unknown): string | null => (value === 'NoTapes' ? null : textOf(value))

const termsOf = (value: unknown): unknown =>
  (textOf(value) ?? '')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((text) => STATE_TERMS.find((term) => term.text === text) ?? { code: 'unrecognised', text })

const stateOf = (value: unknown): unknown =>
  CALL_STATES.find((term) => term.text === value) ?? { code: 'unrecognised', text: String(value) }

const beside = (wire: Wire, names: readonly string[]): Wire =>
  Object.fromEntries(Object.entries(wire).filter(([key]) => !names.includes(key)))

const KIND_BY_FID: Readonly<Record<string, Kind>> = { 2: 'voice-code', 4: 'callback-cdr', 5: 'conference' }

const eventOf = (wire: Wire): unknown => {
  const kind = KIND_BY_FID[String(wire.fid)] ?? 'callback-state'
  const common = {
    kind,
    requestId: String(wire.requestid),
    extra: beside(
      wire,
      TABLES[kind].map(({ name }) => name)
    )
  }
  if (kind === 'callback-state') {
    return {
      ...common,
      src: String(wire.src),
      dst: String(wire.dsc),
      timestamp: momentOf(wire.timestamp),
      state: stateOf(wire.state),
      stateDesc: termsOf(wire.stateDesc)
    }
  }
  const billed = {
    ...common,
    appId: String(wire.appid),
    durationSeconds: secondsOf(wire.duration),
    charge: String(kind === 'conference' ? wire.singleoriamount : wire.oriamount)
  }
  if (kind === 'callback-cdr') {
    const leg = (number: unknown, answered: unknown, released: unknown): unknown => ({
      number: String(number),
      answerTime: timeOf(answered),
      releaseTime: timeOf(released)
    })
    return {
      ...billed,
      caller: leg(wire.caller, wire.callerstime, wire.calleretime),
      called: leg(wire.called, wire.calledstime, wire.calledetime),
      recordingUrl: urlOf(wire.tapesurl),
      stateDesc: termsOf(wire.stateDesc),
      customParm: textOf(wire.customParm)
    }
  }
  const times = {
    phoneNumber: String(wire.tel),
    answerTime: timeOf(wire.stime),
    releaseTime: timeOf(wire.etime)
  }
  if (kind === 'voice-code') return { ...billed, ...times }
  return {
    ...billed,
    ...times,
    conferenceId: String(wire.confid),
    customParm: textOf(wire.customParm),
    recordingUrl: urlOf(wire.tapesurl)
  }
}

const callbackOf = (body: unknown): { events: unknown[]; repairs: Repair[]; extra?: Wire } => {
  const wire = body as Wire
  if (!Array.isArray(wire.cdr)) return { events: [eventOf(wire)], repairs: [] }
  const extra = beside(wire, ['cdr'])
  const events = wire.cdr.map((record) => eventOf(record as Wire))
  return Object.keys(extra).length === 0 ? { events, repairs: [] } : { events, repairs: [], extra }
}

const positionOf = (text: string, offset: number): Position => {
  const lines = text.slice(0, offset).split('\n')
  return { offset, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

const pathOf = ({ envelope }: WrittenBody, record: number, name: string): Path =>
  envelope === undefined ? [name] : ['cdr', record, name]

describe('encode', () => {
  it('writes an event so that decode gives it back', () => {
    holds(
      1000,
      fc.property(eventsOf(), (event) => {
        expectSame(decode(encode(event)), right({ events: [event], repairs: [] }))
        expectSame(encode([event]), encode(event))
      })
    )
  })

  it('writes a list of events so that decode gives them back', () => {
    holds(
      500,
      fc.property(fc.array(eventsOf(), { maxLength: 5 }), (events) => {
        expectSame(decode(encode(events)), right({ events, repairs: [] }))
      })
    )
  })

  it('writes events at any offset from UTC so that decode at that offset gives them back', () => {
    const offsets = {
      Z: 0,
      '+00:00': 0,
      '-05:00': -300,
      '+05:30': 330,
      '+14:00': 840,
      '-12:00': -720,
      '-00:30': -30
    }
    const cases = Object.entries(offsets).map(([utcOffset, minutes]) =>
      fc.tuple(
        fc.constant({ utcOffset }),
        fc.array(eventsOf(minutes * 60_000), { minLength: 1, maxLength: 2 })
      )
    )
    holds(
      500,
      fc.property(fc.oneof(...cases), ([options, events]) => {
        expectSame(decode(encode(events, options), options), right({ events, repairs: [] }))
      })
    )
  })

  it('takes whatever decode gives', () => {
    holds(
      500,
      fc.property(writtenTexts, (text) => {
        const { events, extra } = rightOf(decode(text))
        expectSame(decode(encode(events)), right({ events, repairs: [] }))
        const callback: Callback = { events, repairs: [], ...(extra === undefined ? {} : { extra }) }
        expectSame(CallbackBody.is(callback), true)
        expectSame(CallbackBody.decode(CallbackBody.encode(callback)), right(callback))
      })
    )
  })

  it('refuses what would not come back', () => {
    const numbers = fc.double().map((number) => (number === 0 ? 0 : number))
    const values = fc.anything({
      values: [fc.boolean(), numbers, fc.string(), fc.constantFrom(null, undefined)]
    })
    const members = fc.tuple(
      fc.constantFrom('x', 'cdr', 'fid', ' fid ', ' tel', 'state', 'duration', '__proto__'),
      values
    )
    const plain = { noNullPrototype: true } as const
    const changes = fc.record(
      {
        requestId: hostileTexts,
        appId: hostileTexts,
        phoneNumber: hostileTexts,
        src: hostileTexts,
        durationSeconds: numbers,
        charge: hostileTexts,
        timestamp: fc.date({ noInvalidDate: false }),
        answerTime: fc.option(fc.date({ noInvalidDate: false })),
        recordingUrl: fc.option(hostileTexts),
        customParm: fc.option(hostileTexts),
        state: fc.record({ code: fc.constantFrom('answer', 'unrecognised'), text: hostileTexts }, plain),
        stateDesc: fc.array(
          fc.record({ code: fc.constantFrom('busy', 'unrecognised'), text: hostileTexts }, plain)
        ),
        extra: fc.array(members, { maxLength: 2 }).map((list) => Object.fromEntries(list))
      },
      { requiredKeys: [] }
    )
    const outcomeOf = (event: CallbackEvent): unknown => {
      try {
        return decode(encode(event))
      } catch (error) {
        return error instanceof RangeError || error instanceof TypeError ? 'refused' : error
      }
    }
    const changed = fc.tuple(eventsOf(), changes).map(([event, change]) => {
      const known = Object.entries(change).filter(([name]) => name in event)
      return { ...event, ...Object.fromEntries(known) }
    })
    holds(
      1000,
      fc.property(changed, (event) => {
        const outcome = outcomeOf(event)
        if (outcome !== 'refused') expectSame(outcome, right({ events: [event], repairs: [] }))
      })
    )
  })
})

describe('codecs', () => {
  it('give each event back, and know their own', () => {
    holds(
      500,
      fc.property(eventsOf(), (event) => {
        for (const kind of KINDS) expectSame(CODECS[kind].is(event), kind === event.kind)
        const codec = CODECS[event.kind]
        const wire = (codec.encode as (event: CallbackEvent) => unknown)(event)
        expectSame(codec.decode(wire), right(event))
        expectSame(codec['~standard'].validate(wire), { value: event })
        expectSame(decode(wire), decode(JSON.stringify(wire)))
      })
    )
  })
})

describe('a body without faults', () => {
  const cases = fc.record({ body: writtenBodies, layout: layouts })

  it('becomes what JSON.parse gives, without a repair', () => {
    holds(
      1000,
      fc.property(cases, ({ body, layout }) => {
        const { text } = print(treeOf(body), layout)
        expectSame(decode(text), right(callbackOf(JSON.parse(text))))
      })
    )
  })

  it('becomes the same through every door', () => {
    holds(
      300,
      fc.property(cases, ({ body, layout }) => {
        const { text } = print(treeOf(body), layout)
        const decoded = decode(text)
        const callback = rightOf(decoded)
        expectSame(decode(JSON.parse(text)), decoded)
        expectSame(decode(text, { repair: false }), decoded)
        expectSame(decodeEach(text), right({ ...callback, rejected: [] }))
        expectSame(parse(text), callback)
        expectSame(safeParse(text), { success: true, data: callback })
        expectSame(CallbackBody.decode(text), decoded)
        const bytes = Buffer.from(text)
        const fromBytes = decode(bytes)
        expectSame(fromBytes, decode(bytes.toString()))
        expectSame(decode(Uint8Array.from(bytes).buffer), fromBytes)
      })
    )
  })

  it('becomes the same in any layout and any order of members', () => {
    const reversed = (record: WrittenRecord): WrittenRecord => ({
      ...record,
      members: [...record.members].reverse()
    })
    holds(
      300,
      fc.property(writtenBodies, layouts, layouts, (body, layout, other) => {
        const turned = { ...body, records: body.records.map(reversed) }
        expectSame(decode(print(treeOf(turned), other).text), decode(print(treeOf(body), layout).text))
      })
    )
  })

  it('has a time exactly where the calendar has one', () => {
    const pad = (part: number, length = 2): string => String(part).padStart(length, '0')
    const parts = fc.tuple(
      fc.oneof(fc.integer({ min: 1890, max: 2110 }), fc.nat(9999)),
      fc.nat(13),
      fc.oneof(fc.integer({ min: 27, max: 32 }), fc.nat(32)),
      fc.oneof(fc.nat(23), fc.nat(25)),
      fc.oneof(fc.nat(59), fc.nat(61)),
      fc.oneof(fc.nat(59), fc.nat(61))
    )
    holds(
      1000,
      fc.property(parts, ([year, month, day, hour, minute, second]) => {
        const text = `${pad(year, 4)}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}:${pad(second)}`
        const time = momentOf(text)
        const exists = new Date(time.getTime() + CHINA_HOURS * 3_600_000)
          .toISOString()
          .startsWith(text.replace(' ', 'T'))
        const decoded = CallbackState.decode({
          requestid: '1',
          src: '',
          dsc: '',
          state: 'answer',
          timestamp: text
        })
        expectSame(isRight(decoded) ? decoded.right.timestamp : 'refused', exists ? time : 'refused')
      })
    )
  })
})

// Faults that are repaired

// customParm is kept to the letter, and the words of stateDesc are trimmed by rule.
const NOT_REPAIRED: readonly FieldType[] = ['free', 'words']
const CLOCK_READINGS: readonly FieldType[] = ['time', 'moment']

/** A member of a record that a table knows. */
interface Place {
  readonly record: number
  readonly member: Member
  readonly field: Field
}

const placesOf = ({ records }: WrittenBody, isMeant: (place: Place) => boolean): readonly Place[] =>
  records
    .flatMap(({ kind, members }, record) =>
      members.flatMap((member) =>
        TABLES[kind]
          .filter(({ name }) => name === member.key)
          .map((field): Place => ({ record, member, field }))
      )
    )
    .filter(isMeant)

const chosen = <T>(list: readonly T[], seeds: readonly number[]): ReadonlySet<T> =>
  new Set(list.length === 0 ? [] : seeds.flatMap((seed) => list.slice(seed % list.length).slice(0, 1)))

const seeds = fc.array(fc.nat(9999), { minLength: 1, maxLength: 3 })
const blankRuns = fc.string({ unit: fc.constantFrom(...BLANKS.split('')), maxLength: 2 })
const paddings = fc.oneof(
  fc.constantFrom([' ', ' '], ['', ' '], [' ', '']),
  fc
    .tuple(blankRuns, blankRuns)
    .map(([before, after]) => (before + after === '' ? [' ', after] : [before, after]))
)

interface Faults {
  readonly padding: readonly string[]
  readonly commas: ReadonlySet<number>
  readonly envelope: boolean
  readonly keys: ReadonlySet<Member>
  readonly values: ReadonlySet<Member>
  readonly times: ReadonlySet<Member>
}

const textIn = ({ value }: Member): string => ('text' in value ? value.text : '')

const faultyBodies = fc
  .record({
    body: writtenBodies,
    layout: layouts,
    padding: paddings,
    commas: seeds,
    envelope: fc.boolean(),
    keys: seeds,
    values: seeds,
    times: seeds
  })
  .map(({ body, layout, ...seed }) => {
    const membersOf = (places: readonly Place[]): readonly Member[] => places.map(({ member }) => member)
    const commas = Array.from({ length: print(treeOf(body), COMPACT).commas }, (_, comma) => comma)
    // A mark as it should be sent goes before one that needs a repair: such a fault would make another body.
    const besideRecords = [...(body.envelope?.before ?? []), ...(body.envelope?.after ?? [])]
    const isMarkedOtherwise = besideRecords.some(({ key }) => key === 'fid' || key === 'state')
    const outdone = body.records
      .filter(({ kind, members }) => kind !== 'callback-state' && members.some(({ key }) => key === 'state'))
      .flatMap(({ members }) => members.filter(({ key }) => key === 'fid'))
    const keys = placesOf(body, ({ member }) => !outdone.includes(member))
    const values = placesOf(
      body,
      ({ member, field }) => 'text' in member.value && !NOT_REPAIRED.includes(field.type)
    )
    const times = placesOf(
      body,
      ({ member, field }) => textIn(member) !== '' && CLOCK_READINGS.includes(field.type)
    )
    const faults: Faults = {
      padding: seed.padding,
      commas: chosen(commas, seed.commas),
      envelope: seed.envelope && body.envelope !== undefined && !isMarkedOtherwise,
      keys: chosen(membersOf(keys), seed.keys),
      values: chosen(membersOf(values), seed.values),
      times: chosen(membersOf(times), seed.times)
    }
    return { body, layout, faults }
  })

/** The body with those of its faults that have these codes, and the repairs that undo them. */
const commit = (
  body: WrittenBody,
  layout: Layout,
  faults: Faults,
  codes: readonly RepairCode[]
): { readonly text: string; readonly repairs: readonly Repair[] } => {
  const has = (code: RepairCode, isFaulty: boolean): boolean => isFaulty && codes.includes(code)
  const padded = (text: string, code: RepairCode, isFaulty: boolean): string =>
    has(code, isFaulty) ? faults.padding.join(text) : text
  const faulty = (member: Member): Member => {
    if (!('text' in member.value))
      return { ...member, key: padded(member.key, 'padded-key', faults.keys.has(member)) }
    const isGlued = has('glued-timestamp', faults.times.has(member))
    const text = isGlued ? member.value.text.replace(' ', '') : member.value.text
    return {
      key: padded(member.key, 'padded-key', faults.keys.has(member)),
      value: { text: padded(text, 'padded-value', faults.values.has(member)) }
    }
  }
  const tree = treeOf({
    records: body.records.map(({ kind, members }) => ({ kind, members: members.map(faulty) })),
    ...(body.envelope && {
      envelope: { ...body.envelope, key: padded(body.envelope.key, 'padded-key', faults.envelope) }
    })
  })
  const printed = print(tree, layout, (comma) => has('missing-comma', faults.commas.has(comma)))
  const mark = codes.includes('byte-order-mark') ? '\ufeff' : ''

  const repairs: Repair[] = mark === '' ? [] : [{ code: 'byte-order-mark', offset: 0 }]
  for (const gap of printed.gaps) repairs.push({ code: 'missing-comma', offset: gap + mark.length })
  if (has('padded-key', faults.envelope)) repairs.push({ code: 'padded-key', path: ['cdr'] })
  body.records.forEach(({ kind, members }, record) => {
    for (const member of members) {
      if (has('padded-key', faults.keys.has(member)))
        repairs.push({ code: 'padded-key', path: pathOf(body, record, member.key) })
    }
    for (const { name } of TABLES[kind]) {
      const member = members.find(({ key }) => key === name)
      if (member === undefined) continue
      const path = pathOf(body, record, name)
      if (has('padded-value', faults.values.has(member))) repairs.push({ code: 'padded-value', path })
      if (has('glued-timestamp', faults.times.has(member))) repairs.push({ code: 'glued-timestamp', path })
    }
  })
  return { text: mark + printed.text, repairs }
}

/** What a body is refused for when the repairs of this code are needed and off. */
const refusalOf = (
  body: WrittenBody,
  text: string,
  repairs: readonly Repair[],
  code: RepairCode
): readonly unknown[] => {
  const off = repairs.filter((repair) => repair.code === code)
  const [first] = off
  if (first?.offset !== undefined) {
    const offset = first.offset + (/^[ \t\n\r]*/.exec(text.slice(first.offset))?.[0].length ?? 0)
    return [{ code: 'malformed-json', path: [], position: positionOf(text, offset) }]
  }
  const issueCode = code === 'padded-key' ? 'missing-field' : 'invalid-field'
  const rank = ({ path = [] }: Repair): number => {
    const record = body.envelope === undefined ? 0 : path[1]
    if (typeof record !== 'number') return -1
    const kind = body.records[record]?.kind ?? 'voice-code'
    return record * 100 + TABLES[kind].findIndex(({ name }) => name === path.at(-1))
  }
  const paths = [...off].sort((one, other) => rank(one) - rank(other)).map(({ path }) => path)
  // Without its key, the envelope cannot be opened; what is in it is not looked at.
  const known = paths[0]?.length === 1 && body.envelope !== undefined ? paths.slice(0, 1) : paths
  return known.map((path) => ({ code: issueCode, path }))
}

const subsetsOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.reduce<readonly (readonly T[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]])

describe('repairs', () => {
  it('undo every set of listed faults, say so, and are needed', () => {
    holds(
      200,
      fc.property(faultyBodies, ({ body, layout, faults }) => {
        const clean = callbackOf(JSON.parse(print(treeOf(body), layout).text))
        for (const codes of subsetsOf(REPAIR_CODES)) {
          const { text, repairs } = commit(body, layout, faults, codes)
          expectSame(decode(text), right({ ...clean, repairs }))
          expectSame(decode(text, { repair: codes }), right({ ...clean, repairs }))
          expectSame(isLeft(decode(text, { repair: false })), repairs.length > 0)
          for (const code of new Set(repairs.map((repair) => repair.code))) {
            const { issues } = leftOf(
              decode(text, { repair: REPAIR_CODES.filter((other) => other !== code) })
            )
            const refusal = issues.map(({ code: reason, path, position }) =>
              position === undefined ? { code: reason, path } : { code: reason, path, position }
            )
            expectSame(refusal, refusalOf(body, text, repairs, code))
          }
        }
      })
    )
  })

  it('commit every kind of fault in the law above', () => {
    const seen = new Set<RepairCode>()
    for (const { body, layout, faults } of fc.sample(faultyBodies, { numRuns: 50, seed: 1 })) {
      for (const { code } of commit(body, layout, faults, REPAIR_CODES).repairs) seen.add(code)
    }
    expect([...seen].sort()).toStrictEqual([...REPAIR_CODES].sort())
  })
})

// Text that is broken, looked at in the plainest way.

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Where a value is followed by a key in an object. */
const gapsOf = (text: string): readonly number[] => {
  const words = [...text.matchAll(/"(?:[^"\\]|\\.)*"|[-+.\w]+|[{}[\],:]|[ \t\n\r]+/gsy)].filter(
    ([word]) => word.trim() !== ''
  )
  const open: string[] = []
  const gaps: number[] = []
  words.forEach(([word], at) => {
    const before = words[at - 1]
    const isKey = open.at(-1) === '{' && word.startsWith('"') && words[at + 1]?.[0] === ':'
    if (isKey && before !== undefined && !'{[,:'.includes(before[0]))
      gaps.push(before.index + before[0].length)
    if ('{['.includes(word)) open.push(word)
    if ('}]'.includes(word)) open.pop()
  })
  return gaps
}

/** What the repairs of the text make of it; `undefined` when it is not JSON even so. */
const mended = (
  source: string
): { readonly value: unknown; readonly repairs: readonly Repair[] } | undefined => {
  const start = source.startsWith('\ufeff') ? 1 : 0
  const text = source.slice(start)
  const gaps = isJson(text) ? [] : gapsOf(text)
  const whole = gaps.reduceRight((rest, gap) => `${rest.slice(0, gap)},${rest.slice(gap)}`, text)
  if (!isJson(whole)) return undefined
  const commas = gaps.map((gap): Repair => ({ code: 'missing-comma', offset: gap + start }))
  const mark: Repair[] = start === 0 ? [] : [{ code: 'byte-order-mark', offset: 0 }]
  return { value: JSON.parse(whole), repairs: [...mark, ...commas] }
}

const TAILS = '|"|""|0"|00"|000"|0000"|0|e|ue|rue|se|lse|alse|l|ll|ull'.split('|')
const CONTINUATIONS = ['', '0', ':0', '"":0']

/** Whether something can follow the text to make it JSON. */
const canBeCompleted = (text: string): boolean => {
  const open: string[] = []
  for (const [word] of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)|[{}[\]]/gs)) {
    if (word === '{') open.unshift('}')
    else if (word === '[') open.unshift(']')
    else if (word === '}' || word === ']') open.shift()
  }
  return TAILS.some((tail) =>
    CONTINUATIONS.some((continuation) => isJson(text + tail + continuation + open.join('')))
  )
}

const TEXT_FAULTS: readonly string[] = ['empty-body', 'malformed-json', 'truncated-json']

/** The fault of the text for which a body was refused. */
const textFaultOf = (either: Either<CallbackFailure, unknown>): Issue | undefined =>
  isLeft(either) ? either.left.issues.find(({ code }) => TEXT_FAULTS.includes(code)) : undefined

describe('the reading of JSON', () => {
  it('agrees with JSON.parse, but for missing commas', () => {
    holds(
      1000,
      fc.property(brokenTexts, (text) => {
        const each = decodeEach(text)
        const fault = textFaultOf(each)
        const read = mended(text)
        expectSame(fault === undefined, read !== undefined)
        if (fault === undefined) {
          const repairs = isRight(each)
            ? each.right.repairs.filter(({ offset }) => offset !== undefined)
            : read?.repairs
          expectSame(repairs, read?.repairs)
        } else {
          expectSame(fault.code === 'empty-body', text.trim() === '')
          expectSame(leftOf(each).issues.length, 1)
          expectSame(decode(text), each)
        }
      })
    )
  })

  it('finds the first character that cannot be', () => {
    holds(
      1000,
      fc.property(brokenTexts, (text) => {
        const fault = textFaultOf(decode(text, { repair: false }))
        const { code, position } = fault ?? {}
        if (isJson(text)) expectSame(fault, undefined)
        else if (text.trim() === '') expectSame(code, 'empty-body')
        else if (canBeCompleted(text)) {
          expectSame([code, position], ['truncated-json', positionOf(text, text.length)])
        } else {
          const offset = position?.offset ?? NaN
          expectSame([code, position], ['malformed-json', positionOf(text, offset)])
          expectSame(offset < text.length, true)
          expectSame(canBeCompleted(text.slice(0, offset)), true)
          expectSame(canBeCompleted(text.slice(0, offset + 1)), false)
        }
      })
    )
  })

  it('says truncated of what can be completed, and finds every place within the text', () => {
    holds(
      1000,
      fc.property(brokenTexts, (text) => {
        const each = decodeEach(text)
        const issues = isLeft(each)
          ? each.left.issues
          : each.right.rejected.flatMap((record) => record.issues)
        for (const { position } of issues) {
          if (position === undefined) continue
          expectSame(position, positionOf(text, position.offset))
          expectSame(position.offset >= 0 && position.offset <= text.length, true)
        }
        const fault = textFaultOf(each)
        const place = fault?.position?.offset
        expectSame(fault?.code === 'truncated-json', place === text.length)
        if (canBeCompleted(text)) expectSame(fault?.code === 'malformed-json', false)
        // What stands before the fault is not at fault.
        expectSame(textFaultOf(decode(text.slice(0, place)))?.code === 'malformed-json', false)
      })
    )
  })

  it('finds the first byte that is not UTF-8', () => {
    const isUtf8 = (bytes: Uint8Array): boolean => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes)
        return true
      } catch {
        return false
      }
    }
    const bytes = fc
      .tuple(
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array({ maxLength: 3 }),
        fc.string({ unit: 'grapheme' })
      )
      .map(([before, strange, after]) => Buffer.concat([Buffer.from(before), strange, Buffer.from(after)]))
    const badPlace = (body: Uint8Array): number | undefined => {
      let at = 0
      while (at < body.length) {
        const length = [1, 2, 3, 4].find((count) => isUtf8(body.subarray(at, at + count)))
        if (length === undefined) return at
        at += length
      }
      return undefined
    }
    holds(
      1000,
      fc.property(bytes, (body) => {
        const offset = badPlace(body)
        const before = body.subarray(0, offset).toString()
        const { line, column } = positionOf(before, before.length)
        const decoded = decode(body)
        const fault = isLeft(decoded) && decoded.left.issues.find(({ code }) => code === 'invalid-utf8')
        expectSame(
          fault ? fault.position : undefined,
          offset === undefined ? undefined : { offset, line, column }
        )
      })
    )
  })

  it('never completes what was cut off', () => {
    holds(
      200,
      fc.property(
        bodiesOf(0, 1),
        layouts,
        seeds,
        fc.constantFrom('', '\ufeff'),
        (body, layout, leftOut, mark) => {
          const tree = treeOf(body)
          const { commas } = print(tree, COMPACT)
          const { text } = print(tree, layout, (comma) => leftOut.some((seed) => seed % commas === comma))
          const whole = mark + text.trimEnd()
          for (let length = 0; length < whole.length; length++) {
            const cut = whole.slice(0, length)
            const failure = leftOf(decodeEach(cut))
            const isEmpty = cut.trim() === ''
            expectSame(
              failure.issues.map(({ code, position }) => ({ code, position })),
              [
                isEmpty
                  ? { code: 'empty-body', position: undefined }
                  : { code: 'truncated-json', position: positionOf(cut, length) }
              ]
            )
            expectSame([failure.events, failure.rejected, failure.repairs], [[], [], []])
          }
        }
      )
    )
  })

  it('never completes bytes that were cut off', () => {
    holds(
      200,
      fc.property(writtenTexts, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (text, cuts) => {
        const bytes = Buffer.from(text.trimEnd())
        for (const cut of [...cuts.map((seed) => seed % bytes.length), bytes.length - 1]) {
          const codes = leftOf(decode(bytes.subarray(0, cut))).issues.map(({ code }) => code)
          expectSame(
            codes.length === 1 &&
              codes.every((code) => /^(?:empty-body|truncated-json|invalid-utf8)$/.test(code)),
            true
          )
        }
      })
    )
  })
})

describe('any body at all', () => {
  const isIssue = ({ code, message, path }: Issue): boolean =>
    ISSUE_CODES.includes(code) && message !== '' && Array.isArray(path)

  const expectFailure = ({ issues, events, rejected, repairs }: CallbackFailure): void => {
    expectSame([issues.length > 0, issues.every(isIssue)], [true, true])
    expectSame([events, rejected, repairs].map(Array.isArray), [true, true, true])
  }

  const thrownBy = (step: () => unknown): { readonly error: unknown } | undefined => {
    try {
      step()
      return undefined
    } catch (error) {
      return { error }
    }
  }

  /** What no body may break, not even one that answers each question differently. */
  const expectTotal = (makeBody: () => unknown): void => {
    for (const either of [decode(makeBody()), decodeEach(makeBody())]) {
      if (isLeft(either)) expectFailure(either.left)
      else expectSame([either.right.events, either.right.repairs].map(Array.isArray), [true, true])
    }
    const thrown = thrownBy(() => parse(makeBody()))
    if (thrown !== undefined) expectSame(thrown.error instanceof CallbackError, true)
    const result = safeParse(makeBody())
    if (!result.success) expectFailure(result.error)
    for (const codec of [CallbackBody, ...Object.values(CODECS)]) {
      expectSame(['Left', 'Right'].includes(codec.decode(makeBody())._tag), true)
      expectSame(typeof codec['~standard'].validate(makeBody()), 'object')
      expectSame(typeof codec.is(makeBody()), 'boolean')
    }
  }

  /** One outcome through every door, with every record of the body either an event or rejected. */
  const expectConsistent = (body: unknown, records: number | undefined): void => {
    const decoded = decode(body)
    const each = decodeEach(body)
    const result = safeParse(body)
    if (isLeft(each)) {
      expectSame(decoded, each)
      expectSame([each.left.events, each.left.rejected, each.left.repairs], [[], [], []])
    } else {
      const { rejected, ...callback } = each.right
      const { events } = callback
      const issues = rejected.flatMap((record) => record.issues)
      expectSame(decoded, rejected.length === 0 ? right(callback) : left({ issues, rejected, ...callback }))
      expectSame(events.length + rejected.length, records)
      const indexes = rejected.map(({ index }) => index)
      expectSame(
        indexes,
        [...new Set(indexes)].sort((one, other) => one - other)
      )
      expectSame(
        indexes.every((index) => index >= 0 && index < events.length + rejected.length),
        true
      )
    }
    expectSame(result.success, isRight(decoded))
    if (isLeft(decoded) && !result.success) expectSame(result.error.issues, decoded.left.issues)
  }

  const recordsIn = (body: unknown): number | undefined => {
    if (typeof body !== 'object' || body === null) return undefined
    const cdr: unknown = Object.entries(body).find(([key]) => key.trim() === 'cdr')?.[1]
    return Array.isArray(cdr) ? cdr.length : 1
  }

  it('is decoded or refused: text', () => {
    const texts = fc.oneof(
      { weight: 6, arbitrary: brokenTexts },
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.tuple(fc.json(), damages).map(([text, damage]) => damage(text))
    )
    holds(
      1000,
      fc.property(texts, (text) => {
        expectTotal(() => text)
        expectConsistent(text, recordsIn(mended(text)?.value))
      })
    )
  })

  it('is decoded or refused: bytes', () => {
    const damagedBytes = fc
      .tuple(damagedTexts, fc.array(fc.tuple(fc.nat(9999), fc.nat(255)), { maxLength: 3 }))
      .map(([text, changes]) => {
        const bytes = Uint8Array.from(Buffer.from(text))
        for (const [at, byte] of changes)
          bytes.fill(byte, at % (bytes.length + 1), (at % (bytes.length + 1)) + 1)
        return bytes
      })
    holds(
      300,
      fc.property(fc.oneof(fc.uint8Array(), damagedBytes), fc.nat(3), (bytes, before) => {
        expectTotal(() => bytes)
        const decoded = decode(bytes)
        expectSame(decode(Buffer.from(bytes)), decoded)
        expectSame(decode(Uint8Array.from(bytes).buffer), decoded)
        const frame = new Uint8Array(bytes.length + before + 1)
        frame.set(bytes, before)
        expectSame(decode(frame.subarray(before, before + bytes.length)), decoded)
        expectSame(decode(new DataView(frame.buffer, before, bytes.length)), decoded)
      })
    )
  })

  const values = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true
  })
  const wireNames = fc.constantFrom(
    ' fid ',
    ...'requestid fid duration timestamp state stateDesc x'.split(' ')
  )
  const strangeRecords = fc
    .tuple(wireRecords, fc.array(fc.tuple(wireNames, values), { maxLength: 2 }))
    .map(([record, members]): unknown => ({ ...record, ...Object.fromEntries(members) }))

  it('is decoded or refused: values', () => {
    const envelopes = fc.record({ cdr: values, ' cdr ': values, fid: values }, { requiredKeys: [] })
    holds(
      500,
      fc.property(fc.oneof(values, strangeRecords, envelopes), (body) => {
        expectTotal(() => body)
      })
    )
  })

  it('is decoded or refused record by record: lists of values', () => {
    const records = fc.oneof(wireRecords, strangeRecords, values)
    const lists = fc.oneof(
      fc.array(records, { maxLength: 4 }),
      fc.sparseArray(records, { maxLength: 6, maxNumElements: 3 })
    )
    holds(
      500,
      fc.property(lists, fc.constantFrom('cdr', ' cdr', 'cdr\t'), (cdr, key) => {
        expectTotal(() => ({ [key]: cdr }))
        expectConsistent({ [key]: cdr }, cdr.length)
      })
    )
  })

  it('is decoded or refused: values that throw', () => {
    holds(
      1000,
      fc.property(hostileChoices, (choice) => {
        expectTotal(() => hostileBody(choice))
      })
    )
  })
})

// Keys that occur twice, of which JSON.parse keeps the last in silence.

interface Repeat {
  readonly path: Path
  readonly second: Member
}

/** The keys that occur twice in one object, here and further in, in the order of the text. */
const repeatsIn = (json: Json, path: Path): readonly Repeat[] => {
  if ('items' in json) return json.items.flatMap((item, at) => repeatsIn(item, [...path, at]))
  if (!('members' in json)) return []
  return json.members.flatMap((member) => {
    const own = [...path, member.key]
    const isSecond = json.members.filter(({ key }) => key === member.key)[1] === member
    return [...(isSecond ? [{ path: own, second: member }] : []), ...repeatsIn(member.value, own)]
  })
}

const tightLayouts = fc.oneof(
  { weight: 2, arbitrary: fc.constant(COMPACT) },
  { weight: 1, arbitrary: fc.constant<Layout>({ blanks: ['', '\n', '\n\n\n'], escapes: ['plain'] }) },
  { weight: 2, arbitrary: layouts }
)

/** Paths name members without the blanks around their keys; of those that lead far in, the beginning is enough. */
const trimmed = (path: Path): Path =>
  path.slice(0, 8).map((part) => (typeof part === 'string' ? part.trim() : part))

interface Ambiguity {
  readonly path: Path
  readonly position?: Position
}

const ambiguity = (path: Path, position: Position | undefined): Ambiguity =>
  position === undefined ? { path: trimmed(path) } : { path: trimmed(path), position }

const ambiguousIn = (issues: readonly Issue[]): readonly Ambiguity[] =>
  issues.filter(({ code }) => code === 'ambiguous-key').map(({ path, position }) => ambiguity(path, position))

/** The first of each path: objects under one key, which occurs twice itself, cannot be told apart by it. */
const distinct = (issues: readonly Ambiguity[]): readonly Ambiguity[] =>
  issues.filter(({ path }, at) => issues.findIndex((other) => isDeepStrictEqual(other.path, path)) === at)

describe('a key that occurs twice', () => {
  const copies = fc.record({
    at: fc.nat(999),
    padding: fc.option(paddings, { freq: 2 }),
    value: fc.option(fc.oneof(anyJson, shortJson), { freq: 2 })
  })

  /** A second copy of a member among the others, and what is to be said of it. */
  const doubled = (
    members: readonly Member[],
    which: number,
    {
      at,
      padding,
      value
    }: { readonly at: number; readonly padding: readonly string[] | null; readonly value: Json | null }
  ): { readonly members: readonly Member[]; readonly name: string; readonly second: Member | undefined } => {
    const member = members[which % members.length] ?? { key: '', value: { word: '0' } }
    const key = padding === null ? member.key : padding.join(member.key)
    const all = inserted(members, { key, value: value ?? member.value }, at)
    return { members: all, name: member.key.trim(), second: all.filter((one) => one.key === member.key)[1] }
  }

  const expectedOf = (path: Path, { text, keys }: Printed, second: Member | undefined): Ambiguity =>
    ambiguity(path, second && positionOf(text, keys.get(second) ?? NaN))

  it('refuses its record, and only that', () => {
    const cases = fc.record({
      body: bodiesOf(1, 3),
      layout: tightLayouts,
      record: fc.nat(2),
      which: fc.nat(999),
      copy: copies,
      leftOut: fc.option(fc.nat(9), { freq: 4 })
    })
    holds(
      1500,
      fc.property(cases, ({ body, layout, record, which, copy, leftOut }) => {
        const index = record % body.records.length
        const { members = [], kind = 'voice-code' } = body.records[index] ?? {}
        const twice = doubled(members, which, copy)
        const records = body.records.map((own, at) => (at === index ? { kind, members: twice.members } : own))
        const tree = treeOf({ ...body, records })
        const printed = print(tree, layout, (comma) => comma === leftOut)
        const issue = expectedOf(pathOf(body, index, twice.name), printed, twice.second)

        const clean = callbackOf(JSON.parse(print(treeOf(body), COMPACT).text))
        const sent = JSON.parse(print(tree, COMPACT).text) as { readonly cdr: readonly unknown[] }
        const { rejected, ...callback } = rightOf(decodeEach(printed.text))
        expectSame(callback, {
          ...clean,
          events: clean.events.filter((_, at) => at !== index),
          repairs: printed.gaps.map((offset) => ({ code: 'missing-comma', offset }))
        })
        expectSame(
          rejected.map((own) => [own.index, own.record, ambiguousIn(own.issues), own.issues[0]?.code]),
          [[index, body.envelope === undefined ? sent : sent.cdr[index], [issue], 'ambiguous-key']]
        )
        expectSame(leftOf(decode(printed.text)).rejected, rejected)
      })
    )
  })

  it('refuses the body where it stands beside the records', () => {
    const bodies = bodiesOf(0, 2).map((body) => ({
      ...body,
      envelope: body.envelope ?? { key: 'cdr', before: [], after: [] }
    }))
    holds(
      500,
      fc.property(bodies, tightLayouts, fc.nat(999), copies, (body, layout, which, copy) => {
        const tree = treeOf(body)
        const twice = doubled('members' in tree ? tree.members : [], which, copy)
        const printed = print({ members: twice.members }, layout)
        const { issues, events, rejected } = leftOf(decodeEach(printed.text))
        expectSame(ambiguousIn(issues), [expectedOf([twice.name], printed, twice.second)])
        expectSame([events, rejected], [[], []])
      })
    )
  })

  it('is found at any depth', () => {
    const good = '{"requestid":"1","appid":"","fid":"2","tel":"","duration":"0","oriamount":"0"}'
    const record = JSON.parse(good) as Readonly<Record<string, string>>
    const members = Object.entries(record).map(([key, text]): Member => ({ key, value: { text } }))
    holds(
      1500,
      fc.property(looseJson, fc.nat(12), tightLayouts, fc.boolean(), (json, depth, layout, isInRecord) => {
        const value = Array.from({ length: depth }).reduce<Json>((inner) => ({ items: [inner] }), json)
        const x: Member = { key: 'x', value }
        const items = [{ members: isInRecord ? [...members, x] : members }, { members }]
        const cdr: Member = { key: 'cdr', value: { items } }
        const tree: Json = { members: isInRecord ? [cdr] : [cdr, x] }
        const printed = print(tree, layout)
        const repeats = distinct(
          repeatsIn(tree, []).map(({ path, second }) => expectedOf(path, printed, second))
        )
        const each = decodeEach(printed.text)
        if (repeats.length === 0)
          expectSame(each, right({ ...callbackOf(JSON.parse(printed.text)), rejected: [] }))
        else if (!isInRecord) expectSame(distinct(ambiguousIn(leftOf(each).issues)), repeats)
        else {
          const { events, rejected } = rightOf(each)
          expectSame(events, [eventOf(record)])
          expectSame(
            rejected.map(({ index, issues }) => [index, distinct(ambiguousIn(issues))]),
            [[0, repeats]]
          )
        }
      })
    )
  })

  it('is named once for each key, blanks aside', () => {
    const names = fc.array(fc.constantFrom('a', ' a', 'a ', '\u3000a\n', 'b', 'b ', 'tel', ' tel '), {
      maxLength: 7
    })
    const wire = { requestid: '1', appid: '', fid: '2', tel: '', duration: '0', oriamount: '0' }
    const known = Object.entries(wire).map(([key, text]): Member => ({ key, value: { text } }))
    const places = fc.constantFrom('bare', 'record', 'envelope')
    holds(
      500,
      fc.property(names, tightLayouts, places, (keys, layout, place) => {
        const own = keys.map((key): Member => ({ key, value: { text: '' } }))
        const members = place === 'envelope' ? known : [...known, ...own]
        const body: WrittenBody = {
          records: [{ kind: 'voice-code', members }],
          ...(place !== 'bare' && {
            envelope: { key: 'cdr', before: place === 'envelope' ? own : [], after: [] }
          })
        }
        const sent = (place === 'envelope' ? own : members).map(({ key }) => key.trim())
        const repeated = new Set(sent.filter((name, at) => sent.indexOf(name) < at))
        const decoded = decode(print(treeOf(body), layout).text)
        const issues = isLeft(decoded) ? decoded.left.issues : []
        expectSame(issues.map(({ path }) => path.at(-1)).sort(), [...repeated].sort())
      })
    )
  })

  it('is found beside every short number', () => {
    const digits = ['0', '1', '9', '10', '19', '90', '100', '900', '1000', '1001', '9000', '99999']
    const fractions = ['', '.0', '.1', '.9', '.00', '.01', '.09', '.10', '.001', '.1000', '.0001']
    const exponents = ['', ...'e0 e1 e2 e3 e4 E5 e+3 e-1 e-2 e-3 e-7 e17 e21 e-09'.split(' ')]
    for (const sign of ['', '-']) {
      for (const digit of digits) {
        for (const fraction of fractions) {
          for (const exponent of exponents) {
            const number = sign + digit + fraction + exponent
            expectSame(ambiguousIn(leftOf(decode(`{"cdr":[],"":0,"":${number}}`)).issues).length, 1)
          }
        }
      }
    }
  })

  it('is found whatever other code has done to the prototype of objects', () => {
    const strange = { value: 0, enumerable: true, configurable: true }
    const body =
      '{"cdr":[{"fid":"2","requestid":"1","appid":"","tel":"","duration":"0","duration":"9","oriamount":"0"}]}'
    Object.defineProperty(Object.prototype, 'forEachMemberOfAnObject', strange)
    try {
      expectSame(ambiguousIn(leftOf(decode(body)).issues).length, 1)
    } finally {
      delete (Object.prototype as { forEachMemberOfAnObject?: unknown }).forEachMemberOfAnObject
    }
  })
})

describe('a refusal', () => {
  it('takes no more room than a few times its body', () => {
    const depths = fc.integer({ min: 1, max: 300 })
    holds(
      200,
      fc.property(
        depths,
        fc.constantFrom('{"a":0,"a":', '{"a":[0],"a":', '[{"":0,"":'),
        fc.boolean(),
        (depth, open, isIn) => {
          const close = open.startsWith('[') ? '}]' : '}'
          const deep = `${open.repeat(depth)}0${close.repeat(depth)}`
          const text = isIn ? `{"fid":"2","x":${deep}}` : `{"cdr":[],"x":${deep}}`
          const { issues } = leftOf(decode(text))
          const parts = issues.reduce((sum, { path }) => sum + path.length, 0)
          expectSame(parts <= 4 * text.length, true)
        }
      )
    )
  })

  const NAME = 'Zq7Mk'
  const PHONE = '13912345678'
  const secrets = fc.constantFrom(
    NAME,
    PHONE,
    ` ${PHONE} `,
    `${NAME}"${PHONE}`,
    `http:/${NAME}`,
    `2016-02-30 ${PHONE}`
  )
  const secretJson: fc.Arbitrary<Json> = fc.oneof(
    secrets.map((text) => ({ text })),
    secrets.map((text) => ({ items: [{ text }] })),
    secrets.map((text) => ({ members: [{ key: 'x', value: { text } }] })),
    fc.constantFrom(`-${PHONE}`, `${PHONE}.5`, `${PHONE}${PHONE}`, PHONE).map((word) => ({ word }))
  )

  /** Everything of a refusal that is made to be shown. */
  const shownOf = (body: unknown, repair: boolean): readonly string[] => {
    const result = safeParse(body, { repair })
    if (result.success) return []
    const { error } = result
    const issues = error.issues.flatMap(({ message, expected, received }) => [
      message,
      expected ?? '',
      received ?? ''
    ])
    const codec = PathReporter.report(CallbackBody.decode(body))
    return [
      ...issues,
      ...codec,
      formatIssues(error.issues),
      error.message,
      String(error),
      error.stack ?? '',
      inspect(error),
      JSON.stringify(error)
    ]
  }

  const planted = fc
    .record({
      body: bodiesOf(1, 3),
      plants: fc.array(fc.tuple(fc.nat(2), fc.nat(19), secretJson), { minLength: 1, maxLength: 6 }),
      layout: layouts,
      damage: fc.option(damages),
      copy: fc.option(fc.nat(99))
    })
    .map(({ body, plants, layout, damage, copy }) => {
      const records = body.records.map(({ kind, members }, index) => {
        const filled = members.map((member, at): Member => {
          const plant = plants.find(([record, which]) => record === index && which % members.length === at)
          return plant === undefined ? member : { key: member.key, value: plant[2] }
        })
        const again = copy === null ? undefined : filled[copy % filled.length]
        return { kind, members: again === undefined ? filled : [...filled, { ...again }] }
      })
      const { text } = print(treeOf({ ...body, records }), layout)
      return damage === null ? text : damage(text)
    })

  it('shows no value of the payload', () => {
    let refused = 0
    holds(
      1000,
      fc.property(planted, fc.boolean(), (text, repair) => {
        const bodies: unknown[] = isJson(text) ? [text, JSON.parse(text)] : [text]
        const lines = bodies.flatMap((body) => shownOf(body, repair))
        if (lines.length > 0) refused++
        for (const shown of lines) {
          expectSame(
            shown.includes(NAME) || shown.includes(PHONE.slice(0, 9)) || shown.includes(PHONE.slice(3)),
            false
          )
        }
      })
    )
    // The law says nothing of bodies that decode.
    expect(refused).toBeGreaterThan(500)
  })

  it('says each thing in one line', () => {
    const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/
    const twice = fc
      .tuple(
        fc.oneof(hostileTexts, fc.string({ unit: fc.constantFrom('a', '\u0085', '\u2028', '\n') })),
        layouts
      )
      .map(([key, layout]) => {
        const member: Member = { key, value: { word: '0' } }
        const record: Member[] = [{ key: 'fid', value: { word: '2' } }, member, { ...member }]
        return print({ members: record }, layout).text
      })
    holds(
      1000,
      fc.property(fc.oneof(planted, brokenTexts, twice), (text) => {
        const decoded = decode(text)
        const issues = isLeft(decoded) ? decoded.left.issues : []
        for (const { message } of issues) expectSame(LINE_BREAK.test(message), false)
        const lines = formatIssues(issues).split(LINE_BREAK)
        expectSame(lines.length, Math.max(1, issues.length))
        for (const [at, { code }] of issues.entries()) expectSame(lines[at]?.endsWith(`[${code}]`), true)
      })
    )
  })
})
