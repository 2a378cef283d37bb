import { join } from 'node:path'
import { installApplication } from './support/application'
import { run } from './support/run'

const ROOT = join(__dirname, '../..')
const JEST = join(ROOT, 'node_modules/jest/bin/jest.js')
const CONFIG = join(__dirname, 'lowered.jest.config.js')

interface Outcome {
  readonly numPassedTests: number
  readonly testResults: readonly { readonly name: string; readonly status: string }[]
}

/** Runs the project's own tests on a lowered bundle. @throws Error with what jest printed, if one fails */
const test = (bundle: string): Outcome => {
  process.env.HUADAN_LOWERED = bundle
  const { stdout } = run(ROOT, process.execPath, [JEST, '--config', CONFIG, '--json', '--maxWorkers=1'])
  return JSON.parse(stdout) as Outcome
}

let folder = ''

beforeAll(() => {
  const application = installApplication('lowered')
  application.script('lower')
  folder = join(application.folder, 'lowered')
})

// For Internet Explorer 11 by @babel/preset-env, to ES5 by SWC, to ES2015 by esbuild.
describe.each(['babel', 'swc', 'esbuild'])('the library as %s lowers it', (tool) => {
  it("passes the project's own tests, all fixtures among them", () => {
    const { numPassedTests, testResults } = test(join(folder, `${tool}.cjs`))
    expect(testResults.map(({ name }) => name)).toContain(join(ROOT, 'tests/fixtures.test.ts'))
    expect(numPassedTests).toBeGreaterThan(1_500)
  })
})
