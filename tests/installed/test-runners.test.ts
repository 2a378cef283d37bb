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
      'rejects a truncated body': 'passed',
      'knows a call that nobody answered': 'passed',
      'accepts whatever the platform sends': 'passed',
      'prints what a body decodes to if it is not what was expected': 'passed',
      'rejects misspelt words, as its types do': 'passed'
    })
  })
})
