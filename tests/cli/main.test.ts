import { gzipSync } from 'node:zlib'
import { FileError } from '../../src/cli/host'
import { run } from '../support/memory-host'

const RECORD =
  '"requestid":"2016010000000206","appid":"00000000000000000000000000000001","fid":"2","tel":"13800000001",' +
  '"stime":"2016-02-02 11:19:36.000","etime":"2016-02-02 11:19:48.000","duration":"12","oriamount":"0.06"'
const GOOD = `{"cdr":[{${RECORD}}]}`
const WRONG = GOOD.replace('"12"', '"twelve"')
const WARNED = GOOD.replace('11:19:48', '11:19:35')
const REPAIRED = GOOD.replace('","oriamount', '"" oriamount')

/** Returns the last line that is not blank. */
const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? ''

describe('warnings of validate', () => {
  const files = { 'a.log': `${GOOD}\n${WARNED}\n${WRONG}\n` }

  it('are reported with their place, and counted', async () => {
    const { status, stdout } = await run('validate a.log', { files })
    expect(status).toBe(1)
    expect(stdout).toContain(
      `a.log:2:${String(WARNED.indexOf('"2016-02-02 11:19:35') + 1)} - warning release-before-answer: ` +
        '`etime` is before `stime`\n  at cdr[0].etime\n'
    )
    expect(stdout).toContain('✖ 1 of 3 payloads rejected, 1 with warnings\n')
    expect(stdout).toMatch(/\n {2}warnings {2}release-before-answer {2}1\n$/)
  })

  it('are not reported by decode and stats', async () => {
    for (const command of ['decode', 'stats', 'stats --format json']) {
      const { stdout, stderr } = await run(`${command} a.log`, { files })
      expect(stdout + stderr).not.toMatch(/warning|release-before/)
    }
  })

  it('are the same in all threads, by the clock at the start', async () => {
    const late = GOOD.replaceAll('2016-02-02 11:19', '2016-02-02 13:00')
    const log = `${late}\n`.repeat(40_000)
    const counts = async (clock: string): Promise<unknown> => {
      const { stdout, threads } = await run('validate --format json a.log', {
        files: { 'a.log': [log, log] },
        cores: 2,
        clock
      })
      const { summary } = JSON.parse(stdout) as { summary: { payloads: number; warnings: object } }
      return [threads, summary.payloads, summary.warnings]
    }
    const none = {
      'unknown-word': 0,
      'replacement-character': 0,
      'release-before-answer': 0,
      'implausible-time': 0,
      'future-time': 0
    }
    expect(await counts('2016-02-02T13:00:00+08:00')).toStrictEqual([1, 80_000, none])
    expect(await counts('2016-02-02T12:55:40+08:00')).toStrictEqual([
      1,
      80_000,
      { ...none, 'future-time': 80_000 }
    ])
  })
})

describe('logs as they are', () => {
  const CR = '\r'
  const LIMIT = 8 * 1024 * 1024

  it('skips text before the JSON, and says so once per file unless it is asked for or with --quiet', async () => {
    const log = `app | ${GOOD}\n`
    const files = { 'a.log': [log.repeat(9), log], 'b.log': log, 'c.log': `${GOOD}\n` }
    const said = (file: string): string =>
      `${file}: text before the JSON of each line is skipped; --prefix none reads lines as they are\n`
    const { status, stderr } = await run('validate a.log b.log c.log', { files })
    expect([status, stderr]).toStrictEqual([0, said('a.log') + said('b.log')])
    for (const option of ['--prefix any', '--quiet']) {
      expect((await run(`validate ${option} a.log`, { files })).stderr).toBe('')
    }
    const { stdout } = await run('validate --prefix none b.log', { files })
    expect(stdout).toContain('text before the JSON; a body begins at column 7: `--prefix any`')
  })

  it('counts the lines that it skips', async () => {
    const files = { 'a.log': `starting\n${GOOD}\nat main\n` }
    const { status, stdout } = await run('validate --skip-other-lines a.log', { files })
    expect([status, stdout.split('\n')[0]]).toStrictEqual([0, '✔ 1 payload, all good, 2 other lines skipped'])
    const json = await run('validate --skip-other-lines --format json a.log', { files })
    expect(JSON.parse(json.stdout)).toMatchObject({ summary: { payloads: 1, otherLines: 2 } })
    expect((await run('stats --skip-other-lines a.log', { files })).stdout).toMatch(
      /Other lines skipped +2\n/
    )
    expect((await run('validate a.log', { files })).stdout).toContain(
      '`--skip-other-lines` skips lines without JSON'
    )
  })

  it('splits a line of several bodies after it was rejected, with their columns', async () => {
    const { stdout } = await run('validate a.log', { files: { 'a.log': `${GOOD}\n${GOOD}${WRONG}\n` } })
    const column = GOOD.length + WRONG.indexOf('"twelve"') + 1
    expect(stdout).toContain(`a.log:2:${String(column)} - rejected invalid-field`)
    expect(stdout).toContain('✖ 1 of 3 payloads rejected')
  })

  it('does not count a carriage return towards the size', async () => {
    const long = GOOD.replace('{"cdr"', `{${' '.repeat(LIMIT - GOOD.length)}"cdr"`)
    const files = { 'a.log': `${GOOD}${CR}\n${long}${CR}\n${long}`, 'b.log': `${GOOD}\n ${long}${CR}\n` }
    expect((await run('validate a.log', { files })).status).toBe(0)
    expect((await run('validate b.log', { files })).stdout).toContain('rejected body-too-large')
  })

  it('reports compressed files, and gzip data that is cut, as paths that cannot be read', async () => {
    const files = {
      'a.zst': Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd),
      'b.log.gz': gzipSync(`${GOOD}\n`).subarray(0, -4)
    }
    const { status, stdout } = await run('validate a.zst b.log.gz', { files })
    expect(status).toBe(3)
    expect(stdout).toContain(
      'a.zst - error: compressed with zstd: use `zstd -dc a.zst | huadan validate -`\n'
    )
    expect(stdout).toContain('b.log.gz - error: gzip data is truncated\n')
    expect(stdout).toContain('✖ 1 payload, none rejected, 2 paths could not be read')
  })

  it('needs a field for Base64', async () => {
    const { status, stderr } = await run('stats --unescape base64 a.log', { files: { 'a.log': '' } })
    expect([status, stderr]).toStrictEqual([2, 'error: --unescape base64 needs --field\n'])
  })
})

describe('exit status', () => {
  it.each([
    [0, 'validate good.txt'],
    [0, 'validate good.txt repaired.txt'],
    [1, 'validate good.txt wrong.txt'],
    [1, 'validate --fail-on repaired repaired.txt'],
    [0, 'validate --fail-on repaired good.txt'],
    [0, 'validate warned.txt'],
    [0, 'validate --fail-on rejected warned.txt'],
    [1, 'validate --fail-on warning warned.txt'],
    [1, 'validate --fail-on repaired warned.txt'],
    [1, 'validate --fail-on warning wrong.txt'],
    [0, 'validate --fail-on warning good.txt repaired.txt'],
    [2, 'validate --fail-on nothing good.txt'],
    [0, 'decode warned.txt'],
    [0, 'stats warned.txt'],
    [1, 'validate --no-repair repaired.txt'],
    [3, 'validate good.txt nowhere.txt'],
    [3, 'validate wrong.txt locked.txt'],
    [2, 'validate'],
    [2, ''],
    [2, 'validat good.txt'],
    [2, 'validate --format xml good.txt'],
    [2, 'validate --utc-offset 8 good.txt'],
    [2, 'validate --threads 0 good.txt'],
    [2, 'validate --field= good.txt'],
    [2, 'validate --colour good.txt'],
    [0, '--help'],
    [0, 'stats --help'],
    [0, '--version'],
    [0, 'decode good.txt'],
    [1, 'decode wrong.txt'],
    [3, 'decode nowhere.txt'],
    [0, 'stats good.txt'],
    [1, 'stats wrong.txt'],
    [3, 'stats --html /read-only/page.html good.txt']
  ])('is %i for huadan %s', async (status, commandLine) => {
    const outcome = await run(commandLine, {
      files: {
        'good.txt': GOOD,
        'wrong.txt': WRONG,
        'repaired.txt': REPAIRED,
        'warned.txt': WARNED,
        'locked.txt': new FileError('permission denied')
      }
    })
    expect(outcome.status).toBe(status)
  })

  it.each(['validate', 'decode', 'stats'])(
    'is 2, with the reason on one line, if %s has nothing to read',
    async (name) => {
      const { status, stderr } = await run(name, {})
      expect([status, stderr]).toStrictEqual([
        2,
        `error: no input: name files or folders, or pipe payloads to stdin; see huadan ${name} --help\n`
      ])
    }
  )

  it('is 0 if the reader of the output is gone', async () => {
    const log = `${GOOD}\n${WRONG}\n`.repeat(10)
    const outcome = await run('decode a.log b.log', { files: { 'a.log': log, 'b.log': log }, closesAfter: 0 })
    expect(outcome.status).toBe(0)
  })

  it('is 130 after an interrupt, with the summary so far', async () => {
    const outcome = await run('validate --format ndjson a.log b.log c.log', {
      files: { 'a.log': `${WRONG}\n`, 'b.log': `${WRONG}\n`, 'c.log': `${WRONG}\n` },
      interruptAt: 'b.log'
    })
    expect(outcome.status).toBe(130)
    expect(JSON.parse(lastLine(outcome.stdout))).toMatchObject({
      type: 'summary',
      payloads: 2,
      interrupted: true
    })
  })

  it('is 130 after an interrupt, even if a chunk has more payloads', async () => {
    // The second chunk ends a line and has two more.
    const outcome = await run('validate --format ndjson a.log', {
      files: { 'a.log': [`${WRONG}\n{"cdr"`, `:[]}x\n${WRONG}\n${WRONG}\n`] },
      interruptAt: 'malformed-json'
    })
    expect(outcome.status).toBe(130)
    expect(JSON.parse(lastLine(outcome.stdout))).toMatchObject({
      payloads: 2,
      rejected: { 'malformed-json': 1, 'invalid-field': 1 },
      interrupted: true
    })
  })
})

describe('output that cannot be written', () => {
  it.each([
    'decode --format json',
    'decode --format csv',
    'decode',
    'validate',
    'validate --format json',
    'validate --format junit',
    'stats',
    'stats --format json',
    'stats --html page.html'
  ])('exits with 3 and one line on stderr: huadan %s', async (command) => {
    const outcome = await run(`${command} --quiet a.log b.log`, {
      files: { 'a.log': `${WRONG}\n${GOOD}\n`, 'b.log': `${GOOD}\n` },
      fullAfter: 0
    })
    expect(outcome).toMatchObject({ status: 3, stdout: '', written: {} })
    const lines = outcome.stderr.split('\n')
    expect(lines.filter((line) => line.startsWith('error: '))).toStrictEqual([
      'error: standard output: the disk is full'
    ])
  })

  it.each([1, 2, 3, 4])('exits with 3 after %i writes that succeed', async (fullAfter) => {
    const files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.log`, `${WRONG}\n`]))
    const { status, stderr } = await run(`validate ${Object.keys(files).join(' ')}`, { files, fullAfter })
    expect([status, stderr]).toStrictEqual([3, 'error: standard output: the disk is full\n'])
  })
})

describe('a defect', () => {
  const defect = new TypeError('a defect')

  it('is not taken for a file that cannot be read', async () => {
    await expect(run('validate', { stdin: defect })).rejects.toBe(defect)
  })

  it('is not taken for a page that cannot be written', async () => {
    await expect(run('stats --html page.html', { stdin: GOOD, writeFailure: defect })).rejects.toBe(defect)
  })
})

describe('a path that cannot be read', () => {
  it.each([
    ['nowhere.txt', 'no such file or folder'],
    ['none-*.txt', 'no file matches the glob'],
    ['empty/', 'the folder has no payloads'],
    ['locked.txt', 'permission denied']
  ])('is reported on one line, and the rest is read: %s', async (path, reason) => {
    const { stdout, status } = await run(`validate ${path} good.txt`, {
      files: { 'good.txt': GOOD, 'locked.txt': new FileError('permission denied') }
    })
    expect(stdout.split('\n').filter((line) => line.includes(reason))).toHaveLength(1)
    expect(stdout).toContain('voice-code  1')
    expect(status).toBe(3)
  })

  it.each(['day', 'day/*'])('is reported once, and the rest is read: %s', async (path) => {
    const { stdout, status } = await run(`validate ${path} day`, {
      files: { 'day/good.txt': GOOD },
      unreadable: { 'day/pipe': 'it is neither a file nor a folder' }
    })
    expect(stdout.split('\n').filter((line) => line.includes(' - error: '))).toStrictEqual([
      'day/pipe - error: it is neither a file nor a folder'
    ])
    expect(stdout).toContain('voice-code  1')
    expect(status).toBe(3)
  })

  it('is the only report for a folder with nothing else', async () => {
    const { stdout } = await run('validate day', { unreadable: { 'day/pipe': 'permission denied' } })
    expect(stdout.split('\n').filter((line) => line.includes(' - error: '))).toStrictEqual([
      'day/pipe - error: permission denied'
    ])
  })

  it.each(['decode', 'stats'])('is reported on stderr by %s', async (name) => {
    const { stdout, stderr, status } = await run(`${name} nowhere.txt good.txt`, {
      files: { 'good.txt': GOOD }
    })
    expect(stderr.split('\n')[0]).toBe('nowhere.txt - error: no such file or folder')
    expect(stdout).not.toContain('nowhere.txt')
    expect(status).toBe(3)
  })
})

describe('a file', () => {
  it.each([
    ['nothing', '', 'empty-body'],
    ['binary content', '\u0000\u0001\u0002\n{"cdr":[]}\n', 'malformed-json'],
    ['bytes that are not UTF-8', Uint8Array.of(0x7b, 0xff, 0x0a, 0x0a), 'invalid-utf8'],
    ['9 MiB', Array.from({ length: 9 }, () => ' '.repeat(1024 * 1024)), 'body-too-large']
  ])('of %s is one payload that is rejected', async (_what, content, code) => {
    const { stdout, status } = await run('validate --format ndjson odd.txt good.txt', {
      files: { 'odd.txt': content, 'good.txt': GOOD }
    })
    const reports = stdout.trimEnd().split('\n').slice(0, -1)
    expect(reports).toHaveLength(1)
    expect(JSON.parse(reports[0] ?? '')).toMatchObject({ file: 'odd.txt', findings: [{ code }] })
    expect(JSON.parse(lastLine(stdout))).toMatchObject({ payloads: 2, rejectedPayloads: 1 })
    expect(status).toBe(1)
  })

  it('with a line that is too long is read to its end', async () => {
    const { stdout } = await run('validate --format ndjson day.log', {
      files: {
        'day.log': [`${GOOD}\n`, ...Array.from({ length: 9 }, () => 'x'.repeat(1024 * 1024)), `\n${WRONG}\n`]
      }
    })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    ).toMatchObject([
      { line: 2, findings: [{ code: 'body-too-large', line: 2, column: 1 }] },
      { line: 3, findings: [{ code: 'invalid-field', path: 'cdr[0].duration', line: 3 }] },
      { payloads: 3, rejectedPayloads: 2 }
    ])
  })

  it('without payloads is reported on stderr, and is no failure', async () => {
    const { status, stderr } = await run('decode empty.log good.txt', {
      files: { 'empty.log': '', 'good.txt': GOOD }
    })
    expect(status).toBe(0)
    expect(stderr).toContain('empty.log: no payloads\n')
  })

  it('without payloads is reported with its name escaped', async () => {
    const { stderr } = await run('decode a\u001b[31m.log', { files: { 'a\u001b[31m.log': '' } })
    expect(stderr).toContain('a\\u001b[31m.log: no payloads\n')
  })

  it('without payloads is not reported with --quiet', async () => {
    const { status, stderr } = await run('decode --quiet empty.log', { files: { 'empty.log': '' } })
    expect([status, stderr]).toStrictEqual([0, ''])
  })
})

describe('paths', () => {
  it('are files, folders, globs and stdin, and each file is read once', async () => {
    const { stdout } = await run('decode day/ day/a.txt ./day/a.txt day/*.txt - good.txt', {
      files: { 'day/a.txt': GOOD, 'day/b/c.txt': GOOD, 'good.txt': GOOD },
      stdin: GOOD
    })
    expect(stdout.trimEnd().split('\n')).toHaveLength(4)
  })

  it('default to stdin', async () => {
    expect((await run('validate', { stdin: GOOD })).stdout).toContain('voice-code  1')
  })
})

describe('huadan stats', () => {
  it('writes a page and masks phone numbers in its title', async () => {
    const { written, status } = await run('stats 13800000001.log --html page.html', {
      files: { '13800000001.log': `${GOOD}\n` }
    })
    expect(status).toBe(0)
    expect(written['page.html']).toContain('<title>huadan 138****0001.log</title>')
  })

  it('masks words in every format and on its page, unless --show-values', async () => {
    const push =
      '{"requestid":"1","src":"","dsc":"","timestamp":"2024-01-05 10:00:00","state":"tel13800000001","stateDesc":"a@b.cn"}'
    const shownBy = async (options: string): Promise<readonly string[]> => {
      const { stdout, written } = await run(`stats ${options} --html page.html 13800000001.log`, {
        files: { '13800000001.log': push },
        columns: 100
      })
      return [stdout, written['page.html'] ?? '']
    }
    for (const format of ['pretty', 'json']) {
      const [output, page] = await shownBy(`--format ${format}`)
      for (const text of [output, page]) {
        expect(text).toContain('tel138****0001: ******')
        expect(text).not.toMatch(/13800000001|a@b/)
      }
      const [shownOutput, shownPage] = await shownBy(`--format ${format} --show-values`)
      for (const text of [shownOutput, shownPage]) expect(text).toContain('tel13800000001: a@b.cn')
      expect(shownPage).toContain('<title>huadan 13800000001.log</title>')
      expect(shownPage).toContain('Words are shown as sent.')
    }
  })

  it('does not write the page over a file that it reads', async () => {
    const outcome = await run('stats --html ./a.log b.log a.log', {
      files: { 'a.log': `${GOOD}\n`, 'b.log': `${GOOD}\n` }
    })
    expect(outcome).toMatchObject({ status: 2, stdout: '', written: {} })
    expect(outcome.stderr).toBe('error: --html names an input file; name another file\n')
  })

  it.each([
    [
      'the file that is redirected to stdin',
      'stats --html page.html',
      { stdinName: 'page.html', stdin: GOOD }
    ],
    [
      'a hard link to a file that it reads',
      'stats --html page.html a.log',
      { hardLinks: { 'page.html': 'a.log' } }
    ]
  ])('does not write the page over %s', async (_what, commandLine, options) => {
    const files = { 'a.log': `${GOOD}\n`, 'page.html': GOOD }
    expect(await run(commandLine, { files, ...options })).toStrictEqual({
      status: 2,
      stdout: '',
      stderr: 'error: --html names an input file; name another file\n',
      written: {},
      threads: 0
    })
  })

  it('writes the page over a file that it does not read, or to a new file', async () => {
    const files = { 'a.log': `${GOOD}\n`, 'page.html': 'an old page' }
    for (const page of ['page.html', 'new.html']) {
      const { status, written } = await run(`stats --html ${page} a.log -`, { files, stdin: GOOD })
      expect(status).toBe(0)
      expect(Object.keys(written)).toStrictEqual([page])
    }
  })

  it('reports unreadable files on stderr and counts the rest', async () => {
    const { stdout, stderr, status } = await run('stats nowhere.txt good.txt', {
      files: { 'good.txt': GOOD }
    })
    expect(stderr).toBe('nowhere.txt - error: no such file or folder\n\n')
    expect(stdout).toMatch(/^Payloads +1$/m)
    expect(status).toBe(3)
  })

  it('shows partial results after an interrupt', async () => {
    const { stdout, stderr, status, written } = await run('stats a.log - b.log --html page.html', {
      files: { 'a.log': `${GOOD}\n`, 'b.log': `${GOOD}\n` },
      stdin: new FileError('the device reports an error'),
      interruptAt: 'the device reports an error'
    })
    expect(stderr).toBe('<stdin> - error: the device reports an error\n\ninterrupted; partial results\n')
    expect(stdout).toMatch(/^Payloads +1$/m)
    expect(written['page.html']).toContain('<title>huadan a.log - b.log (interrupted)</title>')
    expect(status).toBe(130)
  })

  it('keeps the old page if no payload was read, and says so', async () => {
    for (const files of [{ 'empty.log': '', 'page.html': 'an old page' }, { 'page.html': 'an old page' }]) {
      const { status, stdout, stderr, written } = await run('stats --html page.html empty.log', { files })
      expect(written).toStrictEqual({})
      expect(stdout).toMatch(/^Payloads +0$/m)
      expect(stderr.split('\n').at(-2)).toBe('page.html: not written, because no payload was read')
      expect(status).toBe('empty.log' in files ? 0 : 3)
    }
  })

  it('writes a page of payloads that are all rejected', async () => {
    const { status, written } = await run('stats --html page.html a.log', {
      files: { 'a.log': `${WRONG}\n` }
    })
    expect(status).toBe(1)
    expect(Object.keys(written)).toStrictEqual(['page.html'])
  })

  it.each(['--html -', '--html='])('rejects %s, which names no file', async (option) => {
    expect(await run(`stats ${option} a.log`, { files: { 'a.log': `${GOOD}\n` } })).toMatchObject({
      status: 2,
      stdout: '',
      written: {}
    })
  })

  it('prints one JSON document with --format json', async () => {
    const { status, stdout, stderr } = await run('stats --format json a.log b.log', {
      files: { 'a.log': `${GOOD}\n`, 'b.log': `${GOOD}\n` }
    })
    expect([status, stderr]).toStrictEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ payloads: 2 })
    expect(stdout.endsWith('}\n')).toBe(true)
  })

  it('names the page that cannot be written', async () => {
    const { stderr } = await run('stats --html /read-only/page.html a.log', {
      files: { 'a.log': `${GOOD}\n` }
    })
    expect(stderr).toBe('error: /read-only/page.html: permission denied\n')
  })
})

describe('huadan decode', () => {
  it('prints one event per line, and everything else on stderr', async () => {
    const { stdout, stderr } = await run('decode', { stdin: `${GOOD}\n${WRONG}\n${REPAIRED}\n` })
    const event =
      '{"kind":"voice-code","requestId":"2016010000000206","appId":"00000000000000000000000000000001",' +
      '"phoneNumber":"13800000001","answerTime":"2016-02-02T11:19:36.000+08:00",' +
      '"releaseTime":"2016-02-02T11:19:48.000+08:00","durationSeconds":12,"charge":"0.06","extra":{}}\n'
    expect(stdout).toBe(event + event)
    expect(stderr).toContain('<stdin>:2:')
    expect(stderr).toContain('invalid-field')
    expect(stderr).toContain('<stdin>:3:')
    expect(stderr).toContain('missing-comma')
  })

  it('prints one array as json, however many blocks there are', async () => {
    const { stdout } = await run('decode --format json a.log b.txt empty.log c.txt', {
      files: { 'a.log': `${GOOD}\n${GOOD}\n`, 'b.txt': GOOD, 'empty.log': '', 'c.txt': WRONG }
    })
    expect(JSON.parse(stdout)).toHaveLength(3)
    expect(
      JSON.parse((await run('decode --format json c.txt', { files: { 'c.txt': WRONG } })).stdout)
    ).toStrictEqual([])
  })

  it('prints one table as csv, with one header', async () => {
    const { stdout } = await run('decode --format csv a.log b.txt', {
      files: { 'a.log': `${GOOD}\n`, 'b.txt': GOOD }
    })
    const [head = '', ...rows] = stdout.trimEnd().split('\n')
    expect(head).toMatch(/^kind,requestId,/)
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatch(/^voice-code,2016010000000206,.*,2016-02-02T11:19:36\.000\+08:00,/)
  })

  it('escapes control characters of csv on a terminal, but not for a program', async () => {
    const files = { 'a.txt': GOOD.replace('"2016010000000206"', String.raw`"2016\u001b[31m\r\n206"`) }
    const read = await run('decode --format csv a.txt', { files })
    const seen = await run('decode --format csv a.txt', { files, terminals: ['stdout'] })
    const [head = ''] = read.stdout.split('\n')
    const rest =
      ',00000000000000000000000000000001,13800000001,' +
      '2016-02-02T11:19:36.000+08:00,2016-02-02T11:19:48.000+08:00,12,0.06,,,,,,,,,,,,,,,\n'
    expect(read.stdout).toBe(`${head}\nvoice-code,"2016\u001b[31m\r\n206"${rest}`)
    expect(seen.stdout).toBe(`${head}\nvoice-code,"2016\\u001b[31m\\u000d\n206"${rest}`)
  })

  it('prints no repairs and no summary with --quiet', async () => {
    expect((await run('decode --quiet', { stdin: REPAIRED })).stderr).toBe('')
  })

  it('reads and writes times in the zone of --utc-offset', async () => {
    const { stdout } = await run('decode --utc-offset Z', { stdin: GOOD })
    expect(stdout).toContain('"answerTime":"2016-02-02T11:19:36.000+00:00"')
  })
})

describe('--field', () => {
  const wrapped = (body: unknown): string => `${JSON.stringify({ at: '2016-02-02T03:20:00Z', body })}\n`

  it('reads the body from a field of each line', async () => {
    const log = wrapped(GOOD) + wrapped(JSON.parse(GOOD)) + wrapped(WRONG) + '{"at":""}\n'
    const { stdout } = await run('validate --field body --format ndjson app.log', {
      files: { 'app.log': log }
    })
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown)
    ).toMatchObject([
      { line: 3, findings: [{ code: 'invalid-field', path: 'cdr[0].duration' }] },
      { line: 4, findings: [{ code: 'missing-field', path: 'body' }] },
      { payloads: 4, rejectedPayloads: 2, events: { 'voice-code': 2 } }
    ])
  })
})

describe('phone numbers', () => {
  it.each(['pretty', 'github', 'junit', 'sarif', 'json', 'ndjson'])('are masked in %s', async (format) => {
    const { stdout } = await run(`validate --format ${format} wrong.txt`, { files: { 'wrong.txt': WRONG } })
    expect(stdout).not.toContain('13800000001')
  })

  it('are shown with --show-values', async () => {
    const near = GOOD.replace('"13800000001"', '13800000001.5')
    expect((await run('validate', { stdin: near })).stdout).not.toContain('13800000001')
    expect((await run('validate --show-values', { stdin: near })).stdout).toContain('13800000001')
  })
})

describe('threads', () => {
  const line = (index: number): string => (index % 1000 === 7 ? WRONG : GOOD)
  const log = Array.from({ length: 60_000 }, (_, index) => `${line(index)}\n`)
  const chunks = Array.from({ length: 60 }, (_, index) =>
    log.slice(index * 1000, (index + 1) * 1000).join('')
  )

  it('do not change the output', async () => {
    const files = { 'day.log': chunks }
    const one = await run('validate --all --threads 1 day.log', { files, cores: 2 })
    const two = await run('validate --all day.log', { files, cores: 2 })
    expect(one.threads).toBe(0)
    // In addition to the main thread.
    expect(two.threads).toBe(1)
    expect(two.stdout).toBe(one.stdout)
    expect(two.stdout).toContain('day.log:59008:')
  })

  it('are not started for little input', async () => {
    expect(
      (await run('validate day.log', { files: { 'day.log': chunks.slice(0, 2) }, cores: 2 })).threads
    ).toBe(0)
  })
})

describe('colours', () => {
  const ESCAPE = '\u001b['

  it.each([
    [false, '', {}, []],
    [true, '', {}, ['stdout']],
    [false, '', { NO_COLOR: '1' }, ['stdout']],
    [true, '', { NO_COLOR: '' }, ['stdout']],
    [false, '', { TERM: 'dumb' }, ['stdout']],
    [true, '--color always', { NO_COLOR: '1' }, []],
    [false, '--color never', {}, ['stdout']]
  ] as const)(
    'are printed (%s): options %j, environment %j, terminals %j',
    async (expected, flag, env, terminals) => {
      const { stdout } = await run(`validate ${flag} wrong.txt`, {
        files: { 'wrong.txt': WRONG },
        env,
        terminals
      })
      expect(stdout.includes(ESCAPE)).toBe(expected)
    }
  )
})

describe('progress', () => {
  const files = { 'day.log': Array.from({ length: 20 }, () => `${GOOD}\n`.repeat(1000)) }

  it('is shown on a terminal during long work', async () => {
    const { stderr } = await run('validate day.log', { files, terminals: ['stderr'], columns: 120 })
    expect(stderr).toMatch(/\d+\.\d of \d+\.\d MB · \d+\.\d MB\/s · \d+ s left/)
  })

  it.each([
    ['validate', 'good', GOOD, 0],
    ['validate', 'wrong', WRONG, 6],
    ['decode', 'good', GOOD, 6],
    ['stats', 'good', GOOD, 0]
  ])('is cleared only for other output: %s of %s payloads', async (name, _, body, times) => {
    const small = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.txt`, body]))
    const { stderr } = await run(`${name} ${Object.keys(small).join(' ')}`, {
      files: small,
      terminals: ['stderr'],
      columns: 120
    })
    expect(stderr).toContain(' MB/s')
    // The line is drawn for 7 of 9 files, and cleared at the end.
    expect(stderr.split('\r\u001b[K').length - 1).toBe(8 + times)
  })

  it('is not shown in a pipe or with --quiet', async () => {
    expect((await run('validate day.log', { files })).stderr).toBe('')
    expect((await run('validate --quiet day.log', { files, terminals: ['stderr'] })).stderr).toBe('')
  })
})
