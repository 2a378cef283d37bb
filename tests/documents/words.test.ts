import { statSync } from 'node:fs'
import { join } from 'node:path'
import { codeBlocks, markdownFiles, readPage, ROOT, toPage, type Page } from './markdown'

/** 20,000 for the library and its command, 1,600 for receiving, 700 for logs as they are, 900 for calls. */
const MAX_WORDS = 23_200
const MAX_README_BYTES = 6_000

/** Chinese pages, pages that a script writes, and the changelog, which grows with each release. */
const NOT_COUNTED = [
  /^api\//,
  /^docs\/reference\/api\//,
  /^bench\/RESULTS\.md$/,
  /^docs\/internals\/performance\.md$/,
  /^docs\/zh\//,
  /\.zh-CN\.md$/,
  /^CHANGELOG\.md$/
]

/** Counts the words of a page: text between whitespace that holds a letter or digit, outside code blocks. */
const countWords = (page: Page): number => {
  const prose = codeBlocks(page).reduceRight(
    (text, { range: [start, end] }) => `${text.slice(0, start)} ${text.slice(end)}`,
    page.text
  )
  return prose.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

describe('the length of the documents', () => {
  it('counts words of prose and tables, not code blocks or punctuation', () => {
    const page = toPage(
      'a.md',
      '# Two words\n\n- `a b` — c\n\n  ```ts\n  not counted\n  ```\n\n| x | 1 |\n|---|---|\n'
    )
    expect(countWords(page)).toBe(7)
  })

  it('is at most 23,200 English words', () => {
    const paths = markdownFiles('').filter((path) => !NOT_COUNTED.some((pattern) => pattern.test(path)))
    const counts = paths.map((path) => ({ path, words: countWords(readPage(path)) }))
    const sum = counts.reduce((total, { words }) => total + words, 0)
    const longest = counts
      .sort((one, other) => other.words - one.words)
      .map(({ path, words }) => `${path}: ${words} of ${sum} words`)
    // A failure lists the pages, the longest first.
    expect(sum > MAX_WORDS ? longest : []).toStrictEqual([])
  })

  it('is at most 6,000 bytes for the README', () => {
    expect(statSync(join(ROOT, 'README.md')).size).toBeLessThanOrEqual(MAX_README_BYTES)
  })
})
