interface StatusAdvice {
  readonly isFor: (status: number) => boolean
  /** One or two sentences. */
  readonly text: string
}

const isOneOf =
  (...statuses: readonly number[]): StatusAdvice['isFor'] =>
  (status) =>
    statuses.includes(status)

/** The advice that is right whatever was sent. */
const ADVICE: readonly StatusAdvice[] = [
  {
    isFor: (status) => status > 200 && status < 300,
    text: 'Answer exactly 200 or 500: what the platform does after another status is undocumented.'
  },
  {
    isFor: (status) => status >= 300 && status < 400,
    text: 'Answer at this address itself: whether the platform follows a redirect is undocumented.'
  },
  {
    isFor: isOneOf(401, 403),
    text: 'Exclude this address from authentication and from CSRF protection. Protect it with a secret in its path.'
  },
  {
    isFor: isOneOf(404, 405),
    text: 'No route takes a POST here: check the path of --to, and register it for POST.'
  }
]

/** The likely advice if a good body was sent. */
const LIKELY: readonly StatusAdvice[] = [
  {
    isFor: isOneOf(400, 415),
    text: 'A body parser answers before your code: mount the receiver before it.'
  },
  { isFor: isOneOf(500), text: "Read your application's log, or run huadan send --verify." }
]

const textFor = (advice: readonly StatusAdvice[], status: number): string | undefined =>
  advice.find(({ isFor }) => isFor(status))?.text

/** Returns what to do about a status other than 200 and 500, whatever was sent; `undefined` if that depends. */
export const adviceFor = (status: number): string | undefined => textFor(ADVICE, status)

/** Returns what to do about a delivery that was given up; `undefined` if only the answer itself can say it. */
export const adviceForGivenUp = (status: number): string | undefined =>
  textFor([...ADVICE, ...LIKELY], status)
