import type { Kind } from '../../event'

/** The kinds in the order in which they are printed: that of the platform's document. */
export const KIND_ORDER: readonly Kind[] = ['voice-code', 'callback-cdr', 'callback-state', 'conference']

/** Something for each kind. */
export type PerKind<T> = Record<Kind, T>

export const perKind = <T>(make: (kind: Kind) => T): PerKind<T> => ({
  'voice-code': make('voice-code'),
  'callback-cdr': make('callback-cdr'),
  'callback-state': make('callback-state'),
  conference: make('conference')
})

export const noneOfEach = (): PerKind<number> => perKind(() => 0)

/** into += other */
export const addEach = (into: PerKind<number>, other: Readonly<PerKind<number>>): void => {
  for (const kind of KIND_ORDER) into[kind] += other[kind]
}

export const sumOfEach = (counts: Readonly<PerKind<number>>): number =>
  KIND_ORDER.reduce((sum, kind) => sum + counts[kind], 0)
