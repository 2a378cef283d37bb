import { gluedTimestamp } from '../../../src/value/repair/glued-timestamp'
import { glueTimestamp } from '../../../src/value/repair/glued-timestamp-fault'

describe('glueTimestamp', () => {
  it.each([
    ['2016-02-02 11:20:40.000', '2016-02-0211:20:40.000'],
    ['2016-02-02 11:20:40', '2016-02-0211:20:40']
  ])('makes %s into %s, which its repair undoes', (text, faulty) => {
    expect(glueTimestamp(text)).toBe(faulty)
    expect(gluedTimestamp.mend(faulty)).toBe(text)
  })

  it.each(['', '2016-02-0211:20:40', 'never'])('leaves %j as it is', (text) => {
    expect(glueTimestamp(text)).toBe(text)
  })
})
