import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { run } from './support/run'
import { inWorkshop, TARBALL } from './support/workshop'

const ROOT = join(__dirname, '../..')

/** What is shared between files of one folder has a name of the bundler's making: that there is some is all one can say. */
const withoutHash = (file: string): string =>
  file.replace(/[^/]+-[\w-]{8}(?=\.(?:js|d\.ts|d\.cts)$)/, '(shared)')

let folder = ''
let files: readonly string[] = []

beforeAll(() => {
  folder = mkdtempSync(inWorkshop('unpacked-'))
  run(folder, 'tar', ['-xzf', inWorkshop(TARBALL)])
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join('/'))
})

describe('the tarball', () => {
  it('holds these files and no others', () => {
    expect([...new Set(files.map(withoutHash))].sort()).toStrictEqual([
      'package/CHANGELOG.md',
      'package/LICENSE',
      'package/README.md',
      'package/dist/cli/(shared).js',
      'package/dist/cli/huadan.js',
      'package/dist/cli/worker.js',
      'package/dist/index.cjs',
      'package/dist/index.d.cts',
      'package/dist/index.d.ts',
      'package/dist/index.js',
      'package/dist/testing/(shared).d.cts',
      'package/dist/testing/(shared).d.ts',
      'package/dist/testing/(shared).js',
      'package/dist/testing/arbitraries.cjs',
      'package/dist/testing/arbitraries.d.cts',
      'package/dist/testing/arbitraries.d.ts',
      'package/dist/testing/arbitraries.js',
      'package/dist/testing/index.cjs',
      'package/dist/testing/index.d.cts',
      'package/dist/testing/index.d.ts',
      'package/dist/testing/index.js',
      'package/dist/testing/matchers.cjs',
      'package/dist/testing/matchers.d.cts',
      'package/dist/testing/matchers.d.ts',
      'package/dist/testing/matchers.js',
      'package/package.json'
    ])
  })

  it.each([
    ['source maps', /sourceMappingURL=/],
    ["paths of somebody's home", /\/home\/|\/Users\/|\\Users\\/],
    ['addresses of local files', /file:\/\/\/\w/]
  ])('holds no %s', (_name, pattern) => {
    expect(files.filter((file) => pattern.test(readFileSync(join(folder, file), 'utf8')))).toStrictEqual([])
  })

  it('holds no path of the machine that packed it', () => {
    const paths = [join(ROOT, 'src'), join(ROOT, 'node_modules'), inWorkshop()]
    expect(
      files.filter((file) => {
        const text = readFileSync(join(folder, file), 'utf8')
        return paths.some((path) => text.includes(path))
      })
    ).toStrictEqual([])
  })
})

/** The declarations of a subpath, as each way of resolving must find them: CommonJS's or the module's. */
const declarations = (path: string): Readonly<Record<string, string>> => {
  const file = `/node_modules/huadan/dist/${path}`
  return {
    node10: `${file}.d.cts`,
    'node16-cjs': `${file}.d.cts`,
    'node16-esm': `${file}.d.ts`,
    bundler: `${file}.d.ts`
  }
}

const MANIFEST = '/node_modules/huadan/package.json'

describe('publint and attw', () => {
  it('find nothing, on any subpath, in any resolution', () => {
    const { stdout } = run(ROOT, process.execPath, [join(__dirname, 'audit.mjs'), inWorkshop(TARBALL)])
    expect(JSON.parse(stdout)).toStrictEqual({
      messages: [],
      problems: [],
      resolved: {
        '.': declarations('index'),
        './testing': declarations('testing/index'),
        './testing/arbitraries': declarations('testing/arbitraries'),
        './testing/matchers': declarations('testing/matchers'),
        './package.json': {
          node10: MANIFEST,
          'node16-cjs': MANIFEST,
          'node16-esm': MANIFEST,
          bundler: MANIFEST
        }
      }
    })
  })
})
