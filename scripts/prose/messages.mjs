import ts from 'typescript'

/** At least two words. Any other string is a code or a name. */
const PROSE = /[a-z`]['",:;.)]* [`'"(a-z]/i
const CSS = /[{;]\s*[\w-]+:[^;{}]+;|^[.#:\w\s,>-]+\{/

/** Returns the text of a template with a word in place of each expression. Offsets stay the same. */
const templateText = (node, source) => {
  const start = node.getStart(source)
  return node.templateSpans.reduce((text, { expression, literal }) => {
    const from = expression.pos - '${'.length - start
    const to = literal.getStart(source) + 1 - start
    return `${text.slice(0, from)}${text.slice(from, to).replace(/[^\n]/g, 'x')}${text.slice(to)}`
  }, node.getText(source))
}

/** Replaces escapes: `\n` by spaces, an escaped quote by the quote. Offsets stay the same. */
const withoutEscapes = (text) =>
  text.replace(/\\(u\{?[\da-fA-F]+\}?|x[\da-fA-F]{2}|[^\n])/g, (escape, character) =>
    /^['"`]$/.test(character) ? ` ${character}` : ' '.repeat(escape.length)
  )

const passageOf = (path, source, node) => {
  const text = ts.isTemplateExpression(node) ? templateText(node, source) : node.getText(source)
  const first = source.getLineAndCharacterOfPosition(node.getStart(source) + 1)
  const lines = withoutEscapes(text.slice(1, -1)).split('\n')
  return {
    path,
    lines: lines.map((line, at) => {
      const indent = line.length - line.trimStart().length
      const column = indent + 1 + (at === 0 ? first.character : 0)
      return { text: line.trim(), line: first.line + at + 1, column }
    })
  }
}

/** Returns the strings and templates of a TypeScript file that hold prose, as passages. */
export const messagesIn = (path, code) => {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const passages = []
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node))
      passages.push(passageOf(path, source, node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return passages.filter(({ lines }) => {
    const text = lines.map((line) => line.text).join('\n')
    return PROSE.test(text) && !CSS.test(text)
  })
}
