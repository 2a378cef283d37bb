import ts from 'typescript'

const LINE_START = /^\s*(?:\/\*\*|\*(?!\/))? ?/
const TAG = /^@\w+(?:\s+\{[^}]*\})?(?:\s+(?:<?[\w.]+>?\s+)?-\s)?\s*/
const LINK = /\{@link(?:code|plain)?\s[^}]*\}/g

/** Turns links into code of the same length, which no rule reads. */
const withoutLinks = (text) => text.replace(LINK, (link) => `\`${'x'.repeat(link.length - 2)}\``)

/** Empties code blocks: one that is not closed would hide all that follows. */
const withoutCode = (lines) => {
  let isCode = false
  return lines.map((line) => {
    const isFence = line.text.startsWith('```')
    const isText = !isCode && !isFence
    if (isFence) isCode = !isCode
    return isText ? line : { ...line, text: '' }
  })
}

/** Splits a docstring into its description and the texts of its tags. */
const passagesOf = (path, source, start, end) => {
  const passages = [{ path, lines: [] }]
  const first = source.getLineAndCharacterOfPosition(start)
  for (const [at, line] of source.text.slice(start, end).split('\n').entries()) {
    const content = line.replace(/\s*\*\/$/, '')
    const [indent] = LINE_START.exec(content)
    const [tag = ''] = TAG.exec(content.slice(indent.length)) ?? []
    if (tag !== '') passages.push({ path, lines: [] })
    const skipped = indent.length + tag.length
    passages.at(-1).lines.push({
      text: withoutLinks(content.slice(skipped)),
      line: first.line + at + 1,
      column: skipped + 1 + (at === 0 ? first.character : 0)
    })
  }
  return passages
    .map((passage) => ({ ...passage, lines: withoutCode(passage.lines) }))
    .filter(({ lines }) => lines.some(({ text }) => text !== ''))
}

/** Returns the docstrings of a TypeScript file as passages. */
export const docstringsIn = (path, code) => {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const found = new Map()
  const visit = (node) => {
    for (const { pos, end } of node.jsDoc ?? []) found.set(pos, end)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return Array.from(found).flatMap(([start, end]) => passagesOf(path, source, start, end))
}
