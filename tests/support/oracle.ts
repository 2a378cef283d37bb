import { CALL_STATES, type Kind, type Path, type Position, type Repair, STATE_TERMS } from '../../src'
import { type WrittenBody } from './arbitraries/bodies'
import { TABLES } from './arbitraries/tables'
import { withoutExponent } from './long-numbers'

// Decodes a body without faults in the simplest way.

type Wire = Readonly<Record<string, unknown>>

export const CHINA_HOURS = 8

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

const timeOf = (value: unknown): Date | null => {
  if (isEmpty(value)) return null
  const parts = /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?$/.exec(String(value)) ?? []
  const [year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN] = parts
    .slice(1)
    .map(Number)
  const ms = Number((parts[7] ?? '').padEnd(3, '0'))
  const time = new Date(Date.UTC(2000, 0, 1, hour, minute, second, ms))
  // Date.UTC takes the years 0 to 99 as 1900 to 1999.
  time.setUTCFullYear(year, month - 1, day)
  return new Date(time.getTime() - CHINA_HOURS * 3_600_000)
}

/** A time before the year 2000 says that it never came. */
const optionalTimeOf = (value: unknown): Date | null => (/^[01]/.test(String(value)) ? null : timeOf(value))

const chargeOf = (value: unknown): string =>
  typeof value === 'number' ? withoutExponent(String(value)) : String(value)

export const momentOf = (value: unknown): Date => timeOf(value) ?? new Date(NaN)
const secondsOf = (value: unknown): number => Math.abs(Number(value))
const textOf = (value: unknown): string | null => (isEmpty(value) ? null : String(value))
const urlOf = (value: unknown): string | null => (value === 'NoTapes' ? null : textOf(value))

const termsOf = (value: unknown): unknown =>
  (textOf(value) ?? '')
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .map((text) => STATE_TERMS.find((term) => term.text === text) ?? { code: 'unrecognised', text })

const stateOf = (value: unknown): unknown =>
  CALL_STATES.find((term) => term.text === value) ?? { code: 'unrecognised', text: String(value) }

const without = (wire: Wire, names: readonly string[]): Wire =>
  Object.fromEntries(Object.entries(wire).filter(([key]) => !names.includes(key)))

const KIND_BY_FID: ReadonlyMap<string, Kind> = new Map([
  ['2', 'voice-code'],
  ['4', 'callback-cdr'],
  ['5', 'conference']
])

export const eventOf = (wire: Wire): unknown => {
  const kind = KIND_BY_FID.get(String(wire.fid)) ?? 'callback-state'
  const common = {
    kind,
    requestId: String(wire.requestid),
    extra: without(
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
    charge: chargeOf(kind === 'conference' ? wire.singleoriamount : wire.oriamount)
  }
  if (kind === 'callback-cdr') {
    const leg = (number: unknown, answered: unknown, released: unknown): unknown => ({
      number: String(number),
      answerTime: optionalTimeOf(answered),
      releaseTime: optionalTimeOf(released)
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
    answerTime: optionalTimeOf(wire.stime),
    releaseTime: optionalTimeOf(wire.etime)
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

export const callbackOf = (body: unknown): { events: unknown[]; repairs: Repair[]; extra?: Wire } => {
  const wire = body as Wire
  if (!Array.isArray(wire.cdr)) return { events: [eventOf(wire)], repairs: [] }
  const extra = without(wire, ['cdr'])
  const events = wire.cdr.map((record) => eventOf(record as Wire))
  return Object.keys(extra).length === 0 ? { events, repairs: [] } : { events, repairs: [], extra }
}

export const positionOf = (text: string, offset: number): Position => {
  const lines = text.slice(0, offset).split('\n')
  return { offset, line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

export const pathOf = ({ envelope }: WrittenBody, record: number, name: string): Path =>
  envelope === undefined ? [name] : ['cdr', record, name]
