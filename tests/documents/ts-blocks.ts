import { join } from 'node:path'
import ts from 'typescript'
import { compile } from '../support/type-check'
import { codeBlocks, ROOT, type Page } from './markdown'

const FILE_NAME = /^\/\/ ([\w.-]+(?:\/[\w.-]+)*\.tsx?)\n/

/** A `ts` block of a page: a file, named in its first line. */
export interface TsBlock {
  readonly path: string
  /** The line of the page that the code begins at. */
  readonly line: number
  /** `undefined` if the block names none. */
  readonly file: string | undefined
  readonly code: string
}

/** Returns the `ts` blocks of a page, without those marked `ts ignore`. */
export const tsBlocks = (page: Page): readonly TsBlock[] =>
  codeBlocks(page)
    .filter(({ lang, meta }) => lang === 'ts' && !/\bignore\b/.test(meta ?? ''))
    .map(({ value = '', loc }) => {
      const code = `${value}\n`
      return { path: page.path, line: loc.start.line + 1, file: FILE_NAME.exec(code)?.[1], code }
    })

/** Returns the blocks that name no file, or a file that an earlier block of the page has. */
export const misnamed = (blocks: readonly TsBlock[]): readonly string[] =>
  blocks.flatMap(({ path, line, file }, at) => {
    if (file === undefined) return [`${path}:${line} the first line must name a file: // handler.ts`]
    return blocks.slice(0, at).some((block) => block.path === path && block.file === file)
      ? [`${path}:${line} another block is ${file} too`]
      : []
  })

const source = (file: string): string[] => [join(ROOT, 'src', file)]

/** Blocks import the package by its name. */
const PATHS = {
  huadan: source('index.ts'),
  'huadan/calls': source('calls/index.ts'),
  'huadan/calls/fp-ts': source('calls/fp-ts.ts'),
  'huadan/testing': source('testing/index.ts'),
  'huadan/testing/arbitraries': source('testing/arbitraries/index.ts'),
  'huadan/testing/matchers': source('testing/matchers.ts'),
  'huadan/testing/vitest': source('testing/vitest.ts'),
  'huadan/testing/jest-globals': source('testing/jest-globals.ts'),
  'huadan/testing/bun': source('testing/bun.ts')
}

/** The blocks of a page form one folder. It need not exist: packages resolve from the root. */
const fileOf = ({ path, file = '' }: TsBlock): string =>
  join(ROOT, '.documents', path.replace(/[/.]/g, '-'), file)

/** Returns the compiler's messages about named blocks, with the path and the line of the page. One program checks all pages. */
export const typeErrors = (all: readonly TsBlock[]): readonly string[] => {
  const blocks = all.filter(({ file }) => file !== undefined)
  const program = compile({
    files: new Map(blocks.map((block) => [fileOf(block), block.code])),
    options: {
      paths: PATHS,
      noUnusedLocals: true,
      // Blocks without import or export must not share one global scope.
      moduleDetection: ts.ModuleDetectionKind.Force
    }
  })
  return blocks.flatMap((block) => {
    const file = program.getSourceFile(fileOf(block))
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ start = 0, messageText }) => {
        const line = block.line + (file?.getLineAndCharacterOfPosition(start).line ?? 0)
        return `${block.path}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
      }
    )
  })
}
