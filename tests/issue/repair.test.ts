import { REPAIR_CODES } from '../../src'

it('has every repair, in the order in which the faults are looked for', () => {
  expect(REPAIR_CODES).toStrictEqual([
    'byte-order-mark',
    'missing-comma',
    'padded-key',
    'padded-value',
    'glued-timestamp'
  ])
})
