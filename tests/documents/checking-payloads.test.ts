import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { blocksOf } from '../support/blocks'

const ROOT = join(__dirname, '../..')

// The Chinese page has the same commands.
const PAGE = 'docs/guide/checking-payloads.md'
const [TOTAL = ''] = blocksOf(PAGE, 'js')
const COMMANDS = blocksOf(PAGE, 'sh')
  .flatMap((block) => block.trim().split('\n'))
  .filter((line) => line.includes('npx huadan'))

describe('the commands of the guide without output', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'huadan-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it('are there', () => {
    expect(COMMANDS.length).toBeGreaterThan(5)
  })

  it.each(COMMANDS)('%s runs in a checkout', (line) => {
    const command = line
      .replace('npx huadan', `${JSON.stringify(process.execPath)} dist/cli/huadan.js`)
      .replace('day.html', join(folder, 'day.html'))
      .replace('rejected.ndjson', join(folder, 'rejected.ndjson'))
      .replace('node total.mjs', 'cat >/dev/null')
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' })
    expect(stderr).not.toContain('error:')
    // The examples contain one payload that is rejected.
    expect([0, 1]).toContain(status)
  })
})

describe('the script that counts each event once', () => {
  const total = (...files: readonly string[]): { readonly stdout: string; readonly stderr: string } => {
    const decoded = spawnSync(process.execPath, ['dist/cli/huadan.js', 'decode', '--quiet', ...files], {
      cwd: ROOT,
      encoding: 'utf8'
    })
    return spawnSync(process.execPath, ['--input-type=module', '--eval', TOTAL], {
      cwd: ROOT,
      encoding: 'utf8',
      input: decoded.stdout
    })
  }

  it('adds the charges of a log that is read twice', () => {
    expect(total('examples/day.log', 'examples/day.log')).toMatchObject({ stdout: '0.598\n', stderr: '' })
  })

  it('names conflicts', () => {
    const corrected = join(mkdtempSync(join(tmpdir(), 'huadan-')), 'corrected.log')
    const log = readFileSync(join(ROOT, 'examples/day.log'), 'utf8')
    writeFileSync(corrected, log.replace('"oriamount":"0.06"', '"oriamount":"0.07"'))
    expect(total('examples/day.log', corrected)).toMatchObject({
      stdout: '0.608\n',
      stderr: 'conflict: 20200437752594783293931520402\n'
    })
    rmSync(dirname(corrected), { recursive: true })
  })
})
