import { ISSUE_CODES, REPAIR_CODES } from '../../src'
import { bodyOf, build, samples } from '../../src/testing'
import { matchers } from '../../src/testing/body-matchers'

expect.extend(matchers)

const TRUNCATED = samples.conference.slice(0, -10)
const UNKNOWN = '{"cdr":[{"fid":"8","tel":"13800000001"}]}'

describe('toDecodeAs', () => {
  it('passes for bodies of one kind, as text, bytes or value', () => {
    expect(samples['callback-cdr']).toDecodeAs('callback-cdr')
    expect(new TextEncoder().encode(samples.conference)).toDecodeAs('conference')
    expect(JSON.parse(samples['callback-state'])).toDecodeAs('callback-state')
  })

  it('fails for another kind, for mixed kinds, for no events, and for a rejected body', () => {
    expect(samples['callback-cdr']).not.toDecodeAs('conference')
    expect(bodyOf([build['voice-code'](), build.conference()])).not.toDecodeAs('conference')
    expect(bodyOf([])).not.toDecodeAs('conference')
    expect(TRUNCATED).not.toDecodeAs('conference')
  })

  it('prints what the body decodes to instead', () => {
    const body = bodyOf([build['voice-code'](), build.conference(), build.conference()])
    expect(() => expect(body).toDecodeAs('conference')).toThrow(
      new Error(
        'expected the body to decode as conference, but it decodes to voice-code, conference, without repairs'
      )
    )
    expect(() => expect('{"cdr":[]}').toDecodeAs('conference')).toThrow(
      'but it decodes to no events, without repairs'
    )
    expect(() => expect(samples.conference).not.toDecodeAs('conference')).toThrow(
      'expected the body not to decode as conference, but it decodes to conference, without repairs'
    )
  })
})

describe('toHaveRepaired', () => {
  it('passes for each fault of the sample, and for no other', () => {
    const body = samples['callback-cdr']
    expect(body).toHaveRepaired('missing-comma')
    expect(body).toHaveRepaired('padded-key')
    expect(body).toHaveRepaired('glued-timestamp')
    expect(body).not.toHaveRepaired('padded-value')
    expect(body).not.toHaveRepaired('byte-order-mark')
  })

  it('passes for a repair of a good record in a body with a rejected one', () => {
    const good = bodyOf(build['voice-code'](), { quirks: ['padded-value'] })
    expect(good.replace('[', '[1,')).toHaveRepaired('padded-value')
  })

  it('prints the repairs', () => {
    expect(() => expect(samples['callback-cdr']).toHaveRepaired('padded-value')).toThrow(
      'expected the body to need the repair padded-value, but it decodes to callback-cdr, after the repairs missing-comma, padded-key, glued-timestamp'
    )
  })
})

describe('toBeRejectedWith', () => {
  it('passes for the code, and at the path if one is given', () => {
    expect(TRUNCATED).toBeRejectedWith('truncated-json')
    expect(TRUNCATED).toBeRejectedWith('truncated-json', [])
    expect(UNKNOWN).toBeRejectedWith('unknown-kind')
    expect(UNKNOWN).toBeRejectedWith('unknown-kind', ['cdr', 0, 'fid'])
  })

  it('fails for another code, for another path, and for a good body', () => {
    expect(UNKNOWN).not.toBeRejectedWith('missing-field')
    expect(UNKNOWN).not.toBeRejectedWith('unknown-kind', ['cdr', 1, 'fid'])
    expect(UNKNOWN).not.toBeRejectedWith('unknown-kind', ['cdr', 0])
    expect(UNKNOWN).not.toBeRejectedWith('unknown-kind', ['cdr', 0, 'fid', 'x'])
    expect(TRUNCATED).not.toBeRejectedWith('truncated-json', ['cdr'])
    expect(samples.conference).not.toBeRejectedWith('truncated-json')
  })

  it('prints why the body was rejected, and no value of it', () => {
    const message = (): string =>
      matchers.toBeRejectedWith(UNKNOWN, 'missing-field', ['cdr', 0, 'tel']).message()
    expect(message()).toMatch(
      /^expected the body to be rejected with missing-field at cdr\[0\]\.tel, but it was rejected:\n/
    )
    expect(message()).toContain('[unknown-kind]')
    expect(message()).not.toContain('13800000001')
    expect(matchers.toBeRejectedWith(UNKNOWN, 'missing-field', []).message()).toContain('at the body itself')
    expect(matchers.toBeRejectedWith(UNKNOWN, 'missing-field').message()).toMatch(
      /^expected the body to be rejected with missing-field, but /
    )
    expect(matchers.toBeRejectedWith(UNKNOWN, 'missing-field', ['cdr', 0, 'mine']).message()).toContain(
      'missing-field at cdr[0].mine, but'
    )
  })
})

describe('a misspelt word', () => {
  it.each<[() => unknown, readonly string[]]>([
    [
      () => matchers.toDecodeAs('', 'cdr' as never),
      ['voice-code', 'callback-cdr', 'callback-state', 'conference']
    ],
    [() => matchers.toHaveRepaired('', 'missing-coma' as never), REPAIR_CODES],
    [() => matchers.toBeRejectedWith('', 'truncated' as never), ISSUE_CODES]
  ])('is rejected, because a `.not` with it could never fail', (call, words) => {
    expect(call).toThrow(new RangeError(`expected one of ${words.join(', ')}`))
  })

  it('does not compile', () => {
    expect(() => {
      // @ts-expect-error no such kind
      expect('').not.toDecodeAs('cdr')
    }).toThrow(RangeError)
    expect(() => {
      // @ts-expect-error no such repair
      expect('').not.toHaveRepaired('missing-coma')
    }).toThrow(RangeError)
  })
})
