import { gzipSync } from 'node:zlib'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { FileError, type Host, OutputError, type Workers } from '../../../src/cli/host'
import { gunzip } from '../../../src/cli/host-node/gunzip'
import type { Block } from '../../../src/cli/input/block'
import type { Input } from '../../../src/cli/input/find-inputs'
import type { BlockResult } from '../../../src/cli/pipeline/job'
import { runPipeline } from '../../../src/cli/pipeline/run'
import { bytesOf, sourceOf } from '../input/source'
import { jobWith, runBlock } from './blocks'

/** Enough for a block to be sent to another thread. */
const SENT_BYTES = 32 * 1024
/** Enough for threads to be started at once. */
const MANY_BYTES = 8 * 1024 * 1024
const THREADS = [1, 2, 8]

/** Returns a line that is rejected, and blank lines before it: its number says which one it is. */
const chunkOf = (blankLines: number): Uint8Array =>
  bytesOf(`${'\n'.repeat(blankLines)}{"cdr":[7]}`.padEnd(SENT_BYTES - 1, ' ') + '\n')

interface TestInput extends Input {
  /** Returns the number of chunks that were read. */
  readonly given: () => number
  readonly isClosed: () => boolean
}

const inputOf = (name: string, chunks: Iterable<Uint8Array>, failure?: Error): TestInput => {
  const { chunks: read, given, isClosed } = sourceOf(chunks, failure)
  const inode = (): Promise<undefined> => Promise.resolve(undefined)
  return { name, size: MANY_BYTES, inode, read: () => read, given, isClosed }
}

type Received =
  | readonly ['block', file: string, line: number]
  | readonly ['problem' | 'empty' | 'prefixed', file: string, reason?: string]

interface Outcome {
  readonly received: readonly Received[]
  /** Bytes. */
  readonly advanced: number
  readonly starts: number
  readonly stops: number
  /** The most blocks that other threads had at once. */
  readonly mostSent: number
  /** What the run was rejected with. */
  readonly error?: unknown
}

interface Given {
  readonly threads?: number
  /** Called for each block after it is received. */
  readonly onBlock?: () => void | Promise<void>
  /** Called by another thread for each block, before it runs. */
  readonly onSent?: (index: number) => Promise<void>
  readonly interrupt?: AbortController
}

const run = async (
  inputs: readonly Input[],
  { threads = 1, onBlock, onSent, interrupt = new AbortController() }: Given = {}
): Promise<Outcome> => {
  const received: Received[] = []
  const counts = { advanced: 0, starts: 0, stops: 0, mostSent: 0 }
  let sent = 0
  let inProgress = 0
  const startWorkers = (() => {
    counts.starts++
    const workers: Workers<Block, BlockResult> = {
      run: async (block) => {
        counts.mostSent = Math.max(counts.mostSent, ++inProgress)
        await onSent?.(sent++)
        inProgress--
        return structuredClone(runBlock(block))
      },
      stop: () => {
        counts.stops++
        return Promise.resolve()
      }
    }
    return workers
  }) as Host['startWorkers']
  const error: unknown = await runPipeline(
    {
      inputs,
      threads,
      job: jobWith({ reading: { input: 'lines' } }),
      request: { command: 'decode', options: {}, startedAt: 0 }
    },
    {
      block: async (file, linesBefore, { reports }) => {
        for (const { line } of reports) received.push(['block', file, linesBefore + line])
        await onBlock?.()
      },
      advance: (bytes) => {
        counts.advanced += bytes
      },
      problem: ({ file, reason }) => {
        received.push(['problem', file, reason])
        return Promise.resolve()
      },
      prefixed: (file) => {
        received.push(['prefixed', file])
        return Promise.resolve()
      },
      empty: (file) => {
        received.push(['empty', file])
        return Promise.resolve()
      }
    },
    { gunzip, interrupted: interrupt.signal, startWorkers }
  ).then(
    () => undefined,
    (reason: unknown) => reason
  )
  return { received, ...counts, ...(error !== undefined && { error }) }
}

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await setImmediate()
}

describe('runPipeline', () => {
  it('delivers results in the order of the input, however long each block takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(3), { maxLength: 12 }), { maxLength: 3 }),
        fc.constantFrom(...THREADS),
        async (files, threads) => {
          const durations = files.flat()
          const inputs = files.map((chunks, at) => inputOf(String(at), chunks.map(chunkOf)))
          const outcome = await run(inputs, { threads, onSent: (index) => turns(durations[index] ?? 0) })
          expect(outcome.error).toBeUndefined()
          expect(outcome.received).toStrictEqual(
            files.flatMap((chunks, at) => {
              let line = 0
              return chunks.length === 0
                ? [['empty', String(at)]]
                : chunks.map((blankLines) => ['block', String(at), (line += blankLines + 1)])
            })
          )
          expect(outcome.advanced).toBe(durations.length * SENT_BYTES)
          expect(outcome.mostSent).toBeLessThanOrEqual((threads - 1) * 2)
          expect(outcome.stops).toBe(outcome.starts)
        }
      ),
      { numRuns: 60 }
    )
  })

  it('keeps other threads busy', async () => {
    const { mostSent, starts, stops } = await run([inputOf('a', Array(40).fill(chunkOf(0)))], {
      threads: 4,
      onSent: () => turns(3)
    })
    expect({ mostSent, starts, stops }).toStrictEqual({ mostSent: 6, starts: 1, stops: 1 })
  })

  it.each(THREADS)('does not read far ahead of the receiver, with %i threads', async (threads) => {
    const input = inputOf('a', Array(200).fill(chunkOf(0)))
    let received = 0
    let farthest = 0
    await run([input], {
      threads,
      onBlock: async () => {
        await turns(20)
        received++
        farthest = Math.max(farthest, input.given() - received)
      }
    })
    expect(received).toBe(200)
    expect(farthest).toBeLessThanOrEqual(threads === 1 ? 2 : threads * 8 + 1)
  })

  it.each(THREADS)('delivers a result while the input is silent, with %i threads', async (threads) => {
    let goOn = (): void => undefined
    const isDelivered = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const input: Input = {
      ...inputOf('a', []),
      read: async function* () {
        yield chunkOf(0)
        // A result that waits for the next chunk would wait for ever.
        await isDelivered
        yield chunkOf(0)
      }
    }
    const { received } = await run([input], { threads, onBlock: goOn })
    expect(received).toStrictEqual([
      ['block', 'a', 1],
      ['block', 'a', 2]
    ])
  })

  it.each(THREADS)('goes on after an input that cannot be read, with %i threads', async (threads) => {
    const inputs = [
      inputOf('a', [chunkOf(0)]),
      inputOf('b', [chunkOf(0), chunkOf(0), chunkOf(0)], new FileError('the device reports an error')),
      inputOf('c', [], new FileError('permission denied')),
      inputOf('d', [chunkOf(0)])
    ]
    const { received, error } = await run(inputs, { threads, onSent: () => turns(2) })
    expect(error).toBeUndefined()
    expect(received).toStrictEqual([
      ['block', 'a', 1],
      ['block', 'b', 1],
      ['block', 'b', 2],
      ['block', 'b', 3],
      ['problem', 'b', 'the device reports an error'],
      ['problem', 'c', 'permission denied'],
      ['block', 'd', 1]
    ])
  })

  it.each(THREADS)('ends with an error of the receiver, with %i threads', async (threads) => {
    const full = new OutputError('standard output: no space is left on the device')
    const input = inputOf('a', Array(99).fill(chunkOf(0)))
    const next = inputOf('b', [chunkOf(0)])
    const { received, error, starts, stops } = await run([input, next], {
      threads,
      onSent: () => turns(1),
      onBlock: () => {
        throw full
      }
    })
    expect(error).toBe(full)
    expect(received).toStrictEqual([['block', 'a', 1]])
    expect(stops).toBe(starts)
    await turns(5)
    expect([input.isClosed(), next.given()]).toStrictEqual([true, 0])
  })

  it.each([2, 8])(
    'ends with a defect of a job, after the results before it, with %i threads',
    async (threads) => {
      const defect = new TypeError('a defect')
      const input = inputOf('a', Array(99).fill(chunkOf(0)))
      const { received, error, starts, stops } = await run([input], {
        threads,
        onSent: async (index) => {
          await turns(1)
          if (index === 1) throw defect
        }
      })
      expect(error).toBe(defect)
      expect(received).toStrictEqual(received.map((_, at) => ['block', 'a', at + 1]))
      expect(received.length).toBeGreaterThan(0)
      expect(stops).toBe(starts)
    }
  )

  it.each(THREADS)('ends with a defect of reading, with %i threads', async (threads) => {
    const defect = new TypeError('a defect')
    const { received, error } = await run([inputOf('a', [chunkOf(0)], defect), inputOf('b', [])], { threads })
    expect(error).toBe(defect)
    expect(received).toStrictEqual([['block', 'a', 1]])
  })

  it('leaves no rejection unhandled that nothing waits for', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => {
      unhandled.push(reason)
    }
    process.on('unhandledRejection', note)
    try {
      const { received } = await run([inputOf('a', Array(20).fill(chunkOf(0)))], {
        threads: 8,
        onSent: async (index) => {
          await turns(index)
          if (index > 0) throw new TypeError('a defect')
        },
        onBlock: () => {
          throw new OutputError('standard output: no space is left on the device')
        }
      })
      expect(received).toHaveLength(1)
      await turns(40)
      expect(unhandled).toStrictEqual([])
    } finally {
      process.off('unhandledRejection', note)
    }
  })
})

describe('an interrupt', () => {
  it.each(THREADS)('ends the wait for a silent input, with %i threads', async (threads) => {
    const interrupt = new AbortController()
    const silent: Input = {
      ...inputOf('silent', []),
      read: async function* (signal) {
        yield chunkOf(0)
        interrupt.abort()
        if (!signal.aborted) await once(signal, 'abort')
      }
    }
    const next = inputOf('next', [chunkOf(0)])
    const { received, error, starts, stops } = await run([silent, next], { threads, interrupt })
    expect(error).toBeUndefined()
    expect(received.filter(([what]) => what !== 'block')).toStrictEqual([])
    expect([next.given(), stops]).toStrictEqual([0, starts])
  })

  it('ends the wait for an input that has sent nothing', async () => {
    const interrupt = new AbortController()
    const silent: Input = {
      ...inputOf('silent', []),
      read: async function* (signal) {
        queueMicrotask(() => {
          interrupt.abort()
        })
        await once(signal, 'abort')
        yield* []
      }
    }
    expect(await run([silent, inputOf('next', [])], { interrupt })).toMatchObject({ received: [] })
  })

  it.each(THREADS)('drops the blocks that are read already, with %i threads', async (threads) => {
    const interrupt = new AbortController()
    const input = inputOf('a', Array(99).fill(chunkOf(0)))
    let blocks = 0
    const { received, starts, stops } = await run([input], {
      threads,
      interrupt,
      onBlock: () => {
        if (++blocks === 2) interrupt.abort()
      }
    })
    expect(received).toStrictEqual([
      ['block', 'a', 1],
      ['block', 'a', 2]
    ])
    expect(stops).toBe(starts)
  })

  it('before the run leaves all inputs unread', async () => {
    const interrupt = new AbortController()
    interrupt.abort()
    const input = inputOf('a', [chunkOf(0)])
    expect(await run([input], { interrupt })).toMatchObject({ received: [], advanced: 0 })
    expect(input.given()).toBe(0)
  })
})

describe('an input with text before its JSON', () => {
  it('is named once, before its first block', async () => {
    const line = bytesOf('INFO {"cdr":[7]}\n')
    const { received } = await run([inputOf('a.log', [line, line]), inputOf('b.log', [chunkOf(0)])])
    expect(received).toStrictEqual([
      ['prefixed', 'a.log'],
      ['block', 'a.log', 1],
      ['block', 'a.log', 2],
      ['block', 'b.log', 1]
    ])
  })
})

describe('gzip data', () => {
  const zipped = gzipSync('{"cdr":[7]}\n'.repeat(3))

  it('counts with its own size', async () => {
    // Zeros can follow, from which no block comes.
    const { received, advanced } = await run([inputOf('a.log.gz', [zipped, new Uint8Array(9)])])
    expect([received.length, advanced]).toStrictEqual([3, zipped.length + 9])
  })

  it('is no problem if an interrupt ends it', async () => {
    const received = async (interrupt: AbortController, abort: () => void): Promise<unknown> => {
      function* chunks(): Generator<Uint8Array> {
        yield zipped.subarray(0, 4)
        abort()
      }
      return (await run([inputOf('a.log.gz', chunks())], { interrupt })).received
    }
    const interrupt = new AbortController()
    expect(await received(interrupt, () => undefined)).toStrictEqual([
      ['problem', 'a.log.gz', 'gzip data is truncated']
    ])
    const abort = (): void => {
      interrupt.abort()
    }
    expect(await received(interrupt, abort)).toStrictEqual([])
  })
})
