import { type Application, installApplication, installNode } from './support/application'
import { allPassed, ASSERTION_TITLES, MATCHER_TITLES } from './support/runner-titles'
import { passedTitles, statuses } from './support/test-report'

describe.each([
  ['jest', '--json'],
  ['vitest', '--reporter=json']
])('an application tested with %s', (name, asJson) => {
  it('compiles, and its tests pass', () => {
    const { stdout } = installApplication(name).script('test', asJson)
    expect(statuses(stdout)).toStrictEqual({
      "decodes the platform's own sample": 'passed',
      'rejects a truncated body': 'passed',
      'knows a call that nobody answered': 'passed',
      'accepts whatever the platform sends': 'passed',
      'prints what a body decodes to if it is not what was expected': 'passed',
      'rejects misspelt words, as its types do': 'passed'
    })
  })
})

describe('an application that imports the matchers for its test runner', () => {
  it('compiles and passes with vitest 5, on Node 22', () => {
    const path = [installNode('22.23.3')]
    const test = ['run', '--silent', 'test', '--', '--reporter=tap-flat']
    const { stdout } = installApplication('vitest-entry').run('npm', test, { path })
    expect(passedTitles(stdout)).toStrictEqual(MATCHER_TITLES)
  })

  it('compiles and passes with @jest/globals', () => {
    const { stdout } = installApplication('jest-globals').script('test', '--json')
    expect(statuses(stdout)).toStrictEqual(allPassed(MATCHER_TITLES))
  })

  it('compiles and passes with bun', () => {
    const { stderr } = installApplication('bun').script('test')
    expect(passedTitles(stderr)).toStrictEqual(MATCHER_TITLES)
  })
})

describe('an application with plain assertions', () => {
  let application: Application

  beforeAll(() => {
    application = installApplication('assertions')
  })

  it('compiles', () => {
    expect(application.script('build')).toStrictEqual({ stdout: '', stderr: '' })
  })

  it.each(['node', 'mocha', 'ava'])('passes with %s', (runner) => {
    expect(passedTitles(application.script(`test:${runner}`).stdout)).toStrictEqual(ASSERTION_TITLES)
  })
})
