import { readEventJson } from '../../../events/read-event-json'
import { entriesOf } from '../../../http/entries-of'
import { parseJson } from '../../../json/parse'
import { DEFAULT_MAX_BYTES } from '../../../options'
import { FileError, type Host } from '../../host'
import type { Raw } from '../../input/block'
import { eachPayload } from '../../input/each-payload'
import { readBlocks } from '../../input/read-blocks'
import type { Reading } from '../../input/reading'
import { isSavedLine, savedDelivery } from '../saved-line'
import { identitiesIn, identityOf } from './identities'

/** The number of reads until a file counts as complete: a receiver may store a little later. */
const MOST_READS = 10
const PAUSE_MS = 200

const LINES: Reading = { input: 'lines', prefix: 'none' }

const identityOfEvent = (value: unknown): readonly string[] => {
  const read = readEventJson(value)
  return read.issues === undefined ? entriesOf([read.value]).map(identityOf) : []
}

/**
 * Returns the identities of the events in a line: one that `listen --save` or `fileSink` wrote, an event as
 * `huadan decode` prints it, or a raw body.
 */
export const identitiesInLine = (raw: Raw): readonly string[] => {
  const value = typeof raw === 'string' ? parseJson(raw) : undefined
  if (isSavedLine(value)) {
    const { status = 200 } = value
    const delivery = savedDelivery(value)
    return status === 200 && delivery !== undefined ? identitiesIn(delivery.body) : []
  }
  if (typeof value === 'object' && value !== null && 'kind' in value) return identityOfEvent(value)
  return identitiesIn(raw)
}

/** @throws FileError */
const countIn = async (
  file: string,
  looksFor: ReadonlySet<string>,
  { files, interrupted }: Pick<Host, 'files' | 'interrupted'>
): Promise<Map<string, number>> => {
  const counts = new Map<string, number>()
  const chunks = files.read(file, interrupted)
  for await (const block of readBlocks(file, chunks, LINES, DEFAULT_MAX_BYTES)) {
    const visit = (raw: Raw): void => {
      for (const identity of identitiesInLine(raw)) {
        if (looksFor.has(identity)) counts.set(identity, (counts.get(identity) ?? 0) + 1)
      }
    }
    eachPayload(block, { visit })
  }
  return counts
}

/**
 * Reads which events a receiver stored. Reads again for up to 2 seconds while some are absent.
 *
 * @param owed - the identities of events that must be there
 * @param others - those to count as well
 * @returns how often each is in the file
 * @throws FileError if it cannot be read
 */
export const readStored = async (
  file: string,
  owed: readonly string[],
  others: readonly string[],
  host: Pick<Host, 'files' | 'interrupted' | 'wait'>
): Promise<ReadonlyMap<string, number>> => {
  const looksFor = new Set([...owed, ...others])
  for (let read = 1; ; read++) {
    const isLast = read === MOST_READS || host.interrupted.aborted
    try {
      const counts = await countIn(file, looksFor, host)
      if (isLast || owed.every((identity) => counts.has(identity))) return counts
    } catch (error) {
      if (!(error instanceof FileError)) throw error
      if (isLast) throw new FileError(`${file}: ${error.message}`)
    }
    await host.wait(PAUSE_MS, host.interrupted)
  }
}
