// The size in a browser of an application that decodes one body: minified by esbuild, then gzip.
import { gzipSync } from 'node:zlib'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { PEER_FILES } from '../peers/index.mjs'

const ROUTE = new URL('../peers/job/route.mjs', import.meta.url).href
const path = (url) => JSON.stringify(fileURLToPath(url))

const sizeOf = async (contents, external = []) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    external,
    logLevel: 'error'
  })
  const [{ contents: bytes }] = outputFiles
  return { minified: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length }
}

const OURS = `import { parse } from ${path(new URL('../../dist/index.js', import.meta.url))}
  export const eventsOf = (text) => parse(text).events`

const peerApplication = (url) => `import * as peer from ${path(url)}
  import { decodeBy } from ${path(ROUTE)}
  export const eventsOf = decodeBy({ readEnvelope: peer.readEnvelope, readState: peer.readState })`

const repairingApplication = (url) => `import * as peer from ${path(url)}
  import { decodeBy } from ${path(ROUTE)}
  import { jsonrepair } from 'jsonrepair'
  const parse = (text) => JSON.parse(jsonrepair(text))
  export const eventsOf = decodeBy({ readEnvelope: peer.readEnvelope, readState: peer.readState }, parse)`

export const measure = async () => {
  const rows = [
    { name: 'huadan, with io-ts and fp-ts', goal: 15_000, ...(await sizeOf(OURS)) },
    {
      name: 'huadan, where io-ts and fp-ts are there already',
      goal: 5_000,
      ...(await sizeOf(OURS, ['io-ts', 'fp-ts/*']))
    }
  ]
  for (const { name, url } of PEER_FILES)
    rows.push({
      name,
      ...(await sizeOf(peerApplication(url))),
      withRepair: (await sizeOf(repairingApplication(url))).gzip
    })
  return { rows }
}
