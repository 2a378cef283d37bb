// Runs the files of tests for one change until one of them has noticed it: of the others nothing is to be learnt.
import circus from 'jest-circus/runner'

// It is CommonJS with a default export of its own.
const { default: runFile } = circus

let noticed

/** The outcome of a file as if it held one test. */
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

export default async function runUntilNoticed(global, config, environment, runtime, testPath, send) {
  const mutant = process.env.__STRYKER_ACTIVE_MUTANT__
  const ran = () => runFile(global, config, environment, runtime, testPath, send)
  if (mutant === undefined) return ran()
  if (mutant === noticed) return fileOfOneTest(testPath, 'pending', [])
  // A file of tests that the change keeps from being loaded has noticed it, too.
  const result = await ran().catch((error) => ({ testExecError: error }))
  if (result.numFailingTests > 0 || result.testExecError) noticed = mutant
  return result.testExecError
    ? fileOfOneTest(testPath, 'failed', [String(result.testExecError.stack)])
    : result
}
