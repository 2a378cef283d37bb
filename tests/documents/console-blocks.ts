import { spawn, spawnSync } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { codeBlocks, ROOT, type Page } from './markdown'

const COMMAND = /^\$ (.*)$/

/** Not printable, so no output has it. */
const SEPARATOR = '\u001e'

/** A `console` block: lines `$ command`, each with the output that follows it. */
export interface ConsoleBlock {
  readonly path: string
  readonly line: number
  readonly commands: readonly string[]
  /** Text before the first command, and the output of each command. */
  readonly outputs: readonly string[]
}

export const consoleBlocks = (page: Page): readonly ConsoleBlock[] =>
  codeBlocks(page)
    .filter(({ lang }) => lang === 'console')
    .map(({ value = '', loc }) => {
      const commands: string[] = []
      const outputs = ['']
      for (const line of value === '' ? [] : value.split('\n')) {
        const [, command] = COMMAND.exec(line) ?? []
        if (command === undefined) outputs.push(`${outputs.pop() ?? ''}${line}\n`)
        else {
          commands.push(command)
          outputs.push('')
        }
      }
      return { path: page.path, line: loc.start.line, commands, outputs }
    })

/** The commands of one block run in one shell, so that `$?` is that of the command before. */
const scriptOf = (commands: readonly string[]): string =>
  commands
    .map((command) => command.replaceAll('npx huadan', `"${process.execPath}" dist/cli/huadan.js`))
    .map((command) => `printf '\\036'\n(exit $status)\n${command}\nstatus=$?\n`)
    .join('')

/** The environment without what makes the command colour its output or fit it to a terminal. */
const environment = (): NodeJS.ProcessEnv => {
  const { NO_COLOR: _color, FORCE_COLOR: _force, COLUMNS: _columns, ...others } = process.env
  return others
}

const hasJq = (): boolean => spawnSync('jq', ['--version']).status === 0

/**
 * Runs the commands of a block in a shell, from the root. Returns what each prints on standard output,
 * in the form of `outputs`.
 *
 * @throws if a command needs `jq`, which is not installed
 */
export const run = async ({ commands }: ConsoleBlock): Promise<readonly string[]> => {
  if (commands.some((command) => /\bjq\b/.test(command)) && !hasJq())
    throw new Error('this block needs jq, which is not installed: https://jqlang.org')
  const shell = spawn('sh', ['-c', `status=0\n${scriptOf(commands)}`], {
    cwd: ROOT,
    env: environment(),
    stdio: ['ignore', 'pipe', 'ignore']
  })
  return (await text(shell.stdout)).split(SEPARATOR)
}
