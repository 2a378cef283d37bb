import { installApplication } from './support/application'
import { statuses } from './support/test-report'

describe.each([
  ['jest', '--json'],
  ['vitest', '--reporter=json']
])('an application tested with %s', (name, asJson) => {
  it('compiles, and its tests pass', () => {
    const { stdout } = installApplication(name).script('test', asJson)
    expect(statuses(stdout)).toStrictEqual({
      "decodes the platform's own sample": 'passed',
      'refuses what is cut': 'passed',
      'knows a call that nobody answered': 'passed',
      'takes whatever the platform sends': 'passed',
      'says what a body is, when it is not what was expected': 'passed',
      'knows no other words, nor do its types': 'passed'
    })
  })
})
