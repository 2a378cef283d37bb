import { momentOf, storedAsJson } from '../../src/events/moment'

it('returns the milliseconds of a time', () => {
  expect(momentOf(new Date(7), 'timestamp')).toBe(7)
})

it('says what to do with a time that is text', () => {
  const message = '`called.answerTime` is a string, not a Date: read events from JSON with fromJson'
  expect(storedAsJson('called.answerTime')).toBe(message)
  expect(() => momentOf('2016-02-02T11:19:36.000+08:00' as unknown as Date, 'called.answerTime')).toThrow(
    new TypeError(message)
  )
})
