import autocorrect from 'autocorrect-node'

const CONFIG = {
  // Code is not prose.
  context: { codeblock: 0 },
  // `$` starts a command, not a formula.
  rules: { 'space-dollar': 0 }
}

/** Returns what AutoCorrect reports on the spacing and the punctuation of a Chinese page. */
export const checkSpacing = (path, text) => {
  autocorrect.loadConfig(JSON.stringify(CONFIG))
  const { lines, error } = autocorrect.lintFor(text, path)
  if (error !== '') throw new Error(`${path}: ${error}`)
  return lines.map((found) => ({
    line: found.l,
    column: found.c,
    rule: 'spacing',
    message: `write "${found.new}"`
  }))
}

/**
 * Returns the numbers of the lines that quote somebody else's Chinese: those from a comment
 * `autocorrect-disable` to the next `autocorrect-enable`, or to the end.
 */
export const quotedLines = (text) => {
  let isQuoted = false
  return new Set(
    text.split('\n').flatMap((line, at) => {
      const [, word] = /<!--.*autocorrect-(disable|enable)\b.*-->/.exec(line) ?? []
      if (word !== undefined) isQuoted = word === 'disable'
      return isQuoted ? [at + 1] : []
    })
  )
}
