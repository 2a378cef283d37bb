import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import {
  type Callback,
  CallbackBody,
  CallbackCdr,
  type CallbackFailure,
  CallbackState,
  Conference,
  decode,
  decodeEach,
  encode,
  isCallbackError,
  parse,
  safeParse,
  VoiceCode
} from '../src'
import { goodFixtures, rejectedFixtures } from './support/fixtures'
import { isDoubtful, numbersIn } from './support/long-numbers'
import { readable } from './support/readable'

const CODECS = {
  'voice-code': VoiceCode,
  'callback-cdr': CallbackCdr,
  'callback-state': CallbackState,
  conference: Conference
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const rightOf = <A>(either: Either<unknown, A>): A => {
  if (isRight(either)) return either.right
  throw new Error('expected a right')
}

const leftOf = <E>(either: Either<E, unknown>): E => {
  if (isLeft(either)) return either.left
  throw new Error('expected a left')
}

/** Returns what `JSON.parse` returns; `undefined` for a text that needs a repair. */
const parsedAlready = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const isWithoutOptions = ({ options }: { readonly options: unknown }): boolean => options === undefined

describe.each(goodFixtures)('$name', ({ bytes, options, callback }) => {
  const text = textOf(bytes)
  const decoded = rightOf(decode(text, options))

  it('decodes to its events', () => {
    expect(readable(decoded)).toStrictEqual(callback)
  })

  it('decodes to the same through every API', () => {
    const buffer = Uint8Array.from(bytes).buffer
    expect(rightOf(decode(bytes, options))).toStrictEqual(decoded)
    expect(rightOf(decode(buffer, options))).toStrictEqual(decoded)
    expect(parse(text, options)).toStrictEqual(decoded)
    expect(safeParse(text, options)).toStrictEqual({ success: true, data: decoded })
    expect(rightOf(decodeEach(text, options))).toStrictEqual({ ...decoded, rejected: [] })
  })

  it('decodes to the same as a parsed value', () => {
    const parsed = parsedAlready(text)
    const repairsOfText = decoded.repairs.filter(({ offset }) => offset !== undefined)
    expect(parsed === undefined).toBe(repairsOfText.length > 0)
    // Of a parsed value, it is not known that a number is exact.
    if (parsed !== undefined && !numbersIn(text).some(isDoubtful))
      expect(rightOf(decode(parsed.value, options))).toStrictEqual(decoded)
  })

  it('decodes again from its own clean text without a repair', () => {
    expect(rightOf(decode(encode(decoded.events)))).toStrictEqual({ events: decoded.events, repairs: [] })
    const { extra } = decoded
    expect(rightOf(CallbackBody.decode(CallbackBody.encode(decoded)))).toStrictEqual({
      events: decoded.events,
      repairs: [],
      ...(extra === undefined ? {} : { extra })
    } satisfies Callback)
  })

  it('has events that their codecs recognise and return', () => {
    for (const event of decoded.events) {
      for (const [kind, codec] of Object.entries(CODECS)) expect(codec.is(event)).toBe(kind === event.kind)
      const codec = CODECS[event.kind]
      const wire = (codec.encode as (event: unknown) => unknown)(event)
      expect(rightOf<unknown>(codec.decode(wire))).toStrictEqual(event)
      expect(codec['~standard'].validate(wire)).toStrictEqual({ value: event })
    }
  })
})

describe.each(goodFixtures.filter(isWithoutOptions))('$name', ({ bytes }) => {
  it('decodes to the same through the codec', () => {
    const text = textOf(bytes)
    const decoded = rightOf(decode(text))
    expect(rightOf(CallbackBody.decode(text))).toStrictEqual(decoded)
    expect(CallbackBody['~standard'].validate(text)).toStrictEqual({ value: decoded })
    expect(CallbackBody.is(decoded)).toBe(true)
  })
})

type ExpectedIssues = (typeof rejectedFixtures)[number]['failure']['issues']

/** Returns a failure in the format of the fixtures, with the reasons that a fixture has. */
const asExpected = (
  { issues, events, rejected, repairs }: CallbackFailure,
  expected: ExpectedIssues
): unknown => ({
  issues: issues.map(({ code, path, reason, position }, index) => ({
    code,
    path,
    ...(expected[index]?.reason === undefined ? {} : { reason }),
    ...(position === undefined ? {} : { position })
  })),
  events: readable(events),
  rejected: rejected.map(({ index, record, issues: own }) => ({
    index,
    record,
    codes: own.map(({ code }) => code)
  })),
  repairs
})

const errorOf = (body: () => unknown): unknown => {
  try {
    return body()
  } catch (error) {
    return error
  }
}

describe.each(rejectedFixtures)('$name', ({ bytes, options, failure }) => {
  const failed = leftOf(decode(bytes, options))
  const isText = failure.issues.every(({ code }) => code !== 'invalid-utf8')

  it('is rejected with its issues', () => {
    expect(asExpected(failed, failure.issues)).toEqual(failure)
    expect(JSON.stringify(asExpected(failed, failure.issues))).toBe(JSON.stringify(failure))
  })

  it('is rejected the same through every API', () => {
    expect(leftOf(decode(Uint8Array.from(bytes).buffer, options))).toStrictEqual(failed)
    const body = isText ? textOf(bytes) : bytes
    expect(leftOf(decode(body, options))).toStrictEqual(failed)
    const thrown = errorOf(() => parse(body, options))
    const { success, ...rest } = safeParse(body, options)
    expect(success).toBe(false)
    for (const error of [thrown, 'error' in rest && rest.error]) {
      expect(isCallbackError(error) && asExpected(error, failed.issues)).toEqual(
        asExpected(failed, failed.issues)
      )
    }
  })

  it('is rejected record by record', () => {
    const each = decodeEach(bytes, options)
    const { events, rejected, repairs } = failed
    if (rejected.length === 0) expect(leftOf(each)).toStrictEqual(failed)
    else expect(rightOf(each)).toMatchObject({ events, rejected, repairs })
  })
})

describe.each(rejectedFixtures.filter(isWithoutOptions))('$name', ({ bytes }) => {
  it('is rejected the same through the codec', () => {
    const { issues } = leftOf(decode(bytes))
    const errors = CallbackBody.decode(bytes)
    expect(PathReporter.report(errors)).toStrictEqual(issues.map(({ message }) => message))
    expect(leftOf(errors).map(({ context }) => context.slice(1).map(({ key }) => key))).toStrictEqual(
      issues.map(({ path }) => path.map(String))
    )
    expect(CallbackBody['~standard'].validate(bytes)).toStrictEqual({ issues })
  })
})

/** Returns false for what only the text shows: a syntax error, a key that JSON.parse has dropped, digits, its length. */
const showsInValue = ({ bytes, failure }: (typeof rejectedFixtures)[number]): boolean =>
  failure.issues.every(
    ({ code, position }) => position === undefined && code !== 'body-too-large' && code !== 'empty-body'
  ) && !numbersIn(textOf(bytes)).some(isDoubtful)

const values = rejectedFixtures
  .filter(showsInValue)
  .map(({ name, bytes, options }) => ({ name, bytes, options, parsed: parsedAlready(textOf(bytes)) }))
  // A string would be taken for the text of a body.
  .filter(({ parsed }) => parsed !== undefined && typeof parsed.value !== 'string')

describe.each(values)('$name', ({ bytes, options, parsed }) => {
  it('is rejected the same as a parsed value', () => {
    expect(decode(parsed?.value, options)).toStrictEqual(decode(bytes, options))
  })
})
