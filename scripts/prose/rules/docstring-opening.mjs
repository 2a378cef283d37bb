const OPENING = /^(?:How|Of|What|Where|Whether|Which|Who|Whose|Why)\b/

/** Reports paragraphs that open with a bare "What …", "Whether …". Only for docstrings. */
export default ({ Syntax, RuleError, report, getSource }) => ({
  [Syntax.Paragraph](node) {
    const [word] = OPENING.exec(getSource(node)) ?? []
    if (word === undefined) return
    const message = `a docstring that opens with "${word}": open with a verb ("Returns…") or a noun phrase`
    report(node, new RuleError(message))
  }
})
