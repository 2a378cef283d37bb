// Bundles the library, with counters in its code, and the oracles and mutators, without, into one module.
import { mkdtemp, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createInstrumenter } from 'istanbul-lib-instrument'
import { build } from 'tsup'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const COUNTERS = '__huadanCounters__'

const instrumenter = createInstrumenter({
  esModules: true,
  compact: false,
  coverageVariable: COUNTERS,
  parserPlugins: ['typescript']
})

const counted = {
  name: 'counted',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      if (!path.startsWith(join(ROOT, 'src') + sep)) return undefined
      const name = relative(ROOT, path).split(sep).join('/')
      return { contents: instrumenter.instrumentSync(await readFile(path, 'utf8'), name), loader: 'ts' }
    })
  }
}

/** @returns the exports of `tests/hostile/fuzz/subject.ts`, and the counters by file */
export const bundle = async () => {
  // Inside the project, so that its packages are found.
  const outDir = await mkdtemp(join(ROOT, 'node_modules', '.fuzz-'))
  await build({
    config: false,
    entry: { subject: join(ROOT, 'tests/hostile/fuzz/subject.ts') },
    outDir,
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    outExtension: () => ({ js: '.mjs' }),
    esbuildPlugins: [counted],
    silent: true
  })
  const subject = await import(pathToFileURL(join(outDir, 'subject.mjs')).href)
  return { ...subject, counters: globalThis[COUNTERS], outDir }
}
