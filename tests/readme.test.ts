import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'node:util'
import * as huadan from '../src'
import * as testing from '../src/testing'
import { blocksOf, runBlock } from './support/blocks'

const ROOT = join(__dirname, '..')
const SAMPLE = testing.samples['callback-cdr']

const READMES = [
  { page: 'README.md', other: 'README.zh-CN.md' },
  { page: 'README.zh-CN.md', other: 'README.md' }
]

/** Returns the comments below the calls of `console.log`, line by line. */
const shownOutput = (code: string): readonly string[] =>
  Array.from(code.matchAll(/console\.log\(.*\)\n\/\/ (.*)/g), ([, line = '']) => line)

describe.each(READMES)('$page', ({ page, other }) => {
  const text = readFileSync(join(ROOT, page), 'utf8')
  const [code = ''] = blocksOf(page, 'ts')

  it('has at most 6,000 bytes', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(6_000)
  })

  it('links to the other language in its first line', () => {
    expect(text.split('\n')[0]).toContain(`](${other})`)
  })

  it("shows parts of the document's sample", () => {
    const [, shown = ''] = /^\/\/ (…".*)$/m.exec(code) ?? []
    const parts = shown.split('…').filter((part) => part !== '')
    expect(parts).toHaveLength(2)
    expect(parts.filter((part) => !SAMPLE.includes(part))).toStrictEqual([])
  })

  it('names the file that has the whole sample', () => {
    const [, file = ''] = /`(fixtures\/spec\/[\w.-]+)`/.exec(text) ?? []
    expect(readFileSync(join(ROOT, file), 'utf8')).toBe(SAMPLE)
  })

  it('has code that prints what its comments show', () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined)
    runBlock(page, 'decode.ts', { huadan, 'huadan/testing': testing })
    const printed = log.mock.calls.map((values) => format(...values))
    log.mockRestore()
    expect(printed).toHaveLength(2)
    expect(printed).toStrictEqual(shownOutput(code))
  })

  it('avoids each trap with one expression', () => {
    const [cdr] = huadan.parse(SAMPLE).events
    const expressions = Array.from(
      text.matchAll(/`((?:toFen\(|wasConnected\(|cdr\.)[^`]*)`/g),
      ([, found = '']) => found
    )
    const names = Object.keys(huadan)
    const results = expressions.map((expression) => {
      const evaluate = new Function('cdr', ...names, `return ${expression}`) as (
        ...values: unknown[]
      ) => unknown
      return evaluate(cdr, ...Object.values(huadan))
    })
    expect(results).toStrictEqual([294, true, '2016-02-02T03:19:40.000Z'])
  })

  it('lists every kind', () => {
    const kinds = Array.from(text.matchAll(/^\| `([a-z-]+)` +\| `[A-Z]/gm), ([, kind]) => kind)
    expect(kinds).toStrictEqual(Object.keys(testing.build))
  })

  it.each(blocksOf(page, 'console').map((block) => block.split(/\n([\s\S]*)/)))(
    'shows the output of %s',
    (command = '', output = '') => {
      const inShell = command.replace('$ npx huadan', `"${process.execPath}" dist/cli/huadan.js`)
      const { stdout } = spawnSync('sh', ['-c', inShell], { cwd: ROOT, encoding: 'utf8' })
      expect(stdout).toBe(output)
    }
  )
})
