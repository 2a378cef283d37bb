// `npm run mutation -- [module…]`: mutates the code of each module of src/, and counts the mutants that its tests kill.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { MODULES, reportOf } from './modules.mjs'

const KILLED = ['Killed', 'Timeout']

const countIn = (module) => {
  const { files } = JSON.parse(readFileSync(reportOf(module), 'utf8'))
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  return { mutants: statuses.length, killed: statuses.filter((status) => KILLED.includes(status)).length }
}

const line = (name, { mutants, killed }) =>
  `${name.padEnd(12)} ${String(mutants).padStart(7)} ${String(mutants - killed).padStart(9)} ${((100 * killed) / mutants).toFixed(1).padStart(6)} %`

const asked = process.argv.slice(2)
const unknown = asked.filter((module) => !(module in MODULES))
if (unknown.length > 0) {
  console.error(`error: no module ${unknown.join(', ')}; the modules are ${Object.keys(MODULES).join(', ')}`)
  process.exit(2)
}
const modules = asked.length === 0 ? Object.keys(MODULES) : asked
for (const module of modules) {
  console.log(`\n${module}`)
  const { status } = spawnSync('stryker', ['run', 'scripts/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, TARGET: module },
    shell: process.platform === 'win32'
  })
  if (status !== 0) process.exitCode = 1
}

const counts = modules.map(countIn)
const sum = (count) => counts.map(count).reduce((one, other) => one + other)
console.log('\nmodule       mutants  survived  killed')
modules.forEach((module, at) => console.log(line(module, counts[at])))
console.log(line('all', { mutants: sum(({ mutants }) => mutants), killed: sum(({ killed }) => killed) }))
