import { gunzipSync } from 'node:zlib'
import { decode, type Kind } from '../../../../src'
import { createMaterial, gb18030, gzip, padded, utf8 } from '../../../../src/cli/rehearse/verify/material'
import { KINDS } from '../../../../src/events'
import { samples } from '../../../../src/testing'

const eventsIn = (body: Uint8Array) => {
  const decoded = decode(body)
  return decoded._tag === 'Left' ? [] : decoded.right.events
}

it('makes ids of 29 digits, the same for each seed, all different', () => {
  const [one, other, next] = [createMaterial(7), createMaterial(7), createMaterial(8)]
  const ids = [one.cdr(), one.cdr(), next.cdr()].map(({ requestId }) => requestId)
  expect(ids).toEqual([
    '20240100000000000070000010401',
    '20240100000000000070000020401',
    '20240100000000000080000010401'
  ])
  expect(other.cdr().requestId).toBe(ids[0])
})

it.each(Object.keys(KINDS) as readonly Kind[])('makes good bodies: %s', (kind) => {
  const [event] = eventsIn(createMaterial(1).good(kind))
  expect(event).toMatchObject({ kind, requestId: '20240100000000000010000010401' })
})

it('sends test numbers alone, a new id and the faults of the sample', () => {
  const body = createMaterial(1).brokenSample()
  const text = Buffer.from(body).toString()
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError)
  expect(text.length).toBe(samples['callback-cdr'].length + 29 - 16)
  expect(eventsIn(body)).toMatchObject([
    {
      requestId: '20240100000000000010000010401',
      appId: '00000000000000000000000000000001',
      caller: { number: '13800000001' },
      called: { number: '13800000002' }
    }
  ])
  expect(text).not.toContain('\n')
})

it('fills a body with records', () => {
  const body = createMaterial(1).manyRecords(20_000)
  expect(body.length).toBeGreaterThanOrEqual(20_000)
  expect(body.length).toBeLessThan(21_000)
  expect(new Set(eventsIn(body).map(({ requestId }) => requestId)).size).toBe(eventsIn(body).length)
})

it('compresses with gzip', async () => {
  const bytes = utf8('应答|正常'.repeat(5000))
  const compressed = await gzip(bytes)
  expect([...compressed.subarray(0, 2)]).toEqual([0x1f, 0x8b])
  expect(Buffer.compare(gunzipSync(compressed), Buffer.from(bytes))).toBe(0)
})

it('encodes in GB 18030', () => {
  const bytes = gb18030('"应答|正常"')
  expect(new TextDecoder('gb18030').decode(bytes)).toBe('"应答|正常"')
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(
    'not valid for encoding utf-8'
  )
})

it('pads with spaces', () => {
  expect(Buffer.from(padded(utf8('{}'), 5)).toString()).toBe('{}   ')
})
