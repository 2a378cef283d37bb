import { CALL_STATES } from '../../src'
import { holdsCallback, looksLikeCallback } from '../../src/json/holds-callback'

const CALLBACKS = [
  { cdr: [] },
  { fid: '4' },
  { fid: 4 },
  { ' fid ': '4' },
  ...CALL_STATES.map(({ text }) => ({ x: 1, state: text }))
]
const OTHERS: readonly unknown[] = [
  null,
  undefined,
  7,
  'cdr',
  [],
  {},
  { CDR: [] },
  { cdr: null },
  { cdr: { length: 1 } },
  { fid: null },
  { fid: {} },
  { state: 'CA' },
  { state: 'open', answer: 'answer' },
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
