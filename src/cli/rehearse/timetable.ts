import type { Plan, Planned } from './planned'

/** A delivery, and when it is due. */
export interface Due {
  /** From 1, in the order of the plan. */
  readonly delivery: number
  readonly body: Uint8Array
  /** By the host's clock, in milliseconds. */
  readonly due: number
}

/**
 * Reads a plan, and says when each delivery is due.
 *
 * @param speed - plays the gaps between the moments of the deliveries, so many times as fast; `undefined`
 * plays none
 * @param now - the host's clock
 * @returns a function that returns the next delivery; `undefined` after the last one
 */
export const createTimetable = (
  plan: Plan,
  speed: number | undefined,
  now: () => number
): (() => Promise<Due | undefined>) => {
  const planned = plan[Symbol.asyncIterator]()
  let delivery = 0
  /** The latest moment, and when it is played. */
  let latest: { readonly moment: number; readonly due: number } | undefined

  const dueOf = ({ moment }: Planned): number => {
    if (speed === undefined || moment === undefined) return now()
    latest ??= { moment, due: now() }
    // Captured moments can be reversed. A gap is never negative.
    const gap = Math.max(0, moment - latest.moment)
    latest = { moment: latest.moment + gap, due: latest.due + gap / speed }
    return latest.due
  }

  return async () => {
    const next = await planned.next()
    if (next.done === true) return undefined
    delivery++
    return { delivery, body: next.value.body, due: dueOf(next.value) }
  }
}
