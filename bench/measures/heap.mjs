// The heap that 100,000 CDRs take. Each contestant runs in a fresh process, which retains only its events.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { PEER_FILES } from '../peers/index.mjs'

const CHILD = fileURLToPath(new URL('./retain-events.mjs', import.meta.url))
const COUNT = 100_000

const retainedBytes = (name, count) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', CHILD, name, String(count)],
    {
      encoding: 'utf8'
    }
  )
  if (status !== 0) throw new Error(stderr)
  return Number(stdout) / count
}

export const measure = ({ quick }) => {
  const count = quick ? COUNT / 10 : COUNT
  const names = ['JSON.parse alone', 'huadan', ...PEER_FILES.map(({ name }) => name)]
  return { count, rows: names.map((name) => ({ name, bytes: retainedBytes(name, count) })) }
}
