import type { Job } from '../pipeline/job'
import type { JobRequest } from '../host'
import type { Action, Command, CommonOptions, PayloadCommand } from './command'
import { calls } from './calls'
import { decode } from './decode'
import { listen } from './listen'
import { send } from './send'
import { stats } from './stats'
import { validate } from './validate'

// Each takes only the options that it has added itself.
const READING = [validate, decode, stats, calls] as readonly PayloadCommand<never>[]
const PAYLOAD_COMMANDS = READING as readonly PayloadCommand[]
const ACTIONS = [send, listen] as readonly Action<never>[] as readonly Action[]

/** Every command, in the order of `huadan --help`. */
export const COMMANDS: readonly Command[] = [...PAYLOAD_COMMANDS, ...ACTIONS]

/** Builds the job of a request, in any thread. */
export const jobOf = ({ command, options, startedAt }: JobRequest): Job => {
  const found = PAYLOAD_COMMANDS.find(({ name }) => name === command)
  if (found === undefined) throw new RangeError(`unknown command ${command}`)
  return found.job(options as unknown as CommonOptions, startedAt)
}
