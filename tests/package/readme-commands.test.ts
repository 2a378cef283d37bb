import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const COMMANDS = Array.from(README.matchAll(/^(?:\$ )?npx (huadan .*)$/gm), ([, line = '']) => line)

describe("the README's shell lines", () => {
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
      .replace(/^huadan/, `${JSON.stringify(process.execPath)} dist/cli/huadan.js`)
      .replace('day.csv', join(folder, 'day.csv'))
      .replace('day.html', join(folder, 'day.html'))
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8' })
    expect(stderr).not.toContain('error:')
    // The examples contain one payload that is rejected.
    expect([0, 1]).toContain(status)
  })
})
