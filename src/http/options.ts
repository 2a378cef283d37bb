import { checkOptions } from '../diagnostics/check-options'
import { type DecodeOptions, settingsOf } from '../options'
import type { Receipt } from './receipt'

/** The options of decoding, except the size, which `maxBytes` of the receiver limits. */
export type ReceiveDecodeOptions = Omit<DecodeOptions, 'maxBytes'>

/** The options of `receive`. */
export interface ReceiveOptions {
  /**
   * The largest body, in bytes, counted while reading and again after decompression. Default 512 KiB, which
   * holds about a thousand records. While it is decoded, a hostile body takes up to 234 times its size in
   * memory: 120 MB.
   */
  readonly maxBytes?: number | undefined
  /**
   * The time for reading and storing together, in milliseconds; then 500 is answered. Default 8,000: how long
   * the platform waits is undocumented.
   */
  readonly timeoutMs?: number | undefined
  /** The repairs to make and the zone of times. Default: all repairs, China time. */
  readonly decode?: ReceiveDecodeOptions | undefined
  /**
   * Gets the receipt of each delivery, for logs and metrics. What it throws is ignored: the answer does not
   * depend on it.
   */
  readonly onReceipt?: ((receipt: Receipt) => unknown) | undefined
}

/** The sender of a delivery. */
export interface Caller {
  /** The address of the connection, where the host tells it: that of your proxy, if you have one. */
  readonly address?: string
  /** The headers, with names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** The path and the query, as requested: `/callbacks?Call`. It contains the secret, if there is one. */
  readonly url: string
}

/** The options of `createReceiver`. */
export interface ReceiverOptions extends ReceiveOptions {
  /**
   * The secret that the callback address must contain, as its last path segment or as `?token=`; several, to
   * replace one. It is compared in constant time. `undefined` is an error, so that a missing environment
   * variable does not let everybody in.
   */
  readonly secret?: string | readonly string[]
  /**
   * Returns true if deliveries of this sender are accepted: by address, or by a header that your proxy sets.
   */
  readonly allow?: ((caller: Caller) => boolean | Promise<boolean>) | undefined
  /**
   * The number of bodies that are decoded and stored at once; the others wait within `timeoutMs`. Default: no
   * limit. None gets 500 for it, because a burst that gets 500 three times is lost.
   */
  readonly concurrency?: number | undefined
}

/** The default of `maxBytes`. */
const MAX_BYTES = 512 * 1024

/** The default of `timeoutMs`. */
const TIMEOUT_MS = 8_000

/** The options of `receive`, checked and complete. */
export interface ReceiveSettings {
  readonly maxBytes: number
  readonly timeoutMs: number
  readonly decode: DecodeOptions
  readonly onReceipt: (receipt: Receipt) => unknown
}

/** The longest time of `setTimeout`, in milliseconds. */
const LONGEST_TIMEOUT = 0x7fffffff

const inRange = (name: string, value: unknown, least: number, most: number): void => {
  if (!(typeof value === 'number' && value >= least && value <= most)) {
    throw new RangeError(
      `${name} must be a number, at least ${least}${most === Infinity ? '' : ` and at most ${most}`}`
    )
  }
}

const mustBeFunction = (name: string, value: unknown): void => {
  if (value !== undefined && typeof value !== 'function') throw new TypeError(`${name} must be a function`)
}

const NAMES = ['maxBytes', 'timeoutMs', 'decode', 'onReceipt']
const RECEIVER_NAMES = [...NAMES, 'secret', 'allow', 'concurrency']

const settingsFrom = (options: ReceiveOptions): ReceiveSettings => {
  const { maxBytes = MAX_BYTES, timeoutMs = TIMEOUT_MS, decode, onReceipt = () => undefined } = options
  inRange('maxBytes', maxBytes, 1, Infinity)
  inRange('timeoutMs', timeoutMs, 1, LONGEST_TIMEOUT)
  mustBeFunction('onReceipt', onReceipt)
  // Throws now for a wrong option, instead of for each delivery.
  settingsOf(decode)
  if (decode !== undefined) checkOptions(decode, ['repair', 'utcOffset'])
  return { maxBytes, timeoutMs, decode: { ...decode, maxBytes }, onReceipt }
}

/** @throws RangeError, TypeError if an option is invalid or misspelt */
export const receiveSettings = (options: ReceiveOptions = {}): ReceiveSettings => {
  checkOptions(options, NAMES)
  return settingsFrom(options)
}

/** The options of `createReceiver`, checked and complete. */
export interface ReceiverSettings extends ReceiveSettings {
  readonly secrets: readonly string[]
  readonly allow: ((caller: Caller) => boolean | Promise<boolean>) | undefined
  readonly concurrency: number
}

const secretsOf = (options: ReceiverOptions): readonly string[] => {
  if (!('secret' in options)) return []
  const secrets: readonly unknown[] = [options.secret].flat()
  if (secrets.length === 0 || secrets.some((secret) => typeof secret !== 'string' || secret === '')) {
    throw new RangeError('secret must be a text or a list of texts, none of them empty')
  }
  return secrets as readonly string[]
}

/** @throws RangeError, TypeError if an option is invalid or misspelt: a misspelt `secret` would let everybody in */
export const receiverSettings = (options: ReceiverOptions = {}): ReceiverSettings => {
  checkOptions(options, RECEIVER_NAMES)
  const { allow, concurrency = Infinity } = options
  if (!(concurrency >= 1 && Math.floor(concurrency) === concurrency)) {
    throw new RangeError('concurrency must be a whole number, at least 1')
  }
  mustBeFunction('allow', allow)
  return { ...settingsFrom(options), secrets: secretsOf(options), allow, concurrency }
}
