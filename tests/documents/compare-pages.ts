import { posix } from 'node:path'
import { figuresIn } from './figures'
import { codeBlocks, withDescendants, type MarkdownNode, type Page } from './markdown'
import { chineseOf, englishOf } from './twins'
import { withoutComments } from './without-comments'

const HAN = /\p{Script=Han}/u
const QUOTED = /(["'`])(?:(?!\1).)*\1/g
const LINKS: ReadonlySet<string> = new Set(['Definition', 'Image', 'Link'])
const ELSEWHERE = /^[a-z][a-z\d+.-]*:/i

/** A heading and all blocks up to the next heading. The first section can be without a heading. */
interface Section {
  readonly line: number
  readonly blocks: readonly MarkdownNode[]
}

const lineOf = ({ loc }: MarkdownNode): number => loc.start.line

const isHeading = ({ type }: MarkdownNode): boolean => type === 'Header'

const headingsOf = ({ blocks }: Page): readonly MarkdownNode[] => blocks.filter(isHeading)

const sectionsOf = ({ blocks }: Page): readonly Section[] => {
  const starts = blocks.flatMap((block, index) => (index === 0 || isHeading(block) ? [index] : []))
  return starts.map((start, at) => {
    const ofSection = blocks.slice(start, starts[at + 1])
    return { line: Math.min(...ofSection.map(lineOf)), blocks: ofSection }
  })
}

const nodesOf = (blocks: readonly MarkdownNode[], type: string): readonly MarkdownNode[] =>
  blocks.flatMap(withDescendants).filter((node) => node.type === type)

/** Returns what one list has more often than the other. */
const surplus = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others]
  return some.filter((item) => {
    const index = left.indexOf(item)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
}

/** A text may repeat what it says: only what the English section does not have at all is too much. */
const compareLists = (
  what: string,
  place: string,
  english: readonly string[],
  chinese: readonly string[]
): readonly string[] => {
  const missing = surplus(english, chinese)
  const added = chinese.filter((item) => !english.includes(item))
  return [
    ...(missing.length > 0 ? [`${place} lacks the ${what} ${missing.join(', ')}`] : []),
    ...(added.length > 0 ? [`${place} adds the ${what} ${added.join(', ')}`] : [])
  ]
}

const codeIn = (heading: MarkdownNode): string =>
  nodesOf([heading], 'Code')
    .map(({ raw }) => raw)
    .join(' ')

const shape = (heading: MarkdownNode | undefined): string =>
  heading === undefined ? 'no heading' : `${'#'.repeat(heading.depth ?? 0)} ${codeIn(heading)}`.trim()

const compareHeadings = (english: Page, chinese: Page): readonly string[] => {
  const ours = headingsOf(english)
  const theirs = headingsOf(chinese)
  const count = Math.max(ours.length, theirs.length)
  // After the first difference everything is shifted.
  const at = Array.from({ length: count }).findIndex(
    (_, index) => shape(ours[index]) !== shape(theirs[index])
  )
  if (at < 0) return []
  const [line, ourLine] = [theirs, ours].map((headings) => {
    const heading = headings[at] ?? headings.at(-1)
    return heading === undefined ? 1 : lineOf(heading)
  })
  return [
    `${chinese.path}:${line} heading ${at + 1} is "${shape(theirs[at])}"; "${shape(ours[at])}" in ${english.path}:${ourLine}`
  ]
}

const language = ({ lang, meta }: MarkdownNode): string =>
  [lang, meta].filter((part) => part !== null && part !== undefined && part !== '').join(' ')

const compareCode = (english: Page, chinese: Page): readonly string[] => {
  const ours = codeBlocks(english)
  const theirs = codeBlocks(chinese)
  const found = ours.flatMap((block, at) => {
    const twin = theirs[at]
    const code = withoutComments(block.value ?? '', block.lang ?? '')
    const line = `${english.path}:${lineOf(block)}`
    if (code !== block.value && HAN.test((block.value ?? '').replace(QUOTED, '')))
      return [`${line} a comment is in Chinese`]
    if (twin === undefined) return []
    const place = `${chinese.path}:${lineOf(twin)}`
    if (language(block) !== language(twin))
      return [`${place} the block is "${language(twin)}"; "${language(block)}" in ${line}`]
    return code === withoutComments(twin.value ?? '', twin.lang ?? '')
      ? []
      : [`${place} the code differs from ${line}`]
  })
  return ours.length === theirs.length
    ? found
    : [`${chinese.path}:1 has ${theirs.length} code blocks; ${ours.length} in ${english.path}`, ...found]
}

const sizeOf = (table: MarkdownNode): string => {
  const rows = table.children ?? []
  return `${rows.length} × ${Math.max(...rows.map(({ children }) => children?.length ?? 0))}`
}

const compareTables = (english: Page, chinese: Page): readonly string[] => {
  const ours = nodesOf(english.blocks, 'Table')
  const theirs = nodesOf(chinese.blocks, 'Table')
  if (ours.length !== theirs.length)
    return [`${chinese.path}:1 has ${theirs.length} tables; ${ours.length} in ${english.path}`]
  return ours.flatMap((table, at) => {
    const twin = theirs[at] ?? table
    return sizeOf(table) === sizeOf(twin)
      ? []
      : [
          `${chinese.path}:${lineOf(twin)} the table has ${sizeOf(twin)} cells; ${sizeOf(table)} in ${english.path}:${lineOf(table)}`
        ]
  })
}

const targetOf = (page: Page, url: string): string => {
  if (ELSEWHERE.test(url)) return url
  const [path = '', anchor] = url.split('#')
  const target = path === '' ? page.path : posix.join(posix.dirname(page.path), path)
  // The anchors of one page differ by language.
  return anchor === undefined ? target : `${target}#`
}

const targetsOf = (page: Page, blocks: readonly MarkdownNode[]): readonly string[] =>
  blocks
    .flatMap(withDescendants)
    .filter(({ type }) => LINKS.has(type))
    .map(({ url = '' }) => targetOf(page, url))

const withEnglishPath = (target: string): string => {
  const [path = '', ...anchor] = target.split('#')
  return ELSEWHERE.test(target) ? target : [englishOf(path), ...anchor].join('#')
}

/** Pages whose English text translates what the Chinese page only quotes, figures included. */
const TRANSLATIONS: ReadonlySet<string> = new Set(['docs/platform/specification.md'])

/** Compares the links and the figures of each section: a message then has the line of a section. */
const compareSections = (english: Page, chinese: Page): readonly string[] => {
  const theirs = sectionsOf(chinese)
  return sectionsOf(english).flatMap((section, at) => {
    const twin = theirs[at]
    if (twin === undefined) return []
    const place = `${chinese.path}:${twin.line}`
    const [ourLinks, theirLinks] = [targetsOf(english, section.blocks), targetsOf(chinese, twin.blocks)]
    return [
      ...(TRANSLATIONS.has(english.path)
        ? []
        : compareLists('figures', place, section.blocks.flatMap(figuresIn), twin.blocks.flatMap(figuresIn))),
      ...compareLists('links', place, ourLinks.map(withEnglishPath), theirLinks.map(withEnglishPath))
    ]
  })
}

/** Returns the links of a Chinese page to English pages that have a twin, apart from its own. */
const findLinksToEnglish = (chinese: Page, translated: ReadonlySet<string>): readonly string[] =>
  chinese.blocks
    .flatMap(withDescendants)
    .filter(({ type }) => LINKS.has(type))
    .flatMap((link) => {
      const path = targetOf(chinese, link.url ?? '').replace(/#$/, '')
      return translated.has(path) && path !== englishOf(chinese.path)
        ? [`${chinese.path}:${lineOf(link)} links to ${path}: link to ${chineseOf(path)}`]
        : []
    })

/**
 * Returns what differs between an English page and its Chinese twin, each with the path and the line.
 *
 * @param translated - the English pages that have a twin: a Chinese page links to the twin
 */
export const comparePages = (
  english: Page,
  chinese: Page,
  translated: ReadonlySet<string> = new Set()
): readonly string[] => {
  const headings = compareHeadings(english, chinese)
  return [
    ...headings,
    ...compareCode(english, chinese),
    ...compareTables(english, chinese),
    // With other headings, sections have no twin.
    ...(headings.length > 0 ? [] : compareSections(english, chinese)),
    ...findLinksToEnglish(chinese, translated)
  ]
}
