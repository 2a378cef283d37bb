import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(__dirname, '..', '..')

/** What an application that has this code downloads: bundled, minified, gzipped; in bytes. */
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
  it('is at most 15 kB where it uses parse alone, io-ts and fp-ts included', async () => {
    expect(await sizeOf(PARSE)).toBeLessThanOrEqual(15_000)
  })

  // 5 kB were the aim: docs/decisions/0012-size.md.
  it('is at most 11 kB of huadan itself', async () => {
    expect(await sizeOf(PARSE, PEERS)).toBeLessThanOrEqual(11_000)
  })

  it('leaves io-ts and the codecs out where only parse is used', async () => {
    expect(await sizeOf(PARSE)).toBeLessThan((await sizeOf(PARSE, PEERS)) + 500)
  })

  it('is at most 15 kB with everything that the door hands out', async () => {
    expect(await sizeOf(`import * as all from 'huadan'; console.log(all)`)).toBeLessThanOrEqual(15_000)
  })
})
