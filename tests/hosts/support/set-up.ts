import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { run } from '../../installed/support/run'
import { inWorkshop, WORKSHOP } from './workshop'

const ROOT = join(__dirname, '../../..')
const HOSTS = join(__dirname, '..')

const COMPILER_OPTIONS = { experimentalDecorators: true, useDefineForClassFields: false }

/** Writes an example in TypeScript as Node runs it. @param change - what a variant has instead of the code */
const compile = (from: string, to: string, [code = '', changed = '']: readonly string[] = []): void => {
  const source = readFileSync(inWorkshop(from, 'main.ts'), 'utf8')
  if (!source.includes(code)) throw new Error(`there is no ${code} in ${from}`)
  const { code: compiled } = transformSync(source.replace(code, changed), {
    loader: 'ts',
    format: 'esm',
    tsconfigRaw: { compilerOptions: COMPILER_OPTIONS }
  })
  mkdirSync(inWorkshop(to), { recursive: true })
  writeFileSync(inWorkshop(to, 'main.mjs'), compiled)
}

/** Before all tests: a fresh folder with the frameworks, the built package and the examples. */
export default (): void => {
  process.env[WORKSHOP] = mkdtempSync(join(tmpdir(), 'huadan-hosts-'))
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    cpSync(join(HOSTS, name), inWorkshop(name))
  }
  run(inWorkshop(), 'npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'])
  symlinkSync(ROOT, inWorkshop('node_modules/huadan'))
  cpSync(join(ROOT, 'examples'), inWorkshop(), { recursive: true })

  // The same code with the older framework.
  mkdirSync(inWorkshop('express4/node_modules/@types'), { recursive: true })
  cpSync(inWorkshop('express/server.mjs'), inWorkshop('express4/server.mjs'))
  symlinkSync(inWorkshop('node_modules/express4'), inWorkshop('express4/node_modules/express'))
  symlinkSync(inWorkshop('node_modules/@types/express4'), inWorkshop('express4/node_modules/@types/express'))

  compile('nest', 'nest')
  compile('nest', 'nest-raw-body', ['create(AppModule)', 'create(AppModule, { rawBody: true })'])
  compile('nest-controller', 'nest-controller')
  compile('midway', 'midway')
}
