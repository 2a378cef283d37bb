import { splitStateDesc } from '../../../../src'
import { resultText, shownText, stateText } from '../../../../src/cli/reports/statistics/shown-text'

describe('shownText', () => {
  it.each([
    ['应答', '应答'],
    ['拨 13800000001 吧', '拨 138****0001 吧'],
    ['138\u001b[31m', String.raw`138\u001b[31m`],
    ['\u202egnp', String.raw`\u202egnp`],
    ['字'.repeat(40), '字'.repeat(40)],
    ['字'.repeat(41), `${'字'.repeat(39)}…`],
    ['😀'.repeat(50), `${'😀'.repeat(39)}…`],
    [`${'x'.repeat(33)}13800000001`, `${'x'.repeat(33)}138***…`],
    ['x'.repeat(9_000_000), `${'x'.repeat(39)}…`]
  ])('masks, escapes and shortens text %#', (text, expected) => {
    expect(shownText(text)).toBe(expected)
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
    expect(resultText(splitStateDesc(text))).toBe(expected)
  })

  it('show the state first', () => {
    const answer = { code: 'answer', text: 'answer' } as const
    expect(stateText(answer, [])).toBe('answer')
    expect(stateText(answer, splitStateDesc('应答|正常'))).toBe('answer: 应答|正常')
    expect(stateText({ code: 'unrecognised', text: '13800000001' }, [])).toBe('138****0001')
    expect(stateText({ code: 'unrecognised', text: 'a\n' }, splitStateDesc('正常'))).toBe(
      String.raw`a\u000a: 正常`
    )
  })
})
