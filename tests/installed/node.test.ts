import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Application, installApplication, installNode } from './support/application'
import { LOWEST_PEERS } from './support/peers'
import type { Printed } from './support/run'
import { DECODED, SAMPLE } from './support/sample'

const quiet = (...lines: readonly string[]): Printed => ({ stdout: `${lines.join('\n')}\n`, stderr: '' })

const ESM_PRINTS = quiet(DECODED, 'right: true', 'codec: true', 'matcher: true', 'property: holds')
const COMMONJS_PRINTS = quiet(DECODED, 'right: true', 'matcher: true', 'error: true')
const VALIDATE_PRINTS = quiet(
  '✔ 1 payload, none rejected',
  '  events   callback-cdr     1',
  '  repairs  missing-comma    1',
  '           padded-key       1',
  '           glued-timestamp  1'
)

let esm: Application
let commonJs: Application

beforeAll(() => {
  esm = installApplication('esm')
  commonJs = installApplication('commonjs')
})

describe.each(['18.0.0', '18.20.8', '20.20.2', '22.23.3', '24.21.0'])('Node %s', (version) => {
  let path: readonly string[] = []

  beforeAll(() => {
    path = [installNode(version)]
  })

  it('is the one that runs', () => {
    expect(esm.run('node', ['--version'], { path })).toStrictEqual(quiet(`v${version}`))
  })

  it('imports the package', () => {
    expect(esm.run('node', ['main.js'], { path })).toStrictEqual(ESM_PRINTS)
  })

  it('requires the package', () => {
    expect(commonJs.run('node', ['main.js'], { path })).toStrictEqual(COMMONJS_PRINTS)
  })

  it('runs the command on a pipe', () => {
    expect(esm.run('huadan', ['validate'], { path, input: SAMPLE })).toStrictEqual(VALIDATE_PRINTS)
  })
})

describe('the peers', () => {
  it('may be the lowest versions that the package allows', () => {
    const lowest = installApplication('esm', { as: 'esm-lowest', peers: LOWEST_PEERS })
    expect(LOWEST_PEERS.map(([name]) => [name, lowest.versionOf(name)])).toStrictEqual([
      ['fast-check', '4.0.0'],
      ['fp-ts', '2.5.0'],
      ['io-ts', '2.2.20']
    ])
    expect(lowest.run('node', ['main.js'])).toStrictEqual(ESM_PRINTS)
  })

  it('do without fast-check, unless its generators are imported', () => {
    expect(existsSync(join(commonJs.folder, 'node_modules/fast-check'))).toBe(false)
  })
})
