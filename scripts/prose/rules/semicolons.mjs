import { sentencesOf } from './sentences.mjs'

/** Within a sentence: a semicolon at the end closes an item of a list. */
const SEMICOLON = /;(?=\s+\S)/

/** Reports semicolons in sentences of more than `max` words. */
export default ({ Syntax, RuleError, report, getSource, locator }, { max }) => ({
  [Syntax.Paragraph](node) {
    for (const { text, offset, words } of sentencesOf(getSource(node))) {
      const index = text.search(SEMICOLON)
      if (index < 0 || words <= max) continue
      const message = `a semicolon in a sentence of ${words} words, at most ${max}: write two sentences`
      report(node, new RuleError(message, { padding: locator.at(offset + index) }))
    }
  }
})
