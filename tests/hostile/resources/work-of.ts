import { type Profiler, Session } from 'node:inspector'
import { setFlagsFromString } from 'node:v8'

/** Whether a script is the library's own: the tests run it from its sources. */
const isOwn = ({ url }: Profiler.ScriptCoverage): boolean => /\/src\/(?!cli\/)/.test(url)

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0

/** The built-in methods that the library gives texts and lists to, which take as long as what they are given or give. */
const METHODS: readonly (readonly [owner: object, names: readonly string[]])[] = [
  [String.prototype, ['slice', 'trim', 'trimStart', 'replace', 'replaceAll', 'split', 'includes']],
  [Array.prototype, ['slice', 'concat', 'filter', 'map', 'push', 'every', 'join']],
  [Object, ['keys', 'entries', 'values', 'fromEntries']],
  [JSON, ['parse', 'stringify']],
  [Array, ['from']]
]

type Method = (this: unknown, ...args: unknown[]) => unknown

/** Calls `run` and answers how many characters and elements went through the built-in methods. */
const builtInWork = (run: () => void): number => {
  let work = 0
  const undo: (() => void)[] = []
  for (const [owner, names] of METHODS) {
    const methods = owner as Record<string, Method>
    for (const name of names) {
      const method = methods[name]
      if (method === undefined) throw new Error(`there is no ${name}`)
      const copies = name === 'slice' || name === 'push'
      methods[name] = function (this: unknown, ...args: unknown[]) {
        const result = method.apply(this, args)
        // What is pushed or cut out counts for itself; all else is gone through as a whole.
        work += 1 + (copies ? args.length + (typeof result === 'string' ? 0 : lengthOf(result)) : 0)
        if (!copies) work += lengthOf(this) + lengthOf(result) + lengthOf(args[0])
        return result
      }
      undo.push(() => {
        methods[name] = method
      })
    }
  }
  const texts = String.prototype as { indexOf: (this: string, what: string, from?: number) => number }
  const { indexOf } = texts
  texts.indexOf = function (this: string, what: string, from = 0) {
    const found = indexOf.call(this, what, from)
    work += 1 + (found < 0 ? this.length : found) - from
    return found
  }
  undo.push(() => {
    texts.indexOf = indexOf
  })
  try {
    run()
    return work
  } finally {
    for (const one of undo) one()
  }
}

// What the optimising compiler has put in place of a call is counted no longer, and when it does so is chance.
setFlagsFromString('--no-opt')

/** Lets the engine optimise again, for what else runs in this process. */
export const stopCounting = (): void => {
  setFlagsFromString('--opt')
  session.disconnect()
}

// The engine counts in what it compiles from now on: this module must be imported before the library.
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

/** How often each block of the library's code ran since it was asked last. */
const blocksRun = (): number => {
  let blocks = 0
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error
    for (const script of result.filter(isOwn)) {
      for (const { ranges } of script.functions) for (const { count } of ranges) blocks += count
    }
  })
  return blocks
}

/**
 * How much work a call is, without a clock: how often each block of the library's code ran, as the engine counts it, and how
 * much went through built-in methods. The same on every machine.
 */
export const workOf = (run: () => void): number => {
  blocksRun()
  const builtIn = builtInWork(run)
  return blocksRun() + builtIn
}
