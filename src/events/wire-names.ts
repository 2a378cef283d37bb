import { ENVELOPE } from '../records/envelope'
import { KINDS } from '.'

const namesOfKinds = (): readonly string[] => [
  ENVELOPE,
  ...Object.values(KINDS).flatMap(({ names }) => [...names])
]

/** Every key that the platform sends. Messages may print only these: any other key is untrusted input. */
export const WIRE_NAMES: ReadonlySet<string> = /* @__PURE__ */ new Set(/* @__PURE__ */ namesOfKinds())
