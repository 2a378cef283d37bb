import { setImmediate } from 'node:timers/promises'
import { type Progress, startProgress } from '../../src/cli/progress'

const ERASE_LINE = '\r\u001b[K'
const MB = 1_000_000

interface Shown {
  readonly progress: Progress
  /** Lets time pass, in milliseconds. */
  readonly wait: (ms: number) => void
  readonly written: () => string
  /** Returns what the line shows now. */
  readonly line: () => string
}

const show = (total: number, { columns = 120, isTerminal = true, isWanted = true } = {}): Shown => {
  let time = 0
  let written = ''
  const write = (text: string): Promise<void> => {
    written += text
    return Promise.resolve()
  }
  return {
    progress: startProgress({ isTerminal, columns, write }, total, isWanted, () => time),
    wait: (ms) => {
      time += ms
    },
    written: () => written,
    line: () => written.split(ERASE_LINE).at(-1) ?? ''
  }
}

describe('startProgress', () => {
  it.each([
    [1, '20.0 of 100.0 MB · 20.0 MB/s · 4 s left'],
    [14.75, '20.0 of 100.0 MB · 1.4 MB/s · 59 s left'],
    [15, '20.0 of 100.0 MB · 1.3 MB/s · 1 min 00 s left'],
    [30, '20.0 of 100.0 MB · 0.7 MB/s · 2 min 00 s left'],
    [31, '20.0 of 100.0 MB · 0.6 MB/s · 2 min 04 s left']
  ])('shows amount, rate and remaining time after %d s', (seconds, line) => {
    const { progress, wait, line: shown } = show(100 * MB)
    wait(seconds * 1000)
    progress.advance(20 * MB)
    expect(shown()).toBe(line)
  })

  it('shows nothing before the first bytes, because there is no rate', () => {
    const { progress, wait, written } = show(100 * MB)
    wait(1000)
    progress.advance(0)
    expect(written()).toBe('')
    progress.advance(20 * MB)
    expect(written()).toContain('20.0 of 100.0 MB')
  })

  it('adds up the bytes of all calls', () => {
    const { progress, wait, line } = show(100 * MB)
    wait(500)
    progress.advance(10 * MB)
    wait(500)
    progress.advance(30 * MB)
    expect(line()).toBe('40.0 of 100.0 MB · 40.0 MB/s · 2 s left')
  })

  it.each([0, 1, 9, 30, 38, 39, 40, 200])('cuts the line to a terminal of %i columns', (columns) => {
    const { progress, wait, line } = show(100 * MB, { columns })
    wait(1000)
    progress.advance(20 * MB)
    expect(line()).toBe('20.0 of 100.0 MB · 20.0 MB/s · 4 s left'.slice(0, columns))
  })

  it.each([1, 17, 200])('cuts the line of unknown size to %i columns', (columns) => {
    const { progress, wait, line } = show(0, { columns })
    wait(500)
    progress.advance(2.5 * MB)
    expect(line()).toBe('2.5 MB · 5.0 MB/s'.slice(0, columns))
  })

  it('shows amount and rate if the size is unknown', () => {
    const { progress, wait, line } = show(0)
    wait(500)
    progress.advance(2.5 * MB)
    expect(line()).toBe('2.5 MB · 5.0 MB/s')
    wait(500)
    progress.advance(0.5 * MB)
    expect(line()).toBe('3.0 MB · 3.0 MB/s')
  })

  it('shows no negative time for a file that has grown', () => {
    const { progress, wait, line } = show(MB)
    wait(1000)
    progress.advance(1.5 * MB)
    expect(line()).toBe('1.5 of 1.0 MB · 1.5 MB/s · 0 s left')
  })

  it('shows nothing before 300 ms and does not change other output', async () => {
    const { progress, wait, written } = show(100 * MB)
    wait(299)
    progress.advance(20 * MB)
    await progress.aside(() => Promise.resolve())
    progress.stop()
    expect(written()).toBe('')
  })

  it('redraws the line at most every 100 ms, first after 300 ms', () => {
    const { progress, wait, written } = show(100 * MB)
    const drawn: number[] = []
    for (let ms = 50; ms <= 600; ms += 50) {
      const before = written()
      wait(50)
      progress.advance(MB)
      if (written() !== before) drawn.push(ms)
    }
    expect(drawn).toStrictEqual([300, 400, 500, 600])
  })

  it('clears the line for other output and shows it again afterwards', async () => {
    const { progress, wait, written, line } = show(100 * MB)
    wait(1000)
    progress.advance(20 * MB)
    const before = written()
    const shown = line()
    let during = ''
    await progress.aside(() => {
      during = written()
      return Promise.resolve()
    })
    expect(during).toBe(before + ERASE_LINE)
    expect(written()).toBe(before + ERASE_LINE + shown)
  })

  it('leaves an empty line, and stops once', async () => {
    const { progress, wait, written } = show(100 * MB)
    wait(1000)
    progress.advance(20 * MB)
    progress.stop()
    expect(written().endsWith(ERASE_LINE)).toBe(true)
    const before = written()
    progress.stop()
    await progress.aside(() => Promise.resolve())
    expect(written()).toBe(before)
  })

  it.each([
    ['without a terminal', { isTerminal: false }],
    ['if it is not wanted', { isWanted: false }]
  ])('shows nothing %s', async (_, given) => {
    const { progress, wait, written } = show(100 * MB, given)
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

describe('a terminal that is gone', () => {
  it('leaves no rejection unhandled', async () => {
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
      await progress.aside(() => Promise.resolve())
      progress.stop()
      // Node reports unhandled rejections before the next turn of the event loop.
      await setImmediate()
      expect(writes).toBe(4)
      expect(unhandled).toStrictEqual([])
    } finally {
      process.off('unhandledRejection', note)
    }
  })
})
