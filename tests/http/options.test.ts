import { receiverSettings, receiveSettings } from '../../src/http/options'

const receipt = jest.fn()

describe('receiveSettings', () => {
  it('has defaults', () => {
    const { onReceipt, ...others } = receiveSettings()
    expect(others).toStrictEqual({ maxBytes: 524_288, timeoutMs: 8000, decode: { maxBytes: 524_288 } })
    expect(onReceipt(receipt as never)).toBeUndefined()
    expect(
      receiveSettings({ maxBytes: undefined, timeoutMs: undefined, onReceipt: undefined })
    ).toMatchObject(others)
  })

  it('takes what is given', () => {
    expect(
      receiveSettings({
        maxBytes: 1,
        timeoutMs: 2_147_483_647,
        decode: { repair: false },
        onReceipt: receipt
      })
    ).toStrictEqual({
      maxBytes: 1,
      timeoutMs: 2_147_483_647,
      decode: { repair: false, maxBytes: 1 },
      onReceipt: receipt
    })
  })

  it.each([
    [{ maxbytes: 1 }, 'unknown option `maxbytes`; the options are maxBytes, timeoutMs, decode, onReceipt'],
    [{ decode: { repairs: false } }, 'unknown option `repairs`; the options are repair, utcOffset'],
    // Its own `maxBytes` limits what is decoded.
    [{ decode: { maxBytes: 5 } }, 'unknown option `maxBytes`; the options are repair, utcOffset']
  ])('rejects a misspelt option: %j', (options, message) => {
    expect(() => receiveSettings(options as never)).toThrow(new RangeError(message))
  })

  it.each([
    [{ maxBytes: 0 }, new RangeError('maxBytes must be a number, at least 1')],
    [{ maxBytes: NaN }, new RangeError('maxBytes must be a number, at least 1')],
    [{ maxBytes: '512kb' }, new RangeError('maxBytes must be a number, at least 1')],
    [{ timeoutMs: 0 }, new RangeError('timeoutMs must be a number, at least 1 and at most 2147483647')],
    // `setTimeout` would fire at once.
    [
      { timeoutMs: Infinity },
      new RangeError('timeoutMs must be a number, at least 1 and at most 2147483647')
    ],
    [{ timeoutMs: null }, new RangeError('timeoutMs must be a number, at least 1 and at most 2147483647')],
    [{ onReceipt: {} }, new TypeError('onReceipt must be a function')],
    [{ decode: { utcOffset: '8' } }, new RangeError('utcOffset must look like +08:00')]
  ])('rejects %j', (options, error) => {
    expect(() => receiveSettings(options as never)).toThrow(error)
    expect(() => receiverSettings(options as never)).toThrow(error)
  })
})

describe('receiverSettings', () => {
  it('rejects a misspelt secret, which would let everybody in', () => {
    expect(() => receiverSettings({ secrets: 'one' } as never)).toThrow(
      new RangeError(
        'unknown option `secrets`; the options are maxBytes, timeoutMs, decode, onReceipt, secret, allow, concurrency'
      )
    )
    expect(() => receiveSettings({ secret: 'one' } as never)).toThrow(RangeError)
  })

  it('has defaults', () => {
    expect(receiverSettings()).toMatchObject({
      maxBytes: 524_288,
      timeoutMs: 8000,
      secrets: [],
      allow: undefined,
      concurrency: Infinity
    })
  })

  it('takes what is given', () => {
    const allow = (): boolean => true
    expect(receiverSettings({ secret: 'one', allow, concurrency: 1, maxBytes: 7 })).toMatchObject({
      secrets: ['one'],
      allow,
      concurrency: 1,
      maxBytes: 7
    })
    expect(receiverSettings({ secret: ['new', 'old'] }).secrets).toStrictEqual(['new', 'old'])
  })

  const secret = new RangeError('secret must be a text or a list of texts, none of them empty')

  it.each([
    [{ concurrency: 1.5 }, new RangeError('concurrency must be a whole number, at least 1')],
    [{ concurrency: 0 }, new RangeError('concurrency must be a whole number, at least 1')],
    [{ concurrency: '8' }, new RangeError('concurrency must be a whole number, at least 1')],
    [{ allow: true }, new TypeError('allow must be a function')],
    // An environment variable that is not set must not open the door: only the absent option does.
    [{ secret: undefined }, secret],
    [{ secret: '' }, secret],
    [{ secret: [] }, secret],
    [{ secret: ['new', ''] }, secret],
    [{ secret: ['new', undefined] }, secret],
    [{ secret: null }, secret],
    [{ secret: 7 }, secret]
  ])('rejects %j', (options, error) => {
    expect(() => receiverSettings(options as never)).toThrow(error)
  })
})
