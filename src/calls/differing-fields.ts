import type { CallbackEvent } from '../events'
import { mapTimes } from '../events/map-times'
import { canonicalJson } from '../json/canonical'

/** The versions of one event, by their source. */
interface Pair {
  readonly pushed: readonly CallbackEvent[]
  readonly pulled: readonly CallbackEvent[]
}

/** The content of each field, as text. */
type Texts = Readonly<Record<string, string>>

const textsOf = (event: CallbackEvent): Texts =>
  Object.fromEntries(
    Object.entries(mapTimes(event, (time) => time.getTime())).map(([name, value]) => [
      name,
      canonicalJson(value)
    ])
  )

const NO_WORDS = '[]'

/** Returns true if the versions have the same contents of a field, on both sides. */
const isSame = (name: string, pushed: readonly Texts[], pulled: readonly Texts[]): boolean => {
  const there = new Set(pulled.map((texts) => texts[name]))
  // One pull interface leaves `stateDesc` out (seen in production).
  if (name === 'stateDesc' && there.size === 1 && there.has(NO_WORDS)) return true
  const here = new Set(pushed.map((texts) => texts[name]))
  return here.size === there.size && [...here].every((text) => there.has(text))
}

/** Returns the names of the fields in which the versions differ; `[]` if there is nothing to compare. */
export const differingFields = ({ pushed, pulled }: Pair): readonly string[] => {
  const here = pushed.map(textsOf)
  const there = pulled.map(textsOf)
  const [first] = here
  if (first === undefined || there.length === 0) return []
  return Object.keys(first).filter((name) => !isSame(name, here, there))
}
