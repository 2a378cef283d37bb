// Runs the test files for one mutant until one of them kills it: the others would add nothing.
import circus from 'jest-circus/runner'

// It is CommonJS and has its own default export.
const { default: runFile } = circus

let killed

/** The result of a test file as if it had one test. */
const fileOfOneTest = (testFilePath, status, failureMessages) => ({
  leaks: false,
  numFailingTests: failureMessages.length,
  numPassingTests: 0,
  numPendingTests: 1 - failureMessages.length,
  numTodoTests: 0,
  openHandles: [],
  perfStats: { start: 0, end: 0, runtime: 0, slow: false },
  skipped: false,
  snapshot: {
    added: 0,
    fileDeleted: false,
    matched: 0,
    unchecked: 0,
    uncheckedKeys: [],
    unmatched: 0,
    updated: 0
  },
  testFilePath,
  testResults: [{ ancestorTitles: [], fullName: testFilePath, title: testFilePath, status, failureMessages }]
})

export default async function runUntilKilled(global, config, environment, runtime, testPath, send) {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__
  const ran = () => runFile(global, config, environment, runtime, testPath, send)
  if (mutant === undefined) return ran()
  if (mutant === killed) return fileOfOneTest(testPath, 'pending', [])
  // A test file that cannot load because of the mutant kills it too.
  const result = await ran().catch((error) => ({ testExecError: error }))
  if (result.numFailingTests > 0 || result.testExecError) killed = mutant
  return result.testExecError
    ? fileOfOneTest(testPath, 'failed', [String(result.testExecError.stack)])
    : result
}
