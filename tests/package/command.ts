import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const BIN = join(__dirname, '../../dist/cli/huadan.js')

/** What a command printed, and its exit status. */
export interface Ended {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A command that runs. */
export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves with the match as soon as stdout or stderr has it. */
  printed(pattern: RegExp): Promise<RegExpExecArray>
}

/** Starts the built command. */
export const start = (args: readonly string[], input?: string | Uint8Array): Running => {
  const child = spawn(process.execPath, [BIN, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const text = { stdout: '', stderr: '' }
  const looks = new Set<() => void>()
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (part: string) => {
      text[name] += part
      for (const look of looks) look()
    })
  }
  child.stdin.on('error', () => undefined)
  if (input !== undefined) child.stdin.end(input)
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status) => resolve({ status, ...text }))
  })
  const printed = async (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(text.stdout) ?? pattern.exec(text.stderr)
        if (match === null) return
        looks.delete(look)
        resolve(match)
      }
      looks.add(look)
      look()
      void ended.then(() => reject(new Error(`the command ended: ${text.stdout}${text.stderr}`)))
    })
  return { child, ended, printed }
}

/** Runs the built command to its end. */
export const run = async (args: readonly string[], input: string | Uint8Array = ''): Promise<Ended> =>
  start(args, input).ended

/** `huadan listen` on a free port. */
export interface Listener extends Running {
  /** Its address, with a slash at the end. */
  readonly url: string
  /** Interrupts it. */
  stop(): Promise<Ended>
}

/** Starts `huadan listen` on a free port. */
export const startListener = async (...args: readonly string[]): Promise<Listener> => {
  const running = start(['listen', '--port', '0', ...args])
  const [, url = ''] = await running.printed(/listening on (\S+)/)
  const stop = async (): Promise<Ended> => {
    running.child.kill('SIGINT')
    return running.ended
  }
  return { ...running, url, stop }
}
