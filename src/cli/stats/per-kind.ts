import type { Kind } from '../../events'
import { KINDS } from '../../events'

/** The kinds in the order in which they are printed: that of the platform's document. */
export const KIND_ORDER = Object.keys(KINDS) as readonly Kind[]

/** Something for each kind. */
export type PerKind<T> = Record<Kind, T>

export const perKind = <T>(make: (kind: Kind) => T): PerKind<T> =>
  Object.fromEntries(KIND_ORDER.map((kind) => [kind, make(kind)])) as PerKind<T>

export const noneOfEach = (): PerKind<number> => perKind(() => 0)

/** into += other */
export const addEach = (into: PerKind<number>, other: Readonly<PerKind<number>>): void => {
  for (const kind of KIND_ORDER) into[kind] += other[kind]
}

export const sumOfEach = (counts: Readonly<PerKind<number>>): number =>
  KIND_ORDER.reduce((sum, kind) => sum + counts[kind], 0)
