import { escapeInvisible } from '../../diagnostics/escape-invisible'
import { maskText } from '../reports/mask-text'

/** The most characters to show. */
const LONGEST = 200

/** Elements whose text is not for people. */
const HIDDEN = /<(?:script|style)\b[^<>]*>[^<]*/gi
const TAG = /<[^<>]*>?/g
/** The end of the first line within a page: Express continues with its stack trace. */
const BREAK = /<br\b[\s\S]*$/i
/** `&amp;` last, so that nothing is decoded twice. */
const ENTITIES = [
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&']
] as const

const textOfPage = (page: string): string =>
  ENTITIES.reduce<string>(
    (text, [entity, character]) => text.replaceAll(entity, character),
    page.replace(HIDDEN, ' ').replace(BREAK, '').replace(TAG, ' ')
  )

/**
 * Returns the body of an answer on one line, for people: the text of an HTML page up to its first line break,
 * masked, at most 200 characters.
 *
 * @param body - the start of the body, a few kilobytes
 */
export const answerText = (body: string, { showValues }: { readonly showValues: boolean }): string => {
  const text = body.trimStart().startsWith('<') ? textOfPage(body) : body
  const line = text.replace(/\s+/g, ' ').trim()
  const shown = line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
  return escapeInvisible(showValues ? shown : maskText(shown))
}
