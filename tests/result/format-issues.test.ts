import { formatIssues, type Issue } from '../../src'
import { FIELD_NAMES } from '../../src/events/field-names'
import { WIRE_NAMES } from '../../src/events/wire-names'

const duplicate = (key: string): Issue => ({
  code: 'ambiguous-key',
  message: 'a key occurs more than once',
  path: ['cdr', 0, key]
})

describe('formatIssues', () => {
  it.each([...WIRE_NAMES])('prints the key %s, which the platform has', (key) => {
    expect(formatIssues([duplicate(key)])).toBe(`cdr[0].${key}: a key occurs more than once [ambiguous-key]`)
  })

  it.each(FIELD_NAMES)('prints the key %s, which an event has', (key) => {
    expect(formatIssues([{ ...duplicate(key), path: ['called', key] }])).toBe(
      `called.${key}: a key occurs more than once [ambiguous-key]`
    )
  })

  it.each(['13800000001', 'order', 'constructor', ' cdr ', 'CDR'])('masks the unknown key %j', (key) => {
    expect(formatIssues([duplicate(key)])).toBe('cdr[0]."…": a key occurs more than once [ambiguous-key]')
  })

  it('returns one line per issue', () => {
    expect(formatIssues([duplicate('tel'), duplicate('fid')]).split('\n')).toHaveLength(2)
    expect(formatIssues([])).toBe('')
  })
})
