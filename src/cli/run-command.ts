import type { Command } from './arguments'
import { type ExitStatus, exitStatus } from './exit-status'
import { findInputs, type Input } from './input/find-inputs'
import { readBlocks } from './input/read-blocks'
import { untilAborted } from './input/until-aborted'
import { DEFAULT_MAX_BYTES } from '../options'
import { startProgress } from './progress'
import type { Problem } from './report/report'
import { escapeInvisible } from '../diagnostics/escape-invisible'
import type { View } from './view/view'
import { addTally, noTally } from './work/tally'
import { mapInOrder } from './work/map-in-order'
import { blockRunner } from './work/run-blocks'
import type { Block } from './work/task'
import { FileError, WrongUse, type World } from './world'

interface Piece {
  readonly input: Input
  /** A block; at last, that there are no more, or why. */
  readonly found: Block | Problem | 'end'
}

const isProblem = (found: object): found is Problem => 'reason' in found

/** The inputs, block by block; one that cannot be read costs no other. */
async function* pieces(inputs: readonly Input[], command: Command, world: World): AsyncGenerator<Piece> {
  for (const input of inputs) {
    try {
      const chunks = untilAborted(input.read(), world.interrupted)
      for await (const block of readBlocks(input.name, chunks, command.options.input, DEFAULT_MAX_BYTES)) {
        if (world.interrupted.aborted) return
        yield { input, found: block }
      }
      yield { input, found: 'end' }
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      yield { input, found: { file: input.name, reason: error.message } }
    }
    if (world.interrupted.aborted) return
  }
}

/** A page must not be written over what is read for it. @throws WrongUse */
const keepInputs = async (html: string, inputs: readonly Input[], { files }: World): Promise<void> => {
  const page = await files.inode(html)
  if (page === undefined) return
  for (const input of inputs) {
    if ((await input.inode()) === page) {
      throw new WrongUse('--html names a file that is to be read; name another')
    }
  }
}

/** Paths → payloads → what the view shows of them → exit status. */
export const runCommand = async (command: Command, view: View, world: World): Promise<ExitStatus> => {
  const { inputs, problems: lost } = await findInputs(
    command.paths.length === 0 ? ['-'] : command.paths,
    world
  )
  if (command.name === 'stats' && command.options.html !== undefined) {
    await keepInputs(command.options.html, inputs, world)
  }
  const problems: Problem[] = []
  const tally = noTally()
  const total = inputs.reduce((bytes, { size }) => bytes + size, 0)
  const { quiet } = command.options
  const progress = startProgress(world.stderr, total, !quiet, world.now)
  const runner = blockRunner(view.task, command.options.threads ?? world.cores, total, world)
  const note = async (problem: Problem): Promise<void> => {
    problems.push(problem)
    await progress.aside(() => view.problem(problem))
  }
  try {
    await view.begin()
    for (const problem of lost) await note(problem)
    const results = mapInOrder(
      pieces(inputs, command, world),
      async ({ input, found }) =>
        found === 'end' || isProblem(found)
          ? { input, done: found, bytes: 0 }
          : { input, done: await runner.run(found), bytes: found.bytes.length },
      runner.atOnce
    )
    // Of the input that is being read.
    let lines = 0
    let payloads = 0
    for await (const { input, done, bytes } of results) {
      if (done === 'end' || isProblem(done)) {
        if (done !== 'end') await note(done)
        else if (payloads === 0 && !quiet)
          await world.stderr.write(`${escapeInvisible(input.name)}: no payloads\n`)
        lines = 0
        payloads = 0
        continue
      }
      addTally(tally, done.tally)
      const show = (): Promise<void> => view.block(input.name, lines, done)
      await (done.output !== '' || done.reports.length > 0 ? progress.aside(show) : show())
      lines += done.lines
      payloads += done.tally.payloads
      progress.advance(bytes)
    }
    progress.stop()
    const interrupted = world.interrupted.aborted
    await view.end({ ...tally, problems, interrupted })
    return exitStatus(tally, problems.length, view.failOn, interrupted)
  } finally {
    progress.stop()
    await runner.stop()
  }
}
