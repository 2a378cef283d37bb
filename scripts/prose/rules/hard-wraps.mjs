/** Reports line feeds in paragraphs of Chinese, where a browser shows each as a space. */
export default ({ Syntax, RuleError, report, getSource, locator }) => ({
  [Syntax.Paragraph](node) {
    const index = getSource(node).search(/(?<! {2}|\\)\n/)
    if (index < 0) return
    const message = 'a line break in a paragraph shows as a space: write the paragraph on one line'
    report(node, new RuleError(message, { padding: locator.at(index) }))
  }
})
