// Reads single values. All peers share it, so that only their libraries are compared. It is fast: reading a
// time with a regular expression takes longer than any peer takes here.

const CHINA_TIME_MS = 8 * 3_600_000
const TIME = { shortest: 'YYYY-MM-DD HH:mm:ss'.length, longest: 'YYYY-MM-DD HH:mm:ss.SSS'.length }
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Returns the number of the digits from `at` to `end`; `NaN` if one of them is not a digit. */
const digits = (text, at, end) => {
  let number = 0
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return NaN
    number = number * 10 + digit
  }
  return number
}

const daysIn = (year, month) =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : DAYS[month - 1]

/** Parses `YYYY-MM-DD HH:mm:ss[.SSS]` in China time; `undefined` for any other text. */
const readWholeTime = (text) => {
  const { length } = text
  if (length !== TIME.shortest && length !== TIME.longest) return undefined
  if (text[4] !== '-' || text[7] !== '-' || text[10] !== ' ' || text[13] !== ':' || text[16] !== ':')
    return undefined
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  const hour = digits(text, 11, 13)
  const minute = digits(text, 14, 16)
  const second = digits(text, 17, 19)
  const ms = length === TIME.shortest ? 0 : text[19] === '.' ? digits(text, 20, 23) : NaN
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return undefined
  if (!(hour <= 23 && minute <= 59 && second <= 59 && ms >= 0)) return undefined
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second, ms) - CHINA_TIME_MS)
}

/** Reads a time with or, as in the platform's sample, without the space between date and time of day. */
export const readTime = (text) =>
  text.charCodeAt(10) === 32 ? readWholeTime(text) : readWholeTime(`${text.slice(0, 10)} ${text.slice(10)}`)

/** Reads a time; `''` means that there is none. */
export const readOptionalTime = (text) => (text === '' ? null : readTime(text))

export const SECONDS = /^\d+$/
export const CHARGE = /^\d+(?:\.\d+)?$/
const RECORDING_URL = /^https?:\/\//

export const readRecordingUrl = (text) => (text === '' || text === 'NoTapes' ? null : text)
export const isRecordingUrl = (text) => text === '' || text === 'NoTapes' || RECORDING_URL.test(text)
export const readFreeText = (text) => (text === '' ? null : text)

const STATE_CODES = new Map(
  Object.entries({
    正常: 'normal',
    正在处理中: 'processing',
    振铃: 'ringing',
    未应答: 'unanswered',
    应答: 'answered',
    关机: 'powered-off',
    空号: 'unallocated-number',
    停机: 'out-of-service',
    正在通话中: 'in-call',
    用户拒接: 'rejected',
    无法拨通: 'unreachable',
    暂停服务: 'suspended',
    用户正忙: 'busy',
    拨号方式不正确: 'misdialled',
    呼入限制: 'incoming-barred',
    来电提醒: 'call-reminder',
    呼叫转移失败: 'forwarding-failed',
    网络忙: 'network-busy',
    无人接听: 'no-answer',
    欠费: 'in-arrears',
    无法接听: 'cannot-answer',
    改号: 'number-changed',
    线路故障: 'line-fault',
    稍后再拨: 'try-later',
    未知: 'unknown',
    无法接通: 'unreachable'
  }).map(([text, code]) => [text, { code, text }])
)
const CALL_STATES = new Map(
  ['callout', 'alerting', 'answer', 'disconnect'].map((text) => [text, { code: text, text }])
)

const termOf = (table, text) => table.get(text) ?? { code: 'unrecognised', text }

export const readCallState = (text) => termOf(CALL_STATES, text)

/** Returns the words of a `stateDesc`, each with its code. */
export const readStateDesc = (text) => {
  const terms = []
  for (const part of text.split('|')) {
    const word = part.trim()
    if (word !== '') terms.push(termOf(STATE_CODES, word))
  }
  return terms
}
