import { writeJson } from '../../text/write-json'

/** The columns of the table, for events of every kind: a member of a leg is named with its leg. */
export const COLUMNS = [
  'kind',
  'requestId',
  'appId',
  'phoneNumber',
  'caller.number',
  'caller.answerTime',
  'caller.releaseTime',
  'called.number',
  'called.answerTime',
  'called.releaseTime',
  'src',
  'dst',
  'timestamp',
  'state',
  'answerTime',
  'releaseTime',
  'conferenceId',
  'durationSeconds',
  'charge',
  'stateDesc',
  'customParm',
  'recordingUrl',
  'extra'
] as const

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Terms as the platform words them, joined as it joins them. */
const termsText = (terms: readonly unknown[]): string =>
  terms.map((term) => (isMembers(term) ? String(term.text) : '')).join('|')

const cell = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return termsText(value)
  if (isMembers(value)) return 'text' in value ? String(value.text) : ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

const memberAt = (event: Members, column: string): unknown => {
  const [name = '', ofLeg] = column.split('.')
  const member = event[name]
  return ofLeg !== undefined && isMembers(member) ? member[ofLeg] : member
}

/** The cells of an event that is plain already; `extra` as JSON, empty where there is none. */
export const csvRow = (event: Members): readonly string[] =>
  COLUMNS.map((column) => {
    const member = memberAt(event, column)
    if (column !== 'extra') return cell(member)
    return isMembers(member) && Object.keys(member).length > 0 ? writeJson(member) : ''
  })
