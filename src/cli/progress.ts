import { type Options, SingleBar } from 'cli-progress'
import type { Sink } from './world'

/** What is shown of long work while it lasts. */
export interface Progress {
  /** @param bytes - how many more were read */
  readonly advance: (bytes: number) => void
  /** Makes room for other output on the same terminal, and comes back behind it. */
  readonly aside: (print: () => Promise<void>) => Promise<void>
  readonly stop: () => void
}

const NONE: Progress = { advance: () => undefined, aside: (print) => print(), stop: () => undefined }

/** Work that is done before this shows no bar. */
const PATIENCE_MS = 300
const BYTES_PER_MB = 1_000_000
const REFRESHES_PER_SECOND = 10
/** The cells that a bar and all that stands beside it need at least, and those that the latter can need. */
const WIDE = 78
const BESIDE_BAR = 64
const LONGEST_BAR = 30
const ERASE_LINE = '\r\u001b[K'

const megabytes = (bytes: number): string => (bytes / BYTES_PER_MB).toFixed(1)

/** `7 s`, `2 min 07 s` */
const inMinutes = (seconds: number): string => {
  const whole = Math.max(0, Math.ceil(seconds))
  const minutes = Math.floor(whole / 60)
  return minutes === 0 ? `${whole} s` : `${minutes} min ${String(whole % 60).padStart(2, '0')} s`
}

/** What fits a line of so many cells, of work of so many bytes. The bar has a length even where it is not shown. */
const layoutOf = (total: number, columns: number): Pick<Options, 'format' | 'barsize'> => {
  if (total === 0) return { format: '{done} MB · {rate} MB/s', barsize: 0 }
  if (columns < WIDE) return { format: '{percentage} % · {left} left', barsize: 0 }
  return {
    format: '{bar} {percentage} % · {done} of {whole} MB · {rate} MB/s · {left} left',
    barsize: Math.min(LONGEST_BAR, columns - BESIDE_BAR)
  }
}

/** Saving and restoring the place of the cursor: the place is another once the screen has moved. */
const CURSOR_PLACES = ['\u001b7', '\u001b8']

/** The bar writes to a stream of Node's shape; what it writes need not be waited for. */
const streamOf = (sink: Sink): NodeJS.WritableStream =>
  ({
    isTTY: sink.isTerminal,
    columns: sink.columns,
    write: (text: string) => {
      if (!CURSOR_PLACES.includes(text)) sink.write(text).catch(() => undefined)
      return true
    }
  }) as unknown as NodeJS.WritableStream

/**
 * A bar with rate and remaining time on a terminal, nothing elsewhere.
 *
 * @param total - bytes; 0 where nobody knows, which shows rate and amount alone
 */
export const startProgress = (sink: Sink, total: number, isWanted: boolean, now: () => number): Progress => {
  if (!isWanted || !sink.isTerminal) return NONE
  const begun = now()
  let done = 0
  let bar: SingleBar | undefined
  // Never 0: the bar is not shown from the first moment on.
  const seconds = (): number => (now() - begun) / 1000
  const payload = (): object => ({
    done: megabytes(done),
    whole: megabytes(total),
    rate: megabytes(done / seconds()),
    left: inMinutes(((total - done) / done) * seconds())
  })
  const start = (): SingleBar => {
    const started = new SingleBar({
      ...layoutOf(total, sink.columns),
      stream: streamOf(sink),
      barCompleteChar: '█',
      barIncompleteChar: '░',
      // A terminal that is left as it is needs no one to restore it when the command is killed.
      hideCursor: false,
      linewrap: true,
      clearOnComplete: true,
      fps: REFRESHES_PER_SECOND,
      // What else was printed may have erased it.
      forceRedraw: true
    })
    started.start(total === 0 ? 1 : total, done, payload())
    return started
  }
  return {
    advance: (bytes) => {
      done += bytes
      // Of nothing done there is no rate, and no telling how long the rest takes.
      if (bar === undefined && done > 0 && now() - begun >= PATIENCE_MS) bar = start()
      bar?.update(total === 0 ? 0 : Math.min(done, total), payload())
    },
    aside: async (print) => {
      if (bar !== undefined) await sink.write(ERASE_LINE)
      await print()
      bar?.render()
    },
    stop: () => {
      bar?.stop()
      bar = undefined
    }
  }
}
