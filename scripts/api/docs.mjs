import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Application, TSConfigReader, TypeDocReader } from 'typedoc'
import { filesOf } from './files-of.mjs'

const INTRODUCTION = `
The exports of the package, one page per import path. \`npm run api\` generates these pages from the docstrings in \`src\`: edit
the docstrings, not the pages. See also [the events](../events.md), [the terms](../terms.md) and
[the platform's document](../../platform/specification.md).
`

/** Returns the anchors of the headings of a page, as a git host makes them. */
const slugsOf = (text) =>
  new Set(
    Array.from(text.matchAll(/^#+ (.+)$/gm), ([, title]) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-')
    )
  )

const linkedIn = (text) => Array.from(text.matchAll(/\]\([^)#]*#([^)]+)\)/g), ([, anchor]) => anchor)

/** Keeps only the anchors that a link needs: they are numbered, so a new member would change many lines. */
const withNeededAnchors = (text, linked) => {
  const slugs = slugsOf(text)
  const isNeeded = (anchor) => linked.has(anchor) && !slugs.has(anchor)
  return text.replace(/<a id="([^"]+)"><\/a>(?: |\n\n)/g, (whole, anchor) => (isNeeded(anchor) ? whole : ''))
}

const tidy = async (folder) => {
  const paths = await filesOf(folder)
  const pages = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
  const linked = new Set(pages.flatMap(linkedIn))
  await Promise.all(
    pages.map((text, index) => {
      const introduced = paths[index] === 'README.md' ? text.replace(/^(# .*\n)/, `$1${INTRODUCTION}`) : text
      return writeFile(join(folder, paths[index]), withNeededAnchors(introduced, linked))
    })
  )
}

/** Writes the pages of `docs/reference/api` to a folder. */
export const writeDocs = async (folder) => {
  const app = await Application.bootstrapWithPlugins({ out: folder, logLevel: 'Warn' }, [
    new TypeDocReader(),
    new TSConfigReader()
  ])
  const project = await app.convert()
  if (project === undefined) throw new Error('TypeDoc cannot read the sources, see above')
  app.validate(project)
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error('TypeDoc warns, see above')
  await app.generateOutputs(project)
  await tidy(folder)
}
