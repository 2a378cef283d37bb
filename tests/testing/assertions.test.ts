import { ISSUE_CODES, REPAIR_CODES } from '../../src'
import { assertDecodesAs, assertRejectedWith, assertRepaired, samples } from '../../src/testing'
import { matchers } from '../../src/testing/body-matchers'

const TRUNCATED = samples.conference.slice(0, -10)

describe('an assertion', () => {
  it.each<[string, () => void]>([
    ['assertDecodesAs', () => assertDecodesAs(samples.conference, 'conference')],
    ['assertRepaired', () => assertRepaired(samples['callback-cdr'], 'missing-comma')],
    ['assertRejectedWith', () => assertRejectedWith(TRUNCATED, 'truncated-json')],
    ['assertRejectedWith, at a path', () => assertRejectedWith(TRUNCATED, 'truncated-json', [])]
  ])('returns nothing if the body is as expected: %s', (_name, assert) => {
    expect(assert()).toBeUndefined()
  })

  it.each([
    [
      'assertDecodesAs',
      () => assertDecodesAs(samples.conference, 'voice-code'),
      matchers.toDecodeAs(samples.conference, 'voice-code')
    ],
    [
      'assertRepaired',
      () => assertRepaired(samples['callback-cdr'], 'padded-value'),
      matchers.toHaveRepaired(samples['callback-cdr'], 'padded-value')
    ],
    [
      'assertRejectedWith',
      () => assertRejectedWith(TRUNCATED, 'malformed-json'),
      matchers.toBeRejectedWith(TRUNCATED, 'malformed-json')
    ],
    [
      'assertRejectedWith, at a path',
      () => assertRejectedWith(TRUNCATED, 'truncated-json', ['cdr', 0]),
      matchers.toBeRejectedWith(TRUNCATED, 'truncated-json', ['cdr', 0])
    ]
  ])('throws the text of its matcher otherwise: %s', (_name, assert, { message }) => {
    expect(assert).toThrow(new Error(message()))
  })

  it('prints what the body decodes to instead', () => {
    expect(() => assertDecodesAs(samples.conference, 'voice-code')).toThrow(
      new Error('expected the body to decode as voice-code, but it decodes to conference, without repairs')
    )
  })

  it.each<[() => void, readonly string[]]>([
    [
      () => assertDecodesAs('', 'cdr' as never),
      ['voice-code', 'callback-cdr', 'callback-state', 'conference']
    ],
    [() => assertRepaired('', 'missing-coma' as never), REPAIR_CODES],
    [() => assertRejectedWith('', 'truncated' as never), ISSUE_CODES]
  ])('rejects a misspelt word, of which the types warn', (assert, words) => {
    expect(assert).toThrow(new RangeError(`expected one of ${words.join(', ')}`))
  })
})
