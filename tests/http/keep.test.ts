import { createHash } from 'node:crypto'
import { contentDigest } from '../../src'
import type { ReceiveOptions } from '../../src/http'
import { startDeadline } from '../../src/http/deadline'
import { keep } from '../../src/http/keep'
import { receiveSettings } from '../../src/http/options'
import type { Verdict } from '../../src/http/receipt'
import { bodyOf } from '../../src/testing'
import {
  BROKEN,
  bytes,
  CDR,
  CORRECTED,
  entryOf,
  GB18030,
  GOOD,
  gzipped,
  HALF,
  TRUNCATED,
  UNKNOWN,
  VOICE
} from './samples'
import { DATABASE_ERROR, fail, testSink, type TestSink } from './sinks'

const kept = async (
  body: string | Uint8Array,
  sink: TestSink = testSink(),
  options: ReceiveOptions = {}
): Promise<Verdict> => {
  const settings = receiveSettings(options)
  const deadline = startDeadline(10_000)
  const received = typeof body === 'string' ? bytes(body) : body
  const isTooLarge = received.length > settings.maxBytes
  const verdict = await keep({ bytes: received, isTooLarge }, { sink, settings, deadline })
  deadline.end()
  expect(sink.calls.every(({ signal }) => signal === deadline.signal)).toBe(true)
  return verdict
}

const sha256 = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex')

/** What a sink was called with, without the signals. */
const callsOf = ({ calls }: TestSink): readonly unknown[] =>
  calls.map((call) => Object.fromEntries(Object.entries(call).filter(([name]) => name !== 'signal')))

const stored = (body: Uint8Array, ...events: Parameters<typeof entryOf>[0][]): unknown => ({
  method: 'store',
  entries: events.map(entryOf),
  rawBody: body
})

const setAside = (body: Uint8Array, reason: string, codes: readonly string[]): unknown => ({
  method: 'setAside',
  rejected: {
    rawBody: body,
    digest: sha256(body),
    reason,
    issues: codes.map((code) => expect.objectContaining({ code }) as unknown)
  }
})

describe('keep', () => {
  it('stores a good body', async () => {
    const sink = testSink()
    expect(await kept(GOOD, sink)).toStrictEqual({ outcome: 'stored', stored: 1, issues: [], repairs: [] })
    expect(callsOf(sink)).toStrictEqual([stored(bytes(GOOD), CDR)])
  })

  it('stores what was repaired, and says how', async () => {
    const sink = testSink()
    expect(await kept(BROKEN, sink)).toMatchObject({
      outcome: 'stored',
      stored: 1,
      issues: [],
      repairs: [{ code: 'missing-comma' }, { code: 'padded-key' }, { code: 'glued-timestamp' }]
    })
    expect(callsOf(sink)).toHaveLength(1)
  })

  it('stores duplicates in one body once, and conflicts both', async () => {
    const sink = testSink()
    const body = bodyOf([CDR, CORRECTED, CDR, VOICE])
    expect(await kept(body, sink)).toMatchObject({ outcome: 'stored', stored: 3 })
    expect(callsOf(sink)).toStrictEqual([stored(bytes(body), CDR, CORRECTED, VOICE)])
  })

  it('stores a number that no double holds', async () => {
    const sink = testSink()
    expect(await kept(GOOD.replace('"fid"', '"x":1e400,"fid"'), sink)).toMatchObject({ outcome: 'stored' })
    expect(sink.stored).toStrictEqual([entryOf(CDR).id])
  })

  it('calls nothing for an envelope without records', async () => {
    const sink = testSink()
    expect(await kept('{"cdr":[]}', sink)).toStrictEqual({
      outcome: 'stored',
      stored: 0,
      issues: [],
      repairs: []
    })
    expect(sink.calls).toStrictEqual([])
  })

  it('stores the good records, and then sets the body aside', async () => {
    const sink = testSink()
    const verdict = await kept(HALF, sink)
    expect(verdict).toMatchObject({
      outcome: 'set-aside',
      stored: 1,
      issues: [{ code: 'invalid-field', path: ['cdr', 1, 'duration'] }]
    })
    expect(callsOf(sink)).toStrictEqual([
      stored(bytes(HALF), CDR),
      setAside(
        bytes(HALF),
        'cdr[1].duration: `duration` must be a whole number of seconds, not negative (got a string with letters) [invalid-field]',
        ['invalid-field']
      )
    ])
  })

  it('sets aside a body whose records are all rejected, and stores nothing', async () => {
    const sink = testSink()
    expect(await kept('{"cdr":[{"fid":8},7]}', sink)).toMatchObject({ outcome: 'set-aside', stored: 0 })
    expect(callsOf(sink)).toMatchObject([{ method: 'setAside' }])
  })

  it.each([
    ['no callback', UNKNOWN, 'set-aside', 'unknown-payload'],
    ['not JSON', 'hello', 'set-aside', 'malformed-json'],
    ['truncated', TRUNCATED, 'send-again', 'truncated-json'],
    ['blank', ' \n', 'send-again', 'empty-body'],
    ['not UTF-8', GB18030, 'send-again', 'invalid-utf8']
  ])('sets aside a body that is %s', async (_name, body, outcome, code) => {
    const sink = testSink()
    expect(await kept(body, sink)).toMatchObject({ outcome, stored: 0, issues: [{ code }], repairs: [] })
    expect(callsOf(sink)).toMatchObject([
      {
        method: 'setAside',
        rejected: { rawBody: typeof body === 'string' ? bytes(body) : body, issues: [{ code }] }
      }
    ])
  })

  it('does not set aside an empty body: there is nothing to look at', async () => {
    const sink = testSink()
    expect(await kept('', sink)).toMatchObject({ outcome: 'send-again', issues: [{ code: 'empty-body' }] })
    expect(await kept(gzipped(''), sink)).toMatchObject({ outcome: 'send-again' })
    expect(sink.calls).toStrictEqual([])
  })

  describe('of a body in gzip', () => {
    it('stores the events, with the body decompressed', async () => {
      const sink = testSink()
      expect(await kept(gzipped(GOOD), sink)).toMatchObject({ outcome: 'stored', stored: 1 })
      expect(callsOf(sink)).toStrictEqual([stored(bytes(GOOD), CDR)])
    })

    it('sets aside the body decompressed', async () => {
      const sink = testSink()
      expect(await kept(gzipped(UNKNOWN), sink)).toMatchObject({ outcome: 'set-aside' })
      expect(callsOf(sink)).toMatchObject([{ rejected: { rawBody: bytes(UNKNOWN) } }])
    })

    it('sets aside the bytes as they came if they are damaged, to be sent again', async () => {
      const sink = testSink()
      const damaged = gzipped(GOOD).subarray(0, 100)
      expect(await kept(damaged, sink)).toMatchObject({
        outcome: 'send-again',
        issues: [{ code: 'invalid-utf8' }]
      })
      expect(callsOf(sink)).toMatchObject([{ rejected: { rawBody: damaged } }])
    })
  })

  describe('of a body that is too large', () => {
    const TOO_LARGE = {
      outcome: 'too-large',
      stored: 0,
      issues: [{ code: 'body-too-large', expected: 'at most 100 bytes' }]
    }

    it('sets aside what there is', async () => {
      const sink = testSink()
      expect(await kept(GOOD, sink, { maxBytes: 100 })).toMatchObject(TOO_LARGE)
      expect(callsOf(sink)).toStrictEqual([
        setAside(bytes(GOOD), 'the body must have at most 100 bytes [body-too-large]', ['body-too-large'])
      ])
    })

    it('sets aside the compressed bytes if it is too large after gunzip', async () => {
      const sink = testSink()
      const bomb = gzipped('['.repeat(10_000))
      expect(await kept(bomb, sink, { maxBytes: 100 })).toMatchObject(TOO_LARGE)
      expect(callsOf(sink)).toMatchObject([{ method: 'setAside', rejected: { rawBody: bomb } }])
    })

    it('stores a body of exactly the limit', async () => {
      const maxBytes = bytes(GOOD).length
      expect(await kept(GOOD, testSink(), { maxBytes })).toMatchObject({ outcome: 'stored' })
      expect(await kept(gzipped(GOOD), testSink(), { maxBytes })).toMatchObject({ outcome: 'stored' })
      expect(await kept(gzipped(GOOD), testSink(), { maxBytes: maxBytes - 1 })).toMatchObject({
        outcome: 'too-large'
      })
    })
  })

  describe('if the sink rejects', () => {
    it('fails, and does not set the rest aside: it comes again', async () => {
      const sink = testSink({ store: fail })
      expect(await kept(HALF, sink)).toMatchObject({
        outcome: 'sink-failed',
        stored: 0,
        issues: [{ code: 'invalid-field' }],
        cause: DATABASE_ERROR
      })
      expect(callsOf(sink)).toMatchObject([{ method: 'store' }])
    })

    it('fails when only setting aside fails, and says what is stored', async () => {
      const sink = (): TestSink => testSink({ setAside: fail })
      expect(await kept(HALF, sink())).toMatchObject({
        outcome: 'sink-failed',
        stored: 1,
        cause: DATABASE_ERROR
      })
      expect(await kept(UNKNOWN, sink())).toMatchObject({ outcome: 'sink-failed', cause: DATABASE_ERROR })
      expect(await kept(GOOD, sink(), { maxBytes: 5 })).toMatchObject({
        outcome: 'sink-failed',
        issues: [{ code: 'body-too-large' }],
        cause: DATABASE_ERROR
      })
    })

    it('fails as well if it throws at once, whatever it throws', async () => {
      const sink = testSink()
      sink.store = () => {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a sink in plain JavaScript can
        throw undefined
      }
      expect(await kept(GOOD, sink)).toStrictEqual({
        outcome: 'sink-failed',
        stored: 0,
        issues: [],
        repairs: [],
        cause: undefined
      })
    })
  })

  it('decodes with the options', async () => {
    expect(await kept(BROKEN, testSink(), { decode: { repair: false } })).toMatchObject({
      outcome: 'set-aside'
    })
    const sink = testSink()
    await kept(GOOD, sink, { decode: { utcOffset: 'Z' } })
    const [, call] = sink.calls
    expect(call?.method === 'store' && call.entries[0]?.digest).not.toBe(contentDigest(CDR))
  })
})
