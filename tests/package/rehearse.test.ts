import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { connect, createServer } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RequestParts, send as post, serve, type TestServer } from '../http/server'
import { type Listener, run, start, startListener } from './command'

const GOOD =
  '{"cdr":[{"requestid":"2016010000000206","appid":"00000000000000000000000000000001","fid":"2","tel":"13800000001",' +
  '"stime":"2016-02-02 11:19:36.000","etime":"2016-02-02 11:19:48.000","duration":"12","oriamount":"0.06"}]}'
const SECRET = 'a-secret-of-the-test'

let folder = ''
const listeners: Listener[] = []
const servers: TestServer[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huadan-'))
})

afterEach(async () => {
  for (const { child } of listeners.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop()
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const listen = async (...args: readonly string[]): Promise<Listener> => {
  const listener = await startListener(...args)
  listeners.push(listener)
  return listener
}

/** An application that answers with these statuses, the last one for ever, and keeps what it gets. */
const application = async (
  ...statuses: readonly number[]
): Promise<{ url: string; requests: { request: IncomingMessage; body: Buffer }[] }> => {
  const requests: { request: IncomingMessage; body: Buffer }[] = []
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      requests.push({ request, body: Buffer.concat(chunks) })
      response.statusCode = statuses[requests.length - 1] ?? statuses.at(-1) ?? 200
      response.setHeader('location', '/elsewhere')
      response.end('<!DOCTYPE html>\n<title>Error</title>\n<pre>Cannot POST 13800000001</pre>')
    })
  }
  const server = await serve(answer)
  servers.push(server)
  return { url: `http://127.0.0.1:${server.port}/callbacks`, requests }
}

const portOf = (url: string): number => Number(new URL(url).port)

const postTo = async (url: string, body: string | Uint8Array, parts: RequestParts = {}): Promise<unknown> =>
  (await post(portOf(url), body, parts)).status

/** Returns the lines of a file that `listen --save` wrote. */
const savedIn = (path: string): readonly Readonly<Record<string, unknown>>[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

const NO_TRACE = expect.not.stringMatching(/ {4}at |node:internal|Error:/) as string

describe('huadan listen and huadan send', () => {
  it('play a whole call', async () => {
    const listener = await listen()
    const sent = await run(['send', 'answered', '--to', listener.url])
    expect(sent).toMatchObject({ status: 0, stderr: '' })
    expect(sent.stdout).toContain('✔ 9 deliveries: 9 accepted, 0 given up\n  9 sends in ')
    const received = await listener.stop()
    expect(received.status).toBe(0)
    const lines = received.stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.slice(14))).toStrictEqual([
      ...['1  callout', '1  alerting', '1  answer', '2  callout', '2  alerting', '2  answer'].map(
        (end) => `200  callback-state  010****0001 → 138****000${end}`
      ),
      ...['2', '1'].map((phone) => `200  callback-state  010****0001 → 138****000${phone}  disconnect`),
      '200  callback-cdr    138****0001 → 138****0002, talked 56 s, billed 60 s, 0.15 yuan  应答|正常'
    ])
    expect(received.stderr).toBe(
      `listening on ${listener.url} (Ctrl-C to stop)\ntry it: npx huadan send answered --to ${listener.url}\n` +
        '\n9 deliveries: 9 answered with 200, 0 with another status\n'
    )
  })

  it('send again what was answered with 500', async () => {
    const listener = await listen('--fail-first', '2')
    const sent = await run(['send', 'voice-code', '--to', listener.url, '--retry-delay', '20'])
    expect(sent).toMatchObject({ status: 0, stderr: '' })
    expect(sent.stdout).toMatch(
      /send 1 of 3, again in 20 ms.*\n.*\n.*send 2 of 3, again in 20 ms.*\n.*\n.*send 3 of 3\n/
    )
    expect(sent.stdout).toContain('✔ 1 delivery: 1 accepted, 0 given up\n  3 sends in ')
    const { stdout } = await listener.stop()
    expect(stdout.match(/ asked to fail\n/g)).toHaveLength(2)
  })

  it('give up after three sends, with exit status 1', async () => {
    const listener = await listen('--answer', '500')
    const sent = await run(['send', 'conference', '--to', listener.url, '--retry-delay', '0'])
    expect(sent).toMatchObject({ status: 1, stderr: '' })
    expect(sent.stdout.match(/given up after 3 sends/g)).toHaveLength(2)
    expect(sent.stdout).toContain('✖ 2 deliveries: 0 accepted, 2 given up\n  6 sends in ')
    expect((await listener.stop()).stderr).toContain(
      '6 deliveries: 0 answered with 200, 6 with another status\n'
    )
  })

  it('answer late, and give up on what is later than --timeout', async () => {
    const listener = await listen('--delay', '3000')
    const sent = await run([
      'send',
      'voice-code',
      '--to',
      listener.url,
      '--timeout',
      '50',
      '--retry-delay',
      '0'
    ])
    expect(sent.status).toBe(1)
    expect(sent.stdout.match(/no answer within 50 ms/g)).toHaveLength(3)
    // It answers at once when it is interrupted.
    expect(await listener.stop()).toMatchObject({ status: 0, stderr: NO_TRACE })
  })

  it.each(['::1', 'localhost'])('meet on %s', async (host) => {
    const has6 = Object.values(networkInterfaces())
      .flat()
      .some((one) => one?.address === '::1')
    if (host === '::1' && !has6) return
    const listener = await listen('--host', host)
    expect(listener.url).toMatch(host === '::1' ? /^http:\/\/\[::1\]:\d+\/$/ : /^http:\/\/localhost:\d+\/$/)
    expect(await run(['send', 'voice-code', '--to', listener.url])).toMatchObject({ status: 0 })
    await listener.stop()
  })

  it('print an address for this machine if all may send', async () => {
    const listener = await listen('--host', '0.0.0.0')
    expect(listener.url).toMatch(/^http:\/\/127\.0\.0\.1:/)
    await listener.stop()
  })
})

describe('huadan send', () => {
  it.each([201, 202, 204, 301, 302, 308, 400, 403, 404, 503])('gives up at once after %d', async (status) => {
    const { url, requests } = await application(status)
    const sent = await run(['send', 'voice-code', '--to', url])
    expect(sent.status).toBe(1)
    expect(sent.stdout).toContain(`   1  ${status}  `)
    expect(sent.stdout).toContain('given up: what the platform does after this status is undocumented')
    // Redirects are not followed.
    expect(requests.map(({ request }) => request.url)).toStrictEqual(['/callbacks'])
  })

  it('shows an answer in HTML on one line, masked', async () => {
    const { url } = await application(404)
    const { stdout } = await run(['send', 'voice-code', '--to', url])
    expect(stdout).toMatch(/; answer: Error Cannot POST 138\*{4}0001\n/)
  })

  it('sends POST with the length, the content type and the name of the command', async () => {
    const { url, requests } = await application(200)
    await run(['send', 'voice-code', '--to', url])
    await run(['send', 'voice-code', '--to', url, '--content-type', ''])
    const [first, second] = requests.map(({ request }) => request)
    expect(first).toMatchObject({
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'content-length': String(requests[0]?.body.length),
        'user-agent': expect.stringMatching(/^huadan\/\d/) as string
      }
    })
    expect(second?.headers).not.toHaveProperty('content-type')
  })

  it.each([
    [
      ['--to', 'http://127.0.0.1:1/x-secret'],
      3,
      'error: http://127.0.0.1:1/…: connection refused; is the receiver running?\n'
    ],
    [['--to', 'nowhere'], 2, 'error: --to must be a URL, such as http://localhost:3000/callbacks\n'],
    [['--to', 'ftp://localhost/'], 2, 'error: --to must be a URL that starts with http:// or https://\n'],
    [
      ['--to', 'http://192.0.2.1/x'],
      2,
      'error: --to is another machine; add --allow-remote if you may send data there\n'
    ],
    [
      ['--to', 'http://a:b@localhost/'],
      2,
      'error: --to must not contain a user name: the platform sends none\n'
    ],
    [[], 2, "error: required option '--to <url>' not specified\n"]
  ])('prints one line for %j', async (args, status, stderr) => {
    expect(await run(['send', 'voice-code', ...args])).toStrictEqual({ status, stdout: '', stderr })
  })

  it('sends again after a connection that is closed without an answer', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.destroy())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const sent = await run(['send', 'voice-code', '--to', `http://127.0.0.1:${port}/`, '--retry-delay', '0'])
    server.close()
    expect(sent).toMatchObject({ status: 1, stderr: '' })
    expect(sent.stdout.match(/the connection was closed without an answer/g)).toHaveLength(3)
  })

  it('says that the answer is not HTTP', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).end('220 mail ready\r\n'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const sent = await run(['send', 'voice-code', '--to', `http://127.0.0.1:${port}/`, '--retry-delay', '0'])
    server.close()
    expect(sent.stdout).toContain('the answer is not HTTP\n')
  })

  it('prints totals that add up when it is interrupted, and exits with 130', async () => {
    const { url } = await application(200)
    const sending = start(['send', 'answered', '--rate', '2', '--count', '50', '--to', url])
    await sending.printed(/ {3}2 {2}200/)
    sending.child.kill('SIGINT')
    const { status, stdout, stderr } = await sending.ended
    expect([status, stderr]).toStrictEqual([130, ''])
    expect(stdout).toMatch(/[✔✖] (\d+) deliveries: \1 accepted, 0 given up\n/)
  })

  it('does not wait for an answer when it is interrupted', async () => {
    const server = await serve(() => undefined)
    servers.push(server)
    const sending = start([
      'send',
      'voice-code',
      '--format',
      'json',
      '--to',
      `http://127.0.0.1:${server.port}/`
    ])
    await new Promise((resolve) => server.server.once('request', resolve))
    sending.child.kill('SIGINT')
    const { status, stdout, stderr } = await sending.ended
    expect([status, stderr]).toStrictEqual([130, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      sends: [],
      totals: { deliveries: 1, accepted: 0, givenUp: 0, unfinished: 1 }
    })
  })

  it('reads stdin while it is written, and resends meanwhile', async () => {
    const { url, requests } = await application(500, 200)
    const sending = start(['send', '-', '--retry-delay', '10', '--to', url])
    sending.child.stdin?.write(`${GOOD}\n`)
    await sending.printed(/send 2 of 3/)
    sending.child.stdin?.end(GOOD.replace('0206', '0207'))
    expect(await sending.ended).toMatchObject({ status: 0, stderr: '' })
    expect(requests).toHaveLength(3)
  })

  it('does not wait for a silent stdin when it is interrupted', async () => {
    const { url } = await application(200)
    const sending = start(['send', '-', '--to', url])
    sending.child.stdin?.write(`${GOOD}\n`)
    await sending.printed(/ {3}1 {2}200/)
    sending.child.kill('SIGINT')
    expect((await sending.ended).status).toBe(130)
  })

  it('ends without a message if the reader of its output is gone', async () => {
    const { url } = await application(200)
    const sending = start(['send', 'answered', '--rate', '20', '--to', url])
    sending.child.stdout?.once('data', () => sending.child.stdout?.destroy())
    expect(await sending.ended).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('huadan listen --save', () => {
  it('keeps each delivery byte for byte, for the owner alone', async () => {
    const path = join(folder, 'kept.ndjson')
    const bodies = [
      Buffer.from(`\ufeff${GOOD}`),
      Buffer.from(GOOD.replace('"12",', '"12"\r\n')),
      Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]),
      Buffer.from(GOOD.slice(0, -9))
    ]
    const listener = await listen('--save', path)
    const statuses: unknown[] = []
    for (const body of bodies) statuses.push(await postTo(listener.url, body))
    await listener.stop()
    expect(statuses).toStrictEqual([200, 200, 500, 500])
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(savedIn(path)).toStrictEqual(
      bodies.map((body, at) => ({
        receivedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
        status: statuses[at],
        ...(at === 2 ? { bodyBase64: body.toString('base64') } : { body: body.toString() })
      }))
    )

    const { url, requests } = await application(200)
    expect(await run(['send', path, '--to', url])).toMatchObject({ status: 0, stderr: '' })
    expect(requests.map(({ body }) => body)).toStrictEqual(bodies)
    const decoded = await run(['decode', '--field', 'body', path])
    expect(decoded.stdout.trimEnd().split('\n')).toHaveLength(2)
    expect((await run(['validate', '--field', 'body', path])).stdout).toMatch(
      /✖ 2 of 4 payloads rejected[\s\S]*invalid-utf8/
    )
  })

  it('does not start if the file cannot be written', async () => {
    const path = join(folder, 'none/day.ndjson')
    expect(await run(['listen', '--port', '0', '--save', path])).toStrictEqual({
      status: 3,
      stdout: '',
      stderr: `error: ${path}: no such file or folder\n`
    })
  })

  it('answers 500 and says so if the file cannot be written any more', async () => {
    const path = join(folder, 'gone/day.ndjson')
    mkdirSync(join(folder, 'gone'))
    const listener = await listen('--save', path)
    expect(await postTo(listener.url, GOOD)).toBe(200)
    rmSync(join(folder, 'gone'), { recursive: true })
    expect(await postTo(listener.url, GOOD)).toBe(500)
    const { stdout, stderr } = await listener.stop()
    expect(stdout).toMatch(/ {2}500 {2}voice-code .* not saved: .*no such file or folder\n/)
    expect(stderr).toStrictEqual(NO_TRACE)
  })

  it('keeps each delivery of a burst', async () => {
    const path = join(folder, 'burst.ndjson')
    const listener = await listen('--save', path)
    const sent = await run(['send', 'answered', '--count', '30', '--concurrency', '40', '--to', listener.url])
    expect([sent.stderr, sent.stdout]).toStrictEqual([
      '',
      expect.stringContaining('✔ 270 deliveries: 270 accepted, 0 given up')
    ])
    expect((await listener.stop()).stderr).not.toContain('arning')
    expect(savedIn(path)).toHaveLength(270)
  })
})

describe('huadan listen', () => {
  it('reports a port in use on one line', async () => {
    const listener = await listen()
    const port = portOf(listener.url)
    expect(await run(['listen', '--port', String(port)])).toStrictEqual({
      status: 3,
      stdout: '',
      stderr: `error: 127.0.0.1:${port}: another program listens there; choose another --port\n`
    })
    await listener.stop()
  })

  it('answers other methods with 500', async () => {
    const listener = await listen()
    expect(await postTo(listener.url, '', { method: 'GET' })).toBe(500)
    expect((await listener.stop()).stdout).toMatch(/ {2}500 {2}no event {2}not-allowed\n$/)
  })

  it('ends although a sender never ends its body', async () => {
    const listener = await listen()
    const socket = connect(portOf(listener.url), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 99\r\n\r\n{"cdr"')
    await new Promise((resolve) => setTimeout(resolve, 100))
    const { status, stdout, stderr } = await listener.stop()
    expect([status, stdout.slice(14)]).toStrictEqual([0, '500  no event  aborted\n'])
    expect(stderr).toContain('1 delivery: 0 answered with 200, 1 with another status')
  })

  it('never prints its secret', async () => {
    const { url } = await application(200)
    const listener = await listen('--secret', SECRET, '--forward-to', url)
    expect(await postTo(listener.url, GOOD, { path: '/wrong' })).toBe(500)
    expect(await postTo(listener.url, GOOD, { path: `/callbacks/${SECRET}` })).toBe(200)
    expect(await postTo(listener.url, GOOD, { path: `/callbacks?token=${SECRET}?Call` })).toBe(200)
    const { stdout, stderr } = await listener.stop()
    expect(stdout + stderr).not.toContain(SECRET)
    expect(stdout).toMatch(/ {2}500 {2}no event {2}wrong-secret\n/)
    expect(stderr).toContain(`--to ${listener.url}<secret>\n`)
    const sent = await run(['send', 'voice-code', '--to', `http://127.0.0.1:1/${SECRET}`])
    expect(sent.stdout + sent.stderr).not.toContain(SECRET)
  })

  it('passes each delivery on, with its bytes and query, and answers with the status', async () => {
    const { url, requests } = await application(200, 404, 500)
    const path = join(folder, 'passed.ndjson')
    const listener = await listen('--forward-to', url, '--save', path)
    const bodies = [Buffer.from(`\ufeff${GOOD}`), Buffer.from([0xff, 0x00]), Buffer.from(GOOD)]
    const statuses: unknown[] = []
    for (const body of bodies) {
      const parts = { path: '/any?Call', headers: { 'content-type': 'text/x-odd', 'x-from': 'a-proxy' } }
      statuses.push(await postTo(listener.url, body, parts))
    }
    expect(statuses).toStrictEqual([200, 404, 500])
    expect(requests.map(({ body }) => body)).toStrictEqual(bodies)
    expect(requests[0]?.request).toMatchObject({
      method: 'POST',
      url: '/callbacks?Call',
      headers: { 'content-type': 'text/x-odd', 'x-from': 'a-proxy' }
    })
    expect(savedIn(path).map(({ status }) => status)).toStrictEqual([200, 404, 500])
    const { stdout } = await listener.stop()
    expect(stdout).toMatch(/ {2}404 {2}no event {2}the application answered 404; send-again: \S+\n/)
  })

  it('answers 500 if the application cannot be reached', async () => {
    const listener = await listen('--forward-to', 'http://127.0.0.1:1/')
    expect(await postTo(listener.url, GOOD)).toBe(500)
    expect((await listener.stop()).stdout).toContain(
      'not forwarded: connection refused; is the receiver running?\n'
    )
  })

  it('forwards to no other machine without permission', async () => {
    expect(await run(['listen', '--port', '0', '--forward-to', 'http://192.0.2.1/'])).toMatchObject({
      status: 2,
      stderr: 'error: --forward-to is another machine; add --allow-remote if you may send data there\n'
    })
  })

  it('ends without a message if the reader of its output is gone', async () => {
    const listener = await listen()
    listener.child.stdout?.destroy()
    // The first write after that can still succeed.
    for (let at = 0; at < 20 && listener.child.exitCode === null; at++) {
      await postTo(listener.url, GOOD).catch(() => undefined)
    }
    const { status, stderr } = await listener.ended
    expect([status, stderr.split('\n').length]).toStrictEqual([0, 3])
  })
})

describe('huadan send of captured payloads', () => {
  it('plays files, folders and globs, each once, and says what cannot be read', async () => {
    mkdirSync(join(folder, 'day'))
    writeFileSync(join(folder, 'day/a.json'), GOOD)
    writeFileSync(join(folder, 'day/b.log'), `${GOOD}\n\n${GOOD.replace('0206', '0207')}\n`)
    const { url, requests } = await application(200)
    const sent = await run([
      'send',
      join(folder, 'day'),
      join(folder, 'day/*.json'),
      join(folder, 'no.log'),
      '--to',
      url
    ])
    expect(sent.status).toBe(3)
    expect(sent.stderr).toBe(`${join(folder, 'no.log')} - error: no such file or folder\n`)
    expect(sent.stdout).toContain('✔ 3 deliveries: 3 accepted')
    expect(requests.map(({ body }) => body.toString())).toStrictEqual([
      GOOD,
      GOOD,
      GOOD.replace('0206', '0207')
    ])
  })
})
