import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmdirSync } from 'node:fs'
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { inWorkshop } from './workshop'

/** What the file sink of the examples has written for one delivery. */
interface Kept {
  readonly status: number
  readonly rawBody: Buffer
}

/** An example that runs in its own process. */
export interface Host {
  readonly port: number
  /** Resolves with the next receipt that the example prints. */
  receipt(): Promise<string>
  /** What was kept since the last call. */
  kept(): readonly Kept[]
  /** Makes the sink fail, or work again. */
  breakSink(isBroken: boolean): void
  stop(): Promise<void>
}

const FILE = 'callbacks.ndjson'

/** Longer than any framework takes to start. */
const START_MS = 40_000

/** Longer than any delivery takes. */
const DELIVERY_MS = 10_000

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const isListening = async (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => {
      resolve(false)
    })
  })

const waitFor = async (
  what: string,
  child: ChildProcess,
  isThere: () => boolean | Promise<boolean>,
  printed: () => string,
  patienceMs: number
): Promise<void> => {
  const end = Date.now() + patienceMs
  while (!(await isThere())) {
    if (child.exitCode !== null || Date.now() > end) throw new Error(`waited for ${what}:\n${printed()}`)
    await setTimeout(5)
  }
}

interface Line {
  readonly status: number
  readonly body?: string
  readonly bodyBase64?: string
}

const keptIn = (line: string): Kept => {
  const { status, body, bodyBase64 = '' } = JSON.parse(line) as Line
  return { status, rawBody: body === undefined ? Buffer.from(bodyBase64, 'base64') : Buffer.from(body) }
}

/** Starts an example. @param script - its path in the workshop */
export const startHost = async (script: string): Promise<Host> => {
  const port = await freePort()
  const folder = mkdtempSync(inWorkshop('run-'))
  const file = join(folder, FILE)
  const child = spawn(process.execPath, [inWorkshop(script)], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), FORCE_COLOR: '0' }
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const printed = (): string => output
  const receipts = (): readonly string[] =>
    output
      .split('\n')
      .slice(0, -1)
      .filter((line) => line.startsWith('status='))
  await waitFor('the port', child, () => isListening(port), printed, START_MS)

  let seenReceipts = 0
  let seenLines = 0
  return {
    port,
    receipt: async () => {
      await waitFor('a receipt', child, () => receipts().length > seenReceipts, printed, DELIVERY_MS)
      return receipts()[seenReceipts++] ?? ''
    },
    kept: () => {
      const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
      const lines = text.split('\n').slice(0, -1)
      const news = lines.slice(seenLines)
      seenLines = lines.length
      return news.map(keptIn)
    },
    breakSink: (isBroken) => {
      // A folder in the place of the file.
      if (isBroken) {
        renameSync(file, `${file}.away`)
        mkdirSync(file)
      } else {
        rmdirSync(file)
        renameSync(`${file}.away`, file)
      }
    },
    stop: async () => {
      if (child.exitCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  }
}
