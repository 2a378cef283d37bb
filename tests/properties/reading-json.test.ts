import fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { decode, decodeEach } from '../../src'
import { bodiesOf, treeOf, writtenTexts } from '../support/arbitraries/bodies'
import { brokenTexts } from '../support/arbitraries/broken-texts'
import { seeds } from '../support/arbitraries/faults'
import { COMPACT, layouts, print } from '../support/arbitraries/layout'
import { expectSame, assertProperty, leftOf } from '../support/property'
import { positionOf } from '../support/oracle'
import { canBeCompleted, isJson, repaired, textIssueOf } from '../support/text-oracle'

describe('decoding JSON', () => {
  it('agrees with JSON.parse, except for repairs', () => {
    assertProperty(
      1000,
      fc.property(brokenTexts, (text) => {
        const each = decodeEach(text)
        const issue = textIssueOf(each)
        const read = repaired(text)
        expectSame(issue === undefined, read !== undefined)
        if (issue === undefined) {
          const repairs = isRight(each)
            ? each.right.repairs.filter(({ offset }) => offset !== undefined)
            : read?.repairs
          expectSame(repairs, read?.repairs)
        } else {
          expectSame(issue.code === 'empty-body', text.trim() === '')
          expectSame(leftOf(each).issues.length, 1)
          expectSame(decode(text), each)
        }
      })
    )
  })

  it('finds the first invalid character', () => {
    assertProperty(
      1000,
      fc.property(brokenTexts, (text) => {
        const issue = textIssueOf(decode(text, { repair: false }))
        const { code, position } = issue ?? {}
        if (isJson(text)) expectSame(issue, undefined)
        else if (text.trim() === '') expectSame(code, 'empty-body')
        // A line end in a string that has not ended is no error of its own.
        else if (canBeCompleted(text.replace(/[ \t\n\r]+$/, ''))) {
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

  it('returns truncated-json for what can be completed, and positions inside the text', () => {
    assertProperty(
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
        const issue = textIssueOf(each)
        const offset = issue?.position?.offset
        expectSame(issue?.code === 'truncated-json', offset === text.length)
        if (canBeCompleted(text)) expectSame(issue?.code === 'malformed-json', false)
        // The text before the error has no other error.
        expectSame(textIssueOf(decode(text.slice(0, offset)))?.code === 'malformed-json', false)
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
    const firstInvalidByte = (body: Uint8Array): number | undefined => {
      let at = 0
      while (at < body.length) {
        const length = [1, 2, 3, 4].find((count) => isUtf8(body.subarray(at, at + count)))
        if (length === undefined) return at
        at += length
      }
      return undefined
    }
    assertProperty(
      1000,
      fc.property(bytes, (body) => {
        const offset = firstInvalidByte(body)
        const before = body.subarray(0, offset).toString()
        const { line, column } = positionOf(before, before.length)
        const decoded = decode(body)
        const issue = isLeft(decoded) && decoded.left.issues.find(({ code }) => code === 'invalid-utf8')
        expectSame(
          issue ? issue.position : undefined,
          offset === undefined ? undefined : { offset, line, column }
        )
      })
    )
  })

  it('never completes a truncated text', () => {
    assertProperty(
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

  it('never completes truncated bytes', () => {
    assertProperty(
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
