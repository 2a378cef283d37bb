import { defineConfig, type Options } from 'tsup'

const LIBRARY = { index: 'src/index.ts' }
/** Receiving callbacks: in ESM with the library's own parts, so that the decoder is there once. */
const HTTP = { 'http/index': 'src/http/index.ts', 'http/file': 'src/http/file/index.ts' }
/** Calls from their events, built as those are. */
const CALLS = { 'calls/index': 'src/calls/index.ts', 'calls/fp-ts': 'src/calls/fp-ts.ts' }
const TESTING = {
  index: 'src/testing/index.ts',
  arbitraries: 'src/testing/arbitraries/index.ts',
  matchers: 'src/testing/matchers.ts',
  vitest: 'src/testing/vitest.ts',
  'jest-globals': 'src/testing/jest-globals.ts',
  bun: 'src/testing/bun.ts'
}

/** Modules that `index.ts` exports whole. */
const PUBLIC =
  /\/(?:decode|helpers\/(?:connection|content-digest|event-id|event-key|money|should-send-again)|result\/format-issues)$/

/** Takes the decoder from `index.cjs`: esbuild splits only ESM into shared files, and a copy would be large. */
const libraryOutside: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'library-outside',
  setup: (build) => {
    build.onResolve({ filter: PUBLIC }, ({ path, importer }) =>
      path.startsWith('.') && /[\\/]src[\\/]http[\\/]/.test(importer)
        ? { path: '../index.cjs', external: true }
        : undefined
    )
  }
}

/** What applications import without the decoder: each becomes a file of its own. */
const PARTS = [
  'diagnostics/mask-phone-numbers',
  'fields/state-terms',
  'helpers/connection',
  'helpers/event-id',
  'helpers/event-key',
  'helpers/money'
]

const inFolder = (folder: string, entry: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(entry).map(([name, path]) => [`${folder}/${name}`, path]))

/** Bun's own module. */
const external = ['bun:test']

// Each build says in its metafile which packages are in it: `npm run notices` reads their licences.

export default defineConfig([
  {
    entry: { ...LIBRARY, ...CALLS },
    format: ['cjs'],
    target: 'es2020',
    metafile: true,
    clean: true
  },
  {
    entry: HTTP,
    format: ['cjs'],
    target: 'es2020',
    metafile: true,
    esbuildPlugins: [libraryOutside]
  },
  {
    // In parts, so that a bundler takes only those that an application imports, and nothing else of the decoder.
    entry: {
      ...LIBRARY,
      ...CALLS,
      ...HTTP,
      // Once more, so that all code goes into shared files, and `index.js` only exports from them.
      'parts/all': LIBRARY.index,
      ...Object.fromEntries(PARTS.map((part) => [`parts/${part.split('/').pop()}`, `src/${part}.ts`]))
    },
    format: ['esm'],
    target: 'es2020',
    metafile: true,
    splitting: true,
    esbuildOptions: (options) => {
      options.chunkNames = 'parts/[name]-[hash]'
    },
    // esbuild keeps the order of evaluation by imports without names. Our modules do nothing when they are evaluated.
    plugins: [
      {
        name: 'without-bare-imports',
        renderChunk: (code) => ({ code: code.replaceAll(/^import "\.{1,2}\/[^"]*";\n/gm, '') })
      }
    ]
  },
  {
    // Apart from the library, so that its file stays whole; what they share of it is in them once more, as data alone.
    entry: TESTING,
    outDir: 'dist/testing',
    format: ['esm', 'cjs'],
    target: 'es2020',
    metafile: true,
    // The CommonJS entries share files too: else each has the decoder in it.
    splitting: true,
    external
  },
  {
    // The declarations of all entry points together, so that an event of `huadan/testing` is the type of `huadan`, not a copy.
    entry: { ...LIBRARY, ...CALLS, ...HTTP, ...inFolder('testing', TESTING) },
    format: ['esm', 'cjs'],
    external,
    dts: {
      only: true,
      // An application that imports `huadan/testing` alone can name the types of `huadan` and `huadan/calls` only if the compiler reads them.
      banner: "import 'huadan'; import 'huadan/calls';",
      // Standard Schema is types alone: they go into our declarations, so that applications need not install them.
      resolve: ['@standard-schema/spec']
    }
  },
  {
    entry: { huadan: 'src/cli/host-node/bin.ts', worker: 'src/cli/host-node/worker.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    platform: 'node',
    target: 'node18',
    metafile: true,
    // All that the command needs is in it: an application that imports `huadan` installs none of it.
    noExternal: [/.*/],
    minify: true,
    // Some of it is CommonJS and asks for Node's modules with `require`.
    banner: {
      js: "import { createRequire as huadanRequire } from 'node:module'; const require = huadanRequire(import.meta.url);"
    }
  }
])
