import type { Entry, SetAside, Signal, Sink } from '../../src/http'

/** What a sink was called with. */
type Call =
  | {
      readonly method: 'store'
      readonly entries: readonly Entry[]
      readonly rawBody: Uint8Array
      readonly signal: Signal
    }
  | { readonly method: 'setAside'; readonly rejected: SetAside; readonly signal: Signal }

export interface TestSink extends Sink {
  readonly calls: Call[]
  /** The ids that were stored by calls that resolved. */
  readonly stored: string[]
}

/** What a method does after the call is noted. */
type Behaviour = (signal: Signal) => Promise<unknown> | undefined

/** Creates a sink that notes its calls. */
export const testSink = (behave: { store?: Behaviour; setAside?: Behaviour } = {}): TestSink => {
  const calls: Call[] = []
  const stored: string[] = []
  return {
    calls,
    stored,
    store: async (entries, { rawBody, signal }) => {
      calls.push({ method: 'store', entries, rawBody, signal })
      await behave.store?.(signal)
      stored.push(...entries.map(({ id }) => id))
    },
    setAside: async (rejected, { signal }) => {
      calls.push({ method: 'setAside', rejected, signal })
      await behave.setAside?.(signal)
    }
  }
}

/** Never resolves. */
export const hang = (): Promise<never> => new Promise(() => undefined)

/** Rejects, with a message that no log may contain. */
export const fail = (): Promise<never> => Promise.reject(DATABASE_ERROR)

export const DATABASE_ERROR = Object.assign(new Error('duplicate row (13800000001)'), { code: '23505' })

/** The names of the methods that were called, in order. */
export const methodsOf = ({ calls }: TestSink): readonly string[] => calls.map(({ method }) => method)
