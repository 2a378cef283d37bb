// Prepares a run: installs the packages that only bench needs, and compiles the peer that needs a compiler.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const bench = fileURLToPath(new URL('.', import.meta.url))
const file = (path) => new URL(path, import.meta.url)

const run = (command, args) => {
  const { status } = spawnSync(command, args, { cwd: bench, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

const INSTALLED = file('node_modules/.package-lock.json')
const isInstalled =
  existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(file('package-lock.json')).mtimeMs

// The npm that runs this script, if one does: on Windows its bare name starts nothing.
const npm = process.env.npm_execpath === undefined ? ['npm'] : [process.execPath, process.env.npm_execpath]

if (!isInstalled) run(npm[0], [...npm.slice(1), 'ci', '--ignore-scripts', '--no-audit'])
run(process.execPath, ['node_modules/ts-patch/bin/tspc.js', '-p', 'peers/typia.tsconfig.json'])
