import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(__dirname, '..', '..')

/** Returns the bytes that an application with this code downloads: bundled, minified and gzipped. */
const sizeOf = async (code: string, external: readonly string[] = []): Promise<number> => {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: ROOT },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    external: [...external],
    write: false
  })
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0)
}

const PARSE = `import { parse } from 'huadan'; console.log(parse)`
const PEERS = ['io-ts', 'fp-ts', 'io-ts/*', 'fp-ts/*']

describe('what an application downloads', () => {
  it('is at most 18.3 kB if it uses parse alone, io-ts and fp-ts included', async () => {
    expect(await sizeOf(PARSE)).toBeLessThanOrEqual(18_300)
  })

  // The catalogue of issues and the inverse of each repair ship with `parse`, so that a code and a repair are declared in one
  // place. 4 kB say why exactly a body is rejected, half of them words; 1.8 kB keep the digits of numbers.
  // 0.7 kB decode UTF-8 where the engine does not, and tell our errors from the caller's. 5 kB was the goal: docs/internals/decisions/0012-size.md.
  it('is at most 18.3 kB of huadan itself', async () => {
    expect(await sizeOf(PARSE, PEERS)).toBeLessThanOrEqual(18_300)
  })

  it.each([
    ['toFen', 1_200],
    ['eventKey', 900],
    ['maskPhoneNumbers', 500],
    ['STATE_TERMS', 1_000],
    ['wasConnected', 500],
    ['eventId', 3_500]
  ])('is for %s alone at most %i bytes', async (name, budget) => {
    const size = await sizeOf(`import { ${name} } from 'huadan'; console.log(${name})`, PEERS)
    expect(size).toBeLessThanOrEqual(budget)
  })

  it('does not contain io-ts and the codecs if it uses parse alone', async () => {
    expect(await sizeOf(PARSE)).toBeLessThan((await sizeOf(PARSE, PEERS)) + 500)
  })

  it.each([
    // What `callFromJson` needs to read the CDR of a call is most of the decoder.
    ['callsOf', 'huadan/calls', 3_300],
    ['callFromJson', 'huadan/calls', 17_000],
    ['callsMonoid', 'huadan/calls/fp-ts', 3_200]
  ])('is for %s of %s alone at most %i bytes', async (name, entry, budget) => {
    const size = await sizeOf(`import { ${name} } from '${entry}'; console.log(${name})`)
    expect(size).toBeLessThanOrEqual(budget)
  })

  // The errors of `encode` and `fromJson` name the field and what is wrong with it, which takes a rule for each field type. The
  // hash function of `eventId` and `contentDigest` takes 2.5 kB.
  it('is at most 29 kB with all exports of huadan', async () => {
    expect(await sizeOf(`import * as all from 'huadan'; console.log(all)`)).toBeLessThanOrEqual(29_000)
  })
})
