// Builds dist/ if it is missing or older than its sources. `npm start`, `npm test` and others call it first.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const SOURCES = ['src', 'tsup.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json']
// The last file that the build writes.
const PRODUCTS = ['dist/index.d.ts', 'dist/testing/index.d.ts', 'dist/cli/huadan.js']

const modified = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(...readdirSync(path).map((name) => newest(join(path, name))))
    : modified(path)

const built = Math.min(...PRODUCTS.map((path) => modified(path) ?? 0))
if (built <= Math.max(...SOURCES.map(newest))) {
  console.error('Building dist/ from src/, which takes about 20 seconds …')
  const { status } = spawnSync('tsup', ['--silent'], {
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
  process.exitCode = status ?? 1
}
