import fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { decode, decodeEach } from '../../src'
import { bodiesOf, treeOf, writtenTexts } from '../support/arbitraries/bodies'
import { brokenTexts } from '../support/arbitraries/broken-texts'
import { seeds } from '../support/arbitraries/faults'
import { COMPACT, layouts, print } from '../support/arbitraries/layout'
import { expectSame, holds, leftOf } from '../support/law'
import { positionOf } from '../support/oracle'
import { canBeCompleted, isJson, mended, textFaultOf } from '../support/text-oracle'

describe('the reading of JSON', () => {
  it('agrees with JSON.parse, but for missing commas', () => {
    holds(
      1000,
      fc.property(brokenTexts, (text) => {
        const each = decodeEach(text)
        const fault = textFaultOf(each)
        const read = mended(text)
        expectSame(fault === undefined, read !== undefined)
        if (fault === undefined) {
          const repairs = isRight(each)
            ? each.right.repairs.filter(({ offset }) => offset !== undefined)
            : read?.repairs
          expectSame(repairs, read?.repairs)
        } else {
          expectSame(fault.code === 'empty-body', text.trim() === '')
          expectSame(leftOf(each).issues.length, 1)
          expectSame(decode(text), each)
        }
      })
    )
  })

  it('finds the first character that cannot be', () => {
    holds(
      1000,
      fc.property(brokenTexts, (text) => {
        const fault = textFaultOf(decode(text, { repair: false }))
        const { code, position } = fault ?? {}
        if (isJson(text)) expectSame(fault, undefined)
        else if (text.trim() === '') expectSame(code, 'empty-body')
        else if (canBeCompleted(text)) {
          expectSame([code, position], ['truncated-json', positionOf(text, text.length)])
        } else {
          const offset = position?.offset ?? NaN
          expectSame([code, position], ['malformed-json', positionOf(text, offset)])
          expectSame(offset < text.length, true)
          expectSame(canBeCompleted(text.slice(0, offset)), true)
          expectSame(canBeCompleted(text.slice(0, offset + 1)), false)
        }
      })
    )
  })

  it('says truncated of what can be completed, and finds every place within the text', () => {
    holds(
      1000,
      fc.property(brokenTexts, (text) => {
        const each = decodeEach(text)
        const issues = isLeft(each)
          ? each.left.issues
          : each.right.rejected.flatMap((record) => record.issues)
        for (const { position } of issues) {
          if (position === undefined) continue
          expectSame(position, positionOf(text, position.offset))
          expectSame(position.offset >= 0 && position.offset <= text.length, true)
        }
        const fault = textFaultOf(each)
        const place = fault?.position?.offset
        expectSame(fault?.code === 'truncated-json', place === text.length)
        if (canBeCompleted(text)) expectSame(fault?.code === 'malformed-json', false)
        // What stands before the fault is not at fault.
        expectSame(textFaultOf(decode(text.slice(0, place)))?.code === 'malformed-json', false)
      })
    )
  })

  it('finds the first byte that is not UTF-8', () => {
    const isUtf8 = (bytes: Uint8Array): boolean => {
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes)
        return true
      } catch {
        return false
      }
    }
    const bytes = fc
      .tuple(
        fc.string({ unit: 'grapheme' }),
        fc.uint8Array({ maxLength: 3 }),
        fc.string({ unit: 'grapheme' })
      )
      .map(([before, strange, after]) => Buffer.concat([Buffer.from(before), strange, Buffer.from(after)]))
    const badPlace = (body: Uint8Array): number | undefined => {
      let at = 0
      while (at < body.length) {
        const length = [1, 2, 3, 4].find((count) => isUtf8(body.subarray(at, at + count)))
        if (length === undefined) return at
        at += length
      }
      return undefined
    }
    holds(
      1000,
      fc.property(bytes, (body) => {
        const offset = badPlace(body)
        const before = body.subarray(0, offset).toString()
        const { line, column } = positionOf(before, before.length)
        const decoded = decode(body)
        const fault = isLeft(decoded) && decoded.left.issues.find(({ code }) => code === 'invalid-utf8')
        expectSame(
          fault ? fault.position : undefined,
          offset === undefined ? undefined : { offset, line, column }
        )
      })
    )
  })

  it('never completes what was cut off', () => {
    holds(
      200,
      fc.property(
        bodiesOf(0, 1),
        layouts,
        seeds,
        fc.constantFrom('', '\ufeff'),
        (body, layout, leftOut, mark) => {
          const tree = treeOf(body)
          const { commas } = print(tree, COMPACT)
          const { text } = print(tree, layout, (comma) => leftOut.some((seed) => seed % commas === comma))
          const whole = mark + text.trimEnd()
          for (let length = 0; length < whole.length; length++) {
            const cut = whole.slice(0, length)
            const failure = leftOf(decodeEach(cut))
            const isEmpty = cut.trim() === ''
            expectSame(
              failure.issues.map(({ code, position }) => ({ code, position })),
              [
                isEmpty
                  ? { code: 'empty-body', position: undefined }
                  : { code: 'truncated-json', position: positionOf(cut, length) }
              ]
            )
            expectSame([failure.events, failure.rejected, failure.repairs], [[], [], []])
          }
        }
      )
    )
  })

  it('never completes bytes that were cut off', () => {
    holds(
      200,
      fc.property(writtenTexts, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), (text, cuts) => {
        const bytes = Buffer.from(text.trimEnd())
        for (const cut of [...cuts.map((seed) => seed % bytes.length), bytes.length - 1]) {
          const codes = leftOf(decode(bytes.subarray(0, cut))).issues.map(({ code }) => code)
          expectSame(
            codes.length === 1 &&
              codes.every((code) => /^(?:empty-body|truncated-json|invalid-utf8)$/.test(code)),
            true
          )
        }
      })
    )
  })
})
