import { spawnSync } from 'node:child_process'
import { delimiter } from 'node:path'

export interface RunOptions {
  /** The standard input. Default: empty. */
  readonly input?: string | Uint8Array
  /** Folders whose programs come before all others. */
  readonly path?: readonly string[]
}

/** What a command prints. */
export interface Printed {
  readonly stdout: string
  readonly stderr: string
}

/** Longer than anything here takes, an installation from the registry included. */
const TIMEOUT = 240_000

/**
 * Runs a command to its end.
 * @throws Error with all that it printed, unless it ends with 0
 */
export const run = (
  folder: string,
  command: string,
  args: readonly string[],
  { input = '', path = [] }: RunOptions = {}
): Printed => {
  const { error, status, signal, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    timeout: TIMEOUT,
    maxBuffer: 1e8,
    // Jest asks its workers' children for colours, which are no part of what is expected.
    env: {
      ...process.env,
      FORCE_COLOR: '0',
      PATH: [...path, process.env.PATH ?? ''].join(delimiter)
    }
  })
  if (error !== undefined) throw error
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')}: ended with ${status ?? signal}\n${stdout}\n${stderr}`)
  }
  return { stdout, stderr }
}
