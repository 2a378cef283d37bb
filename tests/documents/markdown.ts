import { parse } from '@textlint/markdown-to-ast'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(__dirname, '../..')

/** A node of a Markdown document, with the members that the tests read. */
export interface MarkdownNode {
  readonly type: string
  /** The source. */
  readonly raw: string
  readonly range: readonly [start: number, end: number]
  readonly loc: { readonly start: { readonly line: number } }
  readonly children?: readonly MarkdownNode[]
  /** The level of a heading. */
  readonly depth?: number
  /** The language of a code block, and the rest of that line. */
  readonly lang?: string | null
  readonly meta?: string | null
  /** The content of text or code. */
  readonly value?: string
  /** The target of a link. */
  readonly url?: string
}

export interface Page {
  /** From the root, with slashes. */
  readonly path: string
  readonly text: string
  /** The nodes of the document, without those within them. */
  readonly blocks: readonly MarkdownNode[]
}

const IGNORED = new Set(['.git', '.stryker', 'coverage', 'dist', 'node_modules', 'reports'])

/** Returns the paths, from the root, of the Markdown files in a folder. `''` is the root. */
export const markdownFiles = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : markdownFiles(path)
      return entry.name.endsWith('.md') ? [path] : []
    })
    .sort()

export const toPage = (path: string, text: string): Page => ({
  path,
  text,
  blocks: (parse(text) as MarkdownNode).children ?? []
})

export const readPage = (path: string): Page => toPage(path, readFileSync(join(ROOT, path), 'utf8'))

/** Returns a node and all nodes within it, in the order of the source. */
export const withDescendants = (node: MarkdownNode): readonly MarkdownNode[] => [
  node,
  ...(node.children ?? []).flatMap(withDescendants)
]

/** Returns the code blocks of a page with a language, those in lists included. */
export const codeBlocks = ({ blocks }: Page): readonly MarkdownNode[] =>
  blocks.flatMap(withDescendants).filter(({ type }) => type === 'CodeBlock')
