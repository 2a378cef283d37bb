import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyGuide, type ExtendedCopy } from './apply-guide'
import { compileCopy, runCommand } from './use-copy'

const PUSH = { requestid: '1', src: '1', dsc: '2', timestamp: '2024-01-05 10:00:00', state: 'answer' }

describe('a format and a command, as docs/internals/architecture.md adds them', () => {
  let copy: ExtendedCopy
  beforeAll(() => {
    copy = applyGuide('docs/internals/architecture.md', 'format')
    const edit = (path: string, from: string, to: string): void => {
      const file = join(copy.folder, path)
      const before = readFileSync(file, 'utf8')
      expect(before).toContain(from)
      writeFileSync(file, before.replace(from, to))
    }
    // The one line that each of them needs in its registry, and its import.
    edit('src/cli/formats/index.ts', 'sarif]', 'sarif, tsv]')
    edit('src/cli/formats/index.ts', 'import', "import { tsv } from './tsv'\nimport")
    edit(
      'src/cli/commands/index.ts',
      '[validate, decode, stats, calls]',
      '[validate, decode, stats, calls, count]'
    )
    edit('src/cli/commands/index.ts', 'import', "import { count } from './count'\nimport")
  })
  afterAll(() => {
    rmSync(copy.folder, { recursive: true })
  })

  it('add one file each', () => {
    expect(copy.touched).toStrictEqual(['src/cli/formats/tsv.ts', 'src/cli/commands/count.ts'])
  })

  it('compile', () => {
    expect(compileCopy(copy.folder)).toStrictEqual([])
  })

  it('are offered, and run', () => {
    const run = runCommand(copy.folder)
    const body = JSON.stringify(PUSH)
    expect(run(['decode', '--help'], '')).toContain('"tsv"')
    expect(run(['validate', '--help'], '')).not.toContain('"tsv"')
    expect(run(['decode', '--quiet', '--format', 'tsv', '-'], body)).toBe(
      'kind\trequestId\ncallback-state\t1\n'
    )
    expect(run(['--help'], '')).toContain('Print the number of payloads.')
    expect(run(['count', '-'], body)).toBe('1\n')
  })
})
