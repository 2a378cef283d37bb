import { blanks } from './blanks'
import { depth } from './depth'
import { type Documents } from './document'
import { literals } from './literals'
import { numbers } from './numbers'
import { strings } from './strings'
import { structure } from './structure'
import { unicode } from './unicode'

export type { Documents } from './document'

/** Documents written from RFC 8259, by the rule that they try. */
export const DOCUMENTS: Readonly<Record<string, Documents>> = {
  structure,
  literals,
  numbers,
  strings,
  unicode,
  blanks,
  depth
}
