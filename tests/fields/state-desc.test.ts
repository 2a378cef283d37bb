import { STATE_TERMS } from '../../src'
import { EMPTY, INVALID } from '../../src/fields/field'
import { splitStateDesc, stateDesc } from '../../src/fields/state-desc'

const ALL_WORDS = STATE_TERMS.map(({ text }) => text).join('|')
const NORMAL = { code: 'normal', text: '正常' }
const ANSWERED = { code: 'answered', text: '应答' }

describe('splitStateDesc', () => {
  it.each(STATE_TERMS)('returns the term of $text', (term) => {
    expect(splitStateDesc(term.text)).toStrictEqual([term])
  })

  it('returns the term of every word among the others', () => {
    expect(splitStateDesc(ALL_WORDS)).toStrictEqual(STATE_TERMS)
  })

  it.each([
    ['应答|正常', [ANSWERED, NORMAL]],
    ['正常|应答', [NORMAL, ANSWERED]],
    ['正常|正常', [NORMAL, NORMAL]],
    ['应答|正常|应答', [ANSWERED, NORMAL, ANSWERED]],
    [' 应答 | 正常 ', [ANSWERED, NORMAL]],
    ['\t应答\u3000|\n正常', [ANSWERED, NORMAL]],
    ['|应答||正常|', [ANSWERED, NORMAL]],
    ['应答| |正常', [ANSWERED, NORMAL]],
    ['', []],
    [' ', []],
    ['|', []],
    ['| | ', []]
  ])('splits %j', (text, terms) => {
    expect(splitStateDesc(text)).toStrictEqual(terms)
  })

  it.each([
    ['转接中', '转接中'],
    [' 转接中 ', '转接中'],
    ['正 常', '正 常'],
    ['正常。', '正常。'],
    ['应答、正常', '应答、正常'],
    ['应答｜正常', '应答｜正常'],
    ['normal', 'normal'],
    ['unrecognised', 'unrecognised'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['0', '0']
  ])('keeps the unknown word %j', (text, word) => {
    expect(splitStateDesc(text)).toStrictEqual([{ code: 'unrecognised', text: word }])
  })

  it('keeps an unknown word among known ones', () => {
    expect(splitStateDesc('应答|转接中|正常')).toStrictEqual([
      ANSWERED,
      { code: 'unrecognised', text: '转接中' },
      NORMAL
    ])
  })
})

describe('splitStateDesc in plain JavaScript', () => {
  it.each([undefined, null, 0, true, {}, ['应答'], Symbol('应答'), Object('应答')])(
    'returns no words for anything but a string (%#)',
    (value) => {
      expect(splitStateDesc(value as string)).toStrictEqual([])
    }
  )
})

describe('the result of splitStateDesc', () => {
  it.each(['应答|正常', '应答|转接中', ''])('is frozen, because it is shared: %j', (text) => {
    const terms = splitStateDesc(text)
    expect(Object.isFrozen(terms)).toBe(true)
    expect(() => (terms as unknown[]).push(NORMAL)).toThrow(TypeError)
  })

  it('stays the same after many other texts', () => {
    const texts = ['应答|正常', '应答|转接中', ALL_WORDS, '|正常']
    const before = texts.map(splitStateDesc)
    const others = Array.from(
      { length: 3_000 },
      (_, index) => `正常|${'|'.repeat(index % 30)}应答 ${index % 100}`
    )
    for (const other of others) splitStateDesc(other)
    for (let blanks = 0; blanks < 3_000; blanks++) splitStateDesc(`${' '.repeat(blanks)}正常`)
    expect(texts.map(splitStateDesc)).toStrictEqual(before)
    expect(others.slice(0, 2).map(splitStateDesc)).toStrictEqual([
      [NORMAL, { code: 'unrecognised', text: '应答 0' }],
      [NORMAL, { code: 'unrecognised', text: '应答 1' }]
    ])
  })
})

describe('the cache of splitStateDesc', () => {
  /** A copy of the function with an empty cache. */
  const fresh = async (): Promise<typeof splitStateDesc> => {
    let split: typeof splitStateDesc | undefined
    await jest.isolateModulesAsync(async () => {
      split = (await import('../../src/fields/state-desc')).splitStateDesc
    })
    if (split === undefined) throw new Error('not loaded')
    return split
  }

  it.each(['应答|正常', '正常', '', `${' '.repeat(30)}正常`])(
    'returns the same list for %j again',
    async (text) => {
      const split = await fresh()
      expect(split(text)).toBe(split(text))
    }
  )

  it.each(['转接中', '应答|转接中', '转接中|应答', `${' '.repeat(31)}正常`])(
    'does not keep %j, which has an unknown word or is too long',
    async (text) => {
      const split = await fresh()
      expect(split(text)).not.toBe(split(text))
      expect(split(text)).toStrictEqual(split(text))
    }
  )

  it('keeps the first thousand texts', async () => {
    const split = await fresh()
    const blanks = Array.from({ length: 31 }, (_, count) => ' '.repeat(count))
    const all = ['正常', '应答', '振铃'].flatMap((word) =>
      blanks.flatMap((before, count) => blanks.slice(count).map((both) => before + word + both.slice(count)))
    )
    expect(new Set(all).size).toBe(3 * 496)
    const first = all.map(split)
    expect(all.map((text, at) => split(text) === first[at]).lastIndexOf(true)).toBe(999)
    expect(all.map((text, at) => split(text) === first[at]).indexOf(false)).toBe(1_000)
  })
})

describe('stateDesc', () => {
  it('reads the words of a string', () => {
    expect(stateDesc.read('应答|正常')).toStrictEqual([ANSWERED, NORMAL])
  })

  it('reads an empty string as no words', () => {
    expect(stateDesc.read('')).toStrictEqual([])
  })

  it.each([null, undefined])('returns EMPTY for %j', (value) => {
    expect(stateDesc.read(value)).toBe(EMPTY)
  })

  it.each([0, 1, true, [], ['正常'], {}, Object('正常')])('returns INVALID for %p', (value) => {
    expect(stateDesc.read(value)).toBe(INVALID)
  })

  it.each(['', '正常', '应答|正常', '应答|转接中|正常'])('writes the words of %j as sent', (text) => {
    expect(stateDesc.write(splitStateDesc(text))).toBe(text)
  })

  it('has no repair, because whitespace around words is removed anyway', () => {
    expect(stateDesc.repairs).toStrictEqual([])
  })
})

it('expects words joined by |', () => {
  expect(stateDesc.expected).toBe('words joined by |')
})
