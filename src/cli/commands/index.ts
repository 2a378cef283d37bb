import type { Job } from '../pipeline/job'
import type { JobRequest } from '../host'
import type { Command, CommonOptions } from './command'
import { decode } from './decode'
import { stats } from './stats'
import { validate } from './validate'

/** Every command, in the order of `huadan --help`. Each gets the common options and those that it added. */
export const COMMANDS = [validate, decode, stats] as readonly Command<never>[] as readonly Command[]

/** Builds the job of a request, in any thread. */
export const jobOf = ({ command, options, startedAt }: JobRequest): Job => {
  const found = COMMANDS.find(({ name }) => name === command)
  if (found === undefined) throw new RangeError(`unknown command ${command}`)
  return found.job(options as unknown as CommonOptions, startedAt)
}
