// `npm run mutation -- [room…]`: changes the code of each room of src/ in every small way, and says which changes its tests miss.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { reportOf, ROOMS } from './rooms.mjs'

const NOTICED = ['Killed', 'Timeout']

/** How many changes there were in a room, and how many of them its tests noticed. */
const countIn = (room) => {
  const { files } = JSON.parse(readFileSync(reportOf(room), 'utf8'))
  const statuses = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status))
  return { changes: statuses.length, noticed: statuses.filter((status) => NOTICED.includes(status)).length }
}

const line = (name, { changes, noticed }) =>
  `${name.padEnd(9)} ${String(changes).padStart(6)} ${String(changes - noticed).padStart(7)} ${((100 * noticed) / changes).toFixed(1).padStart(6)} %`

const asked = process.argv.slice(2)
const unknown = asked.filter((room) => !(room in ROOMS))
if (unknown.length > 0) {
  console.error(`error: no room ${unknown.join(', ')}; there are ${Object.keys(ROOMS).join(', ')}`)
  process.exit(2)
}
const rooms = asked.length === 0 ? Object.keys(ROOMS) : asked
for (const room of rooms) {
  console.log(`\n${room}`)
  const { status } = spawnSync('stryker', ['run', 'scripts/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, ROOM: room },
    shell: process.platform === 'win32'
  })
  if (status !== 0) process.exitCode = 1
}

const counts = rooms.map(countIn)
const sum = (count) => counts.map(count).reduce((one, other) => one + other)
console.log('\nroom      changes  missed  noticed')
rooms.forEach((room, at) => console.log(line(room, counts[at])))
console.log(line('all', { changes: sum(({ changes }) => changes), noticed: sum(({ noticed }) => noticed) }))
