import { comparePages } from './compare-pages'
import { readPage } from './markdown'
import { chineseOf, chinesePages, englishOf, translatedPages } from './twins'

const TRANSLATED = new Set(translatedPages())
const CHINESE = new Set(chinesePages())

describe('the pages in Chinese', () => {
  it('are there for every English page', () => {
    expect([...TRANSLATED].map(chineseOf).filter((path) => !CHINESE.has(path))).toStrictEqual([])
  })

  it('are there only for English pages', () => {
    expect([...CHINESE].filter((path) => !TRANSLATED.has(englishOf(path)))).toStrictEqual([])
  })

  it('have the headings, code, tables, figures and links of the English pages', () => {
    const pairs = [...TRANSLATED].filter((path) => CHINESE.has(chineseOf(path)))
    expect(
      pairs.flatMap((path) => comparePages(readPage(path), readPage(chineseOf(path)), TRANSLATED))
    ).toStrictEqual([])
  })
})
