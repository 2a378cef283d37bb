import { ISSUE_CODES, REPAIR_CODES } from '../../src'
import { bodyOf, build, samples } from '../../src/testing'
import { matchers } from '../../src/testing/matchers'

expect.extend(matchers)

const TRUNCATED = samples.conference.slice(0, -10)
const UNKNOWN = '{"cdr":[{"fid":"8","tel":"13800000001"}]}'

describe('toDecodeAs', () => {
  it('takes bodies of one kind, as text, bytes or value', () => {
    expect(samples['callback-cdr']).toDecodeAs('callback-cdr')
    expect(new TextEncoder().encode(samples.conference)).toDecodeAs('conference')
    expect(JSON.parse(samples['callback-state'])).toDecodeAs('callback-state')
  })

  it('fails for another kind, for kinds mixed, for none, for a refusal', () => {
    expect(samples['callback-cdr']).not.toDecodeAs('conference')
    expect(bodyOf([build['voice-code'](), build.conference()])).not.toDecodeAs('conference')
    expect(bodyOf([])).not.toDecodeAs('conference')
    expect(TRUNCATED).not.toDecodeAs('conference')
  })

  it('says what became of the body instead', () => {
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
  it('takes each fault of the sample, and no other', () => {
    const body = samples['callback-cdr']
    expect(body).toHaveRepaired('missing-comma')
    expect(body).toHaveRepaired('padded-key')
    expect(body).toHaveRepaired('glued-timestamp')
    expect(body).not.toHaveRepaired('padded-value')
    expect(body).not.toHaveRepaired('byte-order-mark')
  })

  it('takes the repairs of records beside one that is refused', () => {
    const good = bodyOf(build['voice-code'](), { quirks: ['padded-value'] })
    expect(good.replace('[', '[1,')).toHaveRepaired('padded-value')
  })

  it('says which repairs there were', () => {
    expect(() => expect(samples['callback-cdr']).toHaveRepaired('padded-value')).toThrow(
      'expected the body to need the repair padded-value, but it decodes to callback-cdr, after the repairs missing-comma, padded-key, glued-timestamp'
    )
  })
})

describe('toBeRefusedWith', () => {
  it('takes the reason, and the place where one is given', () => {
    expect(TRUNCATED).toBeRefusedWith('truncated-json')
    expect(TRUNCATED).toBeRefusedWith('truncated-json', [])
    expect(UNKNOWN).toBeRefusedWith('unknown-kind')
    expect(UNKNOWN).toBeRefusedWith('unknown-kind', ['cdr', 0, 'fid'])
  })

  it('fails for another reason, another place, and what is accepted', () => {
    expect(UNKNOWN).not.toBeRefusedWith('missing-field')
    expect(UNKNOWN).not.toBeRefusedWith('unknown-kind', ['cdr', 1, 'fid'])
    expect(UNKNOWN).not.toBeRefusedWith('unknown-kind', ['cdr', 0])
    expect(UNKNOWN).not.toBeRefusedWith('unknown-kind', ['cdr', 0, 'fid', 'x'])
    expect(TRUNCATED).not.toBeRefusedWith('truncated-json', ['cdr'])
    expect(samples.conference).not.toBeRefusedWith('truncated-json')
  })

  it('says why it was refused, and no value of the payload', () => {
    const message = (): string =>
      matchers.toBeRefusedWith(UNKNOWN, 'missing-field', ['cdr', 0, 'tel']).message()
    expect(message()).toMatch(
      /^expected the body to be refused with missing-field at cdr\[0\]\.tel, but it was refused:\n/
    )
    expect(message()).toContain('[unknown-kind]')
    expect(message()).not.toContain('13800000001')
    expect(matchers.toBeRefusedWith(UNKNOWN, 'missing-field', []).message()).toContain('at the body itself')
    expect(matchers.toBeRefusedWith(UNKNOWN, 'missing-field').message()).toMatch(
      /^expected the body to be refused with missing-field, but /
    )
    expect(matchers.toBeRefusedWith(UNKNOWN, 'missing-field', ['cdr', 0, 'mine']).message()).toContain(
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
    [() => matchers.toBeRefusedWith('', 'truncated' as never), ISSUE_CODES]
  ])('is refused, because a `.not` with it could never fail', (call, words) => {
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
