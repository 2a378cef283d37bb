import fc from 'fast-check'
import { isLeft, isRight, left, right } from 'fp-ts/lib/Either.js'
import {
  CallbackBody,
  CallbackError,
  type CallbackFailure,
  decode,
  decodeEach,
  type Issue,
  ISSUE_CODES,
  parse,
  safeParse
} from '../../src'
import { wireRecords } from '../support/arbitraries/bodies'
import { brokenTexts, damagedTexts, damages } from '../support/arbitraries/broken-texts'
import { hostileBody, hostileChoices } from '../support/arbitraries/hostile-values'
import { CODECS } from '../support/codecs'
import { expectSame, assertProperty } from '../support/property'
import { repaired } from '../support/text-oracle'

describe('any body', () => {
  const isIssue = ({ code, message, path }: Issue): boolean =>
    ISSUE_CODES.includes(code) && message !== '' && Array.isArray(path)

  const expectFailure = ({ issues, events, rejected, repairs }: CallbackFailure): void => {
    expectSame([issues.length > 0, issues.every(isIssue)], [true, true])
    expectSame([events, rejected, repairs].map(Array.isArray), [true, true, true])
  }

  const thrownBy = (step: () => unknown): { readonly error: unknown } | undefined => {
    try {
      step()
      return undefined
    } catch (error) {
      return { error }
    }
  }

  /** Checks what holds for every body, even for one that changes each time it is read. */
  const expectTotal = (makeBody: () => unknown): void => {
    for (const either of [decode(makeBody()), decodeEach(makeBody())]) {
      if (isLeft(either)) expectFailure(either.left)
      else expectSame([either.right.events, either.right.repairs].map(Array.isArray), [true, true])
    }
    const thrown = thrownBy(() => parse(makeBody()))
    if (thrown !== undefined) expectSame(thrown.error instanceof CallbackError, true)
    const result = safeParse(makeBody())
    if (!result.success) expectFailure(result.error)
    for (const codec of [CallbackBody, ...Object.values(CODECS)]) {
      expectSame(['Left', 'Right'].includes(codec.decode(makeBody())._tag), true)
      expectSame(typeof codec['~standard'].validate(makeBody()), 'object')
      expectSame(typeof codec.is(makeBody()), 'boolean')
    }
  }

  /** Checks that all functions have one outcome, in which every record is either an event or rejected. */
  const expectConsistent = (body: unknown, records: number | undefined): void => {
    const decoded = decode(body)
    const each = decodeEach(body)
    const result = safeParse(body)
    if (isLeft(each)) {
      expectSame(decoded, each)
      expectSame([each.left.events, each.left.rejected, each.left.repairs], [[], [], []])
    } else {
      const { rejected, ...callback } = each.right
      const { events } = callback
      const issues = rejected.flatMap((record) => record.issues)
      expectSame(decoded, rejected.length === 0 ? right(callback) : left({ issues, rejected, ...callback }))
      expectSame(events.length + rejected.length, records)
      const indexes = rejected.map(({ index }) => index)
      expectSame(
        indexes,
        [...new Set(indexes)].sort((one, other) => one - other)
      )
      expectSame(
        indexes.every((index) => index >= 0 && index < events.length + rejected.length),
        true
      )
    }
    expectSame(result.success, isRight(decoded))
    if (isLeft(decoded) && !result.success) expectSame(result.error.issues, decoded.left.issues)
  }

  const recordsIn = (body: unknown): number | undefined => {
    if (typeof body !== 'object' || body === null) return undefined
    const cdr: unknown = Object.entries(body).find(([key]) => key.trim() === 'cdr')?.[1]
    return Array.isArray(cdr) ? cdr.length : 1
  }

  it('is decoded or rejected: text', () => {
    const texts = fc.oneof(
      { weight: 6, arbitrary: brokenTexts },
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.tuple(fc.json(), damages).map(([text, damage]) => damage(text))
    )
    assertProperty(
      1000,
      fc.property(texts, (text) => {
        expectTotal(() => text)
        expectConsistent(text, recordsIn(repaired(text)?.value))
      })
    )
  })

  it('is decoded or rejected: bytes', () => {
    const damagedBytes = fc
      .tuple(damagedTexts, fc.array(fc.tuple(fc.nat(9999), fc.nat(255)), { maxLength: 3 }))
      .map(([text, changes]) => {
        const bytes = Uint8Array.from(Buffer.from(text))
        for (const [at, byte] of changes)
          bytes.fill(byte, at % (bytes.length + 1), (at % (bytes.length + 1)) + 1)
        return bytes
      })
    assertProperty(
      300,
      fc.property(fc.oneof(fc.uint8Array(), damagedBytes), fc.nat(3), (bytes, before) => {
        expectTotal(() => bytes)
        const decoded = decode(bytes)
        expectSame(decode(Buffer.from(bytes)), decoded)
        expectSame(decode(Uint8Array.from(bytes).buffer), decoded)
        const frame = new Uint8Array(bytes.length + before + 1)
        frame.set(bytes, before)
        expectSame(decode(frame.subarray(before, before + bytes.length)), decoded)
        expectSame(decode(new DataView(frame.buffer, before, bytes.length)), decoded)
      })
    )
  })

  const values = fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true
  })
  const wireNames = fc.constantFrom(
    ' fid ',
    ...'requestid fid duration timestamp state stateDesc x'.split(' ')
  )
  const strangeRecords = fc
    .tuple(wireRecords, fc.array(fc.tuple(wireNames, values), { maxLength: 2 }))
    .map(([record, members]): unknown => ({ ...record, ...Object.fromEntries(members) }))

  it('is decoded or rejected: values', () => {
    const envelopes = fc.record({ cdr: values, ' cdr ': values, fid: values }, { requiredKeys: [] })
    assertProperty(
      500,
      fc.property(fc.oneof(values, strangeRecords, envelopes), (body) => {
        expectTotal(() => body)
      })
    )
  })

  it('is decoded or rejected record by record: lists of values', () => {
    const records = fc.oneof(wireRecords, strangeRecords, values)
    const lists = fc.oneof(
      fc.array(records, { maxLength: 4 }),
      fc.sparseArray(records, { maxLength: 6, maxNumElements: 3 })
    )
    assertProperty(
      500,
      fc.property(lists, fc.constantFrom('cdr', ' cdr', 'cdr\t'), (cdr, key) => {
        expectTotal(() => ({ [key]: cdr }))
        expectConsistent({ [key]: cdr }, cdr.length)
      })
    )
  })

  it('is decoded or rejected: values that throw', () => {
    assertProperty(
      1000,
      fc.property(hostileChoices, (choice) => {
        expectTotal(() => hostileBody(choice))
      })
    )
  })
})
