import { writeFileSync } from 'node:fs'
import { run } from '../installed/support/run'
import { inWorkshop } from './support/workshop'

const CONFIG = {
  compilerOptions: {
    target: 'es2022',
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    allowJs: true,
    checkJs: true,
    noEmit: true,
    skipLibCheck: true,
    experimentalDecorators: true,
    types: ['node']
  },
  // Egg's generator writes its types. The compiled code for Node is next to its source.
  include: ['*/server.mjs', '*/main.ts']
}

const check = (name: string, options: object = {}): readonly string[] => {
  const config = { ...CONFIG, compilerOptions: { ...CONFIG.compilerOptions, ...options } }
  writeFileSync(inWorkshop(name), JSON.stringify(config))
  const script = inWorkshop('node_modules/typescript/bin/tsc')
  const { stdout } = run(inWorkshop(), process.execPath, [script, '-p', name, '--listFilesOnly'])
  expect(run(inWorkshop(), process.execPath, [script, '-p', name]).stdout).toBe('')
  return stdout
    .split('\n')
    .filter((file) => file.startsWith(inWorkshop()) && !file.includes('node_modules'))
    .map((file) => file.slice(inWorkshop().length + 1))
    .sort()
}

const FILES = [
  'express/server.mjs',
  'express4/server.mjs',
  'fastify/server.mjs',
  'hono/server.mjs',
  'koa/server.mjs',
  'midway/main.ts',
  'nest-controller/main.ts',
  'nest/main.ts',
  'node-http/server.mjs'
]

describe('the applications compile, with strict options and the types of the frameworks', () => {
  it('and with those of Node', () => {
    expect(check('tsconfig.json')).toStrictEqual(FILES)
  })

  it('and with those of Node and of the DOM', () => {
    expect(check('tsconfig.dom.json', { lib: ['es2022', 'dom', 'dom.iterable'] })).toStrictEqual(FILES)
  })
})
