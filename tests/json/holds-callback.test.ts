import { holdsCallback, looksLikeCallback } from '../../src/json/holds-callback'

const CALLBACKS = [{ cdr: [] }, { cdr: null }, { fid: '4' }, { x: 1, state: 'answer' }]
const OTHERS: readonly unknown[] = [
  null,
  undefined,
  7,
  'cdr',
  [],
  {},
  { CDR: [] },
  Object.create({ cdr: [] })
]

describe('looksLikeCallback', () => {
  it.each(CALLBACKS)('is true for %j', (value) => {
    expect(looksLikeCallback(value)).toBe(true)
  })

  it.each([...OTHERS, [{ cdr: [] }], Object.assign([], { cdr: [] })])('is false for %p', (value) => {
    expect(looksLikeCallback(value)).toBe(false)
  })
})

describe('holdsCallback', () => {
  it.each(CALLBACKS)('is true for %j, as it is, in a list and as JSON', (value) => {
    const holders = [value, [value], [value, 7], JSON.stringify(value), ` [${JSON.stringify(value)}]`]
    expect(holders.map(holdsCallback)).toStrictEqual([true, true, true, true, true])
  })

  it.each([...OTHERS, [7, { cdr: [] }], '{"cdr":[]', 'x{"cdr":[]}', '"cdr"', '{}', '[]'])(
    'is false for %p',
    (value) => {
      expect(holdsCallback(value)).toBe(false)
    }
  )
})
