// `npm run release:check`: says what must be done before this checkout can be released.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { readChangelog } from './changelog-sections.mjs'

const PLACEHOLDER = /FILL-IN-BEFORE-THE-FIRST-RELEASE|example\.invalid/
const FIELDS = ['author', 'repository', 'homepage', 'bugs']
const NOTICES = 'THIRD-PARTY-NOTICES'

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim()

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const tag = `v${manifest.version}`

const placeholders = FIELDS.filter((field) =>
  PLACEHOLDER.test(JSON.stringify(manifest[field] ?? 'example.invalid'))
)

/**
 * The changes are under [Unreleased] before the release pull request, and under the version in it and after
 * it.
 */
const hasChanges = readChangelog(readFileSync('CHANGELOG.md', 'utf8')).sections.some(
  ({ version, text }) => ['Unreleased', manifest.version].includes(version) && /^[-*] /m.test(text)
)

const problems = [
  ...placeholders.map((field) => `package.json: fill in \`${field}\``),
  ...(hasChanges ? [] : [`CHANGELOG.md: list the changes under [Unreleased] or [${manifest.version}]`]),
  ...(git('status', '--porcelain') === '' ? [] : ['Git: commit or stash the changes in the working tree']),
  ...(git('tag', '--list', tag) === ''
    ? []
    : [`Git: the tag ${tag} exists; raise \`version\` in package.json`]),
  ...(existsSync(NOTICES) ? [] : [`${NOTICES}: generate it with \`npm run notices\``])
]

if (problems.length === 0) console.log(`huadan ${manifest.version} can be released.`)
else {
  console.error(
    `huadan ${manifest.version} cannot be released:\n${problems.map((line) => `  ${line}\n`).join('')}`
  )
  process.exitCode = 1
}
