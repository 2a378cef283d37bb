import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const SCRIPTS = join(__dirname, '../../scripts/release')
const ROOT_MANIFEST = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as object

const MANIFEST = {
  version: '1.2.0',
  author: 'A. Publisher',
  repository: 'github:example/huadan',
  homepage: 'https://example.org/huadan',
  bugs: 'https://example.org/huadan/issues'
}

const CHANGELOG = `# Changelog

Of what is notable.

## [Unreleased]

### Added

- More.

## [1.1.0] - 2026-01-31

- Less.
`

let folder = ''

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8'
  })

const write = (file: string, content: string | object): void => {
  writeFileSync(join(folder, file), typeof content === 'string' ? content : JSON.stringify(content))
}

const commit = (): void => {
  git('add', '--all')
  git('commit', '--quiet', '--message', 'chore: a commit')
}

const runScript = (name: string): { readonly status: number | null; readonly printed: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(SCRIPTS, name)], {
    cwd: folder,
    encoding: 'utf8'
  })
  return { status, printed: stdout + stderr }
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huadan-release-'))
  git('init', '--quiet')
  write('package.json', MANIFEST)
  write('CHANGELOG.md', CHANGELOG)
  write('THIRD-PARTY-NOTICES', 'Notices')
  commit()
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('release:check', () => {
  it('accepts what can be released', () => {
    expect(runScript('check.mjs')).toStrictEqual({ status: 0, printed: 'huadan 1.2.0 can be released.\n' })
  })

  it('accepts a changelog whose changes are under the version already', () => {
    write('CHANGELOG.md', CHANGELOG.replace('[Unreleased]', '[Unreleased]\n\n## [1.2.0] - 2026-02-28'))
    commit()
    expect(runScript('check.mjs').status).toBe(0)
  })

  it.each<[string, () => void, string]>([
    [
      'a field that is missing',
      () => write('package.json', { ...MANIFEST, bugs: undefined }),
      'package.json: fill in `bugs`'
    ],
    [
      'an empty [Unreleased]',
      () => write('CHANGELOG.md', CHANGELOG.replace('### Added\n\n- More.\n', '')),
      'CHANGELOG.md: list the changes under [Unreleased] or [1.2.0]'
    ],
    [
      'headings without changes',
      () => write('CHANGELOG.md', CHANGELOG.replace('- More.\n', '')),
      'CHANGELOG.md: list the changes under [Unreleased] or [1.2.0]'
    ],
    [
      'no notices',
      () => rmSync(join(folder, 'THIRD-PARTY-NOTICES')),
      'THIRD-PARTY-NOTICES: generate it with `npm run notices`'
    ]
  ])('rejects %s', (_name, change, problem) => {
    change()
    commit()
    expect(runScript('check.mjs')).toStrictEqual({
      status: 1,
      printed: `huadan 1.2.0 cannot be released:\n  ${problem}\n\n`
    })
  })

  it.each<[string, () => void, string]>([
    [
      'a working tree with changes',
      () => write('new.txt', 'New'),
      'Git: commit or stash the changes in the working tree'
    ],
    [
      'a version that is tagged',
      () => git('tag', 'v1.2.0'),
      'Git: the tag v1.2.0 exists; raise `version` in package.json'
    ]
  ])('rejects %s', (_name, change, problem) => {
    change()
    expect(runScript('check.mjs')).toStrictEqual({
      status: 1,
      printed: `huadan 1.2.0 cannot be released:\n  ${problem}\n\n`
    })
  })

  it('rejects the placeholders, each by its name', () => {
    const mark = 'https://example.invalid/FILL-IN-BEFORE-THE-FIRST-RELEASE'
    const repository = { type: 'git', url: `git+${mark}.git` }
    const placeholders = { author: mark, repository, homepage: mark, bugs: { url: mark } }
    write('package.json', { ...ROOT_MANIFEST, ...placeholders, version: '1.2.0' })
    commit()
    expect(runScript('check.mjs')).toStrictEqual({
      status: 1,
      printed: `huadan 1.2.0 cannot be released:\n${['author', 'repository', 'homepage', 'bugs']
        .map((field) => `  package.json: fill in \`${field}\`\n`)
        .join('')}\n`
    })
  })
})

describe('the changelog of a release', () => {
  const today = new Date().toISOString().slice(0, 10)
  const dated = CHANGELOG.replace('## [Unreleased]', `## [Unreleased]\n\n## [1.2.0] - ${today}`)

  it('has the changes under the version and the date', () => {
    expect(runScript('changelog.mjs')).toStrictEqual({ status: 0, printed: '' })
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toBe(dated)
  })

  it('has no section that release-please generated', () => {
    const generated =
      '## [1.2.0](https://example.org) (2026-02-28)\n\n\n### Features\n\n* more\n\n\n## [Unreleased]'
    write('CHANGELOG.md', CHANGELOG.replace('## [Unreleased]', generated))
    runScript('changelog.mjs')
    expect(readFileSync(join(folder, 'CHANGELOG.md'), 'utf8')).toBe(dated)
  })

  it('is not made of an empty [Unreleased]', () => {
    write('CHANGELOG.md', CHANGELOG.replace('### Added\n\n- More.\n', ''))
    const { status, printed } = runScript('changelog.mjs')
    expect(status).toBe(1)
    expect(printed).toContain('CHANGELOG.md: [Unreleased] is empty')
  })
})
