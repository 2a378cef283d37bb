import { decodeEach } from '../decode'
import { bodyTooLarge } from '../diagnostics/create-issue'
import type { Issue } from '../diagnostics/issue'
import { sha256HexOf } from '../helpers/sha-256'
import { shouldSendAgain } from '../helpers/should-send-again'
import type { Repair } from '../repairs'
import type { Deadline } from './deadline'
import { entriesOf } from './entries-of'
import { gunzip, TOO_LARGE } from './gunzip'
import type { ReceiveSettings } from './options'
import { reasonOf } from './reason-of'
import type { Outcome, Verdict } from './receipt'
import type { Sink } from './sink'

/** The sink, settings and time for one body. */
export interface Keeper {
  readonly sink: Sink
  readonly settings: ReceiveSettings
  readonly deadline: Deadline
}

/** The bytes of a body, as received; if it is too large, perhaps only its beginning. */
export interface ReceivedBody {
  readonly bytes: Uint8Array
  readonly isTooLarge: boolean
}

const setAside = async (rawBody: Uint8Array, issues: readonly Issue[], keeper: Keeper): Promise<void> => {
  if (rawBody.length === 0) return
  const rejected = { rawBody, digest: sha256HexOf(rawBody), reason: reasonOf(issues), issues }
  await keeper.sink.setAside(rejected, { signal: keeper.deadline.signal })
}

/** Decodes a body, and hands what is in it to the sink. Never rejects. */
export const keep = async ({ bytes, isTooLarge }: ReceivedBody, keeper: Keeper): Promise<Verdict> => {
  const { sink, settings, deadline } = keeper
  const { maxBytes } = settings
  let stored = 0
  let issues: readonly Issue[] = []
  let repairs: readonly Repair[] = []

  const handOver = async (): Promise<Outcome> => {
    const rawBody = isTooLarge ? TOO_LARGE : await gunzip(bytes, maxBytes)
    if (rawBody === TOO_LARGE) {
      issues = [bodyTooLarge(maxBytes)]
      await setAside(bytes, issues, keeper)
      return 'too-large'
    }
    const decoded = decodeEach(rawBody, settings.decode)
    if (decoded._tag === 'Left') {
      issues = decoded.left.issues
      await setAside(rawBody, issues, keeper)
      return shouldSendAgain(issues) ? 'send-again' : 'set-aside'
    }
    repairs = decoded.right.repairs
    issues = decoded.right.rejected.flatMap((record) => record.issues)
    const entries = entriesOf(decoded.right.events)
    if (entries.length > 0) await sink.store(entries, { rawBody, signal: deadline.signal })
    stored = entries.length
    if (issues.length === 0) return 'stored'
    await setAside(rawBody, issues, keeper)
    return 'set-aside'
  }

  try {
    const outcome = await handOver()
    return { outcome, stored, issues, repairs }
  } catch (cause) {
    return { outcome: 'sink-failed', stored, issues, repairs, cause }
  }
}
