import { sentencesOf } from './sentences.mjs'

/** Reports sentences of more than `max` words. */
export default ({ Syntax, RuleError, report, getSource, locator }, { max }) => {
  const check = (node) => {
    for (const { offset, words } of sentencesOf(getSource(node))) {
      if (words <= max) continue
      const message = `a sentence of ${words} words, at most ${max}: split it`
      report(node, new RuleError(message, { padding: locator.at(offset) }))
    }
  }
  return { [Syntax.Paragraph]: check, [Syntax.TableCell]: check }
}
