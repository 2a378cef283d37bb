import { ENVELOPE } from '../records/envelope'
import { KINDS } from '.'

const namesOfKinds = (): readonly string[] => [
  ENVELOPE,
  ...Object.values(KINDS).flatMap(({ names }) => [...names])
]

/** Every key that the platform sends: the keys that messages may print. Any other key comes from somebody else. */
export const WIRE_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ namesOfKinds())
