import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from './markdown'

const MODULE = pathToFileURL(join(ROOT, 'scripts/llms/page.mjs')).href

/** Calls a function of scripts/llms/page.mjs, which jest cannot load. */
const call = (name: string, ...args: readonly string[]): unknown => {
  const script = `import * as page from ${JSON.stringify(MODULE)}
    console.log(JSON.stringify(page[${JSON.stringify(name)}](...${JSON.stringify(args)})))`
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  )
}

describe('summaryOf', () => {
  it.each([
    [
      '# Issues\n\nAn issue is\none [reason](a.md), e.g. `x. y`. Then more.\n',
      'Issues',
      'An issue is one reason, e.g. `x. y`.'
    ],
    ['# Storing events\n\n```ts\n```\n\nStore them:\n', 'Storing events', 'Store them.'],
    ['[中文](README.zh-CN.md)\n\n# huadan\n\n[![CI](b.svg)](c)\n\nIt decodes.\n', 'huadan', 'It decodes.'],
    ['# Events\n', 'Events', '']
  ])('%j', (text, title, sentence) => {
    expect(call('summaryOf', text)).toStrictEqual({ title, sentence })
  })
})

describe('withLinksFromRoot', () => {
  it('rewrites links, images and definitions, and leaves code and addresses', () => {
    const page = `[a](../reference/b.md#c) [c](#d) ![e](f.png) <https://example.org/b.md> \`[x](y.md)\`

[README](../../README.md "title")

\`\`\`ts
[x](y.md)
\`\`\`

[g]: ../h.md
`
    expect(call('withLinksFromRoot', 'docs/guide/a.md', page)).toBe(
      `[a](docs/reference/b.md#c) [c](docs/guide/a.md#d) ![e](docs/guide/f.png) <https://example.org/b.md> \`[x](y.md)\`

[README](README.md "title")

\`\`\`ts
[x](y.md)
\`\`\`

[g]: docs/h.md
`
    )
  })
})
