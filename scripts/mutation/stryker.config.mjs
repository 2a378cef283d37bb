// `npm run mutation -- value`: are the tests of a room, `tests/value`, enough to notice any change of it, `src/value`?
import jest from '../../jest.config.js'
import { reportOf, ROOMS } from './rooms.mjs'

const room = process.env.ROOM ?? 'src'
const { code, tests } = ROOMS[room]

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
      // Stryker wants a runner by the name of jest-circus.
      testRunner: '<rootDir>/scripts/mutation/jest-circus-until-noticed.mjs'
    }
  },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: reportOf(room) },
  tempDirName: '.stryker',
  thresholds: { high: 100, low: 95, break: 95 },
  concurrency: 2,
  timeoutMS: 8_000,
  warnings: { slow: false }
}
