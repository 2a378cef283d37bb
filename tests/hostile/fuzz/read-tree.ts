import { type Json, type Member } from '../../support/arbitraries/json'

/** A string, a bracket or a word. Commas and colons are skipped: the order of the words is enough. */
const WORD = /"(?:[^"\\]|\\[\s\S])*"|[{}[\]]|[^\s"{}[\],:]+/g

type Open = { readonly items: Json[] } | { readonly members: Member[]; key: string | undefined }

const opened = (bracket: string): Open => (bracket === '[' ? { items: [] } : { members: [], key: undefined })

const unquoted = (word: string): string => JSON.parse(word) as string

/**
 * JSON text → tree, which may have duplicate keys. Without recursion, to any depth.
 *
 * @param text - JSON, except for missing commas
 */
export const readTree = (text: string): Json => {
  const root: Open = { items: [] }
  const open: Open[] = [root]
  const add = (value: Json): void => {
    const innermost = open.at(-1) ?? root
    if ('items' in innermost) innermost.items.push(value)
    else {
      innermost.members.push({ key: innermost.key ?? '', value })
      innermost.key = undefined
    }
  }
  for (const [word] of text.matchAll(WORD)) {
    const innermost = open.at(-1) ?? root
    if (word === '{' || word === '[') {
      const container = opened(word)
      add(container)
      open.push(container)
    } else if (word === '}' || word === ']') open.pop()
    else if ('members' in innermost && innermost.key === undefined) innermost.key = unquoted(word)
    else add(word.startsWith('"') ? { text: unquoted(word) } : { word })
  }
  return root.items[0] ?? { word: 'null' }
}
