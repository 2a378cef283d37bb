import { inspect, MOST_BYTES } from '../../../src/cli/rehearse/inspect'
import { BROKEN, GB18030, gzipped } from '../../http/samples'
import { bytes } from './rehearsed'
import { CDR, GOOD, HALF } from './samples'

describe('inspect', () => {
  it.each([
    ['a good body', GOOD, 200, 1, ''],
    ['a body without records', '{"cdr":[]}', 200, 0, ''],
    ['faults', BROKEN, 200, 1, 'repaired: missing-comma, padded-key, glued-timestamp'],
    ['a rejected record', HALF, 200, 1, 'set-aside: invalid-field'],
    ['a truncated body', GOOD.slice(0, -9), 500, 0, 'send-again: truncated-json'],
    ['an empty body', '', 500, 0, 'send-again: empty-body'],
    ['a form', '{}', 200, 0, 'set-aside: unknown-payload']
  ])('says what a receiver makes of %s', async (_name, text, status, count, remark) => {
    const { entries, ...rest } = await inspect(bytes(text))
    expect(rest).toStrictEqual({ status, rawBody: bytes(text), remark })
    expect(entries).toHaveLength(count)
  })

  it('decompresses', async () => {
    const { rawBody, entries } = await inspect(gzipped(GOOD))
    expect(rawBody).toStrictEqual(bytes(GOOD))
    expect(entries.map(({ event }) => event)).toStrictEqual([CDR])
  })

  it('keeps what is not UTF-8', async () => {
    expect(await inspect(GB18030)).toStrictEqual({
      status: 500,
      rawBody: GB18030,
      entries: [],
      remark: 'send-again: invalid-utf8'
    })
  })

  it('keeps the compressed bytes of a body that is too large', async () => {
    const body = gzipped(' '.repeat(MOST_BYTES + 1))
    expect(await inspect(body)).toStrictEqual({
      status: 500,
      rawBody: body,
      entries: [],
      remark: 'too-large: body-too-large'
    })
  })
})
