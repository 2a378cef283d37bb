import type { Kind } from '../event'

/**
 * The bodies in the platform's document, verbatim: line breaks, the faults of the two-way sample and its phone numbers
 * included. In the document's order.
 */
export const samples: Readonly<Record<Kind, string>> = Object.freeze({
  'voice-code': [
    '{"cdr":[{"requestid":"2016010000000205",',
    '"appid":"ff8080813fc70a7b013fc72312324213","fid":"2","tel":"2016010000000213","stime":"2016-02-02 11:19:36.000","etime":"2016-02-02 11:19:58.000",',
    '"duration":"10","oriamount":"0.06"}]}'
  ].join('\n'),
  'callback-cdr': [
    '{"cdr":[{"requestid":"2016010000000206","appid":"ff8080813fc70a7b013fc72312324213","fid":"4","caller":"13810603954","called":"18810207016",',
    '"callerstime":"2016-02-02 11:19:36.000","calleretime":"2016-02-02 11:20:36.000",',
    '"calledstime":"2016-02-02 11:19:40.000","calledetime":"2016-02-0211:20:40.000",',
    '"tapesurl":"http://.....","duration":"60","oriamount":"2.94","customParm":"123456"" stateDesc ":"应答|正常"}]}'
  ].join('\n'),
  'callback-state':
    '{"requestid":"20180635240289460415365120401","src":"01053180002","dsc":"13600007556", "timestamp":"2018-06-04 11:13:04","state":"callout"}',
  conference: [
    '{"cdr":[{"requestid":"2016010000000207","appid":"ff8080813fc70a7b013fc72312324213","fid":"5","tel":"15801445465","stime":"2016-03-14 10:43:42.000",',
    '"etime":"2016-03-14 10:44:13.000","confid":"516152","duration":"31",',
    '"singleoriamount":"0.044","customParm":"123456","tapesurl":"http://....."}]}'
  ].join('\n')
})
