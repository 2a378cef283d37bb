import { callState } from '../../src/value/call-state'
import { freeText } from '../../src/value/free-text'
import { id } from '../../src/value/id'
import { recordingUrl } from '../../src/value/recording-url'
import { seconds } from '../../src/value/seconds'
import { stateDesc } from '../../src/value/state-desc'
import { text } from '../../src/value/text'
import { time } from '../../src/value/time'
import { charge } from '../../src/value/yuan'

it.each([
  [id, 'a string or a whole number up to 2^53 - 1, not empty'],
  [text, 'a string or a whole number up to 2^53 - 1'],
  [freeText, 'a string or a whole number up to 2^53 - 1'],
  [callState, 'a string or a whole number up to 2^53 - 1'],
  [time, 'a time that exists, as YYYY-MM-DD HH:mm:ss[.SSS]'],
  [seconds, 'a whole number of seconds, not negative'],
  [charge, 'an amount in yuan as a plain decimal number, not negative'],
  [recordingUrl, 'a URL that begins http:// or https://, or NoTapes'],
  [stateDesc, 'words joined by |']
])('messages say what is expected: $expected', (type, words) => {
  expect(type.expected).toBe(words)
})
