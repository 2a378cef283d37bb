import { bodyOf, build } from '../../../src/testing'
import { parse, REPAIR_CODES } from '../../../src'
import { withQuirks } from '../../../src/cli/rehearse/with-quirks'
import { bytes, textOf } from './rehearsed'

const CDR = build['callback-cdr']()
const GOOD = bodyOf(CDR)

describe('withQuirks', () => {
  it('keeps the bytes without quirks', () => {
    const body = bytes('{"odd"')
    expect(withQuirks([])(body)).toBe(body)
  })

  it('puts faults into a good body', () => {
    const { events, repairs } = parse(textOf(withQuirks(['missing-comma', 'padded-key'])(bytes(GOOD))))
    expect(events).toStrictEqual([CDR])
    expect(repairs.map(({ code }) => code)).toStrictEqual(['missing-comma', 'padded-key'])
  })

  it('puts them into each record of a body', () => {
    const body = bodyOf([CDR, build.conference()])
    expect(parse(textOf(withQuirks(['padded-key'])(bytes(body)))).repairs).toHaveLength(2)
  })

  it('keeps what `bodyOf` does not write', () => {
    const rejected = bodyOf([CDR, build['voice-code']({ durationSeconds: 777 })]).replace('777', 'soon')
    for (const text of ['{"cdr":[]}', '{', GOOD.slice(0, -3), rejected, `{"more":1,${GOOD.slice(1)}`]) {
      expect(textOf(withQuirks(REPAIR_CODES)(bytes(text)))).toBe(text)
    }
  })
})
