import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The platform's own sample of a two-way call, which is not JSON. */
export const SAMPLE = readFileSync(join(__dirname, '../../../fixtures/spec/callback-cdr.txt'))

/** What `JSON.stringify(parse(SAMPLE))` is, in every application. */
export const DECODED = JSON.stringify({
  events: [
    {
      kind: 'callback-cdr',
      requestId: '2016010000000206',
      appId: 'ff8080813fc70a7b013fc72312324213',
      caller: {
        number: '13810603954',
        answerTime: '2016-02-02T03:19:36.000Z',
        releaseTime: '2016-02-02T03:20:36.000Z'
      },
      called: {
        number: '18810207016',
        answerTime: '2016-02-02T03:19:40.000Z',
        releaseTime: '2016-02-02T03:20:40.000Z'
      },
      recordingUrl: 'http://.....',
      durationSeconds: 60,
      charge: '2.94',
      stateDesc: [
        { code: 'answered', text: '应答' },
        { code: 'normal', text: '正常' }
      ],
      customParm: '123456',
      extra: {}
    }
  ],
  repairs: [
    { code: 'missing-comma', offset: 383 },
    { code: 'padded-key', path: ['cdr', 0, 'stateDesc'] },
    { code: 'glued-timestamp', path: ['cdr', 0, 'calledetime'] }
  ]
})
