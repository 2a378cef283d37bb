import { markdownFiles } from './markdown'

/** Pages that exist in English only. */
const ENGLISH_ONLY = [
  /^docs\/internals\/decisions\//,
  /^docs\/internals\/performance\.md$/,
  /^docs\/reference\/api\//
]

const AT_THE_ROOT = ['README.md', 'CONTRIBUTING.md']

/** Returns the path of the Chinese page for an English one. */
export const chineseOf = (path: string): string =>
  path.startsWith('docs/') ? path.replace(/^docs\//, 'docs/zh/') : path.replace(/\.md$/, '.zh-CN.md')

/** Returns the path of the English page for a Chinese one, and any other path as it is. */
export const englishOf = (path: string): string =>
  path.replace(/^docs\/zh\//, 'docs/').replace(/\.zh-CN\.md$/, '.md')

/** Returns the paths of the English pages that must have a Chinese twin. */
export const translatedPages = (): readonly string[] => [
  ...AT_THE_ROOT,
  ...markdownFiles('docs').filter(
    (path) => !path.startsWith('docs/zh/') && !ENGLISH_ONLY.some((pattern) => pattern.test(path))
  )
]

/** Returns the paths of the Chinese pages. */
export const chinesePages = (): readonly string[] =>
  markdownFiles('').filter((path) => englishOf(path) !== path)
