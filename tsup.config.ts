import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'es2022',
  // Standard Schema is types alone: they go into our declarations, so that applications need not install them.
  dts: { resolve: ['@standard-schema/spec'] },
  clean: true
})
