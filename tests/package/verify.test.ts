import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { serve, type TestServer } from '../http/server'

const BIN = join(__dirname, '../../dist/cli/huadan.js')

let folder = ''
const servers: TestServer[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huadan-'))
})

afterAll(async () => {
  for (const server of servers) await server.stop()
  rmSync(folder, { recursive: true })
})

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [BIN, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })

interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command, while servers of this process answer it. */
const run = async (...args: readonly string[]): Promise<Ended> => {
  const child = start(...args)
  const text = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (chunk: Buffer) => {
      text[name] += chunk.toString()
    })
  }
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, ...text }
}

/** Starts `huadan listen` on a free port. */
const listen = async (
  ...args: readonly string[]
): Promise<{ readonly child: ChildProcess; readonly url: string }> => {
  const child = start('listen', '--port', '0', ...args)
  child.stdout?.resume()
  let text = ''
  while (!text.includes('\n')) {
    const [chunk] = (await once(child.stderr ?? child, 'data')) as [Buffer]
    text += chunk.toString()
  }
  return { child, url: /http:\/\/\S+/.exec(text)?.[0] ?? '' }
}

describe('send --verify', () => {
  it('passes against listen --save', async () => {
    const { child, url } = await listen('--save', 'day.ndjson', '--host', '127.0.0.1')
    const { status, stdout, stderr } = await run('send', '--verify', '--to', url, '--stored', 'day.ndjson')
    child.kill('SIGINT')
    await once(child, 'close')
    expect(stdout).toContain('✔ stored: each event answered 200\n')
    expect(stdout).toContain(' 0 failed')
    expect(stdout).not.toContain('skipped')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(statSync(join(folder, 'day.ndjson')).mode & 0o777).toBe(0o600)
  })

  it('passes on a path with a secret, which it does not print', async () => {
    const { child, url } = await listen('--secret', 'hush')
    const { status, stdout } = await run('send', '--verify', '--to', `${url.replace('<secret>', '')}hush`)
    child.kill('SIGINT')
    await once(child, 'close')
    expect(status).toBe(0)
    expect(stdout).not.toContain('hush')
  })

  it('says what to change in an application with express.json()', async () => {
    const app = express()
    app.use(express.json())
    app.post('/callbacks', (_request, response) => {
      response.sendStatus(200)
    })
    const server = await serve((request, response) => void app(request, response))
    servers.push(server)
    const to = `http://localhost:${server.port}/callbacks`
    const { status, stdout } = await run('send', '--verify', '--to', to)
    expect(status).toBe(1)
    expect(stdout).toMatch(/✖ broken sample of the document {2,}400 .*\n {4}expected 200, got 400\n {4}→ /)
  })

  it('says that nobody listens', async () => {
    const server = await serve(() => undefined)
    await server.stop()
    const to = `http://127.0.0.1:${server.port}/`
    expect(await run('send', '--verify', '--to', to)).toEqual({
      status: 3,
      stdout: '',
      stderr: `error: ${to}…: connection refused; is the receiver running?\n`
    })
  })

  it('ends when it is interrupted', async () => {
    const server = await serve((request) => request.resume())
    servers.push(server)
    const child = start('send', '--verify', '--to', `http://127.0.0.1:${server.port}`)
    child.stdout?.resume()
    await once(server.server, 'request')
    child.kill('SIGINT')
    expect(await once(child, 'close')).toEqual([130, null])
  })
})
