import type { Answer, BodyPart } from '../../host'
import type { Material } from './material'

/** A request of a check. */
export interface CheckRequest {
  /** Default: POST. */
  readonly method?: string
  /** Default: a content type of `application/json`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly parts: readonly BodyPart[]
  /** The length to declare; `'chunked'` to declare none. Default: the true one. */
  readonly length?: number | 'chunked'
  /** Ends the connection before the body is complete: no answer is expected, and nothing may be stored. */
  readonly breaksOff?: boolean
  /** Changes the address. */
  readonly at?: (url: URL) => URL
  /** The body that a receiver decodes: the bytes before compression, or the part that arrives. */
  readonly plain: Uint8Array
}

/** Returns the milliseconds that a request pauses: the time limit is for the receiver. */
export const pausesOf = ({ parts }: Pick<CheckRequest, 'parts'>): number =>
  parts.reduce((sum, part) => sum + (part instanceof Uint8Array ? 0 : part.pauseMs), 0)

/** The answers that a receiver may give. */
export interface Expectation {
  /** For people: `200`. */
  readonly expected: string
  readonly accepts: (status: number) => boolean
  /** Returns a remark about an accepted answer, if there is one. */
  readonly note?: (status: number) => string | undefined
}

/** A point that a receiver has to meet. */
export interface Check extends Expectation {
  /** At most 46 characters, so that a line has at most 80. */
  readonly name: string
  /** True for plain good deliveries: if none passes, the other checks say nothing. */
  readonly isBasic?: boolean
  /** True if all requests are under way at once. Default: one after another. */
  readonly isBurst?: boolean
  /**
   * True if the address or the method is not the platform's, so that an answer other than 200 or 500 is no
   * failure.
   */
  readonly isForeign?: boolean
  readonly requests: (material: Material) => readonly CheckRequest[] | Promise<readonly CheckRequest[]>
  /** The change to make if it fails. */
  readonly advice: string
}

/** A request and its answer. */
export interface Exchange {
  readonly check: Check
  readonly request: CheckRequest
  readonly answer: Answer
}

/** The answers and the stored events of a whole run. */
export interface Run {
  readonly exchanges: readonly Exchange[]
  readonly timeoutMs: number
  /** The number of times that each event is stored, by the identity of its entry; or why nobody knows. */
  readonly stored: { readonly counts: ReadonlyMap<string, number> } | { readonly unknown: string }
}

/** The result of a check. `noted`: it passed, and there is something to know. */
export type Outcome = 'passed' | 'failed' | 'noted' | 'skipped'

/** An outcome, and its reason in one line. */
export interface Verdict {
  readonly outcome: Outcome
  readonly detail?: string
}

/** A point about the whole run. */
export interface Conclusion {
  readonly name: string
  readonly judge: (run: Run) => Verdict
  readonly advice: string
}

/** The result of a check or of a conclusion. */
export interface CheckResult extends Verdict {
  readonly name: string
  /** Each status, or the reason why none came, and how often. */
  readonly answers: readonly { readonly answer: number | string; readonly count: number }[]
  /** The longest time of an answer, in milliseconds; absent if nothing was sent. */
  readonly elapsedMs?: number
  /** The change to make; only if it failed. */
  readonly advice?: string
}
