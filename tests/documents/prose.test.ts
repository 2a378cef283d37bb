import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ROOT } from './markdown'

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ')

/** Wraps at 80 columns. */
const wrapped = (text: string): string => text.replace(/(.{60,80}) /g, '$1\n')

const LONG_LINE = words(25)

const LIST_OF_CODE = Array.from({ length: 40 }, (_, index) => `\`name${index}\``).join(', ')

/** Files, and their problems as `line:column  message  rule`. */
const FILES: Readonly<Record<string, readonly [text: string, problems: readonly string[]]>> = {
  'vocabulary.md': [
    '# A stranger\n\nA body is refused.\nSo is `refused`.\n\n```ts\nrefused\n```\n\nOne of\nits own.\n',
    [
      '1:5  "stranger": write untrusted input, or unknown keys  vocabulary',
      '3:11  "refused": write reject  vocabulary',
      '10:5  "of its own": write its own …  vocabulary'
    ]
  ],
  'standard-uses.md': [
    'Words such as this: the byte order mark, a question mark, a blank line, conference rooms. It stands\n' +
      'for a folder, a stand-alone file, connection refused, no such file or directory, besides, until.\n',
    []
  ],
  'long-sentence.md': [
    `${wrapped(`${words(30)}. ${words(31)}. Exports ${LIST_OF_CODE} and \`last\`.`)}\n`,
    ['2:72  a sentence of 31 words, at most 30: split it  sentence-length']
  ],
  'colon.md': [`${wrapped(`${words(20)}: ${words(20)}.`)}\n`, []],
  'semicolons.md': [
    `Short; sentence.\n\n${wrapped(`${words(11)}; ${words(10)}.`)}\n\n- ${wrapped(words(21))};\n`,
    ['3:55  a semicolon in a sentence of 21 words, at most 20: write two sentences  semicolons']
  ],
  'long-lines.md': [
    `- a\n  ${LONG_LINE}\n\n[${LONG_LINE}](b.md)\n\n| a |\n|---|\n| ${LONG_LINE} |\n\n\`\`\`\n${LONG_LINE}\n\`\`\`\n`,
    ['2:101  a line of 126 columns, at most 100: wrap it  line-length']
  ],
  'docstrings.ts': [
    `/** Whether it is {@link refused}. */
export const isA = true

export interface B {
  /**
   * Returns
   * no blanks.
   *
   * @param b - what stands there
   * @returns Of what it is.
   */
  c(b: string): string
}
// Not refused: only docstrings are checked.
`,
    [
      '1:5  a docstring that opens with "Whether": open with a verb ("Returns…") or a noun phrase  docstring-opening',
      '7:9  "blanks": write whitespace  vocabulary',
      '9:22  "stands": write is, appears or is listed  vocabulary',
      '10:15  a docstring that opens with "Of": open with a verb ("Returns…") or a noun phrase  docstring-opening'
    ]
  ],
  // A code block that is not one hides nothing.
  'code.ts': [
    `/**
 * \`\`\`text \`a\`
 * \`\`\`
 */
export const a = 1
/** Whether it is. */
export const b = 1
`,
    [
      '6:5  a docstring that opens with "Whether": open with a verb ("Returns…") or a noun phrase  docstring-opening'
    ]
  ],
  'messages.ts': [
    `export const code = 'refused'
export const message = 'it\\'s refused, of course'
export const other = \`\\\`\${message.at(0)}\\\` is \${code}
  beside the \\\`refused\\\` key\`
`,
    [
      '2:31  "refused": write reject  vocabulary',
      '4:3  "beside": write next to, or in addition to  vocabulary'
    ]
  ],
  'docs/zh/page.md': [
    '# 话单\n\n安装huadan，然后`decode` 一条话单记录。\n第二行,完。\n\n```ts\n// 注释,abc话单记录\n```\n',
    [
      '3:1  write "安装 huadan，然后"  spacing',
      '3:12  code next to Chinese: write a space between them  code-spaces',
      '3:23  "话单记录": write 话单  vocabulary',
      '3:28  a line break in a paragraph shows as a space: write the paragraph on one line  hard-wraps',
      '4:1  write "第二行，完。"  spacing',
      '4:4  "," next to Chinese: use full-width punctuation  full-width'
    ]
  ],
  'docs/zh/quote.md': [
    '话单\n\n<!-- autocorrect-disable -->\n\n功能id,话单记录\n\n<!-- autocorrect-enable -->\n\n完\n',
    []
  ],
  'README.zh-CN.md': ['话单（CDR）最多 8 MiB，`decode` 处理。\n', []]
}

describe('npm run check:prose', () => {
  let folder = ''
  let status: number | null = null
  let lines: readonly string[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'huadan-prose-'))
    const paths = Object.entries(FILES).map(([name, [text]]) => {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      return path
    })
    const script = join(ROOT, 'scripts/prose.mjs')
    const checked = spawnSync(process.execPath, [script, ...paths], { encoding: 'utf8' })
    status = checked.status
    lines = checked.stdout.split('\n')
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it.each(Object.entries(FILES))('finds the problems of %s', (name, [, problems]) => {
    const start = new RegExp(`^\\S*/${name.replaceAll('.', '\\.')}:`)
    expect(lines.filter((line) => start.test(line)).map((line) => line.replace(start, ''))).toStrictEqual(
      problems
    )
  })

  it('exits with 1 and prints how many there are', () => {
    const count = Object.values(FILES).reduce((sum, [, problems]) => sum + problems.length, 0)
    expect([status, lines.at(-2)]).toStrictEqual([1, `${count} problems`])
  })
})
