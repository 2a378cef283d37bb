import fc from 'fast-check'
import { createNewIds } from '../../../src/cli/rehearse/new-ids'
import { bodyOf, build, scenarios } from '../../../src/testing'
import { decode, parse, REPAIR_CODES } from '../../../src'
import { assertProperty } from '../../support/property'
import { bytes, textOf } from './rehearsed'

const renumbered = (text: string, seed = 1): string => textOf(createNewIds(seed)()(bytes(text)))

const idOf = (text: string): string => /requestid\s*"\s*:\s*"?\s*(\w*)/.exec(text)?.[1] ?? ''

describe('createNewIds', () => {
  it('gives one call one id, of the same length, month and year', () => {
    const deliveries = scenarios.answered().map(({ body }) => body)
    const renumber = createNewIds(1)()
    const ids = deliveries.map((body) => idOf(textOf(renumber(bytes(body)))))
    const before = idOf(deliveries[0] ?? '')
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toMatch(new RegExp(`^${before.slice(0, 6)}\\d{${before.length - 6}}$`))
    expect(ids[0]).not.toBe(before)
  })

  it('keeps everything else, and the faults', () => {
    const body = bodyOf(build['callback-cdr']({ customParm: '{"requestid":"2016010000000206"}' }), {
      quirks: REPAIR_CODES
    })
    const id = idOf(body)
    const changed = renumbered(body)
    expect(changed.replace(idOf(changed), id)).toBe(body)
    expect(parse(changed).repairs.map(({ code }) => code)).toStrictEqual(
      parse(body).repairs.map(({ code }) => code)
    )
  })

  it.each([
    ['a number', '{"requestid":2016010000000206}', /^\{"requestid":201601\d{10}\}$/],
    ['a short number', '{"requestid":7}', /^\{"requestid":[1-689]\}$/],
    ['a short text that begins with a zero', '{"requestid":"0"}', /^\{"requestid":"[1-9]"\}$/],
    ['a padded key', '{"\u3000 requestid ":"12345678"}', /^\{"\u3000 requestid ":"\d{8}"\}$/],
    ['a padded value', '{"requestid":" 12345678 "}', /^\{"requestid":" \d{8} "\}$/],
    ['an id of letters', '{"requestid":"abc"}', /^\{"requestid":"abc"\}$/],
    ['null', '{"requestid":null}', /^\{"requestid":null\}$/],
    ['an empty id', '{"requestid":"","fid":"12"}', /^\{"requestid":"","fid":"12"\}$/],
    ['a truncated body', '{"requestid":"12', /^\{"requestid":"\d\d$/]
  ])('replaces the digits of %s', (_name, body, pattern) => {
    expect(renumbered(body)).toMatch(pattern)
    expect(renumbered(body) === body).toBe(!/\d/.test(idOf(body)))
  })

  it('depends on the seed alone', () => {
    const body = bodyOf(build['callback-cdr']())
    expect(renumbered(body, 7)).toBe(renumbered(body, 7))
    expect(renumbered(body, 7)).not.toBe(renumbered(body, 8))
  })

  it('gives each round other ids', () => {
    const next = createNewIds(1)
    const ids = Array.from({ length: 50 }, () => textOf(next()(bytes('{"requestid":"123"}'))))
    expect(new Set(ids).size).toBe(50)
  })

  it('uses an id twice rather than never ending', () => {
    const renumber = createNewIds(1)()
    const ids = Array.from({ length: 10 }, (_, id) => textOf(renumber(bytes(`{"requestid":"${id}"}`))))
    expect(ids.every((id) => /^\{"requestid":"\d"\}$/.test(id))).toBe(true)
  })

  it('keeps every byte outside of ids', () => {
    const renumber = createNewIds(1)()
    assertProperty(
      200,
      fc.property(fc.uint8Array(), fc.uint8Array(), (before, after) => {
        const id = bytes('"requestid":"20160100000002061"')
        const body = Uint8Array.from([...before, 0x20, ...id, 0x20, ...after])
        const changed = renumber(body)
        expect(changed).toHaveLength(body.length)
        const place = before.length + 1 + '"requestid":"201601'.length
        const masked = (all: Uint8Array): Uint8Array =>
          all.map((byte, at) => (at >= place && at < place + 11 ? 0 : byte))
        expect(masked(changed)).toStrictEqual(masked(body))
      })
    )
  })

  it('is linear', () => {
    const hostile = '"\u00a0'.repeat(200_000) + '"requestid'.repeat(50_000)
    expect(renumbered(hostile)).toBe(hostile)
    expect(decode(hostile)._tag).toBe('Left')
  })
})
