import { decode, decodeEach } from '../../../src'
import { leftOf, rightOf } from '../../support/property'

// What an unescaped text can still do, because the result is a body that the platform could have sent.

const cdr = (customParm: string, behind = ''): string =>
  '{"cdr":[{"requestid":"2024010000000001","appid":"a","fid":"4","caller":"13800000001","called":"13800000002",' +
  '"callerstime":"","calleretime":"","calledstime":"","calledetime":"","oriamount":"0.06",' +
  `"customParm":"${customParm}","duration":"60"${behind}}]}`

const push = (src: string): string =>
  `{"requestid":"2024010000000001","src":"${src}","dsc":"13800000002","timestamp":"2024-01-05 10:00:00","state":"answer"}`

const BILL =
  '"requestid":"2024010000000666","appid":"a","fid":"2","tel":"13800000009","stime":"","etime":"","duration":"9","oriamount":"9"'

describe('a text that is not escaped', () => {
  it('adds a field that its record lacks; without a comma, a repair is reported', () => {
    const withComma = rightOf(decode(cdr('x","tapesurl":"http://192.0.2.10/')))
    expect(withComma).toMatchObject({ events: [{ customParm: 'x', recordingUrl: 'http://192.0.2.10/' }] })
    expect(withComma.repairs).toStrictEqual([])
    const body = cdr('x""tapesurl":"http://192.0.2.10/')
    const withoutComma = rightOf(decode(body))
    expect(withoutComma.events).toStrictEqual(withComma.events)
    expect(withoutComma.repairs).toStrictEqual([{ code: 'missing-comma', offset: body.indexOf('"x"') + 3 }])
  })

  it('replaces the fields after it', () => {
    const { events, repairs, extra } = rightOf(decode(cdr('x","duration":"0"}],"y":[{"z":"')))
    expect(events).toMatchObject([{ durationSeconds: 0, customParm: 'x' }])
    expect([repairs, extra]).toStrictEqual([[], { y: [{ z: '', duration: '60' }] }])
  })

  it('cannot change the fields before it', () => {
    const { issues } = leftOf(decode(cdr('x","duration":"0","oriamount":"0"}],"y":[{"z":"')))
    expect(issues).toMatchObject([{ code: 'ambiguous-key', path: ['cdr', 0, 'oriamount'] }])
  })

  it('adds a record', () => {
    const grown = BILL.replace(',"duration":"9"', '')
    const { events, repairs, extra } = rightOf(decode(cdr(`x","duration":"60"},{${grown},"x":"`)))
    expect(events).toMatchObject([
      { requestId: '2024010000000001', durationSeconds: 60 },
      { requestId: '2024010000000666', durationSeconds: 60, charge: '9', extra: { x: '' } }
    ])
    expect([repairs, extra]).toStrictEqual([[], undefined])
  })

  it('makes no envelope of a state push', () => {
    const { issues } = leftOf(decode(push(`1","cdr":[{${BILL}}],"x":"`)))
    expect(issues).toMatchObject([{ code: 'unknown-payload', reason: { word: 'envelope-and-record' } }])
  })

  it('makes a bill of a state push', () => {
    const grown = BILL.replace('"requestid":"2024010000000666",', '')
    const { events, repairs } = rightOf(decode(push(`1",${grown},"x":"`)))
    expect(events).toMatchObject([{ kind: 'voice-code', requestId: '2024010000000001', charge: '9' }])
    expect(repairs).toStrictEqual([])
  })

  it('does not cost the records before it', () => {
    const good = `{"cdr":[{${BILL}},`
    const body = cdr('x"},{"y":"').replace('{"cdr":[', good)
    const { events, rejected } = rightOf(decodeEach(body))
    expect(events).toMatchObject([{ requestId: '2024010000000666' }])
    expect(rejected.map(({ index }) => index)).toStrictEqual([1, 2])
  })
})
