/** A link or code that cannot be wrapped. */
const LONG_WORD = /\]\(|https?:/

/** Reports lines of paragraphs with more than `max` columns. Lines with a link may be longer. */
export default ({ Syntax, RuleError, report, getSource, locator }, { max }) => ({
  [Syntax.Paragraph](node) {
    const source = getSource()
    let start = source.lastIndexOf('\n', node.range[0] - 1) + 1
    while (start < node.range[1]) {
      const lineFeed = source.indexOf('\n', start)
      const end = lineFeed < 0 ? source.length : lineFeed
      const line = source.slice(start, end)
      if (line.length > max && !LONG_WORD.test(line)) {
        const message = `a line of ${line.length} columns, at most ${max}: wrap it`
        report(node, new RuleError(message, { padding: locator.at(start + max - node.range[0]) }))
      }
      start = end + 1
    }
  }
})
