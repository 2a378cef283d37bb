import { gzipSync } from 'node:zlib'
import { callFromJson } from '../../../src/calls'
import { FileError } from '../../../src/cli/host'
import { bodyOf, build, scenarios } from '../../../src/testing'
import { run } from '../../support/memory-host'
import { readCsv } from '../formats/read-csv'

const TWO_WAY = ['answered', 'unanswered', 'rejected'] as const
const WRONG = '{"cdr":[{"fid":"9","tel":"13800000001"}]}'

const linesOf = (bodies: readonly string[]): string => bodies.map((body) => `${body}\n`).join('')

const bodiesOf = (deliveries: readonly { readonly body: string }[]): readonly string[] =>
  deliveries.map(({ body }) => body)

/** A log with the calls of each scenario, and one call without its CDR. */
const [answered, unanswered, rejected] = TWO_WAY.map((name) => scenarios[name]()) as [
  ReturnType<typeof scenarios.answered>,
  ReturnType<typeof scenarios.answered>,
  ReturnType<typeof scenarios.answered>
]
const cut = scenarios.answered()
const DAY = linesOf([answered, unanswered, rejected, cut.slice(0, 3)].flatMap(bodiesOf))

const idsOf = (stdout: string): readonly unknown[] =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { requestId: unknown }).requestId)

describe('huadan calls', () => {
  it('prints a line per call, and figures', async () => {
    const { status, stdout, stderr } = await run('calls --quiet day.log', { files: { 'day.log': DAY } })
    const lines = stdout.split('\n')
    expect([status, stderr, lines.length]).toStrictEqual([0, '', 6])
    expect(lines[0]).toMatch(/^time +caller +called +result/)
    expect(stdout).toMatch(/138\*{4}0001 {2}138\*{4}0002 {2}connected +56 +60 +0\.15 /)
    const figures = (await run('calls day.log', { files: { 'day.log': DAY } })).stdout
    expect(figures.slice(stdout.length)).toMatch(
      /^\nCalls +4\nConnected +\d\nUnanswered +2\nOpen +1 {2}\(without a CDR\)\nTalk time +56 s\n/
    )
  })

  it.each([
    ['--open', [cut]],
    ['--unanswered', [unanswered, rejected]]
  ])('prints with %s only these', async (option, wanted) => {
    const { stdout } = await run(`calls ${option} --format ndjson day.log`, { files: { 'day.log': DAY } })
    expect([...idsOf(stdout)].sort()).toStrictEqual(wanted.map(({ call }) => call.requestId).sort())
  })

  it('rejects --open with --unanswered', async () => {
    const { status, stderr } = await run('calls --open --unanswered day.log', { files: { 'day.log': DAY } })
    expect([status, stderr]).toStrictEqual([
      2,
      "error: option '--unanswered' cannot be used with option '--open'\n"
    ])
  })

  it('prints calls that callFromJson reads, unmasked', async () => {
    const { stdout } = await run('calls -q --format json day.log', { files: { 'day.log': DAY } })
    const calls = (JSON.parse(stdout) as unknown[]).map(callFromJson)
    expect(calls).toHaveLength(4)
    expect(calls).toContainEqual(answered.call)
    expect(stdout).toContain('13800000001')
  })

  it('writes CSV in the zone of --utc-offset, escaped on a terminal', async () => {
    const id = '\u001b[31m'
    const files = { 'a.log': linesOf([bodyOf(build['callback-cdr']({ requestId: id }))]) }
    const program = await run('calls --format csv a.log', { files })
    expect(readCsv(program.stdout)[1]?.slice(0, 3)).toStrictEqual([
      '2024-01-05T10:00:00.000+08:00',
      id,
      '13800000001'
    ])
    const terminal = await run('calls --format csv --utc-offset Z a.log', { files, terminals: ['stdout'] })
    expect(terminal.stdout.split('\n')[1]).toMatch(/^2024-01-05T10:00:00\.000\+00:00,\\u001b\[31m,/)
  })

  it('masks numbers in the table, unless it is told not to', async () => {
    const files = { 'day.log': DAY }
    expect((await run('calls day.log', { files })).stdout).not.toContain('13800000001')
    expect((await run('calls --show-values day.log', { files })).stdout).toContain('13800000001')
  })

  it('counts events of other kinds on stderr', async () => {
    const one = linesOf(bodiesOf(scenarios['voice-code']()))
    const some = linesOf(bodiesOf([...scenarios.conference(), ...scenarios['voice-code']()]))
    const first = async (command: string, log: string): Promise<unknown> => {
      const { stderr } = await run(`${command} a.log`, { files: { 'a.log': log } })
      return stderr.split('\n')[0]
    }
    expect(await first('calls', one)).toBe('1 event of another kind is not a call')
    expect(await first('calls', some)).toMatch(/^\d+ events of other kinds are not calls$/)
    expect(await first('calls', DAY)).not.toContain('kind')
    expect(await first('calls --quiet', some)).toBe('')
  })

  it('reports rejected payloads as decode does, and exits with 1', async () => {
    const files = { 'a.log': DAY + linesOf([WRONG, ...Array.from({ length: 12 }, () => WRONG)]) }
    for (const options of ['', '--all', '--show-values', '--summary', '--quiet', '--save-rejected b.log']) {
      const calls = await run(`calls ${options} a.log`, { files })
      const decode = await run(`decode ${options} a.log`, { files })
      expect([calls.status, calls.stderr, calls.written]).toStrictEqual([1, decode.stderr, decode.written])
      expect(calls.stdout).toContain('connected')
    }
  })

  it('reports paths that cannot be read, and exits with 3', async () => {
    const files = { 'a.log': DAY, 'b.log': new FileError('permission denied') }
    const { status, stdout, stderr } = await run('calls a.log b.log', { files })
    expect(status).toBe(3)
    expect(stdout).toMatch(/\nCalls +4\n/)
    expect(stderr).toContain('b.log - error: permission denied\n')
  })

  it('prints what it has when it is interrupted, and exits with 130', async () => {
    const files = { 'a.log': DAY, 'b.log': new FileError('the device reports an error'), 'c.log': DAY }
    const { status, stdout, stderr } = await run('calls a.log b.log c.log', { files, interruptAt: 'b.log' })
    expect(status).toBe(130)
    expect(stdout).toMatch(/\nCalls +4\n/)
    expect(stderr).toContain('interrupted; partial results')
  })

  it('writes long output in parts', async () => {
    const bodies = Array.from({ length: 60 }, () => bodiesOf(scenarios.answered())).flat()
    const files = { 'a.log': linesOf(bodies) }
    const { stdout, status } = await run('calls --format ndjson a.log', { files, closesAfter: 1 })
    expect(status).toBe(0)
    expect(stdout.length).toBeGreaterThan(64 * 1024)
    expect(idsOf(stdout).length).toBeLessThan(60)
  })
})

describe('the calls of a day', () => {
  const FILES = 10
  const days = Array.from({ length: 200 }, () => TWO_WAY.map((name) => scenarios[name]())).flat()
  // Spaces make the input long enough for a second thread.
  const bodies = days.flatMap(bodiesOf).map((body) => body.padEnd(1_800))
  const parts = Array.from({ length: FILES }, (): string[] => [])
  // Not random: steps that have no divisor in common with the number of files or bodies.
  bodies.forEach((_, index) => {
    parts[(index * 7) % FILES]?.unshift(bodies[(index * 101) % bodies.length] ?? '')
    parts[(index * 3 + 1) % FILES]?.push(bodies[(index * 103) % bodies.length] ?? '')
  })
  const shuffled: Readonly<Record<string, string | Uint8Array>> = Object.fromEntries(
    parts.map((part, index): readonly [string, string | Uint8Array] =>
      index % 3 === 0
        ? [`${String(index)}.log.gz`, gzipSync(linesOf(part))]
        : [`${String(index)}.log`, linesOf(part)]
    )
  )
  const ids = new Set(days.map(({ call }) => call.requestId))

  it.each(['pretty', 'ndjson'])(
    'are the same from ten files, shuffled, doubled and on two threads, as %s',
    async (format) => {
      const command = `calls --show-values --format ${format}`
      const inOrder = await run(`${command} day.log`, { files: { 'day.log': linesOf(bodies) } })
      expect(inOrder.status).toBe(0)
      for (const id of ids) if (!inOrder.stdout.includes(id)) throw new Error(`${id} is missing`)
      for (const cores of [1, 2]) {
        const { status, stdout, threads } = await run(`${command} *.log *.gz`, { files: shuffled, cores })
        expect([status, threads]).toStrictEqual([0, cores - 1])
        expect(stdout === inOrder.stdout).toBe(true)
      }
    }
  )
})
