import { run } from '../../support/memory-host'

const GOOD = '{"cdr":[]}'
const WRONG = '{"cdr":[{"fid":9}]}'
const LINE = (source: string): string =>
  `{"source":"${source}","codes":["unknown-kind"],"body":"{\\"cdr\\":[{\\"fid\\":9}]}"}\n`

const NAMES_INPUT = 'error: --save-rejected names an input file; name another file\n'

describe('--save-rejected', () => {
  it.each(['validate', 'validate --summary', 'validate --format junit', 'decode -q', 'stats'])(
    'of huadan %s writes each rejected payload with its file and line',
    async (command) => {
      const { status, written } = await run(`${command} --save-rejected out.ndjson a.log b.json -`, {
        files: { 'a.log': [`${WRONG}\n${GOOD}\n`, `${GOOD}\n${WRONG}\n`], 'b.json': WRONG },
        stdin: WRONG
      })
      expect(written).toStrictEqual({
        'out.ndjson': LINE('a.log:1') + LINE('a.log:4') + LINE('b.json:1') + LINE('<stdin>:1')
      })
      expect(status).toBe(1)
    }
  )

  it('changes nothing else', async () => {
    const files = { 'a.log': `${WRONG}\n${GOOD}\n` }
    const plain = await run('validate a.log', { files })
    const { written, ...saved } = await run('validate --save-rejected out a.log', { files })
    expect({ ...saved, written: {} }).toStrictEqual(plain)
    expect(written).toStrictEqual({ out: LINE('a.log:1') })
  })

  it('replaces an old file even if nothing is rejected', async () => {
    const { status, written } = await run('validate --save-rejected out a.log', {
      files: { 'a.log': `${GOOD}\n`, out: 'old' }
    })
    expect([status, written]).toStrictEqual([0, { out: '' }])
  })

  it.each(['nowhere.log', 'empty.log', 'lines.log'])(
    'keeps an old file if nothing is read: %s',
    async (path) => {
      const files = { out: 'old', 'empty.log': '', 'lines.log': '\n\n' }
      const { written } = await run(`validate --save-rejected out ${path}`, { files })
      expect(written).toStrictEqual({})
    }
  )

  it('escapes the name of the file', async () => {
    const { written } = await run('validate --save-rejected out a"\u202e.json', {
      files: { 'a"\u202e.json': WRONG }
    })
    expect(written).toStrictEqual({ out: LINE(String.raw`a\"\u202e.json:1`) })
  })

  it('keeps what was found before an interrupt', async () => {
    const { status, written } = await run('validate --save-rejected out a.log b.log', {
      files: { 'a.log': `${WRONG}\n`, 'b.log': `${WRONG}\n` },
      interruptAt: 'a.log'
    })
    expect([status, written]).toStrictEqual([130, { out: LINE('a.log:1') }])
  })

  it.each([
    ['an input', './a.log', {}],
    ['a hard link to one', 'link', { hardLinks: { link: 'a.log' } }],
    ['the file that is redirected to stdin', 'in.log', { stdinName: 'in.log', stdin: WRONG }]
  ])('never overwrites %s', async (_what, path, options) => {
    for (const command of ['validate', 'decode', 'stats']) {
      const files = { 'a.log': WRONG, 'in.log': WRONG }
      expect(
        await run(`${command} --save-rejected ${path} a.log -`, { stdin: WRONG, files, ...options })
      ).toStrictEqual({
        status: 2,
        stdout: '',
        stderr: NAMES_INPUT,
        written: {},
        threads: 0
      })
    }
  })

  it('never writes what --html writes', async () => {
    const { status, stderr, written } = await run('stats --html out --save-rejected ./out a.log', {
      files: { 'a.log': WRONG }
    })
    expect([status, stderr, written]).toStrictEqual([
      2,
      'error: --html and --save-rejected name the same file\n',
      {}
    ])
    const both = await run('stats --html page --save-rejected out a.log', { files: { 'a.log': WRONG } })
    expect(Object.keys(both.written)).toStrictEqual(['out', 'page'])
  })

  it.each(['--save-rejected -', '--save-rejected='])('rejects %s, which names no file', async (option) => {
    expect(await run(`validate ${option} a.log`, { files: { 'a.log': WRONG } })).toMatchObject({
      status: 2,
      stdout: '',
      written: {}
    })
  })

  it('exits with 3 and one line if the file cannot be opened', async () => {
    const { status, stdout, stderr } = await run('validate --save-rejected /read-only/out a.log', {
      files: { 'a.log': WRONG }
    })
    expect([status, stdout, stderr]).toStrictEqual([3, '', 'error: /read-only/out: permission denied\n'])
  })

  it.each([0, 1])('exits with 3 and one line if the disk is full after %i writes', async (fileFullAfter) => {
    const { status, stderr } = await run('validate --save-rejected out a.log b.log c.log', {
      files: { 'a.log': `${WRONG}\n`, 'b.log': `${WRONG}\n`, 'c.log': `${WRONG}\n` },
      fileFullAfter
    })
    expect([status, stderr]).toStrictEqual([3, 'error: out: no space is left on the device\n'])
  })

  it('does not take a defect for a file that cannot be written', async () => {
    const defect = new TypeError('a defect')
    await expect(
      run('validate --save-rejected out a.log', { files: { 'a.log': WRONG }, writeFailure: defect })
    ).rejects.toBe(defect)
  })
})
