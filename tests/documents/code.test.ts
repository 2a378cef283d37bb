import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import pMap from 'p-map'
import { consoleBlocks, run } from './console-blocks'
import { markdownFiles, readPage, ROOT, toPage, type Page } from './markdown'
import { misnamed, tsBlocks, typeErrors } from './ts-blocks'

const READMES = /^README(?:\.zh-CN)?\.md$/
const GUIDES = /^docs\/(?:zh\/)?guide\//
const REFERENCE = /^docs\/(?:zh\/)?reference\/(?!api\/)/

const pages = (...patterns: readonly RegExp[]): readonly Page[] =>
  markdownFiles('')
    .filter((path) => patterns.some((pattern) => pattern.test(path)))
    .map(readPage)

const WITH_CODE = pages(READMES, GUIDES)
const WITH_COMMANDS = pages(READMES, GUIDES, REFERENCE)

describe('the ts blocks of the READMEs and the guides', () => {
  const blocks = WITH_CODE.flatMap(tsBlocks)

  it('are files, each named in its first line', () => {
    expect(misnamed(blocks)).toStrictEqual([])
  })

  it('type-check, those of a page together', () => {
    expect(typeErrors(blocks)).toStrictEqual([])
  })

  it('are run by a test of the page, if they are tests', () => {
    const tests = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts') && basename(file) !== basename(__filename))
      .map((file) => readFileSync(join(ROOT, 'tests', file), 'utf8'))
    const withTests = blocks
      .filter(({ file }) => file?.endsWith('.test.ts'))
      .map(({ path }) => basename(path))
    expect(withTests.filter((name) => !tests.some((code) => code.includes(name)))).toStrictEqual([])
  })
})

describe('the console blocks of the READMEs, the guides and the reference', () => {
  const blocks = WITH_COMMANDS.flatMap(consoleBlocks)

  it('have exactly the output of their commands', async () => {
    const results = await pMap(
      blocks,
      async (block) => {
        const printed = await run(block).catch((error: unknown) => [String(error)])
        return { block: `${block.path}:${block.line}`, commands: block.commands, printed }
      },
      { concurrency: availableParallelism() }
    )
    const expected = blocks.map(({ path, line, commands, outputs }) => ({
      block: `${path}:${line}`,
      commands,
      printed: outputs
    }))
    expect(results).toStrictEqual(expected)
  })
})

describe('the checks of blocks', () => {
  const check = (...blocks: readonly string[]): readonly string[] => {
    const page = toPage('docs/guide/a.md', blocks.map((code) => `\`\`\`ts\n${code}\n\`\`\`\n`).join('\n'))
    return [...misnamed(tsBlocks(page)), ...typeErrors(tsBlocks(page))]
  }

  it('find a block without a file name, and two with the same', () => {
    expect(check('export {}', '// a.ts', '// a.ts')).toStrictEqual([
      'docs/guide/a.md:2 the first line must name a file: // handler.ts',
      'docs/guide/a.md:10 another block is a.ts too'
    ])
  })

  it('find errors of types, with the line of the page', () => {
    expect(
      check(
        "// a.ts\nimport { parse } from 'huadan'\nexport const { events } = parse('')",
        "// b.ts\nimport { events } from './a'\nexport const first: string = events"
      )
    ).toStrictEqual([
      expect.stringMatching(/^docs\/guide\/a\.md:10 Type '.*' is not assignable to type 'string'/s)
    ])
  })

  it('skip blocks that are not for this compiler', () => {
    const page = toPage('a.md', '```ts ignore\nlet a: string = 1\n```\n')
    expect(tsBlocks(page)).toStrictEqual([])
  })

  it('run the commands of a block one after another', async () => {
    const [block] = consoleBlocks(
      toPage(
        'a.md',
        '```console\n$ npx huadan validate --fid; echo $?\n2\n$ echo a b | cat\na b\n$ false\n$ echo $?\n1\n```\n'
      )
    )
    expect(block).toBeDefined()
    if (block !== undefined) expect(await run(block)).toStrictEqual(block.outputs)
  })
})
