// Writes llms.txt, an index of the documents for language models (https://llmstxt.org), and
// llms-full.txt, the English pages for users as one file. Both are made of the pages. With `--check`,
// fails if a committed file is out of date.
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { summaryOf, withLinksFromRoot } from './llms/page.mjs'

const ROOT = join(import.meta.dirname, '..')

const pagesIn = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort()

/** Pages of users, in the order of both files. The full text leaves out those that are not `full`. */
const SECTIONS = [
  { title: 'Guides', pages: pagesIn('docs/guide'), full: true },
  {
    title: 'Reference',
    pages: pagesIn('docs/reference').filter((path) => !path.includes('/api/')),
    full: true
  },
  { title: 'Platform', pages: pagesIn('docs/platform'), full: true },
  { title: 'API', pages: pagesIn('docs/reference/api'), full: false },
  { title: 'Optional', pages: ['SECURITY.md', 'CHANGELOG.md'], full: false }
]

const read = (path) => readFile(join(ROOT, path), 'utf8')

const entryOf = async (path) => {
  const { title, sentence } = summaryOf(await read(path))
  return `- [${title}](${path})${sentence === '' ? '' : `: ${sentence}`}`
}

const indexText = async () => {
  const { title, sentence } = summaryOf(await read('README.md'))
  const sections = await Promise.all(
    SECTIONS.map(async (section) =>
      [`## ${section.title}`, (await Promise.all(section.pages.map(entryOf))).join('\n')].join('\n\n')
    )
  )
  return `${[`# ${title}`, `> ${sentence}`, ...sections].join('\n\n')}\n`
}

const fullText = async () => {
  const paths = ['README.md', ...SECTIONS.flatMap(({ pages, full }) => (full ? pages : []))]
  const texts = await Promise.all(
    paths.map(async (path) => `<!-- ${path} -->\n\n${withLinksFromRoot(path, await read(path)).trim()}\n`)
  )
  return texts.join('\n')
}

const FILES = { 'llms.txt': indexText, 'llms-full.txt': fullText }

for (const [file, textOf] of Object.entries(FILES)) {
  const text = await textOf()
  if (!process.argv.includes('--check')) await writeFile(join(ROOT, file), text)
  else if ((await read(file).catch(() => '')) !== text) {
    console.error(`${file} is out of date: run \`npm run llms\` and commit it.`)
    process.exitCode = 1
  }
}
