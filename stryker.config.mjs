// `npm run mutation -- value`: are the tests of a room, `tests/value`, enough to notice any change of it, `src/value`?
import jest from './jest.config.js'

const room = process.env.ROOM

export default {
  mutate: [`src/${room}/**/*.ts`],
  testRunner: 'jest',
  jest: {
    enableFindRelatedTests: false,
    config: { ...jest, testMatch: [`<rootDir>/tests/${room}/**/*.test.ts`], coverageThreshold: {} }
  },
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${room}.json` },
  tempDirName: '.stryker',
  concurrency: 2,
  timeoutMS: 20_000,
  warnings: { slow: false }
}
