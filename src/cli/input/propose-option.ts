import type { Issue } from '../../diagnostics/issue'
import { parseJson } from '../../json/parse'
import { lossyUtf8 } from '../../json/utf8'
import type { Raw } from './block'
import { findHolder } from './find-holder'
import type { Reading } from './reading'

/** The position at the end of a message. */
const PLACE = / \(line \d+, column \d+\)$/
const NGINX_FIELD = /"([a-z_.-]{1,40})"\s*:\s*"\{\s*\\x22/i
/** A JSON line has two backslashes. */
const NGINX = /\{\s*\\{1,2}x22/
const FORMS = { base64: ' in Base64', nginx: ' escaped by nginx' } as const

/**
 * Returns the words to add to a message, with the option that reads the payload; `undefined` if there is
 * none.
 */
const proposalFor = (
  { code, reason, path }: Issue,
  text: string,
  { field, encoding, unescape: chosen }: Reading,
  byLine: boolean
): string | undefined => {
  switch (reason?.word) {
    case 'wrapper':
      return reason.field === undefined ? undefined : `: \`--field ${reason.field}\``
    case 'gb18030':
      return encoding === 'gb18030' ? undefined : ': `--encoding gb18030`'
    case 'several-bodies':
      // Values are searched for in lines, not in fields, and the first can be a quoted text.
      return field === undefined && /^\s*[[{]/.test(text) ? ': `--input values`' : ': `--prefix any`'
    case 'text-before-json':
      return ': `--prefix any`'
    default:
  }
  const isAbsent = code === 'missing-field' && path.length === 1 && path[0] === field
  if (code === 'unknown-payload' || isAbsent) {
    const holder = findHolder(parseJson(text))
    if (holder === undefined) return undefined
    const { field: name, unescape } = holder
    if (unescape === undefined) return `; its field \`${name}\` holds a callback: \`--field ${name}\``
    return `; its field \`${name}\` holds a callback${FORMS[unescape]}: \`--field ${name} --unescape ${unescape}\``
  }
  if (code !== 'malformed-json') return undefined
  const escape = field === undefined ? undefined : findHolder(parseJson(text))
  if (escape?.field === field && escape?.unescape === 'base64' && chosen === undefined) {
    return '; it is Base64: `--unescape base64`'
  }
  if (chosen !== 'nginx' && NGINX.test(text)) {
    const name = field === undefined ? NGINX_FIELD.exec(text)?.[1] : undefined
    const option = name === undefined ? '' : `--field ${name} `
    return `; nginx has escaped it: \`${option}--unescape nginx\``
  }
  return byLine && !text.includes('{') ? '; `--skip-other-lines` skips lines without JSON' : undefined
}

/** Adds to the message of an issue the option of the command that reads the payload. */
export const proposeOption = (issue: Issue, raw: Raw, reading: Reading, byLine: boolean): Issue => {
  const proposal = proposalFor(issue, typeof raw === 'string' ? raw : lossyUtf8(raw), reading, byLine)
  if (proposal === undefined) return issue
  const [place = ''] = PLACE.exec(issue.message) ?? []
  const message = issue.message.slice(0, issue.message.length - place.length)
  return { ...issue, message: `${message}${proposal}${place}` }
}
