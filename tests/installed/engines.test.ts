import { installApplication } from './support/application'
import { statuses } from './support/test-report'

describe('an application tested with jest and jsdom, which has no TextDecoder', () => {
  it('decodes bytes', () => {
    const { stdout } = installApplication('jsdom').script('test', '--json')
    expect(statuses(stdout)).toStrictEqual({
      'has no TextDecoder': 'passed',
      'has a Buffer that is no instance of its Uint8Array': 'passed',
      'decodes bytes as it decodes text': 'passed',
      'repairs a byte order mark': 'passed',
      'rejects damaged bytes where they are damaged': 'passed'
    })
  })
})
