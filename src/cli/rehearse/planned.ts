/** A body to send. */
export interface Planned {
  readonly body: Uint8Array
  /** When it happened, in milliseconds since 1970; `undefined` if nothing tells. */
  readonly moment: number | undefined
}

/** The bodies to send, in order. Read while they are sent: a log can be larger than memory. */
export type Plan = AsyncIterable<Planned>

/** Plays plans one after another: the first moment of each follows the last moment of those before. */
export async function* inSequence(plans: Iterable<Plan>): Plan {
  let end: number | undefined
  for (const plan of plans) {
    let offset: number | undefined
    const endBefore = end
    for await (const { body, moment } of plan) {
      if (moment === undefined) yield { body, moment }
      else {
        offset ??= endBefore === undefined ? 0 : endBefore - moment
        end = Math.max(moment + offset, end ?? moment)
        yield { body, moment: moment + offset }
      }
    }
  }
}
