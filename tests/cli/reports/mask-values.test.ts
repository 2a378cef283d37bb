import fc from 'fast-check'
import { maskValues } from '../../../src/cli/reports/mask-values'
import { brokenTexts } from '../../support/arbitraries/broken-texts'
import { assertProperty, expectSame } from '../../support/property'

describe('maskValues', () => {
  it.each([
    ['{"fid":"2","duration":12}', '{"fid":"2","duration":12}'],
    ['{"state":"answer"}', '{"state":"answer"}'],
    ['{"stateDesc":"应答| 正常"}', '{"stateDesc":"应答| 正常"}'],
    ['{"stateDesc":"应答|other"}', '{"stateDesc":"********"}'],
    ['{"tapesurl":"NoTapes"}', '{"tapesurl":"NoTapes"}'],
    ['{"duration":null,"fid":true}', '{"duration":null,"fid":true}'],
    ['{"duration":"x y"}', '{"duration":"* *"}'],
    ['{"src":"13800000001"}', '{"src":"138****0001"}'],
    ['{"src":13800000001}', '{"src":138****0001}'],
    ['{"src":"answer"}', '{"src":"******"}'],
    ['{"src":"NoTapes"}', '{"src":"NoTapes"}'],
    ['{"src":13800000001,"confid":"2024010000000001"}', '{"src":138****0001,"confid":"2024010000000001"}'],
    ['{"src":"2024010000000001"}', '{"src":"****************"}'],
    ['{"requestid":"2024010000000001"}', '{"requestid":"2024010000000001"}'],
    ['{"fid":"2024010000000001"}', '{"fid":"202*********0001"}'],
    ['{"requestid":"13800000001"}', '{"requestid":"138****0001"}'],
    ['{"appid":"2024010000000001"}', '{"appid":"****************"}'],
    ['{"duration":"1 3 8-0000-0001"}', '{"duration":"1 3 8-****-0001"}'],
    ['{"timestamp":"0000-00-00 00:00:00"}', '{"timestamp":"0000-00-00 00:00:00"}'],
    ['{"timestamp":"2016-13-32 25:61"}', '{"timestamp":"2016-13-32 25:61"}'],
    ['{"duration":"::1"}', '{"duration":"::*"}'],
    ['{"fid":"2"}\u0000', '{"fid":"2"}\u0000'],
    ['{"fid":2\u0000}', '{"fid":*\u0000}'],
    ['{"src":"12"}', '{"src":"**"}'],
    ['{"other":"12"}', '{"*****":"**"}'],
    ['{"fid":{"x":1}}', '{"fid":{"*":*}}'],
    ['{"fid":"2" 7}', '{"fid":"2" *}'],
    ['{\'a\'=1;"fid":2}', '{******"fid":2}'],
    ['{"fid";2}', '{"***"**}'],
    ['{"fid"; 2}', '{"***"; *}'],
    ['{"duration":"12', '{"duration":"12'],
    ['{"src":"138000', '{"src":"******'],
    ['{"customParm":"a\\"b', '{"customParm":"*\\"*'],
    ['', '']
  ])('masks %s as %s', (text, masked) => {
    expect(maskValues(text, false)).toBe(masked)
  })

  it.each([
    ['secret","fid":"2"}', '******","fid":"2"}'],
    ['duration","x":1," fid " : "2"}', '********","*":*," fid " : "2"}'],
    ['no known key', '** ***** ***'],
    ['"2","13800000001"}', '"*","***********"}']
  ])('masks %s, cut at its start, up to the first known key: %s', (text, masked) => {
    expect(maskValues(text, true)).toBe(masked)
  })

  it('keeps the length, structure and whitespace of any text', () => {
    const structure = (text: string): string =>
      text.replace(/[^\s"\\{}[\],:\p{Cc}]/gu, (one) => '*'.repeat(one.length))
    assertProperty(
      1000,
      fc.property(brokenTexts, fc.boolean(), (text, isCut) => {
        const masked = maskValues(text, isCut)
        expectSame(masked.length, text.length)
        expectSame(structure(masked), structure(text))
      })
    )
  })
})
