// The public API as committed files: reports of the declarations in api/, pages of the docstrings in
// docs/reference/api/. `node scripts/api.mjs` writes them, `node scripts/api.mjs --check` checks that they
// are up to date. Both read dist/.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeDocs } from './api/docs.mjs'
import { filesOf } from './api/files-of.mjs'
import { writeReports } from './api/report.mjs'

const ROOT = join(import.meta.dirname, '..')
const FOLDERS = [
  { name: 'api', write: writeReports },
  { name: 'docs/reference/api', write: writeDocs }
]

/** Returns the first line that differs, as expected and as found. */
const firstDifference = (committed, present) => {
  const lines = committed.split('\n')
  const presentLines = present.split('\n')
  const at = presentLines.findIndex((line, index) => line !== lines[index])
  const line = at < 0 ? presentLines.length : at
  return `differs from line ${line + 1} on:\n    - ${lines[line] ?? ''}\n    + ${presentLines[line] ?? ''}`
}

const differences = async (folder, present) => {
  const [committedPaths, presentPaths] = await Promise.all([filesOf(join(ROOT, folder)), filesOf(present)])
  const found = []
  for (const path of new Set([...presentPaths, ...committedPaths])) {
    const name = `${folder}/${path}`
    if (!committedPaths.includes(path)) found.push(`${name} is missing`)
    else if (!presentPaths.includes(path)) found.push(`${name} is left over`)
    else {
      const [before, now] = await Promise.all(
        [join(ROOT, folder), present].map((from) => readFile(join(from, path), 'utf8'))
      )
      if (before !== now) found.push(`${name} ${firstDifference(before, now)}`)
    }
  }
  return found
}

const temporary = await mkdtemp(join(tmpdir(), 'huadan-api-'))
try {
  const isCheck = process.argv.includes('--check')
  const found = []
  for (const { name, write } of FOLDERS) await write(join(temporary, name))
  for (const { name } of FOLDERS) {
    if (isCheck) found.push(...(await differences(name, join(temporary, name))))
    else {
      await rm(join(ROOT, name), { recursive: true, force: true })
      await cp(join(temporary, name), join(ROOT, name), { recursive: true })
    }
  }
  if (found.length > 0) {
    console.error(
      `What is committed is not what the sources say:\n\n${found.map((line) => `  ${line}\n`).join('')}`
    )
    console.error(
      'If that is meant, run `npm run api` and commit what it writes. Under api/, it is a change of the contract.'
    )
    process.exitCode = 1
  }
} finally {
  await rm(temporary, { recursive: true })
}
