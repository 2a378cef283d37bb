import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: ['src/index.ts'],
    format: ['esm', 'cjs'],
    target: 'es2022',
    // Standard Schema is types alone: they go into our declarations, so that applications need not install them.
    dts: { resolve: ['@standard-schema/spec'] },
    clean: true
  },
  {
    // Apart from the library, so that its file stays whole; what they share of it is in them once more, as data alone.
    entry: {
      index: 'src/testing/index.ts',
      arbitraries: 'src/testing/arbitraries/index.ts',
      matchers: 'src/testing/matchers.ts'
    },
    outDir: 'dist/testing',
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: true
  },
  {
    entry: { huadan: 'src/cli/host-node/bin.ts', worker: 'src/cli/host-node/worker.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    // All that the command needs is in it: an application that imports `huadan` installs none of it.
    noExternal: [/.*/],
    minify: true,
    // Some of it is CommonJS and asks for Node's modules with `require`.
    banner: {
      js: "import { createRequire as huadanRequire } from 'node:module'; const require = huadanRequire(import.meta.url);"
    }
  }
])
