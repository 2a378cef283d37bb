import {
  addText,
  addTexts,
  byFrequency,
  emptyTexts,
  MOST_TEXTS
} from '../../../../src/cli/reports/statistics/text-counts'

describe('addTexts', () => {
  it('keeps 1,000 texts and counts the others together', () => {
    const block = emptyTexts()
    for (let text = 0; text < MOST_TEXTS + 5; text++) addText(block, String(text))
    addText(block, '0')
    const texts = emptyTexts()
    addTexts(texts, block)
    const other = emptyTexts()
    addText(other, '1', 7)
    addText(other, 'new', 3)
    addTexts(texts, other)
    expect(texts.counts.size).toBe(1_000)
    expect([texts.counts.get('0'), texts.counts.get('1'), texts.others]).toStrictEqual([2, 8, 8])
  })

  it('loses no occurrence of a text that is kept, however many other texts a block has', () => {
    const texts = emptyTexts()
    const first = emptyTexts()
    addText(first, 'kept')
    addTexts(texts, first)
    for (let block = 0; block < 3; block++) {
      const next = emptyTexts()
      for (let text = 0; text < MOST_TEXTS + 50; text++) addText(next, `${block} ${text}`)
      addText(next, 'kept', 10)
      addTexts(texts, next)
    }
    expect(texts.counts.get('kept')).toBe(31)
  })
})

describe('byFrequency', () => {
  it('sorts by count, then by text, and leaves out texts that did not occur', () => {
    const counts = new Map(Object.entries({ b: 1, never: 0, c: 3, a: 1, '': 1, d: 1 }))
    expect(byFrequency({ counts, others: 9 })).toStrictEqual([
      ['c', 3],
      ['', 1],
      ['a', 1],
      ['b', 1],
      ['d', 1]
    ])
  })
})
