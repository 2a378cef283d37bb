import { comparePages } from './compare-pages'
import { figuresOf } from './figures'
import { toPage } from './markdown'

const ENGLISH = 'docs/guide/a.md'
const CHINESE = 'docs/zh/guide/a.md'

const compare = (english: string, chinese: string, translated: readonly string[] = []): readonly string[] =>
  comparePages(toPage(ENGLISH, english), toPage(CHINESE, chinese), new Set(translated))

describe('figuresOf', () => {
  it.each([
    ['8\nMiB, 512 KiB and 5%', ['8 MiB', '512 KiB', '5 %']],
    ['最多 8 MiB，5 % 和 3 次', ['8 MiB', '5 %', '3']],
    ['1,000 records of 2.94 yuan', ['1000', '2.94']],
    ['UTF-8, ES2020, U+00A0, SHA-256', []],
    ['2 February 2016, from 08:00', ['2', '2', '2016', '08', '00']],
    ['2016 年 2 月 2 日', ['2016', '2', '2']],
    ['the 3rd, in May', ['3']],
    ['2^53 - 1', ['2', '53', '1']]
  ])('%s', (text, figures) => {
    expect(figuresOf(text)).toStrictEqual(figures)
  })
})

describe('comparePages', () => {
  it('finds nothing in a faithful twin', () => {
    const english = `# Storing events

Store at most 500 events, see [issues](../reference/issues.md#missing-field) and <https://example.org/1>.

\`\`\`ts
// store.ts
export const size = 8 // MiB
\`\`\`

| Field | Bytes |
| ----- | ----- |
| \`a\` | 16    |

## \`duplicate\` keys

See [above](#storing-events), or [the API](../reference/api/README.md).
`
    const chinese = `# 保存事件

请见 [问题](../reference/issues.md#missing-field) 和 <https://example.org/1>：最多 500 个事件。

\`\`\`ts
// 保存
export const size = 8 // 单位是 MiB
\`\`\`

| 字段 | 字节 |
| --- | --- |
| \`a\` | 16 |

## \`duplicate\` 键

见[上文](#保存事件)，或 [API](../../reference/api/README.md)。
`
    expect(compare(english, chinese, ['docs/reference/issues.md'])).toStrictEqual([])
  })

  it.each([
    [
      'a heading of another level',
      '# A\n\n## B\n',
      '# A\n\n### B\n',
      ['docs/zh/guide/a.md:3 heading 2 is "###"; "##" in docs/guide/a.md:3']
    ],
    [
      'a missing heading',
      '# A\n\n## B\n',
      '# A\n',
      ['docs/zh/guide/a.md:1 heading 2 is "no heading"; "##" in docs/guide/a.md:3']
    ],
    [
      'another code in a heading',
      '# `a`\n',
      '# `b`\n',
      ['docs/zh/guide/a.md:1 heading 1 is "# `b`"; "# `a`" in docs/guide/a.md:1']
    ],
    [
      'a missing block',
      '```sh\na\n```\n',
      '文\n',
      ['docs/zh/guide/a.md:1 has 0 code blocks; 1 in docs/guide/a.md']
    ],
    [
      'another language',
      '```ts ignore\na\n```\n',
      '```ts\na\n```\n',
      ['docs/zh/guide/a.md:1 the block is "ts"; "ts ignore" in docs/guide/a.md:1']
    ],
    [
      'other code',
      'x\n\n```sh\na # b\n```\n',
      '```sh\nb # a\n```\n',
      ['docs/zh/guide/a.md:1 the code differs from docs/guide/a.md:3']
    ],
    [
      'a comment in Chinese',
      '```ts\n// 注释\n```\n',
      '```ts\n// 注释\n```\n',
      ['docs/guide/a.md:1 a comment is in Chinese']
    ],
    [
      'a shorter table',
      '| a | b |\n|---|---|\n| c | d |\n',
      '| a | b |\n|---|---|\n',
      ['docs/zh/guide/a.md:1 the table has 1 × 2 cells; 2 × 2 in docs/guide/a.md:1']
    ],
    [
      'a missing table',
      '| a | b |\n|---|---|\n',
      '文\n',
      ['docs/zh/guide/a.md:1 has 0 tables; 1 in docs/guide/a.md']
    ],
    [
      'other figures',
      '# A\n\n8 MiB, 5 and 5\n',
      '# A\n\n8 KiB、5\n',
      ['docs/zh/guide/a.md:1 lacks the figures 8 MiB, 5', 'docs/zh/guide/a.md:1 adds the figures 8 KiB']
    ],
    [
      'another link',
      '# A\n\n[x](b.md#c)\n',
      '# A\n\n[x](c.md#d)\n',
      [
        'docs/zh/guide/a.md:1 lacks the links docs/guide/b.md#',
        'docs/zh/guide/a.md:1 adds the links docs/guide/c.md#'
      ]
    ]
  ])('finds %s', (_what, english, chinese, differences) => {
    expect(compare(english, chinese)).toStrictEqual(differences)
  })

  it('ignores the figures in code and in addresses', () => {
    expect(compare('`1` <https://example.org/2>\n', '<https://example.org/2> `3`\n')).toStrictEqual([])
  })

  it('allows samples in comments, and figures that are repeated', () => {
    const code = '```ts\n// {"state":"应答"}\n```\n'
    expect(compare(`Exit status 1.\n\n${code}`, `以 1 退出，或以 1 退出。\n\n${code}`)).toStrictEqual([])
  })

  it('compares code in other languages with its comments', () => {
    expect(compare('```json\n# a\n```\n', '```json\n# b\n```\n')).toHaveLength(1)
  })

  it('finds a link to an English page that has a twin, but allows the link to the own twin', () => {
    const chinese = '[x](../../guide/b.md) [y](../../guide/a.md)\n'
    expect(compare('[x](b.md) [y](a.md)\n', chinese, ['docs/guide/a.md', 'docs/guide/b.md'])).toStrictEqual([
      'docs/zh/guide/a.md:1 links to docs/guide/b.md: link to docs/zh/guide/b.md'
    ])
  })
})
