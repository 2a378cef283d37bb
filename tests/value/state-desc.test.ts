import { STATE_TERMS } from '../../src'
import { splitStateDesc, stateDesc } from '../../src/value/state-desc'

/** 类型名称, the document's own list and order; then the two words that it does not list. */
const WORDS = `
正常
正在处理中
振铃
未应答
应答
关机
空号
停机
正在通话中
用户拒接
无法拨通
暂停服务
用户正忙
拨号方式不正确
呼入限制
来电提醒
呼叫转移失败
网络忙
无人接听
欠费
无法接听
改号
线路故障
稍后再拨
未知
无法接通
`
  .trim()
  .split('\n')

const CODES = [
  'normal',
  'processing',
  'ringing',
  'unanswered',
  'answered',
  'powered-off',
  'unallocated-number',
  'out-of-service',
  'in-call',
  'rejected',
  'unreachable',
  'suspended',
  'busy',
  'misdialled',
  'incoming-barred',
  'call-reminder',
  'forwarding-failed',
  'network-busy',
  'no-answer',
  'in-arrears',
  'cannot-answer',
  'number-changed',
  'line-fault',
  'try-later',
  'unknown',
  'unreachable'
]

const NORMAL = { code: 'normal', text: '正常' }
const ANSWERED = { code: 'answered', text: '应答' }

describe('STATE_TERMS', () => {
  it("has the document's words in its order, then two more", () => {
    expect(WORDS).toHaveLength(26)
    expect(STATE_TERMS.map(({ text }) => text)).toStrictEqual(WORDS)
  })

  it('gives each its code', () => {
    expect(STATE_TERMS.map(({ code }) => code)).toStrictEqual(CODES)
  })

  it('is frozen, and so is each of its terms', () => {
    expect([STATE_TERMS, ...STATE_TERMS].every(Object.isFrozen)).toBe(true)
  })
})

describe('splitStateDesc', () => {
  it.each(WORDS.map((word, index) => [word, CODES[index]] as const))('knows %s as %s', (word, code) => {
    expect(splitStateDesc(word)).toStrictEqual([{ code, text: word }])
  })

  it('knows every word among all the others', () => {
    expect(splitStateDesc(WORDS.join('|'))).toStrictEqual(STATE_TERMS)
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
  ])('keeps %j, a word that no table lists', (text, word) => {
    expect(splitStateDesc(text)).toStrictEqual([{ code: 'unrecognised', text: word }])
  })

  it('keeps an unlisted word among listed ones', () => {
    expect(splitStateDesc('应答|转接中|正常')).toStrictEqual([
      ANSWERED,
      { code: 'unrecognised', text: '转接中' },
      NORMAL
    ])
  })
})

describe('splitStateDesc, of what plain JavaScript gives', () => {
  it.each([undefined, null, 0, true, {}, ['应答'], Symbol('应答'), Object('应答')])(
    '%#: no words',
    (value) => {
      expect(splitStateDesc(value as string)).toStrictEqual([])
    }
  )
})

describe('what splitStateDesc gives', () => {
  it.each(['应答|正常', '应答|转接中', ''])('cannot be changed, since others may hold it too: %j', (text) => {
    const terms = splitStateDesc(text)
    expect(Object.isFrozen(terms)).toBe(true)
    expect(() => (terms as unknown[]).push(NORMAL)).toThrow(TypeError)
  })

  it('stays the same, however many other texts come between', () => {
    const texts = ['应答|正常', '应答|转接中', WORDS.join('|'), '|正常']
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

describe('what splitStateDesc remembers', () => {
  /** The function as no text has been split by it. */
  const fresh = async (): Promise<typeof splitStateDesc> => {
    let split: typeof splitStateDesc | undefined
    await jest.isolateModulesAsync(async () => {
      split = (await import('../../src/value/state-desc')).splitStateDesc
    })
    if (split === undefined) throw new Error('not loaded')
    return split
  }

  it.each(['应答|正常', '正常', '', `${' '.repeat(30)}正常`])(
    'gives the same list for %j again',
    async (text) => {
      const split = await fresh()
      expect(split(text)).toBe(split(text))
    }
  )

  it.each(['转接中', '应答|转接中', '转接中|应答', `${' '.repeat(31)}正常`])(
    'makes a new list for %j, which is too rare or too long',
    async (text) => {
      const split = await fresh()
      expect(split(text)).not.toBe(split(text))
      expect(split(text)).toStrictEqual(split(text))
    }
  )

  it('remembers the first thousand', async () => {
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
  it('reads a string as its words', () => {
    expect(stateDesc.read('应答|正常')).toStrictEqual([ANSWERED, NORMAL])
  })

  it('reads an empty string as no words', () => {
    expect(stateDesc.read('')).toStrictEqual([])
  })

  it.each([null, undefined])('takes %j for nothing', (value) => {
    expect(stateDesc.read(value)).toBeNull()
  })

  it.each([0, 1, true, [], ['正常'], {}, Object('正常')])('refuses %p', (value) => {
    expect(stateDesc.read(value)).toBeUndefined()
  })

  it.each(['', '正常', '应答|正常', '应答|转接中|正常'])('writes the words of %j as they came', (text) => {
    expect(stateDesc.write(splitStateDesc(text))).toBe(text)
  })

  it('has nothing to mend: blanks around words never count', () => {
    expect(stateDesc.mends).toStrictEqual([])
  })
})
