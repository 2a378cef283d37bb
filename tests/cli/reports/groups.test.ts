import fc from 'fast-check'
import { groupOf, SHOWN_PER_GROUP } from '../../../src/cli/reports/groups'
import { ISSUE_CODES } from '../../../src/diagnostics/catalogue'
import type { Path } from '../../../src/diagnostics/issue'
import { WIRE_NAMES } from '../../../src/events/wire-names'
import { assertProperty } from '../../support/property'

describe('groupOf', () => {
  it.each<[Path, string]>([
    [[], 'rejected invalid-field'],
    [['cdr'], 'rejected invalid-field cdr'],
    [['cdr', 7], 'rejected invalid-field cdr[*]'],
    [['cdr', 7, 'duration'], 'rejected invalid-field cdr[*].duration'],
    [['duration'], 'rejected invalid-field duration'],
    [['cdr', 7, '13800000001'], 'rejected invalid-field cdr[*].*'],
    [['a b', 7], 'rejected invalid-field *[*]'],
    [['cdr', 7, 'x', 'duration'], 'rejected invalid-field cdr[*].*.*'],
    [['cdr', 'x', 7], 'rejected invalid-field cdr.*.*'],
    [[7, 7, 7, 7], 'rejected invalid-field [*][*][*].*']
  ])('of the path %j is %s', (path, group) => {
    expect(groupOf('rejected', 'invalid-field', path)).toBe(group)
  })

  it('has no key of the payload, three words, and few values', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom(...WIRE_NAMES))
    const part = fc.oneof(key, fc.nat())
    const word = String.raw`(?:\*|\[\*\]|${[...WIRE_NAMES].join('|')})`
    const shape = new RegExp(String.raw`^rejected [a-z\d-]+(?: ${word}(?:\.?${word}){0,3})?$`)
    assertProperty(
      1000,
      fc.property(fc.constantFrom(...ISSUE_CODES), fc.array(part, { maxLength: 9 }), (code, path) => {
        expect(groupOf('rejected', code, path)).toMatch(shape)
      })
    )
    // Two keys at most.
    const deep = (...keys: readonly string[]): string => groupOf('rejected', 'invalid-field', keys)
    expect(deep('cdr', 'fid', 'src', 'dsc')).toBe(deep('cdr', 'fid', 'tel'))
  })

  it('is shown ten times', () => {
    expect(SHOWN_PER_GROUP).toBe(10)
  })
})
