// textlint with the rules of the repository, for English and for Chinese.
import { join } from 'node:path'
import { TextlintKernel } from '@textlint/kernel'
import markdown from '@textlint/textlint-plugin-markdown'
import prh from 'textlint-rule-prh'
import codeSpaces from './rules/code-spaces.mjs'
import docstringOpening from './rules/docstring-opening.mjs'
import fullWidth from './rules/full-width.mjs'
import hardWraps from './rules/hard-wraps.mjs'
import lineLength from './rules/line-length.mjs'
import semicolons from './rules/semicolons.mjs'
import sentenceLength from './rules/sentence-length.mjs'

const vocabulary = (file) => ({
  ruleId: 'vocabulary',
  rule: prh.default ?? prh,
  options: {
    rulePaths: [join(import.meta.dirname, file)],
    checkLink: true,
    checkBlockQuote: true,
    checkEmphasis: true
  }
})

const MESSAGES = [
  vocabulary('english.yml'),
  { ruleId: 'sentence-length', rule: sentenceLength, options: { max: 30 } }
]

export const RULES = {
  messages: MESSAGES,
  docstrings: [...MESSAGES, { ruleId: 'docstring-opening', rule: docstringOpening }],
  english: [
    ...MESSAGES,
    { ruleId: 'semicolons', rule: semicolons, options: { max: 20 } },
    { ruleId: 'line-length', rule: lineLength, options: { max: 100 } }
  ],
  chinese: [
    vocabulary('chinese.yml'),
    { ruleId: 'code-spaces', rule: codeSpaces },
    { ruleId: 'full-width', rule: fullWidth },
    { ruleId: 'hard-wraps', rule: hardWraps }
  ]
}

const kernel = new TextlintKernel()
const PLUGINS = [{ pluginId: '@textlint/markdown', plugin: markdown.default ?? markdown }]

/** Returns what the rules report on a Markdown text: line, column, rule and message. */
export const lint = async (text, rules) => {
  const { messages } = await kernel.lintText(text, { ext: '.md', plugins: PLUGINS, rules })
  return messages.map(({ line, column, ruleId, message }) => ({
    line,
    column,
    rule: ruleId,
    message: message.replace(/^(.*) => (.*)$/s, '"$1": write $2').replace(/\s+/g, ' ')
  }))
}
