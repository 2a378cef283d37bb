const STATE_DESC_WORDS = [
  { code: 'normal', text: '正常' },
  { code: 'processing', text: '正在处理中' },
  { code: 'ringing', text: '振铃' },
  { code: 'unanswered', text: '未应答' },
  { code: 'answered', text: '应答' },
  { code: 'powered-off', text: '关机' },
  { code: 'unallocated-number', text: '空号' },
  { code: 'out-of-service', text: '停机' },
  { code: 'in-call', text: '正在通话中' },
  { code: 'rejected', text: '用户拒接' },
  { code: 'unreachable', text: '无法拨通' },
  { code: 'suspended', text: '暂停服务' },
  { code: 'busy', text: '用户正忙' },
  { code: 'misdialled', text: '拨号方式不正确' },
  { code: 'incoming-barred', text: '呼入限制' },
  { code: 'call-reminder', text: '来电提醒' },
  { code: 'forwarding-failed', text: '呼叫转移失败' },
  { code: 'network-busy', text: '网络忙' },
  { code: 'no-answer', text: '无人接听' },
  { code: 'in-arrears', text: '欠费' },
  { code: 'cannot-answer', text: '无法接听' },
  { code: 'number-changed', text: '改号' },
  { code: 'line-fault', text: '线路故障' },
  { code: 'try-later', text: '稍后再拨' },
  { code: 'unknown', text: '未知' },
  { code: 'unreachable', text: '无法接通' }
] as const

/**
 * The stable English code of a word of the platform; `unrecognised` for a word that is not in `STATE_TERMS`.
 */
export type StateCode = (typeof STATE_DESC_WORDS)[number]['code'] | 'unrecognised'

/** One word of `stateDesc`: a stable code and the word as sent. */
export interface StateTerm {
  /** The stable English code; two spellings of one word share it. */
  readonly code: StateCode
  /** The word as the platform sent it, without whitespace around it. */
  readonly text: string
}

/**
 * The words of `stateDesc`: first the 24 of the platform's document, in its order. Then 未知 (a production
 * backend relies on it) and 无法接通 (a spelling of 无法拨通, inferred). 无法拨通 and 无法接通 share the code `unreachable`.
 * For menus and tests. Frozen.
 */
export const STATE_TERMS: readonly StateTerm[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ STATE_DESC_WORDS.map((term) => Object.freeze(term))
)
