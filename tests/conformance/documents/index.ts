import { depth } from './depth'
import { type Documents } from './document'
import { literals } from './literals'
import { numbers } from './numbers'
import { strings } from './strings'
import { structure } from './structure'
import { unicode } from './unicode'
import { whitespace } from './whitespace'

export type { Documents } from './document'

/** Documents written from RFC 8259, by rule. */
export const DOCUMENTS: Readonly<Record<string, Documents>> = {
  structure,
  literals,
  numbers,
  strings,
  unicode,
  whitespace,
  depth
}
