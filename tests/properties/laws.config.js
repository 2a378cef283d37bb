import project from '../../jest.config.js'

/**
 * The laws of merging on 100,000 examples each: `npm run laws`. `npm test` tries a few hundred.
 *
 * @type {import('jest').Config}
 */
export default {
  rootDir: '../..',
  testMatch: ['calls', 'meetings'].map((name) => `<rootDir>/tests/properties/${name}.test.ts`),
  transform: project.transform,
  maxWorkers: 2,
  globals: { LAW_RUNS: 100_000 },
  testTimeout: 3_600_000
}
