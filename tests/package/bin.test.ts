import { type ChildProcess, spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(__dirname, '../..')
const SAMPLE = readFileSync(join(ROOT, 'fixtures/spec/callback-cdr.txt'))
const GOOD =
  '{"cdr":[{"requestid":"2016010000000206","appid":"00000000000000000000000000000001","fid":"2","tel":"13800000001",' +
  '"stime":"2016-02-02 11:19:36.000","etime":"2016-02-02 11:19:48.000","duration":"12","oriamount":"0.06"}]}\n'

/** A folder outside of the project, so that the program finds no package but what was packed with it. */
let folder = ''
let bin = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huadan-'))
  const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8'
  })
  expect(packed.status).toBe(0)
  const [tarball = ''] = readdirSync(folder)
  expect(spawnSync('tar', ['-xzf', tarball], { cwd: folder }).status).toBe(0)
  bin = join(folder, 'package/dist/cli/huadan.js')
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A command that waits without end must not hold up the tests. */
const PATIENCE = 60_000

const run = (args: readonly string[], input: string | Uint8Array = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [bin, ...args], { cwd: folder, input, encoding: 'utf8', timeout: PATIENCE })

/** With a file or a folder as standard input, as `<` gives it. */
const runOver = (input: string, ...args: readonly string[]): SpawnSyncReturns<string> => {
  const fd = openSync(join(folder, input), 'r')
  try {
    return spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      stdio: [fd, 'pipe', 'pipe'],
      encoding: 'utf8'
    })
  } finally {
    closeSync(fd)
  }
}

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [bin, ...args], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })

describe('the packed command', () => {
  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it("reads the document's own sample from a pipe", () => {
    const { status, stdout, stderr } = run(['decode'], SAMPLE)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'callback-cdr',
      called: { releaseTime: '2016-02-02T11:20:40.000+08:00' },
      charge: '2.94'
    })
    expect(stderr.split('\n').filter((line) => line.includes(' repaired '))).toHaveLength(3)
  })

  it('finds files, folders and patterns', () => {
    mkdirSync(join(folder, 'day/night'), { recursive: true })
    writeFileSync(join(folder, 'day/a.json'), GOOD)
    writeFileSync(join(folder, 'day/night/b.txt'), GOOD)
    writeFileSync(join(folder, 'day/.hidden'), 'x')
    const counted = (...paths: readonly string[]): unknown => {
      const lines = run(['validate', '--format', 'ndjson', ...paths])
        .stdout.trimEnd()
        .split('\n')
      return (JSON.parse(lines.at(-1) ?? '') as { payloads: number }).payloads
    }
    expect(counted('day')).toBe(2)
    expect(counted('day/*.json')).toBe(1)
    expect(counted('day/**/*.txt', './day/a.json')).toBe(2)
    expect(counted('**/night')).toBe(0)
  })

  it('says in a line what cannot be read, and exits with 3', () => {
    expect(run(['validate', 'nowhere.txt', 'day/a.json'])).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/^nowhere\.txt - error: no such file or folder$/m) as string
    })
    expect(run(['stats', 'day', '--html', 'nowhere/page.html'])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('no such file or folder') as string
    })
  })

  it('says nothing on standard error of many files', () => {
    mkdirSync(join(folder, 'many'))
    for (let at = 0; at < 12; at++) writeFileSync(join(folder, `many/${at}.json`), GOOD)
    expect(run(['validate', 'many'])).toMatchObject({ status: 0, stderr: '' })
  })

  it.each(['odd', 'odd/*'])('says of %s what is no file, waits for no pipe, and reads the rest', (path) => {
    mkdirSync(join(folder, 'odd'), { recursive: true })
    writeFileSync(join(folder, 'odd/good.json'), GOOD)
    rmSync(join(folder, 'odd/gone.json'), { force: true })
    symlinkSync('nowhere', join(folder, 'odd/gone.json'))
    spawnSync('sh', ['-c', 'mkfifo odd/pipe'], { cwd: folder })
    const { status, stdout } = run(['validate', '--format', 'ndjson', path])
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    ).toMatchObject([
      { type: 'problem', file: 'odd/gone.json', reason: 'no such file or folder' },
      { type: 'problem', file: 'odd/pipe', reason: 'it is neither a file nor a folder' },
      { type: 'summary', payloads: 1, rejectedPayloads: 0 }
    ])
    expect(status).toBe(3)
  })

  it('reads a pipe that is named', async () => {
    spawnSync('sh', ['-c', 'mkfifo named'], { cwd: folder })
    const writer = spawn('sh', ['-c', 'cat day/a.json > named'], { cwd: folder })
    expect(run(['validate', '--format', 'ndjson', 'named']).stdout).toContain('"payloads":1,')
    writer.kill()
    await once(writer, 'close')
  })

  it('says that the standard input is a folder, and exits with 3', () => {
    expect(runOver('day', 'validate')).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/^<stdin> - error: it is a folder$/m) as string
    })
  })

  it('writes no page over the file that is piped in, nor over one that it reads by another name', () => {
    writeFileSync(join(folder, 'day.log'), GOOD)
    linkSync(join(folder, 'day.log'), join(folder, 'linked.log'))
    const rejected = { status: 2, stderr: 'error: --html names a file that is to be read; name another\n' }
    expect(runOver('day.log', 'stats', '--html', 'day.log')).toMatchObject(rejected)
    expect(run(['stats', '--html', 'linked.log', 'day.log'])).toMatchObject(rejected)
    expect(readFileSync(join(folder, 'day.log'), 'utf8')).toBe(GOOD)
    expect(runOver('day.log', 'stats', '--html', 'day.html').status).toBe(0)
  })

  it('writes a page that asks for nothing from elsewhere', () => {
    expect(run(['stats', 'day', '--html', 'page.html']).status).toBe(0)
    const page = readFileSync(join(folder, 'page.html'), 'utf8')
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page).toContain('<svg')
    expect(page).not.toMatch(/<script|<link|src=|@import|url\(/i)
  })

  it('decodes a long log in threads, in its order', () => {
    const lines = Array.from({ length: 40_000 }, (_, index) =>
      GOOD.replace('2016010000000206', String(index).padStart(16, '1'))
    )
    writeFileSync(join(folder, 'long.log'), lines.join(''))
    const one = spawnSync(process.execPath, [bin, 'decode', '--threads', '1', 'long.log'], {
      cwd: folder,
      maxBuffer: 1e8
    })
    const two = spawnSync(process.execPath, [bin, 'decode', '--threads', '2', 'long.log'], {
      cwd: folder,
      maxBuffer: 1e8
    })
    expect(one.status).toBe(0)
    expect(two.stdout.equals(one.stdout)).toBe(true)
    expect(two.stdout.toString().split('\n')).toHaveLength(40_001)
  })

  it('ends quietly when nobody reads its output', async () => {
    const child = start('decode', 'long.log')
    let stderr = ''
    child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()))
    child.stdout?.once('data', () => child.stdout?.destroy())
    expect(await once(child, 'close')).toStrictEqual([0, null])
    expect(stderr).toBe('')
  })

  it('prints what it has when it is interrupted, and exits with 130', async () => {
    const child = start('validate', '--input', 'lines')
    let stdout = ''
    child.stdout?.on('data', (part: Buffer) => (stdout += part.toString()))
    child.stdin?.on('error', () => undefined)
    // More than is looked at to tell lines from files, so that some of it is read before the interrupt.
    child.stdin?.write(GOOD.repeat(4000))
    setTimeout(() => child.kill('SIGINT'), 500)
    expect(await once(child, 'close')).toStrictEqual([130, null])
    expect(stdout).toContain('interrupted')
    expect(stdout).toMatch(/voice-code +[1-9]/)
  })
})
