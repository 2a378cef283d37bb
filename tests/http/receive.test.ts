import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { contentDigest, decodeEach, shouldSendAgain } from '../../src'
import { memorySink, receive, type Receipt, type Sink } from '../../src/http'
import { damagedTexts } from '../support/arbitraries/broken-texts'
import { brokenTexts } from '../support/arbitraries/broken-texts'
import { writtenTexts } from '../support/arbitraries/bodies'
import { assertAsyncProperty, expectSame } from '../support/property'
import { bytes, CDR, entryOf, GOOD, gzipped, HALF, UNKNOWN } from './samples'
import { DATABASE_ERROR, fail, hang, methodsOf, testSink } from './sinks'

describe('receive', () => {
  it('returns a receipt, and gives it to `onReceipt`', async () => {
    const receipts: Receipt[] = []
    const receipt = await receive(bytes(GOOD), memorySink(), { onReceipt: (one) => receipts.push(one) })
    expect(receipt).toStrictEqual({
      status: 200,
      outcome: 'stored',
      stored: 1,
      bytes: bytes(GOOD).length,
      issues: [],
      repairs: [],
      elapsedMs: expect.any(Number) as number
    })
    expect(receipts).toStrictEqual([receipt])
    expect(receipts[0]).toBe(receipt)
  })

  it('counts the bytes before decompression', async () => {
    const body = gzipped(GOOD)
    expect(await receive(body, memorySink())).toMatchObject({ outcome: 'stored', bytes: body.length })
  })

  it('takes a Buffer, a view and an ArrayBuffer', async () => {
    const { buffer } = Uint8Array.from(bytes(GOOD))
    const view = new Uint8Array(Buffer.from(`xx${GOOD}xx`)).subarray(2, -2)
    for (const body of [Buffer.from(GOOD), view, new DataView(buffer), buffer]) {
      const sink = testSink()
      expect(await receive(body as Uint8Array, sink)).toMatchObject({ outcome: 'stored' })
      expect(sink.calls).toMatchObject([{ rawBody: bytes(GOOD) }])
    }
  })

  it.each([undefined, null, GOOD, JSON.parse(GOOD) as unknown, [1], 7])('throws for %j', async (body) => {
    await expect(receive(body as Uint8Array, memorySink())).rejects.toThrow(
      new TypeError('receive takes the raw body, as a Uint8Array')
    )
  })

  it.each([
    [undefined, 'store'],
    [null, 'store'],
    [{}, 'store'],
    [{ store: hang }, 'setAside'],
    [{ store: hang, setAside: 'no' }, 'setAside']
  ])('throws for the sink %j', async (sink, method) => {
    await expect(receive(bytes(GOOD), sink as Sink)).rejects.toThrow(
      new TypeError(`the sink needs a method ${method}`)
    )
  })

  it('throws for a wrong option', async () => {
    await expect(receive(bytes(GOOD), memorySink(), { maxBytes: -1 })).rejects.toThrow(
      new RangeError('maxBytes must be a number, at least 1')
    )
  })

  it('is `too-large` above `maxBytes`', async () => {
    const maxBytes = bytes(GOOD).length
    expect(await receive(bytes(GOOD), memorySink(), { maxBytes })).toMatchObject({ outcome: 'stored' })
    expect(await receive(bytes(GOOD), memorySink(), { maxBytes: maxBytes - 1 })).toMatchObject({
      status: 500,
      outcome: 'too-large',
      bytes: maxBytes
    })
  })

  it('stores at the second send what the sink did not take at the first', async () => {
    let sends = 0
    const sink = testSink({ store: async () => (++sends === 1 ? fail() : undefined) })
    expect(await receive(bytes(HALF), sink)).toMatchObject({
      status: 500,
      outcome: 'sink-failed',
      stored: 0,
      cause: DATABASE_ERROR
    })
    expect(sink.stored).toStrictEqual([])
    expect(await receive(bytes(HALF), sink)).toMatchObject({ status: 200, outcome: 'set-aside', stored: 1 })
    expect(sink.stored).toStrictEqual([entryOf(CDR).id])
    expect(methodsOf(sink)).toStrictEqual(['store', 'store', 'setAside'])
  })

  describe('a sink that hangs', () => {
    it.each([
      ['store', GOOD],
      ['setAside', UNKNOWN]
    ])('times out, and its signal is aborted: %s', async (method, body) => {
      const sink = testSink({ [method]: hang })
      const receipt = await receive(bytes(body), sink, { timeoutMs: 30 })
      expect(receipt).toMatchObject({ status: 500, outcome: 'timed-out', stored: 0 })
      expect(receipt.elapsedMs).toBeGreaterThanOrEqual(25)
      expect(sink.calls).toMatchObject([{ method, signal: { aborted: true } }])
    })

    it('may resolve or reject later: nothing comes of it', async () => {
      const late = testSink({ store: async () => setTimeout(60) })
      const failing = testSink({ store: async () => setTimeout(60).then(fail) })
      const receipts = await Promise.all(
        [late, failing].map((sink) => receive(bytes(GOOD), sink, { timeoutMs: 20 }))
      )
      expect(receipts).toMatchObject([{ outcome: 'timed-out' }, { outcome: 'timed-out' }])
      // Jest fails a test of which a rejection is not handled.
      await setTimeout(100)
      expect([late.stored, failing.stored]).toStrictEqual([[entryOf(CDR).id], []])
    })

    it('may reject because it is aborted: the outcome is still `timed-out`', async () => {
      const sink = testSink({
        store: async (signal) =>
          new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              reject(new Error('aborted'))
            })
          })
      })
      expect(await receive(bytes(GOOD), sink, { timeoutMs: 20 })).toMatchObject({ outcome: 'timed-out' })
    })

    it('still sets aside the rest of a body whose good records were stored too late', async () => {
      const sink = testSink({ store: async () => setTimeout(50) })
      expect(await receive(bytes(HALF), sink, { timeoutMs: 20 })).toMatchObject({ outcome: 'timed-out' })
      await setTimeout(100)
      expect(methodsOf(sink)).toStrictEqual(['store', 'setAside'])
    })
  })

  describe('`onReceipt`', () => {
    it.each([
      ['throws', () => fail],
      ['rejects', fail],
      ['never resolves', hang],
      [
        'returns a thenable that throws',
        () => ({
          then: () => {
            throw DATABASE_ERROR
          }
        })
      ]
    ])('changes nothing if it %s', async (_name, onReceipt) => {
      expect(await receive(bytes(GOOD), memorySink(), { onReceipt })).toMatchObject({ status: 200 })
    })

    it('changes nothing if it throws at once', async () => {
      const onReceipt = (): never => {
        throw DATABASE_ERROR
      }
      expect(await receive(bytes(GOOD), memorySink(), { onReceipt })).toMatchObject({ status: 200 })
    })
  })
})

describe('any body', () => {
  const raw = fc.oneof(
    { weight: 3, arbitrary: writtenTexts.map(bytes) },
    { weight: 3, arbitrary: brokenTexts.map(bytes) },
    { weight: 2, arbitrary: damagedTexts.map(bytes) },
    { weight: 1, arbitrary: fc.uint8Array() }
  )
  const bodies = fc.tuple(raw, fc.boolean()).map(([body, isGzip]) => ({
    sent: isGzip ? gzipped(Buffer.from(body).toString('latin1')) : body,
    body: isGzip ? new Uint8Array(Buffer.from(Buffer.from(body).toString('latin1'))) : body
  }))

  it('is stored and set aside without a loss, or is answered with 500', async () => {
    await assertAsyncProperty(
      500,
      fc.asyncProperty(
        bodies,
        fc.boolean(),
        fc.boolean(),
        async ({ sent, body }, storeFails, setAsideFails) => {
          const sink = testSink({
            store: async () => (storeFails ? fail() : undefined),
            setAside: async () => (setAsideFails ? fail() : undefined)
          })
          const receipt = await receive(sent, sink)
          const decoded = decodeEach(body)
          const events = decoded._tag === 'Right' ? decoded.right.events : []
          const issues =
            decoded._tag === 'Right'
              ? decoded.right.rejected.flatMap((one) => one.issues)
              : decoded.left.issues
          const digests = [...new Set(events.map(contentDigest))]
          const isToStore = digests.length > 0
          const isToSetAside = issues.length > 0 && body.length > 0 && !(isToStore && storeFails)
          const hasFailed = (isToStore && storeFails) || (isToSetAside && setAsideFails)

          // The sink got everything, in the right order, and nothing else.
          expectSame(methodsOf(sink), [
            ...(isToStore ? ['store'] : []),
            ...(isToSetAside ? ['setAside'] : [])
          ])
          for (const call of sink.calls) {
            const isStore = call.method === 'store'
            expectSame(isStore ? call.rawBody : call.rejected.rawBody, body)
            if (isStore)
              expectSame(
                call.entries.map(({ digest }) => digest),
                digests
              )
            else expectSame(call.rejected.issues, issues)
          }
          // 200 for exactly what is safe, and would not be any better the next time.
          expectSame(receipt.status, hasFailed || shouldSendAgain(issues) ? 500 : 200)
          expectSame(receipt.outcome === 'sink-failed', hasFailed)
          expectSame(receipt.issues, issues)
          expectSame(receipt.stored, storeFails ? 0 : digests.length)
        }
      )
    )
  })
})
