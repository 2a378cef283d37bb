import { identityOfTime } from '../../src/events/kind'

describe('identityOfTime', () => {
  it('returns the milliseconds since 1970', () => {
    expect(
      [new Date(0), new Date(-1), new Date('2016-02-02T03:19:36.528Z')].map((time) =>
        identityOfTime(time, 'timestamp')
      )
    ).toStrictEqual([0, -1, 1_454_383_176_528])
  })

  it('returns null for a time that never came', () => {
    expect(identityOfTime(null, 'timestamp')).toBeNull()
  })
})
