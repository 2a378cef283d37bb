import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Application, installApplication } from './support/application'
import { LOWEST_PEERS } from './support/peers'
import { DECODED } from './support/sample'

const PRINTED = {
  main: `${DECODED}\ndescribed: voice-code\nseconds: 57\ncodec: true\nmatcher: true\n`,
  properties: 'property: holds\n'
}

describe.each([
  ['typescript', []],
  ['typescript-lowest', LOWEST_PEERS]
])('the application %s', (as, peers) => {
  let application: Application

  beforeAll(() => {
    application = installApplication('typescript', { as, peers })
    // The same code as a module and as CommonJS, which the compiler tells by the ending.
    for (const name of ['main', 'properties']) {
      for (const ending of ['mts', 'cts']) {
        copyFileSync(join(application.folder, `${name}.ts`), join(application.folder, `${name}.${ending}`))
      }
    }
  })

  it('has the peers that it asks for', () => {
    expect(peers.map(([name]) => [name, application.versionOf(name)])).toStrictEqual(peers)
  })

  it.each([
    ['nodenext-module', 'mjs'],
    ['nodenext-commonjs', 'cjs'],
    ['bundler', 'mjs'],
    ['node10', 'js']
  ])('compiles and runs: %s', (resolution, ending) => {
    const compile = (project: string): string => application.run('tsc', ['-p', project]).stdout
    const output = (name: string): unknown =>
      application.run('node', [`dist/${resolution}/${name}.${ending}`])
    expect(compile(`tsconfig.${resolution}.json`)).toBe('')
    if (resolution === 'node10') expect(compile('tsconfig.node10-properties.json')).toBe('')
    expect(output('main')).toStrictEqual({ stdout: PRINTED.main, stderr: '' })
    expect(output('properties')).toStrictEqual({ stdout: PRINTED.properties, stderr: '' })
  })
})
