const HAN = String.raw`\p{Script=Han}`
const END = `[${HAN}，。；：？！、）”]`

/** ASCII punctuation next to Chinese, and brackets that open or close Chinese text. */
const HALF_WIDTH = new RegExp(
  [`(?<=${HAN})[,;:?!.)]`, `[,;?!(](?=${HAN})`, `(?<=${HAN} ?)\\(`, `\\)(?=${END})`].join('|'),
  'gu'
)

/** Reports ASCII punctuation in Chinese text. */
export default ({ Syntax, RuleError, report, getSource, locator }) => ({
  [Syntax.Str](node) {
    for (const { 0: mark, index } of getSource(node).matchAll(HALF_WIDTH)) {
      const message = `"${mark}" next to Chinese: use full-width punctuation`
      report(node, new RuleError(message, { padding: locator.at(index) }))
    }
  }
})
