import { setTimeout as pause } from 'node:timers/promises'
import { type Progress, startProgress } from '../../src/cli/progress'

const ERASE_LINE = '\r\u001b[K'
const MB = 1_000_000

interface Shown {
  readonly progress: Progress
  /** Lets time pass, in milliseconds. */
  readonly wait: (ms: number) => void
  readonly written: () => string
  /** What stands on the line last. */
  readonly bar: () => string
}

const show = (total: number, columns = 120, isTerminal = true): Shown => {
  let time = 0
  let written = ''
  const write = (text: string): Promise<void> => {
    written += text
    return Promise.resolve()
  }
  return {
    progress: startProgress({ isTerminal, columns, write }, total, true, () => time),
    wait: (ms) => {
      time += ms
    },
    written: () => written,
    bar: () => written.split('\u001b[1G').at(-1)?.replace('\u001b[0K', '') ?? ''
  }
}

describe('startProgress', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it.each([
    [1, '██████░░░░░░░░░░░░░░░░░░░░░░░░ 20 % · 20.0 of 100.0 MB · 20.0 MB/s · 4 s left'],
    [30, '██████░░░░░░░░░░░░░░░░░░░░░░░░ 20 % · 20.0 of 100.0 MB · 0.7 MB/s · 2 min 00 s left'],
    [31, '██████░░░░░░░░░░░░░░░░░░░░░░░░ 20 % · 20.0 of 100.0 MB · 0.6 MB/s · 2 min 04 s left']
  ])('shows after %i s how much is done, how fast, and what is left', (seconds, bar) => {
    const { progress, wait, bar: shown } = show(100 * MB)
    wait(seconds * 1000)
    progress.advance(20 * MB)
    expect(shown()).toBe(bar)
    progress.stop()
  })

  it('waits for the first bytes, before which there is no rate', () => {
    const { progress, wait, written } = show(100 * MB)
    wait(1000)
    progress.advance(0)
    expect(written()).toBe('')
    progress.advance(20 * MB)
    expect(written()).toContain('20 %')
    progress.stop()
  })

  it.each([
    [0, '20 % · 4 s left'],
    [1, '2'],
    [9, '20 % · 4 '],
    [30, '20 % · 4 s left'],
    [62, '20 % · 4 s left'],
    [77, '20 % · 4 s left'],
    [78, '███░░░░░░░░░░░ 20 % · 20.0 of 100.0 MB · 20.0 MB/s · 4 s left'],
    [93, '██████░░░░░░░░░░░░░░░░░░░░░░░ 20 % · 20.0 of 100.0 MB · 20.0 MB/s · 4 s left'],
    [94, '██████░░░░░░░░░░░░░░░░░░░░░░░░ 20 % · 20.0 of 100.0 MB · 20.0 MB/s · 4 s left']
  ])('shows on a terminal of %i columns what fits', (columns, text) => {
    const { progress, wait, bar } = show(100 * MB, columns)
    wait(1000)
    progress.advance(20 * MB)
    expect(bar()).toBe(text)
    progress.stop()
  })

  it.each([0, 1, 62, 200])('fits %i columns where nobody knows how much there is', (columns) => {
    const { progress, wait, bar } = show(0, columns)
    wait(500)
    progress.advance(2.5 * MB)
    expect(bar()).toBe('2.5 MB · 5.0 MB/s'.slice(0, columns === 0 ? 80 : columns))
    progress.stop()
  })

  it('shows amount and rate where nobody knows how much there is', () => {
    const { progress, wait, bar } = show(0)
    wait(500)
    progress.advance(2.5 * MB)
    expect(bar()).toBe('2.5 MB · 5.0 MB/s')
    wait(500)
    progress.advance(0.5 * MB)
    jest.advanceTimersByTime(1000)
    expect(bar()).toBe('3.0 MB · 3.0 MB/s')
    progress.stop()
  })

  it('shows no more than all of a file that has grown', () => {
    const { progress, wait, bar } = show(MB)
    wait(1000)
    progress.advance(1.5 * MB)
    expect(bar()).toBe(`${'█'.repeat(30)} 100 % · 1.5 of 1.0 MB · 1.5 MB/s · 0 s left`)
    progress.stop()
  })

  it('shows nothing of work that is done soon, and lets other output through as it is', async () => {
    const { progress, wait, written } = show(100 * MB)
    wait(299)
    progress.advance(20 * MB)
    await progress.aside(() => Promise.resolve())
    progress.stop()
    expect(written()).toBe('')
  })

  it('makes room for other output, and comes back behind it', async () => {
    const { progress, wait, written, bar } = show(100 * MB)
    wait(1000)
    progress.advance(20 * MB)
    const before = written()
    const shown = bar()
    let during = ''
    await progress.aside(() => {
      during = written()
      return Promise.resolve()
    })
    expect(during).toBe(before + ERASE_LINE)
    expect(written()).toBe(`${before}${ERASE_LINE}\u001b[1G${shown}\u001b[0K`)
    progress.stop()
  })

  it('leaves an empty line', () => {
    const { progress, wait, written } = show(100 * MB)
    wait(1000)
    progress.advance(20 * MB)
    progress.stop()
    expect(written().endsWith('\u001b[1G\u001b[2K')).toBe(true)
    const before = written()
    progress.stop()
    jest.advanceTimersByTime(1000)
    expect(written()).toBe(before)
  })

  it('shows nothing where there is no terminal', async () => {
    const { progress, wait, written } = show(100 * MB, 120, false)
    wait(1000)
    progress.advance(20 * MB)
    let isPrinted = false
    await progress.aside(() => {
      isPrinted = true
      return Promise.resolve()
    })
    progress.stop()
    expect([isPrinted, written()]).toStrictEqual([true, ''])
  })
})

describe('a terminal that has gone', () => {
  it('leaves no failure unhandled', async () => {
    const unhandled: unknown[] = []
    const note = (error: unknown): void => {
      unhandled.push(error)
    }
    process.on('unhandledRejection', note)
    try {
      let writes = 0
      const write = (): Promise<void> => {
        writes++
        return Promise.reject(new Error('gone'))
      }
      let time = 0
      const progress = startProgress({ isTerminal: true, columns: 120, write }, MB, true, () => (time += 300))
      progress.advance(1)
      progress.stop()
      await pause(5)
      expect(writes).toBeGreaterThan(0)
      expect(unhandled).toStrictEqual([])
    } finally {
      process.off('unhandledRejection', note)
    }
  })
})
