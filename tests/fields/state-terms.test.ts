import { STATE_TERMS } from '../../src'

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

describe('STATE_TERMS', () => {
  it("has the document's words in its order, then two more", () => {
    expect(WORDS).toHaveLength(26)
    expect(STATE_TERMS.map(({ text }) => text)).toStrictEqual(WORDS)
  })

  it('has a code for each', () => {
    expect(STATE_TERMS.map(({ code }) => code)).toStrictEqual(CODES)
  })

  it('is frozen, with each of its terms', () => {
    expect([STATE_TERMS, ...STATE_TERMS].every(Object.isFrozen)).toBe(true)
  })
})
