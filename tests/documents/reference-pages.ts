/** A code block. */
export interface Block {
  /** What follows the fence: the language, and the options of an example. */
  readonly info: string
  readonly code: string
}

const BLOCK = /^```(.*)\n([\s\S]*?)\n```$/gm

/** The code blocks of a language. */
export const blocksOf = (text: string, language: string): readonly Block[] =>
  Array.from(text.matchAll(BLOCK), ([, info = '', code = '']) => ({ info, code })).filter(
    ({ info }) => info.split(' ')[0] === language
  )

const withoutBlocks = (text: string): string => text.replaceAll(BLOCK, '')

/** The `##` sections by heading; the text before the first one has the heading ''. */
export const sectionsOf = (page: string): ReadonlyMap<string, string> => {
  const [start = '', ...sections] = page.split(/^## /m)
  const entries = sections.map((section): [string, string] => {
    const [heading = ''] = section.split('\n', 1)
    return [heading, section.slice(heading.length)]
  })
  return new Map([['', start], ...entries])
}

/** @throws if there is no such section */
export const sectionOf = (page: string, heading: string): string => {
  const section = sectionsOf(page).get(heading)
  if (section === undefined) throw new Error(`there is no section ${heading}`)
  return section
}

/** The cells of all rows of the tables, headers aside. */
export const rowsOf = (text: string): readonly (readonly string[])[] => {
  const lines = withoutBlocks(text).split('\n')
  const isRow = (line: string | undefined): boolean => line?.startsWith('|') === true
  return lines
    .filter((line, index) => isRow(line) && isRow(lines[index - 1]) && !line.startsWith('| -'))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()))
}

/** The texts in backticks. */
export const codesIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/`([^`]+)`/g), ([, code = '']) => code)

/** The first text in backticks of each row. */
export const firstCodes = (text: string): readonly string[] =>
  rowsOf(text).flatMap(([cell = '']) => codesIn(cell).slice(0, 1))
