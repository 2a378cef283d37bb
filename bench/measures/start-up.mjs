// The time of an import in a fresh process. For a peer: its library, and creating its schemas.
import { spawnSync } from 'node:child_process'
import { PEER_FILES } from '../peers/index.mjs'
import { quantiles } from '../timing/quantiles.mjs'

const IO_TS = ['io-ts', 'fp-ts/lib/Either.js'].map((name) => import.meta.resolve(name))
const HUADAN = [new URL('../../dist/index.js', import.meta.url).href]
const HUADAN_NAME = 'huadan'
const FLOOR_NAME = 'io-ts and fp-ts/lib/Either.js'

const importMs = (urls) => {
  const code = `const start = performance.now()
    for (const url of ${JSON.stringify(urls)}) await import(url)
    console.log(performance.now() - start)`
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

export const measure = ({ quick }) => {
  const runs = [
    { name: FLOOR_NAME, urls: IO_TS },
    { name: HUADAN_NAME, urls: HUADAN },
    ...PEER_FILES.map(({ name, url }) => ({ name, urls: [url] }))
  ]
  const times = runs.map(() => [])
  for (let round = 0; round < (quick ? 3 : 15); round++)
    for (let turn = 0; turn < runs.length; turn++) {
      const index = (turn + round) % runs.length
      times[index].push(importMs(runs[index].urls))
    }
  return {
    goal: 1.15,
    rows: runs.map(({ name }, index) => ({
      name,
      milliseconds: quantiles(times[index]).median,
      ratio: quantiles(times[index].map((time, round) => time / times[0][round]))
    }))
  }
}
