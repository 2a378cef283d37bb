import type { NodeRequest, NodeResponse } from '../../../src/http'
import { FileError } from '../../../src/cli/host'
import { bodyOf, build } from '../../../src/testing'
import { type MemoryOptions, type Outcome, run } from '../../support/memory-host'

const CDR = bodyOf(build['callback-cdr']())

interface Heard extends Outcome {
  readonly statuses: readonly number[]
}

/** Runs `huadan listen`, and sends it bodies. */
const listen = async (
  args: string,
  bodies: readonly string[],
  options: MemoryOptions = {}
): Promise<Heard> => {
  const statuses: number[] = []
  const visit: MemoryOptions['visit'] = async (handle) => {
    for (const body of bodies) {
      const request: NodeRequest = {
        method: 'POST',
        url: '/',
        headers: {},
        rawBody: body,
        on: () => undefined
      }
      const response: NodeResponse = { statusCode: 0, setHeader: () => undefined, end: () => undefined }
      await handle(request, response)
      statuses.push(response.statusCode)
    }
  }
  return { ...(await run(`listen ${args}`, { visit, ...options })), statuses }
}

describe('huadan listen', () => {
  it('prints deliveries to stdout, and everything else to stderr', async () => {
    const { status, stdout, stderr, statuses } = await listen('', [CDR, CDR, '{"cdr'])
    expect([status, statuses]).toStrictEqual([0, [200, 200, 500]])
    expect(stdout).toBe(
      ['', '  (duplicate)']
        .map(
          (note) =>
            `12:00:00.000  200  callback-cdr    138****0001 → 138****0002, talked 56 s, billed 60 s, 0.15 yuan  应答|正常${note}\n`
        )
        .join('') + '12:00:00.000  500  no event  send-again: truncated-json\n'
    )
    expect(stderr).toBe(
      'listening on http://127.0.0.1:8787/ (Ctrl-C to stop)\n' +
        'try it: npx huadan send answered --to http://127.0.0.1:8787/\n' +
        '\n3 deliveries: 2 answered with 200, 1 with another status\n'
    )
  })

  it('counts one delivery', async () => {
    expect((await listen('', [CDR])).stderr).toContain(
      '\n1 delivery: 1 answered with 200, 0 with another status\n'
    )
  })

  it.each([
    ['--host ::1 --port 80', 'http://[::1]:80/'],
    ['--host 0.0.0.0', 'http://127.0.0.1:8787/'],
    ['--host ::', 'http://127.0.0.1:8787/'],
    ['--host localhost', 'http://localhost:8787/']
  ])('prints an address that a sender can use: %s', async (args, address) => {
    const { stderr } = await listen(args, [])
    expect(stderr).toContain(`listening on ${address} `)
    expect(stderr).toContain(`--to ${address}\n`)
  })

  it('never prints its secret', async () => {
    const { stdout, stderr, statuses } = await listen('--secret a-secret', [CDR])
    expect(statuses).toStrictEqual([500])
    expect(stdout + stderr).not.toContain('a-secret')
    expect(stderr).toContain('--to http://127.0.0.1:8787/<secret>\n')
  })

  it('saves', async () => {
    const { written } = await listen('--save day.ndjson --fail-first 1', [CDR, CDR])
    const lines = [500, 200].map((status) =>
      JSON.stringify({ receivedAt: '2026-11-26T04:00:00.000Z', status, body: CDR })
    )
    expect(written['day.ndjson']).toBe(`${lines.join('\n')}\n`)
  })

  it('does not start if the file cannot be written', async () => {
    const outcome = await listen('--save day.ndjson', [CDR], {
      writeFailure: new FileError('day.ndjson: permission denied')
    })
    expect(outcome).toMatchObject({
      status: 3,
      stdout: '',
      stderr: 'error: day.ndjson: permission denied\n',
      statuses: []
    })
  })

  it('answers 500 to all, or forwards', async () => {
    expect((await listen('--answer 500', [CDR, CDR])).statuses).toStrictEqual([500, 500])
    const forwarded = await listen('--forward-to http://localhost:3000/', [CDR], {
      answer: () => ({ status: 404, headers: {}, body: '', elapsedMs: 1 })
    })
    expect(forwarded.statuses).toStrictEqual([404])
  })

  it.each([
    [{ closesAfter: 1 }, ''],
    [{ fullAfter: 1 }, 'error: standard output: the disk is full\n']
  ])('ends if its output cannot be written: %j', async (options, error) => {
    const outcome = await listen('', [CDR, CDR, CDR], options)
    // The test interrupts as well.
    expect(outcome.status).toBe(130)
    expect(outcome.stderr.split('send answered --to http://127.0.0.1:8787/\n')[1]).toBe(error)
  })

  it('ends at once if it is interrupted before it listens', async () => {
    expect((await listen('', [], { interruptAt: 'listening' })).status).toBe(0)
  })

  it.each([
    ['--forward-to nowhere', 'error: --forward-to must be a URL, such as http://localhost:3000/callbacks\n'],
    [
      '--forward-to http://localhost:8787/',
      'error: --forward-to is the address of this command: name your application\n'
    ],
    [
      '--answer 200',
      "error: option '--answer <status>' argument '200' is invalid. Allowed choices are 500.\n"
    ],
    ['--secret=', "error: option '--secret <text>' argument '' is invalid. It must not be empty.\n"],
    ['--host=', "error: option '--host <address>' argument '' is invalid. It must not be empty.\n"],
    ['--save=', "error: option '--save <file>' argument '' is invalid. It must not be empty.\n"],
    [
      '--port 65536',
      "error: option '--port <port>' argument '65536' is invalid. It must be a whole number from 0 to 65535.\n"
    ]
  ])('rejects %s', async (args, stderr) => {
    expect(await listen(args, [])).toMatchObject({ status: 2, stdout: '', stderr })
  })
})
