import { type Kind, KINDS } from '../../../events'
import { sumOf } from './numbers'

/** The kinds in the order of the platform's document. */
export const KIND_ORDER = Object.keys(KINDS) as readonly Kind[]

/** A value for each kind. */
export type PerKind<T> = Record<Kind, T>

/** Returns a value for each kind. */
export const perKind = <T>(make: (kind: Kind) => T): PerKind<T> =>
  Object.fromEntries(KIND_ORDER.map((kind) => [kind, make(kind)])) as PerKind<T>

export const zeroPerKind = (): PerKind<number> => perKind(() => 0)

/** into += other */
export const addEach = (into: PerKind<number>, other: Readonly<PerKind<number>>): void => {
  for (const kind of KIND_ORDER) into[kind] += other[kind]
}

export const sumOfEach = (counts: Readonly<PerKind<number>>): number => sumOf(Object.values(counts))
