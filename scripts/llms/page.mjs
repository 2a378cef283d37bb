import { parse } from '@textlint/markdown-to-ast'
import { posix } from 'node:path'
import { sentencesOf } from '../prose/rules/sentences.mjs'

const LINK = /!?\[((?:[^[\]]|\[[^\]]*\])*)\](?:\([^)]*\)|\[[^\]]*\])/g
const LINK_TYPES = new Set(['Definition', 'Image', 'Link'])
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/)/i

const withoutLinks = (source) => source.replace(LINK, '$1')

/** Returns true for a paragraph that is more than badges or the link to another language. */
const isText = ({ type, raw }) => type === 'Paragraph' && /[\p{L}\p{N}]/u.test(raw.replace(LINK, ''))

/** Returns the title of a page and the first sentence of its first paragraph. Either can be `''`. */
export const summaryOf = (text) => {
  const { children } = parse(text)
  const at = children.findIndex(({ type, depth }) => type === 'Header' && depth === 1)
  const paragraph = children.slice(at + 1).find(isText)
  const prose = withoutLinks(paragraph?.raw ?? '').replace(/\s+/g, ' ')
  const [{ offset, text: first } = { offset: 0, text: '' }] = sentencesOf(prose)
  return {
    title: withoutLinks(children[at]?.raw ?? '').replace(/^# /, ''),
    // A colon introduces code, which the summary leaves out.
    sentence: prose.slice(offset, offset + first.length).replace(/:$/, '.')
  }
}

const linksIn = (node) => [
  ...(LINK_TYPES.has(node.type) ? [node] : []),
  ...(node.children ?? []).flatMap(linksIn)
]

/** Rewrites the links of a page so that they lead to the same places from the root. */
export const withLinksFromRoot = (path, text) => {
  const edits = linksIn(parse(text))
    .filter(({ url }) => !ELSEWHERE.test(url))
    .map(({ url, range: [start, end] }) => {
      const target = url.startsWith('#') ? path + url : posix.join(posix.dirname(path), url)
      const at = text.lastIndexOf(url, end)
      if (at < start) throw new Error(`${path}: the link to ${url} is not written as it is read`)
      return { at, url, target }
    })
  return edits
    .sort((one, other) => other.at - one.at)
    .reduce(
      (edited, { at, url, target }) => edited.slice(0, at) + target + edited.slice(at + url.length),
      text
    )
}
