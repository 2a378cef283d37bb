import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { run } from './support/run'
import { inWorkshop, TARBALL } from './support/workshop'

/** The server that editors ask: maps of declarations are its business, and not the compiler's. */
const SERVER = require.resolve('typescript/lib/tsserver.js')

const CODE = `
import { parse, toFen, CallbackError, CallbackCdr, type CallbackEvent, type DecodeOptions } from 'huadan'
import { bodyOf, build } from 'huadan/testing'
import { anyBody } from 'huadan/testing/arbitraries'
import { matchers } from 'huadan/testing/matchers'
export const events: readonly CallbackEvent[] = parse('').events
export const options: DecodeOptions = { maxBytes: 1 }
export const all = [toFen, CallbackError, CallbackCdr, bodyOf, build, anyBody, matchers]
`

const EXPECTED = [
  ['parse', 'src/parse.ts', 'export const parse = '],
  ['toFen', 'src/helpers/money.ts', 'export const toFen = '],
  ['CallbackError', 'src/result/callback-error.ts', 'export class CallbackError '],
  ['CallbackEvent', 'src/codecs/callback-event.ts', 'export '],
  ['DecodeOptions', 'src/options.ts', 'export interface DecodeOptions '],
  ['maxBytes', 'src/options.ts', '  readonly maxBytes?: '],
  ['bodyOf', 'src/testing/body-of.ts', 'export const bodyOf = '],
  ['build', 'src/testing/build.ts', 'export const build = '],
  ['anyBody', 'src/testing/arbitraries/index.ts', 'export const anyBody: '],
  ['matchers', 'src/testing/body-matchers.ts', 'export const matchers: ']
] as const

interface Answer {
  readonly request_seq?: number
  readonly body?: readonly { readonly file: string; readonly start: { readonly line: number } }[]
}

type Answers = ReadonlyMap<number | undefined, Answer>

/** Returns the answers of the server to "go to definition" on the last occurrence of each name, by number. */
const definitionsOf = async (file: string, names: readonly string[]): Promise<Answers> => {
  const requests = names.map((name) => {
    const before = CODE.slice(0, CODE.lastIndexOf(name)).split('\n')
    const offset = (before.at(-1) ?? '').length + 1
    return { command: 'definition', arguments: { file, line: before.length, offset } }
  })
  const server = spawn(process.execPath, [SERVER, '--disableAutomaticTypingAcquisition'])
  const lines = [{ command: 'open', arguments: { file } }, ...requests].map((request, seq) =>
    JSON.stringify({ seq, type: 'request', ...request })
  )
  server.stdin.write(`${lines.join('\n')}\n`)
  const answers = new Map<number | undefined, Answer>()
  for await (const line of createInterface(server.stdout)) {
    if (!line.startsWith('{')) continue
    const answer = JSON.parse(line) as Answer
    answers.set(answer.request_seq, answer)
    // At the end of its input the server exits, whether it has answered or not.
    if (answer.request_seq === names.length) server.stdin.end()
  }
  return answers
}

describe('"go to definition" in an editor', () => {
  let installed = ''
  let answers: Answers

  beforeAll(async () => {
    const folder = mkdtempSync(inWorkshop('editor-'))
    installed = join(folder, 'node_modules/huadan')
    mkdirSync(installed, { recursive: true })
    run(installed, 'tar', ['-xzf', inWorkshop(TARBALL), '--strip-components=1'])
    const file = join(folder, 'code.ts')
    writeFileSync(file, CODE)
    writeFileSync(
      join(folder, 'tsconfig.json'),
      '{ "compilerOptions": { "module": "nodenext", "types": [] } }'
    )
    answers = await definitionsOf(
      file,
      EXPECTED.map(([name]) => name)
    )
  })

  it.each(EXPECTED.map((expected, index) => [...expected, index + 1] as const))(
    'leads from %s to its code in %s',
    (_name, source, line, seq) => {
      const [definition] = answers.get(seq)?.body ?? []
      const found = definition?.file ?? ''
      expect(relative(installed, found).split(sep).join('/')).toBe(source)
      const lines = readFileSync(found, 'utf8').split('\n')
      expect(lines[(definition?.start.line ?? 0) - 1]?.startsWith(line)).toBe(true)
    }
  )
})
