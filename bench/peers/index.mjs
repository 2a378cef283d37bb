// The peers. Each is one file, written as its library's documentation recommends; shared code is in `job/`.

const PEERS = [
  { name: 'zod', from: './zod.mjs', packages: ['zod'] },
  { name: 'zod, z.compile', from: './zod-compiled.mjs', packages: ['zod'] },
  { name: 'valibot', from: './valibot.mjs', packages: ['valibot'] },
  { name: 'arktype', from: './arktype.mjs', packages: ['arktype'] },
  { name: 'arktype, clone: false', from: './arktype-no-clone.mjs', packages: ['arktype'] },
  { name: 'ajv, mapped by hand', from: './ajv.mjs', packages: ['ajv'] },
  { name: 'Effect Schema', from: './effect.mjs', packages: ['effect'] },
  { name: 'io-ts combinators', from: './io-ts.mjs', packages: ['io-ts', 'fp-ts'] },
  { name: 'typia, mapped by hand', from: '../dist/typia.mjs', packages: ['typia'] }
]

/** The file of each peer, from this folder. */
export const PEER_FILES = PEERS.map(({ name, from }) => ({ name, url: new URL(from, import.meta.url).href }))
export const PEER_PACKAGES = [...new Set(PEERS.flatMap(({ packages }) => packages))]

/**
 * A peer has `readEnvelope`, `readRecord` and `readState`, each `value => { value } | { errors }`, and
 * `fieldsOf(errors)`.
 */
export const loadPeers = () =>
  Promise.all(PEER_FILES.map(async ({ name, url }) => ({ name, ...(await import(url)) })))
