import { run } from '../../support/memory-host'

const GOOD = '{"cdr":[]}'
const WRONG = '{"cdr":[{"fid":9}]}'
const BROKEN = '{"cdr":[}'
const HOLD = '{"requestid":"1","src":"","dsc":"","timestamp":"2016-02-02 11:19:36.000","state":"hold"}'

/** Returns the lines that start with a place. */
const heads = (text: string): readonly string[] =>
  text.split('\n').filter((line) => /^\S+:\d+:\d+ - /.test(line))

describe('a report for people', () => {
  const files = { 'a.log': `${WRONG}\n`.repeat(7), 'b.log': `${BROKEN}\n${WRONG}\n`.repeat(7) }
  const LEFT = 'b.log:8:16 - rejected unknown-kind: 4 more at cdr[*].fid'

  it.each([
    ['validate', 'stdout'],
    ['decode', 'stderr']
  ] as const)('of %s shows ten payloads of one code and path, in all files', async (command, stream) => {
    const outcome = await run(`${command} a.log b.log`, { files })
    const text = outcome[stream]
    expect(heads(text)).toHaveLength(10 + 7 + 1)
    expect(text).toContain(`\n${LEFT}\n--all shows every one\n\n✖ 21 of 21 payloads rejected\n`)
    expect(outcome.status).toBe(1)
  })

  it('shows every one with --all', async () => {
    for (const command of ['validate --all', 'decode --all']) {
      const { stdout, stderr } = await run(`${command} a.log b.log`, { files })
      expect(heads(stdout + stderr)).toHaveLength(21)
      expect(stdout + stderr).not.toMatch(/ more|--all/)
    }
  })

  it('counts the rest with --quiet, without a hint', async () => {
    const { stdout } = await run('validate -q a.log b.log', { files })
    expect(stdout.endsWith(`\n${LEFT}\n\n`)).toBe(true)
  })

  it('counts the rest before an interrupt', async () => {
    const { status, stdout } = await run('validate a.log b.log c.log', {
      files: { ...files, 'c.log': `${WRONG}\n` },
      interruptAt: 'b.log:6'
    })
    expect(status).toBe(130)
    expect(stdout).toContain(`${LEFT}\n--all shows every one\n\ninterrupted; partial results\n✖ 21 of 21 `)
  })

  it('has a group for each level', async () => {
    const { stdout } = await run('validate --fail-on repaired a.log', {
      files: { 'a.log': `${HOLD.replace('"src"', '" src"')}\n`.repeat(12) }
    })
    expect(stdout).toContain(': 2 more at state\n')
    expect(stdout).toContain('a.log:11:25 - repaired padded-key: 2 more at src\n')
    expect(stdout).toContain('⚠ 12 of 12 payloads with warnings\n')
  })

  it('counts all issues of one payload', async () => {
    const body = `{"cdr":[${Array<string>(4000).fill('{"fid":9}').join(',')}]}`
    const { stdout } = await run('validate', { stdin: body })
    expect(heads(stdout)).toHaveLength(11)
    expect(stdout).toContain('<stdin>:1:116 - rejected unknown-kind: 3,990 more at cdr[*].fid\n')
  })

  it('is the same with one thread and two, and short however long the log is', async () => {
    const line = (index: number): string =>
      index % 3 === 0 ? WRONG : index % 5000 === 1 ? `{"cdr":[{"fid":"2","x":${index}}]}` : BROKEN
    const rows = Array.from({ length: 200_000 }, (_, index) => `${line(index)}${' '.repeat(40)}\n`)
    const chunks = Array.from({ length: 50 }, (_, at) => rows.slice(at * 4000, (at + 1) * 4000).join(''))
    const input = { files: { 'a.log': chunks }, cores: 2 }
    const one = await run('validate --threads 1 a.log', input)
    const two = await run('validate --threads 2 a.log', input)
    expect([one.threads, two.threads]).toStrictEqual([0, 1])
    expect(two.stdout).toBe(one.stdout)
    expect(one.stdout.length).toBeLessThan(20_000)
    expect(one.stdout).toContain('a.log:31:16 - rejected unknown-kind: 66,657 more at cdr[*].fid\n')
  })
})

describe('formats for programs', () => {
  it.each(['json', 'ndjson', 'junit', 'sarif', 'github'])('list every payload: %s', async (format) => {
    const files = { 'a.log': `${WRONG}\n`.repeat(15) }
    const { stdout } = await run(`validate --format ${format} a.log`, { files })
    expect(stdout.split(/unknown-kind(?:"|\)::)/).length - 1).toBeGreaterThanOrEqual(15)
    expect((await run(`validate --all --format ${format} a.log`, { files })).stdout).toBe(stdout)
  })
})

describe('--summary', () => {
  const files = { 'a.log': `${WRONG}\n${GOOD}\n` }
  const SUMMARY = '✖ 1 of 2 payloads rejected, 1 path could not be read\n  issues  unknown-kind  1\n'
  const PROBLEM = 'nowhere - error: no such file or folder\n\n'

  it('of validate is all that stdout has', async () => {
    const { status, stdout, stderr } = await run('validate --summary a.log nowhere', { files })
    expect([status, stdout, stderr]).toStrictEqual([3, SUMMARY, PROBLEM])
  })

  it('of decode is on stderr, without payloads', async () => {
    const { stdout, stderr } = await run('decode --summary a.log nowhere', { files })
    expect([stdout, stderr]).toStrictEqual(['', PROBLEM + SUMMARY])
  })

  it.each(['json', 'ndjson'])('is one object as %s', async (format) => {
    const { stdout } = await run(`validate --summary --format ${format} a.log`, { files })
    expect(JSON.parse(stdout)).toMatchObject({ payloads: 2, rejectedPayloads: 1, interrupted: false })
    expect(stdout.split('\n')).toHaveLength(2)
  })

  it('counts warnings and repairs, and fails for them', async () => {
    const warned = { 'a.log': `${HOLD}\n${HOLD.replace('"src"', '" src"').replace('hold', 'answer')}\n` }
    const { status, stdout } = await run('validate --summary --fail-on repaired a.log', { files: warned })
    expect(status).toBe(1)
    expect(stdout.split('\n')[0]).toBe('✖ 1 of 2 payloads with warnings, 1 repaired')
  })

  it('says that it is partial', async () => {
    const { status, stdout } = await run('validate --summary a.log nowhere -', {
      files,
      stdin: WRONG,
      interruptAt: 'nowhere'
    })
    expect(status).toBe(130)
    expect(stdout).toBe('interrupted; partial results\n✖ no payloads, 1 path could not be read\n')
  })

  it.each(['github', 'junit', 'sarif'])('is wrong use as %s', async (format) => {
    const { status, stdout, stderr } = await run(`validate --summary --format ${format} a.log`, { files })
    expect([status, stdout]).toStrictEqual([2, ''])
    expect(stderr).toBe(`error: --summary has no format ${format}; choose pretty, json, ndjson\n`)
  })

  it.each(['--all', '--quiet'])('is wrong use with %s', async (option) => {
    for (const command of ['validate', 'decode']) {
      const { status, stdout, stderr } = await run(`${command} --summary ${option} a.log`, { files })
      expect([status, stdout]).toStrictEqual([2, ''])
      expect(stderr).toContain("error: option '--summary' cannot be used with option '")
    }
  })
})
