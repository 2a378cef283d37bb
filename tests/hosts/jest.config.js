import project from '../../jest.config.js'

/**
 * The receivers of examples/, in the frameworks that they are for: `npm run test:hosts`. Apart from the other tests, because it
 * uses the npm registry.
 *
 * @type {import('jest').Config}
 */
export default {
  rootDir: import.meta.dirname,
  testMatch: ['<rootDir>/*.test.ts'],
  transform: project.transform,
  globalSetup: '<rootDir>/support/set-up.ts',
  globalTeardown: '<rootDir>/support/clean-up.ts',
  maxWorkers: 2,
  testTimeout: 60_000
}
