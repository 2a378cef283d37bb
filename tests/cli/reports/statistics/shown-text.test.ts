import { splitStateDesc } from '../../../../src'
import { resultText, shownText, stateText } from '../../../../src/cli/reports/statistics/shown-text'

const MASKED = { showValues: false }
const SHOWN = { showValues: true }

describe('shownText', () => {
  it.each([
    ['应答', '应答'],
    ['拨 13800000001 吧', '拨 138****0001 吧'],
    ['138\u001b[31m', String.raw`138\u001b[31m`],
    ['name@example.com', '****************'],
    ['http://192.0.2.10/a', '****:**************'],
    ['北京市朝阳区建国路', '*********'],
    // Escapes contain digits, which are no part of a number.
    ['123\u00851\u00852', String.raw`123\u00851\u00852`],
    ['010-1234\u00855678', String.raw`010-****\u00855678`],
    ['\u202egnp', String.raw`\u202egnp`],
    ['é'.repeat(40), 'é'.repeat(40)],
    ['é'.repeat(41), `${'é'.repeat(39)}…`],
    ['😀'.repeat(50), `${'😀'.repeat(39)}…`],
    [`${'x'.repeat(33)}13800000001`, `${'x'.repeat(33)}138***…`],
    ['x'.repeat(9_000_000), `${'x'.repeat(39)}…`]
  ])('masks, escapes and shortens text %#', (text, expected) => {
    expect(shownText(text, MASKED)).toBe(expected)
  })

  it.each([
    ['拨 13800000001 吧', '拨 13800000001 吧'],
    ['name@example.com\u0000', String.raw`name@example.com\u0000`],
    ['北京市朝阳区建国路', '北京市朝阳区建国路'],
    ['x'.repeat(500), `${'x'.repeat(39)}…`]
  ])('shows text %# as sent, if asked to', (text, expected) => {
    expect(shownText(text, SHOWN)).toBe(expected)
  })
})

describe('resultText and stateText', () => {
  it.each([
    ['', ''],
    ['应答|正常', '应答|正常'],
    [' 应答 || 正常', '应答|正常'],
    ['新词13800000001', '新词138****0001'],
    ['应答|13800000001', '应答|138****0001'],
    ['应答|'.repeat(30), `${'应答|'.repeat(13)}…`]
  ])('show %j', (text, expected) => {
    expect(resultText(splitStateDesc(text), MASKED)).toBe(expected)
  })

  it('show the state first', () => {
    const answer = { code: 'answer', text: 'answer' } as const
    expect(stateText(answer, [], MASKED)).toBe('answer')
    expect(stateText(answer, splitStateDesc('应答|正常'), MASKED)).toBe('answer: 应答|正常')
    expect(stateText({ code: 'unrecognised', text: '13800000001' }, [], MASKED)).toBe('138****0001')
    expect(stateText({ code: 'unrecognised', text: 'a\n' }, splitStateDesc('正常'), MASKED)).toBe(
      String.raw`a\u000a: 正常`
    )
  })

  it('show values if asked to', () => {
    const word = { code: 'unrecognised', text: '13800000001' } as const
    expect(resultText(splitStateDesc('应答|13800000001'), SHOWN)).toBe('应答|13800000001')
    expect(stateText(word, splitStateDesc('正常'), SHOWN)).toBe('13800000001: 正常')
  })
})
