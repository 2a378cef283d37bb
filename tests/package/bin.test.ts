import { type ChildProcess, spawn, spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
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
const WRONG = GOOD.replace('"12"', '"twelve"')

/** A folder outside of the project, so that the command finds only the packages that are packed with it. */
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

/** Ends a command that hangs: Jest cannot, because it waits for the command. */
const TIMEOUT_MS = 240_000

const run = (args: readonly string[], input: string | Uint8Array = ''): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [bin, ...args], { cwd: folder, input, encoding: 'utf8', timeout: TIMEOUT_MS })

/** Runs the command with a file or a folder redirected to stdin. */
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
  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    expect(run(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  })

  it("reads the document's sample from a pipe", () => {
    const { status, stdout, stderr } = run(['decode'], SAMPLE)
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      kind: 'callback-cdr',
      called: { releaseTime: '2016-02-02T11:20:40.000+08:00' },
      charge: '2.94'
    })
    expect(stderr.split('\n').filter((line) => line.includes(' repaired '))).toHaveLength(3)
  })

  it('finds files, folders and globs', () => {
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
    expect(counted('day/a].json')).toBe(0)
  })

  it('reports on one line what cannot be read, and exits with 3', () => {
    expect(run(['validate', 'nowhere.txt', 'day/a.json'])).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/^nowhere\.txt - error: no such file or folder$/m) as string
    })
    expect(run(['stats', 'day', '--html', 'nowhere/page.html'])).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('no such file or folder') as string
    })
  })

  it('prints no warning for many files', () => {
    mkdirSync(join(folder, 'many'))
    for (let at = 0; at < 12; at++) writeFileSync(join(folder, `many/${at}.json`), GOOD)
    expect(run(['validate', 'many'])).toMatchObject({ status: 0, stderr: '' })
  })

  it.each(['odd', 'odd/*'])('reports pipes and dangling links in %s and reads the rest', (path) => {
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

  it('reads a pipe that is an argument', async () => {
    spawnSync('sh', ['-c', 'mkfifo named'], { cwd: folder })
    const writer = spawn('sh', ['-c', 'cat day/a.json > named'], { cwd: folder })
    expect(run(['validate', '--format', 'ndjson', 'named']).stdout).toContain('"payloads":1,')
    writer.kill()
    await once(writer, 'close')
  })

  it('reports that stdin is a folder, and exits with 3', () => {
    expect(runOver('day', 'validate')).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/^<stdin> - error: it is a folder$/m) as string
    })
  })

  it('writes no page over a file that is redirected to stdin or read by another name', () => {
    writeFileSync(join(folder, 'day.log'), GOOD)
    linkSync(join(folder, 'day.log'), join(folder, 'linked.log'))
    const rejected = { status: 2, stderr: 'error: --html names an input file; name another file\n' }
    expect(runOver('day.log', 'stats', '--html', 'day.log')).toMatchObject(rejected)
    expect(run(['stats', '--html', 'linked.log', 'day.log'])).toMatchObject(rejected)
    expect(readFileSync(join(folder, 'day.log'), 'utf8')).toBe(GOOD)
    expect(runOver('day.log', 'stats', '--html', 'day.html').status).toBe(0)
  })

  it('writes a page that loads nothing', () => {
    expect(run(['stats', 'day', '--html', 'page.html']).status).toBe(0)
    const page = readFileSync(join(folder, 'page.html'), 'utf8')
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page).toContain('<svg')
    expect(page).not.toMatch(/<script|<link|src=|@import|url\(/i)
  })

  it('decodes a long log in threads and keeps its order', () => {
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

  it('exits with 0 and no message if the reader of its output is gone', async () => {
    const child = start('decode', 'long.log')
    let stderr = ''
    child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()))
    child.stdout?.once('data', () => child.stdout?.destroy())
    expect(await once(child, 'close')).toStrictEqual([0, null])
    expect(stderr).toBe('')
  })

  it('prints one JSON document of statistics', () => {
    const { status, stdout, stderr } = run(['stats', '--format', 'json'], GOOD)
    expect([status, stderr]).toStrictEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ payloads: 1 })
  })

  it('prints partial results when it is interrupted, and exits with 130', async () => {
    const child = start('validate', '--input', 'lines')
    let stdout = ''
    child.stdin?.on('error', () => undefined)
    // The report of the second line shows that the first one is counted.
    child.stdin?.write(GOOD + WRONG)
    child.stdout?.on('data', (part: Buffer) => {
      if (stdout === '') child.kill('SIGINT')
      stdout += part.toString()
    })
    expect(await once(child, 'close')).toStrictEqual([130, null])
    expect(stdout).toContain('interrupted')
    expect(stdout).toMatch(/voice-code +1/)
  })

  it('does not wait for a silent stdin when it is interrupted', async () => {
    const child = start('decode', 'day/a.json', '-')
    let stderr = ''
    child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()))
    child.stdout?.once('data', () => child.kill('SIGINT'))
    expect(await once(child, 'close')).toStrictEqual([130, null])
    expect(stderr).toContain('interrupted')
  })
})

/** Runs a script in which `huadan` is the command. */
const runInShell = (script: string): SpawnSyncReturns<string> =>
  spawnSync('bash', ['-c', `huadan() { "$NODE" "$BIN" "$@"; }; ${script}`], {
    cwd: folder,
    env: { ...process.env, NODE: process.execPath, BIN: bin },
    encoding: 'utf8',
    timeout: TIMEOUT_MS
  })

/** Commands that write more than 8 KiB to standard output. */
const LONG_OUTPUTS = [
  'decode -q',
  'decode -q --format csv',
  'decode -q --format json',
  'validate --all',
  'validate --format json',
  'validate --format ndjson',
  'validate --format junit',
  'validate --format sarif',
  'validate --format github'
]

describe('a long log in which every payload is rejected', () => {
  beforeAll(() => {
    const line = (index: number): string => (index % 7 === 3 ? 'x\n' : WRONG.replace('twelve', `x${index}`))
    writeFileSync(join(folder, 'wrong.log'), Array.from({ length: 60_000 }, (_, at) => line(at)).join(''))
  })

  it('has a short report, the same with one thread and two', () => {
    const [one, two] = ['1', '2'].map((threads) => run(['validate', '--threads', threads, 'wrong.log']))
    expect(one).toMatchObject({ status: 1, stderr: '' })
    expect(one?.stdout).toContain(
      'wrong.log:13:193 - rejected invalid-field: 51,419 more at cdr[*].duration\n'
    )
    expect(one?.stdout.length).toBeLessThan(5000)
    expect(two?.stdout).toBe(one?.stdout)
  })

  it('is saved, and has the same counts when it is read again', () => {
    const counts = (...args: readonly string[]): unknown => {
      const { stdout } = run(['validate', '--summary', '--format', 'json', ...args])
      return JSON.parse(stdout)
    }
    const first = counts('--threads', '2', '--save-rejected', 'rejected.ndjson', 'wrong.log')
    expect(first).toMatchObject({ payloads: 60_000, rejected: { 'malformed-json': 8571 } })
    expect(counts('--field', 'body', 'rejected.ndjson')).toStrictEqual(first)
    expect(statSync(join(folder, 'rejected.ndjson')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'rejected.ndjson'), 'utf8')).toContain(
      '\n{"source":"wrong.log:60000","codes":["invalid-field"],"body":"'
    )
  })
})

const LARGE = 'the file is larger than allowed'
const FULL = 'no space is left on the device'

/** The outcome of a command whose output is not cut. */
const wholeOf = (() => {
  const wholes = new Map<string, SpawnSyncReturns<string>>()
  return (command: string): SpawnSyncReturns<string> => {
    const whole = wholes.get(command) ?? run([...command.split(' '), 'cut.log'])
    wholes.set(command, whole)
    return whole
  }
})()

const hasFullDevice = existsSync('/dev/full')

/** Returns true if a file system can be mounted: root can, except in most containers. */
const canMount = ((): boolean => {
  const at = mkdtempSync(join(tmpdir(), 'huadan-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'none', at])
  if (status === 0) spawnSync('umount', [at])
  rmSync(at, { recursive: true })
  return status === 0
})()

describe('output that is cut', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'cut.log'), (GOOD + WRONG).repeat(200))
    mkdirSync(join(folder, 'disk'))
  })

  it.each(LONG_OUTPUTS)('by a limit exits with 3 and one line on stderr: huadan %s', (command) => {
    expect(runInShell(`ulimit -f 8; huadan ${command} cut.log > out 2> err`)).toMatchObject({
      status: 3,
      signal: null
    })
    expect(readFileSync(join(folder, 'out'))).toHaveLength(8192)
    const errors = readFileSync(join(folder, 'err'), 'utf8').split('\n')
    expect(errors.filter((line) => line.startsWith('error: '))).toStrictEqual([
      `error: standard output: ${LARGE}`
    ])
  })

  it.each(LONG_OUTPUTS)('is complete if the limit is high enough: huadan %s', (command) => {
    const whole = wholeOf(command)
    expect(runInShell(`ulimit -f 4096; huadan ${command} cut.log > out`).status).toBe(whole.status)
    expect(whole.status).toBe(1)
    expect(readFileSync(join(folder, 'out'), 'utf8') === whole.stdout).toBe(true)
  })

  it('by a limit leaves the old page and no temporary file', () => {
    mkdirSync(join(folder, 'pages'))
    writeFileSync(join(folder, 'pages/page.html'), 'an old page')
    const { status, stderr } = runInShell('ulimit -f 4; huadan stats --html pages/page.html cut.log')
    expect([status, stderr]).toStrictEqual([3, `error: pages/page.html: ${LARGE}\n`])
    expect(readdirSync(join(folder, 'pages'))).toStrictEqual(['page.html'])
    expect(readFileSync(join(folder, 'pages/page.html'), 'utf8')).toBe('an old page')
  })

  const onFullDevice = hasFullDevice ? it : it.skip
  const skipped = hasFullDevice ? '' : ' (skipped: there is no /dev/full)'

  onFullDevice.each([...LONG_OUTPUTS, 'stats', 'stats --format json'])(
    `by a full device exits with 3 and one line on stderr: huadan %s${skipped}`,
    (command) => {
      const { status, signal, stderr } = runInShell(`huadan ${command} cut.log > /dev/full`)
      expect([status, signal]).toStrictEqual([3, null])
      expect(stderr.split('\n').filter((line) => line.startsWith('error: '))).toStrictEqual([
        `error: standard output: ${FULL}`
      ])
    }
  )

  onFullDevice(`is reported for a page on a full device${skipped}`, () => {
    const { status, stderr } = run(['stats', '--html', '/dev/full', 'cut.log'])
    expect([status, stderr]).toStrictEqual([3, `error: /dev/full: ${FULL}\n`])
  })

  onFullDevice(`is reported for rejected payloads on a full device${skipped}`, () => {
    for (const command of ['validate', 'decode', 'stats']) {
      const { status, stderr } = run([command, '--quiet', '--save-rejected', '/dev/full', 'cut.log'])
      expect(status).toBe(3)
      expect(stderr.split('\n').filter((line) => line.startsWith('error: '))).toStrictEqual([
        `error: /dev/full: ${FULL}`
      ])
    }
  })

  onFullDevice(`on stderr does not end the run${skipped}`, () => {
    const { status, stdout } = runInShell('huadan decode cut.log 2> /dev/full')
    expect(status).toBe(1)
    expect(stdout.trimEnd().split('\n')).toHaveLength(200)
  })
})

const onSmallDisk = canMount ? describe : describe.skip

onSmallDisk(`a full disk${canMount ? '' : ' (skipped: this user cannot mount a tmpfs)'}`, () => {
  let disk = ''

  beforeEach(() => {
    disk = join(folder, 'disk')
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'none', disk]).status).toBe(0)
  })

  afterEach(() => {
    expect(spawnSync('umount', [disk]).status).toBe(0)
  })

  it.each(LONG_OUTPUTS)('exits with 3 and one line on stderr: huadan %s', (command) => {
    const { status, signal, stderr } = runInShell(`huadan ${command} cut.log > disk/out`)
    expect([status, signal]).toStrictEqual([3, null])
    expect(stderr.split('\n').filter((line) => line.startsWith('error: '))).toStrictEqual([
      `error: standard output: ${FULL}`
    ])
    // The output is a part of the whole.
    const whole = wholeOf(command).stdout
    const part = readFileSync(join(disk, 'out'), 'utf8')
    expect(part.length < whole.length && whole.startsWith(part)).toBe(true)
  })

  it('leaves the old page and no temporary file', () => {
    writeFileSync(join(disk, 'page.html'), 'an old page')
    writeFileSync(join(disk, 'other'), 'x'.repeat(8192))
    const { status, stderr } = run(['stats', '--html', 'disk/page.html', 'cut.log'])
    expect([status, stderr]).toStrictEqual([3, `error: disk/page.html: ${FULL}\n`])
    expect(readdirSync(disk).sort()).toStrictEqual(['other', 'page.html'])
    expect(readFileSync(join(disk, 'page.html'), 'utf8')).toBe('an old page')
  })
})
