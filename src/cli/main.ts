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

/** The command `huadan`: from arguments to exit status, over what the world offers. */
export const main = async (world: World): Promise<ExitStatus> => {
  try {
    return await run(world)
  } catch (error) {
    // `| head` has seen enough: nothing went wrong.
    if (error instanceof ClosedPipe) return ExitStatus.AllGood
    if (error instanceof WrongUse) {
      await world.stderr.write(`error: ${error.message}\n`)
      return ExitStatus.WrongUse
    }
    if (!(error instanceof FileError)) throw error
    await world.stderr.write(`error: ${error.message}\n`)
    return ExitStatus.Unreadable
  }
}
