import { type Command as Program, Option } from 'commander'
import { ExitStatus } from '../exit-status'
import { WrongUse } from '../host'
import { createListener } from '../rehearse/listener'
import { createPrinting } from '../rehearse/printing'
import { receivedPrinter } from '../rehearse/received-lines'
import { isPortHere, targetOf } from '../rehearse/target'
import { COLOR_MODES, type ColorMode, hasColor } from '../reports/has-color'
import type { Action } from './command'
import { notEmpty, numberFrom } from './option-values'
import { SHOW_VALUES } from './report-output'

interface ListenOptions {
  readonly port: number
  readonly host: string
  readonly save?: string
  readonly failFirst: number
  readonly answer?: '500'
  readonly delay: number
  readonly forwardTo?: string
  readonly allowRemote: boolean
  readonly secret?: string
  readonly color: ColorMode
  readonly showValues: boolean
}

const declare = (program: Program): Program =>
  program
    .addOption(
      new Option('--port <port>', 'port, 0 for any free one').argParser(numberFrom(0, 65_535)).default(8787)
    )
    .addOption(
      // Node listens on every address if it is empty, as an unset variable is.
      new Option('--host <address>', 'address to listen on; 0.0.0.0 lets other machines in')
        .argParser(notEmpty)
        .default('127.0.0.1')
    )
    .addOption(
      new Option('--save <file>', 'append each delivery to this file before it is answered').argParser(
        notEmpty
      )
    )
    .addOption(
      new Option('--fail-first <n>', 'answer the first deliveries with 500')
        .argParser(numberFrom(0))
        .default(0)
    )
    .addOption(new Option('--answer <status>', 'answer every delivery with 500').choices(['500']))
    .addOption(
      new Option('--delay <ms>', 'wait before each answer').argParser(numberFrom(0, 3_600_000)).default(0)
    )
    .option('--forward-to <url>', 'pass each delivery on, and answer with the status of that application')
    .option('--allow-remote', 'forward to another machine', false)
    .addOption(
      new Option('--secret <text>', 'require this secret as last path segment or ?token=').argParser(notEmpty)
    )
    .addOption(new Option('--color <when>', 'print in colour').choices(COLOR_MODES).default('auto'))
    .option(...SHOW_VALUES)

/** Returns the address as a sender on this machine writes it. */
const addressOf = (host: string, port: number): string => {
  const isEveryAddress = host === '0.0.0.0' || host === '::'
  const name = isEveryAddress ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}/`
}

const untilAborted = async (signals: readonly AbortSignal[]): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of signals) {
      if (signal.aborted) resolve()
      signal.addEventListener('abort', () => resolve())
    }
  })

/** `huadan listen`: receives callbacks and prints them. */
export const listen: Action<ListenOptions> = {
  name: 'listen',
  summary: 'Receive callbacks and print each event as it arrives.',
  examples: [
    ['huadan listen', 'receive on http://127.0.0.1:8787/ until Ctrl-C'],
    [
      'huadan listen --save day.ndjson --forward-to http://localhost:3000/callbacks',
      'record in front of an application'
    ],
    ['huadan listen --fail-first 2', 'see a delivery sent again']
  ],
  declare,
  run: async (_words, options, host) => {
    const { save, failFirst, delay: delayMs, forwardTo: target, allowRemote, secret, showValues } = options
    const forwardTo = target === undefined ? undefined : targetOf(target, allowRemote, '--forward-to')
    if (forwardTo !== undefined && isPortHere(forwardTo, options.port)) {
      throw new WrongUse('--forward-to is the address of this command: name your application')
    }
    const appender = save === undefined ? undefined : host.files.appender(save)
    // Creates the file: a path that cannot be written ends the run before the first delivery.
    await appender?.append('')
    const color = hasColor(options.color, host.stdout, host)
    const printing = createPrinting(receivedPrinter({ color, showValues }), host.stdout)
    const failsAlways = options.answer === '500'
    const settings = { appender, failFirst, failsAlways, delayMs, secret, forwardTo }
    const handle = createListener(settings, printing.add, host)
    const server = await host.network.listen({ host: options.host, port: options.port }, handle)
    const address = addressOf(options.host, server.port)
    await host.stderr.write(
      `listening on ${address} (Ctrl-C to stop)\n` +
        `try it: npx huadan send answered --to ${address}${secret === undefined ? '' : '<secret>'}\n`
    )
    await untilAborted([host.interrupted, printing.failed])
    await server.close()
    await printing.end()
    const { accepted, failed } = printing.counts
    const total = `${accepted + failed} ${accepted + failed === 1 ? 'delivery' : 'deliveries'}`
    await host.stderr.write(`\n${total}: ${accepted} answered with 200, ${failed} with another status\n`)
    return ExitStatus.AllGood
  }
}
