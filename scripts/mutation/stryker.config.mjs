// Stryker's settings for one module: `npm run mutation -- fields` asks whether tests/fields kill every mutant of src/fields.
import jest from '../../jest.config.js'
import { MODULES, reportOf } from './modules.mjs'

const module = process.env.TARGET ?? 'src'
const { code, tests } = MODULES[module]

export default {
  mutate: [code],
  testRunner: 'jest',
  jest: {
    enableFindRelatedTests: false,
    config: {
      ...jest,
      testMatch: [`<rootDir>/${tests}`],
      coverageThreshold: {},
      testSequencer: '<rootDir>/scripts/mutation/own-test-first.mjs',
      // Stryker requires a runner whose name contains jest-circus.
      testRunner: '<rootDir>/scripts/mutation/jest-circus-until-killed.mjs'
    }
  },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: reportOf(module) },
  tempDirName: '.stryker',
  thresholds: { high: 100, low: 95, break: 95 },
  concurrency: 2,
  timeoutMS: 8_000,
  warnings: { slow: false }
}
