const HAN = /\p{Script=Han}/u

/** Reports inline code without a space between it and Chinese text. */
export default ({ Syntax, RuleError, report, getSource }) => ({
  [Syntax.Code](node) {
    const around = getSource(node, 1, 1)
    const sides = [node.range[0] > 0 ? around[0] : '', around.at(-1)]
    if (sides.some((character) => HAN.test(character)))
      report(node, new RuleError('code next to Chinese: write a space between them'))
  }
})
