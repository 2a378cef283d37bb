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
    const structure = (text: string): string => text.replace(/[^\s"\\{}[\],:]/g, '*')
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
