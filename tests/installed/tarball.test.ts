import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { run } from './support/run'
import { inWorkshop, TARBALL } from './support/workshop'

const ROOT = join(__dirname, '../..')

/** What is shared between files of one folder has a name of the bundler's making: that there is some is all one can say. */
const withoutHash = (file: string): string =>
  file.replace(/[^/]+-[\w-]{8}(?=\.(?:c?js|d\.c?ts(?:\.map)?)$)/, '(shared)')

/** A link to a file, without the place in it. */
const LINK = /\]\((?!\w+:)([^)#\s]+)(?:#[^)]*)?\)/g

const filesOf = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(directory, file)).isFile())
    .map((file) => file.split(sep).join('/'))

let folder = ''
let files: readonly string[] = []

beforeAll(() => {
  folder = mkdtempSync(inWorkshop('unpacked-'))
  run(folder, 'tar', ['-xzf', inWorkshop(TARBALL)])
  files = filesOf(folder)
})

/** Paths in the package of what the checkout holds in a folder, as they are. */
const checkedOut = (name: string): readonly string[] =>
  filesOf(join(ROOT, name)).map((file) => `package/${name}/${file}`)

const OWN_CODE = /^package\/(?:dist|calls|http|testing)\//

describe('the tarball', () => {
  it('holds these files for programs', () => {
    expect([...new Set(files.filter((file) => OWN_CODE.test(file)).map(withoutHash))].sort()).toStrictEqual([
      'package/calls/fp-ts/package.json',
      'package/calls/package.json',
      'package/dist/(shared).d.cts',
      'package/dist/(shared).d.cts.map',
      'package/dist/(shared).d.ts',
      'package/dist/(shared).d.ts.map',
      'package/dist/calls/fp-ts.cjs',
      'package/dist/calls/fp-ts.d.cts',
      'package/dist/calls/fp-ts.d.cts.map',
      'package/dist/calls/fp-ts.d.ts',
      'package/dist/calls/fp-ts.d.ts.map',
      'package/dist/calls/fp-ts.js',
      'package/dist/calls/index.cjs',
      'package/dist/calls/index.d.cts',
      'package/dist/calls/index.d.cts.map',
      'package/dist/calls/index.d.ts',
      'package/dist/calls/index.d.ts.map',
      'package/dist/calls/index.js',
      'package/dist/cli/(shared).js',
      'package/dist/cli/huadan.js',
      'package/dist/cli/worker.js',
      'package/dist/http/file.cjs',
      'package/dist/http/file.d.cts',
      'package/dist/http/file.d.cts.map',
      'package/dist/http/file.d.ts',
      'package/dist/http/file.d.ts.map',
      'package/dist/http/file.js',
      'package/dist/http/index.cjs',
      'package/dist/http/index.d.cts',
      'package/dist/http/index.d.cts.map',
      'package/dist/http/index.d.ts',
      'package/dist/http/index.d.ts.map',
      'package/dist/http/index.js',
      'package/dist/index.cjs',
      'package/dist/index.d.cts',
      'package/dist/index.d.cts.map',
      'package/dist/index.d.ts',
      'package/dist/index.d.ts.map',
      'package/dist/index.js',
      'package/dist/parts/(shared).js',
      'package/dist/parts/all.js',
      'package/dist/parts/connection.js',
      'package/dist/parts/event-id.js',
      'package/dist/parts/event-key.js',
      'package/dist/parts/mask-phone-numbers.js',
      'package/dist/parts/money.js',
      'package/dist/parts/state-terms.js',
      'package/dist/testing/(shared).cjs',
      'package/dist/testing/(shared).js',
      'package/dist/testing/arbitraries.cjs',
      'package/dist/testing/arbitraries.d.cts',
      'package/dist/testing/arbitraries.d.cts.map',
      'package/dist/testing/arbitraries.d.ts',
      'package/dist/testing/arbitraries.d.ts.map',
      'package/dist/testing/arbitraries.js',
      'package/dist/testing/bun.cjs',
      'package/dist/testing/bun.d.cts',
      'package/dist/testing/bun.d.cts.map',
      'package/dist/testing/bun.d.ts',
      'package/dist/testing/bun.d.ts.map',
      'package/dist/testing/bun.js',
      'package/dist/testing/index.cjs',
      'package/dist/testing/index.d.cts',
      'package/dist/testing/index.d.cts.map',
      'package/dist/testing/index.d.ts',
      'package/dist/testing/index.d.ts.map',
      'package/dist/testing/index.js',
      'package/dist/testing/jest-globals.cjs',
      'package/dist/testing/jest-globals.d.cts',
      'package/dist/testing/jest-globals.d.cts.map',
      'package/dist/testing/jest-globals.d.ts',
      'package/dist/testing/jest-globals.d.ts.map',
      'package/dist/testing/jest-globals.js',
      'package/dist/testing/matchers.cjs',
      'package/dist/testing/matchers.d.cts',
      'package/dist/testing/matchers.d.cts.map',
      'package/dist/testing/matchers.d.ts',
      'package/dist/testing/matchers.d.ts.map',
      'package/dist/testing/matchers.js',
      'package/dist/testing/vitest.cjs',
      'package/dist/testing/vitest.d.cts',
      'package/dist/testing/vitest.d.cts.map',
      'package/dist/testing/vitest.d.ts',
      'package/dist/testing/vitest.d.ts.map',
      'package/dist/testing/vitest.js',
      'package/http/file/package.json',
      'package/http/package.json',
      'package/testing/arbitraries/package.json',
      'package/testing/bun/package.json',
      'package/testing/jest-globals/package.json',
      'package/testing/matchers/package.json',
      'package/testing/package.json',
      'package/testing/vitest/package.json'
    ])
  })

  it('holds these files for people, and no others', () => {
    expect(files.filter((file) => !OWN_CODE.test(file)).sort()).toStrictEqual(
      [
        ...[
          'CHANGELOG.md',
          'CONTRIBUTING.md',
          'CONTRIBUTING.zh-CN.md',
          'LICENSE',
          'README.md',
          'README.zh-CN.md',
          'SECURITY.md',
          'THIRD-PARTY-NOTICES',
          'llms.txt'
        ].map((file) => `package/${file}`),
        'package/package.json',
        ...checkedOut('docs'),
        ...checkedOut('fixtures/repairs'),
        ...checkedOut('src').filter((file) => !file.startsWith('package/src/cli/'))
      ].sort()
    )
  })

  it('is smaller than 950 kB', () => {
    expect(statSync(inWorkshop(TARBALL)).size).toBeLessThan(950_000)
  })

  it('holds every page that the README, the changelog and the pages for users link to', () => {
    const pages = [
      'README.md',
      'README.zh-CN.md',
      'CHANGELOG.md',
      'SECURITY.md',
      'docs/README.md',
      'docs/zh/README.md',
      'docs/guide/raw-body.md',
      'docs/guide/checking-payloads.md',
      'docs/reference/repairs.md',
      'docs/reference/issues.md',
      'docs/reference/command.md'
    ]
    const targets = pages.flatMap((page) =>
      Array.from(readFileSync(join(folder, 'package', page), 'utf8').matchAll(LINK), ([, target = '']) =>
        join(folder, 'package', dirname(page), target)
      )
    )
    expect(targets.length).toBeGreaterThan(40)
    expect(targets.filter((target) => !existsSync(target))).toStrictEqual([])
  })

  it('holds the licences of what is bundled, and of what that contains', () => {
    const notices = readFileSync(join(folder, 'package/THIRD-PARTY-NOTICES'), 'utf8')
    const names = Array.from(notices.matchAll(/^={80}\n(\S+) \(/gm), ([, name]) => name)
    expect(names).toStrictEqual([...names].sort())
    expect(names).toEqual(
      expect.arrayContaining(['@standard-schema/spec', 'commander', 'echarts', 'tslib', 'zrender'])
    )
    // Apache's notice, and the licence of code that echarts has from elsewhere.
    expect(notices).toContain('\n--- NOTICE ---\n\nApache ECharts\n')
    expect(notices).toContain('\n--- licenses/LICENSE-d3 ---\n')
  })

  it.each([
    ['maps of scripts', /sourceMappingURL=(?!.*\.d\.c?ts\.map$)/m],
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
        './calls': declarations('calls/index'),
        './calls/fp-ts': declarations('calls/fp-ts'),
        './http': declarations('http/index'),
        './http/file': declarations('http/file'),
        './testing': declarations('testing/index'),
        './testing/arbitraries': declarations('testing/arbitraries'),
        './testing/matchers': declarations('testing/matchers'),
        './testing/vitest': declarations('testing/vitest'),
        './testing/jest-globals': declarations('testing/jest-globals'),
        './testing/bun': declarations('testing/bun'),
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
