// Writes THIRD-PARTY-NOTICES: the licences of all packages with code in dist/, as listed by the metafiles of
// the build. With `--check`, checks that the committed file is up to date.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const FILE = 'THIRD-PARTY-NOTICES'

const INTRODUCTION = `Third-party notices

huadan is under the MIT licence, see LICENSE. The files in dist/ also contain code of the packages
below, under the licences that follow. \`npm run notices\` generates this file.
`

const readText = (...path) => readFile(join(ROOT, ...path), 'utf8')

/**
 * The folder of the package that a module belongs to: `node_modules/a/node_modules/@b/c/d.js` →
 * `node_modules/a/node_modules/@b/c`.
 */
const packageFolderOf = (module) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0]

/** Returns the folders of the packages whose code the bundles hold. */
const bundledCode = async () => {
  const files = await readdir(join(ROOT, 'dist'), { recursive: true })
  const metafiles = files.filter((file) => /metafile-\w+\.json$/.test(file))
  if (metafiles.length === 0) throw new Error('dist/ has no metafile: run `npm run build`')
  const texts = await Promise.all(metafiles.map((file) => readText('dist', file)))
  return texts
    .flatMap((text) => Object.values(JSON.parse(text).outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([module]) => packageFolderOf(module) ?? [])
}

/**
 * Returns the folders of the packages whose types are in the declarations. The options of the build list
 * them; no metafile does.
 */
const bundledTypes = async () => {
  const options = Array.from((await readText('tsup.config.ts')).matchAll(/\bresolve: \[([^\]]*)\]/g))
  const names = options.flatMap(([, list]) => Array.from(list.matchAll(/'([^']+)'/g), ([, name]) => name))
  if (names.length === 0)
    throw new Error('tsup.config.ts names no types to bundle: change scripts/notices.mjs')
  return names.map((name) => `node_modules/${name}`)
}

const isLicence = (file) => /^(?:un)?licen[cs]e|^notice|^copying|^copyright/i.test(file)

/** Returns the paths of the licences and notices in a package, and in its folder of further licences. */
const licenceFilesOf = async (folder) => {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true })
  const names = await Promise.all(
    entries.map(async (entry) => {
      if (!isLicence(entry.name)) return []
      if (!entry.isDirectory()) return [entry.name]
      return (await readdir(join(ROOT, folder, entry.name))).map((name) => `${entry.name}/${name}`)
    })
  )
  return names.flat().sort()
}

const withoutTrailingSpace = (text) => text.replace(/[^\S\n]+$/gm, '').trim()

/**
 * Returns the notice of a package. Omits its version, so that an update with the same licence changes
 * nothing.
 */
const noticeOf = async (folder) => {
  const { name, license, homepage } = JSON.parse(await readText(folder, 'package.json'))
  const files = await licenceFilesOf(folder)
  if (files.length === 0) throw new Error(`${name} has no licence file: ask its authors, or do without it`)
  const texts = await Promise.all(
    files.map(async (file) => `--- ${file} ---\n\n${withoutTrailingSpace(await readText(folder, file))}`)
  )
  return [
    `${'='.repeat(80)}\n${name} (${license})${homepage === undefined ? '' : `, ${homepage}`}`,
    ...texts
  ].join('\n\n')
}

const folders = [...(await bundledCode()), ...(await bundledTypes())]
// One package can be installed twice, with the same licence.
const notices = await Promise.all([...new Set(folders)].map(noticeOf))
const sorted = [...new Set(notices)].sort((one, other) => (one < other ? -1 : 1))
const text = `${[INTRODUCTION.trim(), ...sorted].join('\n\n')}\n`

if (!process.argv.includes('--check')) await writeFile(join(ROOT, FILE), text)
else if ((await readText(FILE).catch(() => '')) !== text) {
  console.error(`${FILE} is out of date: run \`npm run notices\` and commit it.`)
  process.exitCode = 1
}
