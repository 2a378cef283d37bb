import { KINDS } from '../../src/events'
import { WIRE_NAMES } from '../../src/events/wire-names'

describe('WIRE_NAMES', () => {
  it('has the key of the envelope, then the names of all kinds', () => {
    const names = ['cdr', ...Object.values(KINDS).flatMap((kind) => [...kind.names])]
    expect([...WIRE_NAMES]).toStrictEqual([...new Set(names)])
  })
})
