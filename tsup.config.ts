import { defineConfig } from 'tsup'

/** What applications import without the decoder: each becomes a file of its own. */
const PARTS = [
  'diagnostics/mask-phone-numbers',
  'fields/state-terms',
  'helpers/connection',
  'helpers/event-id',
  'helpers/event-key',
  'helpers/money'
]

/** Standard Schema is types alone: they go into our declarations, so that applications need not install them. */
const DECLARATIONS = { entry: { index: 'src/index.ts' }, resolve: ['@standard-schema/spec'] }

// Each build says in its metafile which packages are in it: `npm run notices` reads their licences.

export default defineConfig([
  {
    entry: ['src/index.ts'],
    format: ['cjs'],
    target: 'es2020',
    metafile: true,
    dts: DECLARATIONS,
    clean: true
  },
  {
    // In parts, so that a bundler takes only those that an application imports, and nothing else of the decoder.
    entry: {
      index: 'src/index.ts',
      // Once more, so that all code goes into shared files, and `index.js` only exports from them.
      'parts/all': 'src/index.ts',
      ...Object.fromEntries(PARTS.map((part) => [`parts/${part.split('/').pop()}`, `src/${part}.ts`]))
    },
    format: ['esm'],
    target: 'es2020',
    metafile: true,
    splitting: true,
    dts: DECLARATIONS,
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
    entry: {
      index: 'src/testing/index.ts',
      arbitraries: 'src/testing/arbitraries/index.ts',
      matchers: 'src/testing/matchers.ts',
      vitest: 'src/testing/vitest.ts',
      'jest-globals': 'src/testing/jest-globals.ts',
      bun: 'src/testing/bun.ts'
    },
    outDir: 'dist/testing',
    format: ['esm', 'cjs'],
    target: 'es2020',
    metafile: true,
    // Bun's own module.
    external: ['bun:test'],
    dts: true
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
