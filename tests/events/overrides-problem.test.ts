import type { Kind } from '../../src'
import { overridesProblem } from '../../src/events/event-problem'
import { KIND_SAMPLES } from './samples'

describe('overridesProblem', () => {
  it.each<[Kind, unknown]>([
    ['voice-code', {}],
    ['voice-code', { kind: 'voice-code' }],
    ['voice-code', { durationSeconds: 61 }],
    ['callback-cdr', { caller: { answerTime: null }, called: {} }],
    ['callback-cdr', { caller: undefined, charge: undefined }],
    ['callback-state', { state: { code: 'answer', text: 'answer' }, extra: { x: 1 } }],
    ['callback-state', { extra: undefined }],
    ...KIND_SAMPLES.map(({ event }): [Kind, unknown] => [event.kind, event])
  ])('returns undefined for %s and %p', (kind, overrides) => {
    expect(overridesProblem(kind, overrides)).toBeUndefined()
  })

  it.each<[Kind, unknown, string]>([
    ['voice-code', null, 'expected an object (got null)'],
    ['voice-code', [], 'expected an object (got an array)'],
    ['voice-code', 'x', 'expected an object (got a string with letters)'],
    ['conference', { kind: 'voice-code' }, '`kind` must be conference'],
    ['conference', { kind: null }, '`kind` must be conference'],
    ['conference', { duration: 7 }, '`duration` is not a field of conference'],
    ['conference', { duration: undefined }, '`duration` is not a field of conference'],
    ['callback-cdr', { caller: { tel: '1' } }, '`caller.tel` is not a field of callback-cdr'],
    ['callback-cdr', { caller: null }, '`caller` must be an object (got null)'],
    ['callback-cdr', { called: 7 }, '`called` must be an object (got a whole number)'],
    ['callback-cdr', { called: [] }, '`called` must be an object (got an array)'],
    [
      'callback-cdr',
      { called: { releaseTime: 'x' } },
      '`called.releaseTime` must be null or a valid Date in the years 2000 to 9999 (got a string with letters)'
    ],
    [
      'voice-code',
      { durationSeconds: -1 },
      '`durationSeconds` must be a whole number, not negative (got a negative number)'
    ],
    ['voice-code', { extra: null }, '`extra` must be an object (got null)'],
    ['voice-code', { extra: { tel: 1 } }, '`extra` must not have the key `tel`, a field of voice-code'],
    ['voice-code', { extra: { x: 1n } }, '`extra` must be plain JSON, without cycles, holes and toJSON']
  ])('says of %s and %p: %s', (kind, overrides, problem) => {
    expect(overridesProblem(kind, overrides)).toBe(problem)
  })
})
