// `node scripts/release/changelog.mjs`: gives the section [Unreleased] of CHANGELOG.md the version of package.json and a date.
// It replaces the section that release-please generates from the commits: our changelog is written for users, by hand.
import { readFileSync, writeFileSync } from 'node:fs'
import { readChangelog } from './changelog-sections.mjs'

const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const { introduction, sections } = readChangelog(readFileSync('CHANGELOG.md', 'utf8'))
const unreleased = sections.find((section) => section.version === 'Unreleased')
if (unreleased === undefined || unreleased.text === '') throw new Error('CHANGELOG.md: [Unreleased] is empty')

const date = new Date().toISOString().slice(0, 10)
const older = sections.filter((section) => ![version, 'Unreleased'].includes(section.version))

const released = `## [Unreleased]\n\n## [${version}] - ${date}\n\n${unreleased.text}\n\n`
const text = introduction + released + older.map(({ whole }) => whole).join('')
writeFileSync('CHANGELOG.md', `${text.trimEnd()}\n`)
