import fc from 'fast-check'
import { isRight, right } from 'fp-ts/lib/Either.js'
import { CallbackBody, CallbackState, decode, decodeEach, parse, safeParse } from '../../src'
import { treeOf, writtenBodies, type WrittenRecord } from '../support/arbitraries/bodies'
import { layouts, print } from '../support/arbitraries/layout'
import { expectSame, assertProperty, rightOf } from '../support/property'
import { callbackOf, CHINA_HOURS, momentOf } from '../support/oracle'

describe('a body without faults', () => {
  const cases = fc.record({ body: writtenBodies, layout: layouts })

  it('is decoded from what JSON.parse returns, without a repair', () => {
    assertProperty(
      1000,
      fc.property(cases, ({ body, layout }) => {
        const { text } = print(treeOf(body), layout)
        expectSame(decode(text), right(callbackOf(JSON.parse(text))))
      })
    )
  })

  it('is decoded the same by every function', () => {
    assertProperty(
      300,
      fc.property(cases, ({ body, layout }) => {
        const { text } = print(treeOf(body), layout)
        const decoded = decode(text)
        const callback = rightOf(decoded)
        expectSame(decode(JSON.parse(text)), decoded)
        expectSame(decode(text, { repair: false }), decoded)
        expectSame(decodeEach(text), right({ ...callback, rejected: [] }))
        expectSame(parse(text), callback)
        expectSame(safeParse(text), { success: true, data: callback })
        expectSame(CallbackBody.decode(text), decoded)
        const bytes = Buffer.from(text)
        const fromBytes = decode(bytes)
        expectSame(fromBytes, decode(bytes.toString()))
        expectSame(decode(Uint8Array.from(bytes).buffer), fromBytes)
      })
    )
  })

  it('is decoded the same in any layout and any order of fields', () => {
    const reversed = (record: WrittenRecord): WrittenRecord => ({
      ...record,
      members: [...record.members].reverse()
    })
    assertProperty(
      300,
      fc.property(writtenBodies, layouts, layouts, (body, layout, other) => {
        const turned = { ...body, records: body.records.map(reversed) }
        expectSame(decode(print(treeOf(turned), other).text), decode(print(treeOf(body), layout).text))
      })
    )
  })

  it('has exactly the times that the calendar has', () => {
    const pad = (part: number, length = 2): string => String(part).padStart(length, '0')
    const parts = fc.tuple(
      fc.oneof(fc.integer({ min: 1890, max: 2110 }), fc.nat(9999)),
      fc.nat(13),
      fc.oneof(fc.integer({ min: 27, max: 32 }), fc.nat(32)),
      fc.oneof(fc.nat(23), fc.nat(25)),
      fc.oneof(fc.nat(59), fc.nat(61)),
      fc.oneof(fc.nat(59), fc.nat(61))
    )
    assertProperty(
      1000,
      fc.property(parts, ([year, month, day, hour, minute, second]) => {
        const text = `${pad(year, 4)}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}:${pad(second)}`
        const time = momentOf(text)
        const exists = new Date(time.getTime() + CHINA_HOURS * 3_600_000)
          .toISOString()
          .startsWith(text.replace(' ', 'T'))
        const decoded = CallbackState.decode({
          requestid: '1',
          src: '',
          dsc: '',
          state: 'answer',
          timestamp: text
        })
        expectSame(isRight(decoded) ? decoded.right.timestamp : 'rejected', exists ? time : 'rejected')
      })
    )
  })
})
