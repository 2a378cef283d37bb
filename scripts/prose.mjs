// Checks prose against the rules of scripts/prose/: pages, docstrings and messages.
// `node scripts/prose.mjs [path…]` checks only those files. Prints one problem per line, as eslint does,
// and exits with 1; with 2 if a path does not exist.
import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { handwrittenPages, isChinese, ROOT } from './documents/markdown-files.mjs'
import { docstringsIn } from './prose/docstrings.mjs'
import { lint, RULES } from './prose/lint.mjs'
import { messagesIn } from './prose/messages.mjs'
import { joinPassages } from './prose/passages.mjs'
import { checkSpacing, quotedLines } from './prose/spacing.mjs'

const sourceFiles = () =>
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('src', file))

const read = (path) => readFile(join(ROOT, path), 'utf8')

const checkEnglish = async (path) => {
  const found = await lint(await read(path), RULES.english)
  return found.map((problem) => ({ path, ...problem }))
}

const checkChinese = async (path) => {
  const text = await read(path)
  const quoted = quotedLines(text)
  const found = [...(await lint(text, RULES.chinese)), ...checkSpacing(path, text)]
  return found.filter(({ line }) => !quoted.has(line)).map((problem) => ({ path, ...problem }))
}

const checkPage = (path) => (isChinese(path) ? checkChinese(path) : checkEnglish(path))

const checkPassages = async (passages, rules) => {
  const { text, placeOf } = joinPassages(passages)
  return (await lint(text, rules)).map((problem) => ({ ...problem, ...placeOf(problem) }))
}

const checkSources = async (paths) => {
  const codes = await Promise.all(paths.map(async (path) => [path, await read(path)]))
  return [
    ...(await checkPassages(
      codes.flatMap(([path, code]) => docstringsIn(path, code)),
      RULES.docstrings
    )),
    ...(await checkPassages(
      codes.flatMap(([path, code]) => messagesIn(path, code)),
      RULES.messages
    ))
  ]
}

const inOrder = (one, other) =>
  one.path === other.path
    ? one.line - other.line || one.column - other.column
    : one.path < other.path
      ? -1
      : 1

const given = process.argv.slice(2).map((path) => relative(ROOT, resolve(path)))
const missing = given.filter((path) => !existsSync(join(ROOT, path)))
if (missing.length > 0) {
  console.error(`no such file: ${missing.join(', ')}`)
  process.exit(2)
}

const paths = given.length > 0 ? given : [...handwrittenPages(), ...sourceFiles()]
const problems = [
  ...(await Promise.all(paths.filter((path) => path.endsWith('.md')).map(checkPage))).flat(),
  ...(await checkSources(paths.filter((path) => path.endsWith('.ts'))))
].sort(inOrder)

for (const { path, line, column, rule, message } of problems) {
  console.log(`${path}:${line}:${column}  ${message}  ${rule}`)
}
if (problems.length > 0) {
  console.log(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`)
  process.exitCode = 1
}
