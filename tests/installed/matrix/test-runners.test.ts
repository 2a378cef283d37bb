import { installApplication } from '../support/application'
import { allPassed, MATCHER_TITLES } from '../support/runner-titles'
import { passedTitles, statuses } from '../support/test-report'

describe('huadan/testing/vitest', () => {
  it.each([['3.2.7'], ['4.1.12']])('compiles and passes with vitest %s', (version) => {
    const as = `vitest-entry-${version}`
    const application = installApplication('vitest-entry', { as, peers: [['vitest', version]] })
    expect(application.versionOf('vitest')).toBe(version)
    expect(passedTitles(application.script('test', '--reporter=tap-flat').stdout)).toStrictEqual(
      MATCHER_TITLES
    )
  })
})

describe('huadan/testing/jest-globals', () => {
  it('compiles and passes with jest 29', () => {
    const application = installApplication('jest-globals', {
      as: 'jest-globals-29',
      peers: [
        ['jest', '29.7.0'],
        ['@jest/globals', '29.7.0']
      ]
    })
    expect(application.versionOf('@jest/globals')).toBe('29.7.0')
    expect(statuses(application.script('test', '--json').stdout)).toStrictEqual(allPassed(MATCHER_TITLES))
  })

  it('compiles and passes where pnpm installed it', () => {
    const application = installApplication('jest-globals', { as: 'jest-globals-pnpm', manager: 'pnpm' })
    expect(statuses(application.script('test', '--json').stdout)).toStrictEqual(allPassed(MATCHER_TITLES))
  })
})

describe('huadan/testing/matchers', () => {
  it('compiles and passes with vitest 3', () => {
    const application = installApplication('vitest', { as: 'vitest-3', peers: [['vitest', '3.2.7']] })
    expect(application.versionOf('vitest')).toBe('3.2.7')
    expect(
      new Set(Object.values(statuses(application.script('test', '--reporter=json').stdout)))
    ).toStrictEqual(new Set(['passed']))
  })
})
