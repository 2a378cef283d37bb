import project from '../../jest.config.js'

/**
 * The package as users get it: packed, installed and run. Apart from the other tests, because it uses the npm registry
 * and takes minutes: `npm run test:package`.
 *
 * @type {import('jest').Config}
 */
export default {
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/*.test.ts'],
  // The applications are run where they are installed, never here.
  modulePathIgnorePatterns: ['<rootDir>/apps/'],
  transform: project.transform,
  globalSetup: '<rootDir>/support/pack.ts',
  globalTeardown: '<rootDir>/support/clean-up.ts',
  maxWorkers: 2,
  // An installation from an empty cache, on a slow line.
  testTimeout: 300_000
}
