import { TextDecoder as NodeDecoder } from 'node:util'
import type * as utf8 from '../../src/json/utf8'

type Options = Readonly<Record<'fatal' | 'ignoreBOM', boolean>>
type Decode = (bytes: Uint8Array, options: Options) => string

const native: Decode = (bytes, options) => new NodeDecoder('utf-8', options).decode(bytes)

/** Makes a `TextDecoder` that decodes by a given function, and counts the calls. */
const decoderOf = (decode: Decode) => {
  const calls: Options[] = []
  class Decoder {
    constructor(
      _label: string,
      private readonly options: Options
    ) {}
    decode(bytes: Uint8Array): string {
      calls.push(this.options)
      return decode(bytes, this.options)
    }
  }
  return { Decoder, calls }
}

const fail = (): never => {
  throw new TypeError('not supported')
}

/** Loads the module anew, in an engine that has this `TextDecoder`. */
const loadWith = (Decoder: unknown): typeof utf8 => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'TextDecoder') ?? {}
  let loaded: typeof utf8 | undefined
  Object.defineProperty(globalThis, 'TextDecoder', { value: Decoder, configurable: true, writable: true })
  try {
    jest.isolateModules(() => {
      loaded = jest.requireActual<typeof utf8>('../../src/json/utf8')
    })
    // The first use tests the decoder.
    loaded?.decodeUtf8(new Uint8Array())
  } finally {
    Object.defineProperty(globalThis, 'TextDecoder', own)
  }
  if (loaded === undefined) throw new Error('not loaded')
  return loaded
}

/** Decoders as engines and polyfills have them, by what is wrong with them. */
const ENGINES: readonly (readonly [string, unknown])[] = [
  ["Node's decoder", NodeDecoder],
  ['no decoder', undefined],
  ['a decoder that is no class', {}],
  ['a decoder that cannot be constructed', fail],
  ['a decoder that throws for fatal', decoderOf((bytes, o) => (o.fatal ? fail() : native(bytes, o))).Decoder],
  ['a decoder that ignores fatal', decoderOf((bytes, o) => native(bytes, { ...o, fatal: false })).Decoder],
  ['a decoder that is always fatal', decoderOf((bytes, o) => native(bytes, { ...o, fatal: true })).Decoder],
  [
    'a decoder that ignores ignoreBOM',
    decoderOf((bytes, o) => native(bytes, { ...o, ignoreBOM: false })).Decoder
  ],
  [
    'a decoder that ignores ignoreBOM unless it is fatal',
    decoderOf((bytes, o) => native(bytes, { ...o, ignoreBOM: o.fatal })).Decoder
  ],
  [
    'a decoder that ignores ignoreBOM if it is fatal',
    decoderOf((bytes, o) => native(bytes, { ...o, ignoreBOM: !o.fatal })).Decoder
  ],
  [
    'a decoder that ignores both',
    decoderOf((bytes) => native(bytes, { fatal: false, ignoreBOM: false })).Decoder
  ],
  [
    'a decoder that replaces each byte',
    decoderOf((bytes, o) => native(bytes, o).replace(/\ufffd$/, '\ufffd\ufffd')).Decoder
  ],
  ['a decoder of Latin-1', decoderOf((bytes) => String.fromCharCode(...bytes)).Decoder]
]

describe.each(ENGINES)('with %s', (_engine, Decoder) => {
  const { decodeUtf8, lossyUtf8 } = loadWith(Decoder)

  it.each(['', 'a', '应答|正常', '😀', '\ufeff{}', '\ufeff\ufeff', '\u0000'])('decodes %j', (text) => {
    expect(decodeUtf8(Buffer.from(text))).toBe(text)
    expect(lossyUtf8(Buffer.from(text))).toBe(text)
  })

  it.each([
    ['ff', '\ufffd'],
    ['c3', '\ufffd'],
    ['80', '\ufffd'],
    ['7bff7d', '{\ufffd}'],
    ['61e6ad', 'a\ufffd'],
    ['eda080', '\ufffd\ufffd\ufffd'],
    ['22d5fdb3a322', '"\ufffd\ufffd\ufffd\ufffd"'],
    ['efbbbf80', '\ufeff\ufffd']
  ])('rejects the bytes %s, and replaces those that are invalid', (hex, text) => {
    expect(decodeUtf8(Buffer.from(hex, 'hex'))).toBeUndefined()
    expect(lossyUtf8(Buffer.from(hex, 'hex'))).toBe(text)
  })
})

describe('a reliable decoder', () => {
  it('is tested once, on first use, and then decodes everything', () => {
    const { Decoder, calls } = decoderOf(native)
    const { decodeUtf8, lossyUtf8 } = loadWith(Decoder)
    // Four tests, and the first use.
    expect(calls).toHaveLength(5)
    calls.length = 0
    expect([decodeUtf8(Buffer.from('正')), lossyUtf8(Buffer.from('正'))]).toStrictEqual(['正', '正'])
    expect(calls).toStrictEqual([
      { fatal: true, ignoreBOM: true },
      { fatal: false, ignoreBOM: true }
    ])
  })

  it('may throw for valid bytes, as browsers do for shared memory', () => {
    let isShared = false
    const { Decoder } = decoderOf((bytes, options) => (isShared ? fail() : native(bytes, options)))
    const { decodeUtf8, lossyUtf8 } = loadWith(Decoder)
    isShared = true
    expect(decodeUtf8(Buffer.from('正'))).toBe('正')
    expect(decodeUtf8(Uint8Array.of(0xff))).toBeUndefined()
    expect(lossyUtf8(Uint8Array.of(0x41, 0xff))).toBe('A\ufffd')
  })
})

describe('an unreliable decoder', () => {
  it('is not asked again', () => {
    const { Decoder, calls } = decoderOf((bytes) => native(bytes, { fatal: false, ignoreBOM: true }))
    const { decodeUtf8, lossyUtf8 } = loadWith(Decoder)
    calls.length = 0
    expect([decodeUtf8(Buffer.from('正')), lossyUtf8(Buffer.from('正'))]).toStrictEqual(['正', '正'])
    expect(calls).toStrictEqual([])
  })
})
