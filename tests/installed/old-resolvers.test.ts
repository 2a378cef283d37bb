import { installApplication } from './support/application'

describe('resolvers that ignore `exports`', () => {
  it('find every import path of the package', () => {
    const application = installApplication('old-resolvers')
    expect(application.run('node', ['main.js'])).toStrictEqual({
      stdout: [
        'huadan dist/index.cjs dist/index.js true',
        'huadan/calls dist/calls/index.cjs dist/calls/index.js true',
        'huadan/calls/fp-ts dist/calls/fp-ts.cjs dist/calls/fp-ts.js true',
        'huadan/http dist/http/index.cjs dist/http/index.js true',
        'huadan/testing dist/testing/index.cjs dist/testing/index.js true',
        'huadan/testing/arbitraries dist/testing/arbitraries.cjs dist/testing/arbitraries.js true',
        'huadan/testing/matchers dist/testing/matchers.cjs dist/testing/matchers.js true',
        ''
      ].join('\n'),
      stderr: ''
    })
  })
})
