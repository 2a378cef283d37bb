import { WIRE_NAMES } from '../../src/issue/wire-names'
import { KINDS } from '../../src/kind'
import { ENVELOPE } from '../../src/record/envelope'

it('are the names of all tables, and that of the envelope', () => {
  const names = [ENVELOPE, ...Object.values(KINDS).flatMap((kind) => [...kind.names])]
  expect([...WIRE_NAMES].sort()).toStrictEqual([...new Set(names)].sort())
})
