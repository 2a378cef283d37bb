import { bytesOf } from '../json/read-text'
import { type Deadline, startDeadline } from './deadline'
import { keep } from './keep'
import { type ReceiveOptions, type ReceiveSettings, receiveSettings } from './options'
import { type Receipt, receiptOf, type Verdict } from './receipt'
import type { Sink } from './sink'

/** @throws TypeError if the value is not a sink */
export const checkSink = (sink: Sink): void => {
  for (const name of ['store', 'setAside'] as const) {
    if (typeof (sink as Partial<Sink> | undefined)?.[name] !== 'function') {
      throw new TypeError(`the sink needs a method ${name}`)
    }
  }
}

/** Makes the receipt and shows it to `onReceipt`. */
export const issueReceipt = (
  verdict: Verdict,
  bytes: number,
  deadline: Deadline,
  settings: ReceiveSettings
): Receipt => {
  deadline.end()
  const receipt = receiptOf(verdict, { bytes, elapsedMs: deadline.elapsedMs() })
  try {
    // A promise that rejects is ignored as well: an unhandled rejection would end the process, and lose other
    // deliveries.
    Promise.resolve(settings.onReceipt(receipt)).catch(() => undefined)
  } catch {
    // The answer does not depend on a logger.
  }
  return receipt
}

/**
 * Decodes one raw body and hands what is in it to the sink: the core of `createReceiver`, for hosts without
 * HTTP requests, such as Lambda functions, queues and tests.
 *
 * @param rawBody - the bytes as received, perhaps compressed with gzip
 * @returns what became of it; answer `receipt.status`. Rejects only for a wrong use, whatever the body and
 * the sink do
 * @throws TypeError if the body is not bytes, because a parsed body has lost digits and duplicate keys; if
 * the sink is none
 * @throws RangeError if an option is invalid
 */
export const receive = async (
  rawBody: Uint8Array,
  sink: Sink,
  options?: ReceiveOptions
): Promise<Receipt> => {
  const bytes = bytesOf(rawBody)
  if (bytes === undefined) throw new TypeError('receive takes the raw body, as a Uint8Array')
  checkSink(sink)
  const settings = receiveSettings(options)
  const deadline = startDeadline(settings.timeoutMs)
  const body = { bytes, isTooLarge: bytes.length > settings.maxBytes }
  const verdict = await deadline.race(keep(body, { sink, settings, deadline }))
  return issueReceipt(verdict, bytes.length, deadline, settings)
}
