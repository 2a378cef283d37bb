import type { CallbackEvent } from '.'
import type { CallLeg } from './callback-cdr'

/** The keys of each member of a union. */
type KeysOf<T> = T extends T ? keyof T : never

/** The keys of times in each member of a union. */
type TimeKeysOf<T> = T extends T ? { [K in keyof T]: T[K] extends Date | null ? K : never }[keyof T] : never

type Names<Key extends PropertyKey> = Readonly<Record<Key, true>>

// Listed here, because `fieldsOf` would add the tables to every bundle. A list that drifts does not compile.
const TIMES: Names<TimeKeysOf<CallbackEvent | CallLeg>> = {
  answerTime: true,
  releaseTime: true,
  timestamp: true
}

const FIELDS: Names<KeysOf<CallbackEvent | CallLeg>> = {
  ...TIMES,
  kind: true,
  requestId: true,
  appId: true,
  phoneNumber: true,
  durationSeconds: true,
  charge: true,
  caller: true,
  called: true,
  number: true,
  recordingUrl: true,
  stateDesc: true,
  customParm: true,
  src: true,
  dst: true,
  state: true,
  conferenceId: true,
  extra: true
}

/** The fields of events and of their legs that hold times. */
export const TIME_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ Object.keys(TIMES))

/** The fields of events of every kind, and of their legs. */
export const FIELD_NAMES: readonly string[] = /* @__PURE__ */ Object.keys(FIELDS)
