import { existsSync, mkdtempSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './support/run'
import { inWorkshop } from './support/workshop'

const ROOT = join(__dirname, '../..')

interface Packed {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

/** What `npm pack --json` prints after what the scripts of the package print. */
const packedOf = (stdout: string): Packed | undefined => {
  const [packed] = JSON.parse(stdout.slice(stdout.search(/^\[$/m))) as readonly Packed[]
  return packed
}

describe('a clean checkout', () => {
  let folder = ''
  let packed: Packed | undefined

  beforeAll(() => {
    folder = join(mkdtempSync(inWorkshop('clean-')), 'huadan')
    run(ROOT, 'git', ['clone', '--quiet', '--no-local', ROOT, folder])
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    packed = packedOf(run(folder, 'npm', ['pack', '--json']).stdout)
  })

  it('has nothing built in it', () => {
    expect(run(folder, 'git', ['ls-files', 'dist', 'testing']).stdout).toBe('')
  })

  it.each([
    'dist/index.cjs',
    'dist/index.d.cts',
    'dist/index.d.ts',
    'dist/index.d.ts.map',
    'dist/index.js',
    'dist/cli/huadan.js',
    'dist/testing/matchers.js',
    'testing/matchers/package.json',
    'THIRD-PARTY-NOTICES'
  ])('is packed with %s', (path) => {
    expect(packed?.files.map((file) => file.path)).toContain(path)
  })

  it('is as clean afterwards, but for the tarball and what Git ignores', () => {
    expect(existsSync(join(folder, packed?.filename ?? ''))).toBe(true)
    expect(existsSync(join(folder, 'testing'))).toBe(false)
    // A link is no folder, which is what .gitignore says of node_modules.
    expect(run(folder, 'git', ['status', '--porcelain']).stdout).toBe('?? node_modules\n')
  })
})
