// `npm run mutation -- [room…]`: changes the code of each room of src/ in every small way, and says which changes its tests miss.
import { spawnSync } from 'node:child_process'
import { ROOMS } from './rooms.mjs'

const asked = process.argv.slice(2)
const unknown = asked.filter((room) => !(room in ROOMS))
if (unknown.length > 0) {
  console.error(`error: no room ${unknown.join(', ')}; there are ${Object.keys(ROOMS).join(', ')}`)
  process.exit(2)
}
for (const room of asked.length === 0 ? Object.keys(ROOMS) : asked) {
  console.log(`\n${room}`)
  const { status } = spawnSync('stryker', ['run', 'scripts/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, ROOM: room },
    shell: process.platform === 'win32'
  })
  if (status !== 0) process.exitCode = 1
}
