import { type Kind, KINDS } from '../../../events'
import { yuan } from '../../../fields/yuan'
import { bodyOf } from '../../../testing'
import { pushesOf } from '../../../testing/pushes-of'
import type { Check, CheckRequest, Expectation } from './check'
import { gb18030, gzip, type Material, padded, utf8 } from './material'

const isOneOf =
  (...statuses: readonly number[]) =>
  (status: number): boolean =>
    statuses.includes(status)

/** The body is stored or set aside. */
const OK: Expectation = { expected: '200', accepts: isOneOf(200) }

/** The body may arrive complete the next time. */
const SEND_AGAIN: Expectation = { expected: '500', accepts: isOneOf(500) }

const JSON_TYPE = 'application/json'

const post = (body: Uint8Array, headers: Readonly<Record<string, string>> = {}): CheckRequest => ({
  headers: { 'content-type': JSON_TYPE, ...headers },
  parts: [body],
  plain: body
})

const READ_RAW =
  'Read the raw body whatever the headers say: give the request to createReceiver of huadan/http before ' +
  'any body parser, or keep the bytes, in Express with express.raw({ type: () => true }).'

const contentType = (type: string): Check => ({
  name: `content type ${type}`,
  ...OK,
  requests: (material) => [post(material.good(), { 'content-type': type })],
  advice: `The content type of the platform is undocumented. ${READ_RAW}`
})

const withQuery =
  (name: string) =>
  (url: URL): URL =>
    new URL(`${url.origin}${url.pathname}${url.search === '' ? '?' : `${url.search}&`}${name}`)

/** Adds or takes away the slash at the end of the path. */
const withOtherSlash = (url: URL): URL => {
  const other = new URL(url)
  other.pathname = url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : `${url.pathname}/`
  return other
}

/**
 * Sends complete JSON as the first part of a body, so that only the declared length tells that the rest is
 * absent.
 */
const brokenOff = (material: Material, length: 'chunked' | undefined): CheckRequest => {
  const plain = material.good()
  return {
    headers: { 'content-type': JSON_TYPE },
    parts: [plain, { pauseMs: 100 }],
    length: length ?? plain.length + 1000,
    breaksOff: true,
    plain
  }
}

const halfBody = (name: string, length: 'chunked' | undefined): Check => ({
  name,
  ...OK,
  requests: (material) => [brokenOff(material, length), post(material.good())],
  advice:
    'The next good delivery must be answered after a sender has gone: handle "aborted" and "error" events of the request.'
})

/** Larger than any body of the platform, in bytes. */
const TOO_LARGE = 9_000_000

/** Deliveries at once. */
const BURST = 100

/** The checks that have a name in the conclusions. */
export const DUPLICATES = 'the same body twice'
export const CONFLICT = 'one id, two contents'

/** Everything that is sent, in order. */
export const CHECKS: readonly Check[] = [
  ...(Object.keys(KINDS) as readonly Kind[]).map((kind): Check => ({
    name: `good ${kind}`,
    isBasic: true,
    ...OK,
    requests: (material) => [post(material.good(kind))],
    advice:
      'Decode the raw body, store the event, then answer 200: createReceiver of huadan/http does all three. ' +
      'If it is in use, read its receipt (onReceipt, formatReceipt): a body parser may be mounted before it, ' +
      'the sink may have failed, or --to lacks the secret.'
  })),
  {
    name: 'broken sample of the document',
    ...OK,
    requests: (material) => [post(material.brokenSample())],
    advice:
      'The platform sends bodies that are not JSON. Decode with huadan instead of JSON.parse; take JSON parsers off this address.'
  },
  ...[
    'application/json; charset=utf-8',
    'application/json; charset=gbk',
    'text/plain',
    'text/html; charset=utf-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'json'
  ].map(contentType),
  {
    name: 'no content type',
    ...OK,
    requests: (material) => [{ ...post(material.good()), headers: {} }],
    advice: `The content type of the platform is undocumented. ${READ_RAW}`
  },
  {
    name: 'content encoding utf-8',
    ...OK,
    requests: (material) => [post(material.good(), { 'content-encoding': 'utf-8' })],
    advice: READ_RAW
  },
  {
    name: 'gzip',
    ...OK,
    requests: async (material) => {
      const plain = material.good()
      return [{ ...post(await gzip(plain), { 'content-encoding': 'gzip' }), plain }]
    },
    advice: 'A proxy can compress bodies. Decompress those that begin with 1f 8b.'
  },
  {
    name: 'gzip without its header',
    ...OK,
    requests: async (material) => {
      const plain = material.good()
      return [{ ...post(await gzip(plain)), plain }]
    },
    advice: 'A proxy can take the header away. Decompress what begins with 1f 8b, not what the header names.'
  },
  {
    name: 'byte order mark',
    ...OK,
    requests: (material) => [post(utf8(`\ufeff${bodyOf(material.cdr())}`))],
    advice: 'Decode the raw bytes with huadan, which repairs a byte order mark, instead of JSON.parse.'
  },
  {
    name: 'chunked, without a length',
    ...OK,
    requests: (material) => [{ ...post(material.good()), length: 'chunked' }],
    advice: 'Do not require Content-Length: read the body to its end.'
  },
  {
    name: 'Expect: 100-continue',
    ...OK,
    requests: (material) => {
      const body = material.good()
      return [{ ...post(body, { expect: '100-continue' }), parts: [{ pauseMs: 300 }, body] }]
    },
    advice:
      'Answer "100 Continue", as HTTP servers do by default: a handler of "checkContinue" must call writeContinue.'
  },
  {
    name: '?Call and ?CallState',
    ...OK,
    requests: (material) => [
      { ...post(material.good()), at: withQuery('Call') },
      { ...post(material.good('callback-state')), at: withQuery('CallState') }
    ],
    advice: "The document's addresses have these queries. Match the path alone."
  },
  {
    name: 'slash at the end of the path',
    expected: 'any status',
    accepts: () => true,
    note: (status) =>
      status === 200
        ? undefined
        : 'only the exact path is answered 200: give the platform the address exactly as you tested it',
    isForeign: true,
    requests: (material) => [{ ...post(material.good()), at: withOtherSlash }],
    advice: 'Answer any path, at least with an error: this one ended without an answer.'
  },
  {
    name: 'GET',
    expected: '500, or any other error',
    accepts: (status) => status >= 400,
    isForeign: true,
    requests: () => [{ method: 'GET', headers: {}, parts: [], plain: new Uint8Array() }],
    advice: 'A request without a body is no delivery: answer 500, so that a wrong method is seen.'
  },
  {
    name: 'unknown payload',
    ...OK,
    requests: () => [post(utf8('{"statusCode":"-104","statusMsg":"huadan send --verify"}'))],
    advice:
      'It would be rejected again: keep the body for a person to look at, and answer 200. Answer 500 only if it may arrive complete.'
  },
  {
    name: 'truncated body',
    ...SEND_AGAIN,
    requests: (material) => {
      const body = material.good()
      return [post(body.subarray(0, body.length - 20))]
    },
    advice:
      'It may arrive complete the next time: answer 500 where shouldSendAgain(issues) of huadan is true.'
  },
  {
    name: 'empty body',
    ...SEND_AGAIN,
    requests: () => [post(new Uint8Array())],
    advice: 'It may arrive complete the next time: answer 500. Check that no parser made {} of it.'
  },
  {
    name: 'GB18030 instead of UTF-8',
    ...SEND_AGAIN,
    requests: (material) => [post(gb18030(bodyOf(material.cdr())))],
    advice:
      'Decode the bytes, not a text that a parser made of them: text has lost what is not UTF-8. Answer 500.'
  },
  {
    name: '600 kB of good records',
    expected: '200, or 500 above your limit',
    accepts: isOneOf(200, 500),
    note: (status) =>
      status === 500 ? 'it is larger than your limit, and would be on every send' : undefined,
    requests: (material) => [post(material.manyRecords(600_000))],
    advice: 'Raise the limit of the body parser, and answer 500 above it.'
  },
  {
    name: '9 MB',
    ...SEND_AGAIN,
    requests: (material) => [post(padded(material.good(), TOO_LARGE))],
    advice:
      'Limit the body, for example to 512 KiB. Above the limit answer 500, also where a body parser reports it, and read on until the sender has finished, so that it sees the answer.'
  },
  {
    name: DUPLICATES,
    ...OK,
    requests: (material) => {
      const request = post(material.good())
      return [request, request]
    },
    advice:
      'The platform delivers more than once. Answer 200 for an event that is stored already, instead of an error of the database.'
  },
  {
    name: CONFLICT,
    ...OK,
    requests: (material) => {
      const first = material.cdr()
      const corrected = material.cdr({ requestId: first.requestId, charge: yuan('9.99') })
      return [post(utf8(bodyOf(first))), post(utf8(bodyOf(corrected)))]
    },
    advice: 'A charge can be corrected. Keep both contents, and answer 200: see contentDigest of huadan.'
  },
  {
    name: 'a call, its last event first',
    ...OK,
    requests: (material) => {
      const cdr = material.cdr()
      return [cdr, ...[...pushesOf(cdr)].reverse()].map((event) => post(utf8(bodyOf(event))))
    },
    advice: 'Any event of a call can be the first. Store each one by itself, and join them when you read.'
  },
  {
    name: 'slow sender, 3 s',
    ...OK,
    requests: (material) => {
      const body = material.good()
      const [first, second] = [100, 200]
      const pause = { pauseMs: 1500 }
      const parts = [
        body.subarray(0, first),
        pause,
        body.subarray(first, second),
        pause,
        body.subarray(second)
      ]
      return [{ ...post(body), parts }]
    },
    advice: 'Wait some seconds for a body before you give it up.'
  },
  halfBody('half a body, then a good one', undefined),
  halfBody('half a chunked body, then a good one', 'chunked'),
  {
    name: `${BURST} deliveries at once`,
    ...OK,
    isBurst: true,
    requests: (material) => Array.from({ length: BURST }, () => post(material.good())),
    advice:
      'Let deliveries wait instead of rejecting them: a delivery that is rejected three times is lost. Take rate limits off this address.'
  }
]
