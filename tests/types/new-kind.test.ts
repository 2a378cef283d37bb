import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { samples } from '../../src/testing'
import { checkedFiles, compile } from '../support/type-check'

const ROOT = join(__dirname, '../..')
const GUIDE = readFileSync(join(ROOT, 'docs/adding-a-kind.md'), 'utf8')
const UNION = join(ROOT, 'src/event/index.ts')
const KIND_WORDS = Object.keys(samples)

/** As like a voice code as can be: of all kinds that could come, the one that breaks the least. */
const EVENT = `
import type { VoiceCodeEvent } from './voice-code'
export interface InventedEvent extends Omit<VoiceCodeEvent, 'kind'> {
  readonly kind: 'invented'
}
`

const withInvented = (code: string): string =>
  `import type { InventedEvent } from './invented'\n${code.replace(/^export type CallbackEvent = /m, '$&InventedEvent | ')}`

const FILES: ReadonlyMap<string, string> = new Map([
  [join(ROOT, 'src/event/invented.ts'), EVENT],
  [UNION, withInvented(readFileSync(UNION, 'utf8'))]
])

/** The whole of `src/`, with the command and `huadan/testing`. */
const SOURCES = checkedFiles().filter((path) => path.startsWith(`${ROOT}/src/`))

const nameOf = (file: ts.SourceFile | undefined): string => relative(ROOT, file?.fileName ?? '')

const reasonOf = ({ messageText }: ts.Diagnostic): string => {
  const message = ts.flattenDiagnosticMessageText(messageText, ' ')
  if (/Property '"?invented"?' is missing/.test(message)) return 'no member for it'
  return message.startsWith('Function lacks ending return') ? 'no case for it' : message
}

const namesAllKinds = (file: ts.SourceFile): boolean => {
  const words = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isIdentifier(node)) words.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return KIND_WORDS.every((word) => words.has(word))
}

describe('one more kind in the union `CallbackEvent`', () => {
  let program: ts.Program
  let problems: readonly ts.Diagnostic[]
  let broken: readonly string[]
  beforeAll(() => {
    program = compile({ files: FILES, roots: [...SOURCES, ...FILES.keys()] })
    problems = ts.getPreEmitDiagnostics(program)
    broken = [...new Set(problems.map(({ file }) => nameOf(file)))].sort()
  })

  it('breaks exactly the places that have something for each kind', () => {
    const found = problems.map((problem) => `${nameOf(problem.file)}: ${reasonOf(problem)}`)
    expect(found.sort()).toStrictEqual([
      'src/call/event-key.ts: no member for it',
      'src/call/match.ts: no case for it',
      'src/cli/stats/hours.ts: no case for it',
      'src/cli/stats/page-style.ts: no member for it',
      'src/kind/index.ts: no member for it',
      'src/testing/arbitraries/by-kind.ts: no member for it',
      'src/testing/build.ts: no member for it',
      'src/testing/commit-faults.ts: no member for it',
      'src/testing/samples.ts: no member for it'
    ])
  })

  it('breaks every file that names all the others', () => {
    const naming = program
      .getSourceFiles()
      .filter((file) => SOURCES.includes(file.fileName) && namesAllKinds(file))
      .map(nameOf)
    expect(naming.filter((name) => !broken.includes(name))).toStrictEqual([])
  })

  it('breaks, of the library, the files that the guide lists', () => {
    const listed = Array.from(GUIDE.matchAll(/^\| `(src\/[^`]+)`/gm), ([, path]) => path)
    expect(listed.sort()).toStrictEqual(broken.filter((name) => !/^src\/(?:cli|testing)\//.test(name)))
  })

  it('breaks nothing elsewhere that the guide does not name, by its path or its folder', () => {
    const named = Array.from(GUIDE.matchAll(/`(src\/[^`]+)`/g), ([, path = '']) => path)
    expect(broken.filter((name) => !named.some((path) => name.startsWith(path)))).toStrictEqual([])
  })
})
