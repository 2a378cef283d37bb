import { type Command, parseArguments } from './arguments'
import { ExitStatus } from './exit-status'
import { runCommand } from './run-command'
import { decodeView } from './view/decode-view'
import { statsView } from './view/stats-view'
import { validateView } from './view/validate-view'
import type { View } from './view/view'
import { ClosedPipe, FileError, WrongUse, type World } from './world'

const viewOf = (command: Command, world: World): View => {
  if (command.name === 'validate') return validateView(command, world)
  return command.name === 'decode' ? decodeView(command, world) : statsView(command, world)
}

const run = async (world: World): Promise<ExitStatus> => {
  const parsed = parseArguments(world.argv, world.version)
  if (parsed.command === undefined) {
    await (parsed.isWrong ? world.stderr : world.stdout).write(parsed.text)
    return parsed.isWrong ? ExitStatus.WrongUse : ExitStatus.AllGood
  }
  const { command } = parsed
  if (command.paths.length === 0 && world.stdin.isTerminal) {
    await world.stderr.write(
      `error: name files or folders, or pipe payloads in: huadan ${command.name} --help\n`
    )
    return ExitStatus.WrongUse
  }
  return runCommand(command, viewOf(command, world), world)
}

/** Says what ended the run, and how the shell is told; a defect goes on to whoever started it. */
const endedBy = async (error: unknown, { stderr }: World): Promise<ExitStatus> => {
  // `| head` has seen enough: nothing went wrong.
  if (error instanceof ClosedPipe) return ExitStatus.AllGood
  if (!(error instanceof WrongUse || error instanceof FileError)) throw error
  await stderr.write(`error: ${error.message}\n`)
  return error instanceof WrongUse ? ExitStatus.WrongUse : ExitStatus.Unreadable
}

/** The command `huadan`: from arguments to exit status, over what the world offers. */
export const main = async (world: World): Promise<ExitStatus> => {
  try {
    return await run(world)
  } catch (error) {
    const status = await endedBy(error, world)
    // That the user ended the run goes before all that came of it.
    return world.interrupted.aborted ? ExitStatus.Interrupted : status
  }
}
