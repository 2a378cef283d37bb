import type { Answer, Outgoing } from '../../../src/cli/host'
import { deliveryLine } from '../../../src/http/delivery-line'
import { parse } from '../../../src'
import { bodyOf, build } from '../../../src/testing'
import { type MemoryOptions, type Outcome, run } from '../../support/memory-host'

const TO = '--to http://localhost:3000/callbacks'
const CDR = bodyOf(build['callback-cdr']({ requestId: '2016010000000206' }))

interface Sent extends Outcome {
  readonly requests: readonly Outgoing[]
  readonly bodies: readonly string[]
}

/** Runs `huadan send` against a receiver that answers with these statuses, and then with 200. */
const send = async (
  args: string,
  statuses: readonly number[] = [],
  options: MemoryOptions = {}
): Promise<Sent> => {
  const requests: Outgoing[] = []
  const answer = (request: Outgoing): Answer => {
    requests.push(request)
    return { status: statuses[requests.length - 1] ?? 200, headers: {}, body: 'ok', elapsedMs: 3 }
  }
  const outcome = await run(`send ${args} ${TO}`, { answer, ...options })
  const bodies = requests.map(({ parts: [body] }) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(body as Uint8Array)
  )
  return { ...outcome, requests, bodies }
}

describe('huadan send', () => {
  it.each(['pretty', 'json', 'ndjson'])('hides the address that an answer repeats: %s', async (format) => {
    const answer = (): Answer => ({ status: 404, headers: {}, body: 'Cannot POST /callbacks', elapsedMs: 3 })
    const { stdout } = await send(`voice-code --format ${format}`, [], { answer })
    expect(stdout).toContain('Cannot POST …')
    expect(stdout).not.toContain('/callbacks')
  })

  it('plays a scenario that ends now', async () => {
    const { status, stdout, stderr, bodies, requests } = await send('answered')
    expect([status, stderr]).toStrictEqual([0, ''])
    expect(stdout.split('\n').at(-3)).toBe('✔ 9 deliveries: 9 accepted, 0 given up')
    expect(bodies.at(-1)).toContain('2026-11-26 12:00:00')
    expect(requests[0]).toMatchObject({
      url: 'http://localhost:3000/callbacks',
      method: 'POST',
      headers: { 'user-agent': 'huadan/1.2.3', 'content-type': 'application/json' },
      timeoutMs: 15_000
    })
  })

  it('sends the same with --seed, and else other ids in each run', async () => {
    const of = async (args: string, clock?: string): Promise<readonly string[]> =>
      (await send(args, [], clock === undefined ? {} : { clock })).bodies
    const later = '2026-12-24T00:00:00+08:00'
    expect(await of('voice-code --seed 5', later)).toStrictEqual(await of('voice-code --seed 5'))
    expect(await of('voice-code --seed 5')).toStrictEqual([expect.stringContaining('2024-01-05 10:01:00')])
    const ids = [await of('voice-code'), await of('voice-code', later)].map(
      ([body = '']) => parse(body).events[0]?.requestId
    )
    expect(ids[0]).not.toBe(ids[1])
  })

  it.each([
    ['--shift-time 3600 --seed 1', '2024-01-05 11:01:00'],
    ['--shift-time -60', '2024-01-05 10:00:00'],
    ['--shift-time now --seed 1', '2026-11-26 12:00:00']
  ])('shifts the times of a scenario: %s', async (args, end) => {
    expect((await send(`voice-code ${args}`)).bodies).toStrictEqual([expect.stringContaining(end)])
  })

  it('puts in quirks: several, or all', async () => {
    const codesOf = async (args: string): Promise<ReadonlySet<string>> => {
      const { bodies } = await send(`unanswered ${args}`)
      return new Set(bodies.flatMap((body) => parse(body).repairs.map(({ code }) => code)))
    }
    expect(await codesOf('--quirk missing-comma --quirk padded-key')).toStrictEqual(
      new Set(['missing-comma', 'padded-key'])
    )
    expect((await codesOf('--quirk all')).size).toBe(7)
  })

  it('plays variants and counts', async () => {
    expect((await send('conference --variant duplicates --count 2')).bodies).toHaveLength(8)
  })

  it.each([
    ['--content-type text/plain', { 'content-type': 'text/plain' }],
    ['--content-type=', {}]
  ])('sends the headers of %s', async (args, headers) => {
    expect((await send(`voice-code ${args}`)).requests[0]?.headers).toStrictEqual({
      'user-agent': 'huadan/1.2.3',
      ...headers
    })
  })

  it('plays what was captured, with new ids and times if they are asked for', async () => {
    const saved = deliveryLine({
      receivedAt: new Date(),
      status: 200,
      rawBody: new TextEncoder().encode(CDR)
    })
    const files = { 'a.ndjson': saved, 'logs/b.log': `{"message":${JSON.stringify(CDR)}}\n` }
    expect((await send('a.ndjson', [], { files })).bodies).toStrictEqual([CDR])
    expect((await send('logs --field message', [], { files })).bodies).toStrictEqual([CDR])
    const changed = await send('a.ndjson --new-ids --shift-time now --seed 3', [], { files })
    expect(changed.bodies).toStrictEqual([expect.stringContaining('2026-11-26 12:00:00')])
    expect(changed.bodies[0]).not.toContain('"requestid":"2016010000000206"')
    const other = await send('a.ndjson --new-ids', [], { files })
    expect(other.bodies[0]).not.toContain('"requestid":"2016010000000206"')
  })

  it('reads stdin', async () => {
    expect((await send('- --input lines', [], { stdin: `${CDR}\n${CDR}\n` })).bodies).toStrictEqual([
      CDR,
      CDR
    ])
  })

  it('exits with 3 for a file that cannot be read, even if a delivery was given up', async () => {
    const { status, stderr, stdout } = await send('a.json no\u001b.log', [404], { files: { 'a.json': CDR } })
    expect([status, stderr]).toStrictEqual([3, 'no\\u001b.log - error: no such file or folder\n'])
    expect(stdout).toContain('✖ 1 delivery: 0 accepted, 1 given up')
  })

  it('exits with 1 if a delivery was given up', async () => {
    const { status, requests } = await send('voice-code', [500, 500, 500])
    expect([status, requests.length]).toStrictEqual([1, 3])
  })

  it('exits with 130 when it is interrupted', async () => {
    const { status, stdout } = await send('answered --count 9', [], { interruptAt: '   3  200' })
    expect(status).toBe(130)
    expect(stdout).toContain('3 deliveries: 3 accepted, 0 given up\n')
  })

  it.each(['json', 'ndjson'])('prints nothing but JSON: %s', async (format) => {
    const { stdout, stderr } = await send(`conference --format ${format}`, [500])
    expect(stderr).toBe('')
    const lines = stdout.trimEnd().split('\n')
    const data = (
      format === 'json' ? [JSON.parse(stdout)] : lines.map((line) => JSON.parse(line) as unknown)
    ) as {
      totals?: object
    }[]
    const totals = { deliveries: 2, accepted: 2, givenUp: 0, unfinished: 0, sends: 3 }
    expect(data.at(-1)?.totals ?? data.at(-1)).toMatchObject(totals)
  })

  it('sends again what got no answer', async () => {
    const answers: Answer[] = [{ failure: 'no answer within 50 ms', isUnreachable: false, elapsedMs: 50 }]
    const answer = (): Answer => answers.shift() ?? { status: 200, headers: {}, body: 'ok', elapsedMs: 3 }
    const { status, stdout } = await send('voice-code', [], { answer })
    expect(status).toBe(0)
    expect(stdout).toContain('send 1 of 3, again in 1000 ms; no answer within 50 ms\n')
    expect(stdout).toContain('1 delivery: 1 accepted, 0 given up\n  2 sends in ')
  })

  it('prints one line if the receiver cannot be reached, without the path', async () => {
    const { status, stdout, stderr } = await run(`send voice-code ${TO}`)
    expect([status, stdout, stderr]).toStrictEqual([
      3,
      '',
      'error: http://localhost:3000/…: connection refused\n'
    ])
  })

  it('passes on other errors', async () => {
    const { status, stderr } = await send('answered', [], { fullAfter: 2 })
    expect([status, stderr]).toStrictEqual([3, 'error: standard output: the disk is full\n'])
    expect((await send('answered', [], { closesAfter: 2 })).status).toBe(0)
  })
})

describe('wrong use of huadan send', () => {
  it.each([
    [
      'awnsered',
      'no scenario and no file is named awnsered; the scenarios are answered, unanswered, rejected, conference, voice-code'
    ],
    ['answered a.log', 'send scenarios and files in two runs; if answered is a file, write ./answered'],
    ['a.log --variant duplicates', '--variant needs a scenario'],
    ['- --count 2', 'stdin can be read once: --count needs files'],
    [
      'conference --variant cdr-before-last-push',
      'conference: variant must be one of in-order, duplicates, retried'
    ]
  ])('is rejected: %s', async (args, message) => {
    const { status, stderr, requests } = await send(args, [], { files: { 'a.log': CDR } })
    expect([status, stderr, requests]).toStrictEqual([2, `error: ${message}\n`, []])
  })

  it.each([
    ['voice-code --quirk nope', /Allowed choices are all, byte-order-mark, /],
    ['voice-code --shift-time later', /It must be now, or a whole number of seconds\./],
    ['voice-code --shift-time 1.5', /It must be now, or a whole number of seconds\./],
    ['voice-code --content-type é', /It must be printable ASCII\./],
    ['voice-code --rate 0', /It must be a number from 0\.001 to 1000000\./],
    ['voice-code --seed -1', /It must be a whole number from 0 to 4294967295\./],
    ['voice-code --field=', /It must not be empty\./],
    ['', /^error: name scenarios \(answered, .*\) or files to send\n$/]
  ])('is rejected by its option: %s', async (args, message) => {
    const { status, stderr } = await send(args)
    expect([status, stderr]).toStrictEqual([2, expect.stringMatching(message)])
  })

  it('sends what can be read of a folder', async () => {
    const { status, stderr } = await send('empty/', [])
    expect([status, stderr]).toStrictEqual([3, 'empty/ - error: the folder has no payloads\n'])
  })
})
