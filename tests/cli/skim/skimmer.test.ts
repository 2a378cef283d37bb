import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { decode, decodeEach, findWarnings, type Kind, parse } from '../../../src'
import { NEEDS_DECODER } from '../../../src/cli/skim/bytes'
import { Skimmer } from '../../../src/cli/skim/skimmer'
import { CALL_STATES } from '../../../src/fields/call-state'
import { STATE_TERMS } from '../../../src/fields/state-terms'
import { bodyOf, build, samples } from '../../../src/testing'
import { treeOf, writtenBodies } from '../../support/arbitraries/bodies'
import { brokenTexts, damages } from '../../support/arbitraries/broken-texts'
import { COMPACT, print } from '../../support/arbitraries/layout'
import { assertProperty, expectSame } from '../../support/property'

const NOW = new Date('2026-11-26T12:00:00+08:00')
const CHINA_OFFSET = 28_800_000
const CLOCK = { now: NOW.getTime(), utcOffset: CHINA_OFFSET }

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

const kindsIn = ({ events }: Skimmer): readonly Kind[] => events.map(({ kind }) => kind)

/** Returns the kinds in a line, if the fast path passes over all of it. */
const skim = (line: string | Uint8Array, skimmer = new Skimmer(CLOCK)): readonly Kind[] | undefined => {
  const bytes = typeof line === 'string' ? bytesOf(line) : line
  const end = skimmer.passLine(bytes, 0)
  if (end === NEEDS_DECODER) return undefined
  expect(end).toBe(bytes.length)
  return kindsIn(skimmer)
}

const REQUIRED =
  '"requestid":"1","appid":"a","fid":"2","tel":"13800000001","duration":"12","oriamount":"0.06"'
const TIMES = '"stime":"2016-02-02 11:19:36.000","etime":"2016-02-02 11:19:58.000"'
const RECORD = `{${REQUIRED},${TIMES}}`
const CDR = bodyOf([build['callback-cdr']()])
const STATE = bodyOf([build['callback-state']()])
const capture = readFileSync(
  join(__dirname, '..', '..', '..', 'fixtures', 'events', 'callback-cdr', 'captured-unanswered.txt'),
  'utf8'
)

describe('a line is passed over', () => {
  it.each<[string, string, readonly Kind[]]>([
    ['a voice verification code', bodyOf([build['voice-code']()]), ['voice-code']],
    ['a two-way call', CDR, ['callback-cdr']],
    ['a state push, which has no envelope', STATE, ['callback-state']],
    ['a participant of a conference', bodyOf([build.conference()]), ['conference']],
    ['the record that the platform really sent', capture.trim(), ['callback-cdr']],
    ["the document's state push, with a blank behind a comma", samples['callback-state'], ['callback-state']],
    [
      'records of several kinds',
      bodyOf([build['callback-cdr'](), build['voice-code'](), build['callback-cdr']()]),
      ['callback-cdr', 'voice-code', 'callback-cdr']
    ],
    ['a space between records', `{"cdr":[${RECORD}, ${RECORD}]}`, ['voice-code', 'voice-code']],
    ['a record without an envelope', RECORD, ['voice-code']],
    ['a space after a brace', RECORD.replace('{', '{ '), ['voice-code']],
    ['a line that ends in CR', `${RECORD}\r`, ['voice-code']],
    ['members in another order', `{${TIMES},${REQUIRED}}`, ['voice-code']],
    ['optional members', `{${REQUIRED}}`, ['voice-code']],
    ['times that are empty', `{${REQUIRED},"stime":"","etime":""}`, ['voice-code']],
    ['times without milliseconds', RECORD.replaceAll('.000', ''), ['voice-code']],
    ['times with less than milliseconds', RECORD.replaceAll('.000', '.5'), ['voice-code']],
    ['the last day of a February', RECORD.replaceAll('02-02', '02-29'), ['voice-code']],
    ['a fid as a number', RECORD.replace('"2"', '2'), ['voice-code']],
    ['a duration as a number', RECORD.replace('"12"', '12'), ['voice-code']],
    ['no duration', RECORD.replace('"12"', '0'), ['voice-code']],
    ['the longest duration', RECORD.replace('"12"', '"999999999999999"'), ['voice-code']],
    ['zeros before a duration', RECORD.replace('"12"', '"007"'), ['voice-code']],
    ['an amount as a number', RECORD.replace('"0.06"', '0.15'), ['voice-code']],
    ['a whole amount', RECORD.replace('"0.06"', '3'), ['voice-code']],
    ['the smallest amount', RECORD.replace('"0.06"', '0.000001'), ['voice-code']],
    [
      'an amount of many digits',
      RECORD.replace('0.06', `${'9'.repeat(20)}.${'9'.repeat(20)}`),
      ['voice-code']
    ],
    ['an application without an id', RECORD.replace('"a"', '""'), ['voice-code']],
    ['Chinese in a text', RECORD.replace('"a"', '"a应答a"'), ['voice-code']],
    [
      'Chinese around a free text',
      CDR.replace(/"customParm":"[^"]*"/, '"customParm":"应 答"'),
      ['callback-cdr']
    ],
    [
      'spaces around a free text',
      CDR.replace(/"customParm":"[^"]*"/, '"customParm":" x "'),
      ['callback-cdr']
    ],
    ['no words', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":""'), ['callback-cdr']],
    ['one word', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"未知"'), ['callback-cdr']],
    ['a call that was released when it was answered', RECORD.replace('19:58', '19:36'), ['voice-code']],
    ['a call of half a second', RECORD.replace('19:58.000', '19:36.5'), ['voice-code']],
    ['a call released in the second of its answer', RECORD.replace('36.000', '36'), ['voice-code']],
    ['a call without an answer', RECORD.replace('2016-02-02 11:19:36.000', ''), ['voice-code']],
    ['a call without a release', RECORD.replace('2016-02-02 11:19:58.000', ''), ['voice-code']],
    ['a release without an answer', RECORD.replace('"stime":"2016-02-02 11:19:36.000",', ''), ['voice-code']],
    ['an answer without a release', RECORD.replace(',"etime":"2016-02-02 11:19:58.000"', ''), ['voice-code']],
    ['Chinese punctuation', RECORD.replace('"a"', '"a，a"'), ['voice-code']],
    ['a number of nine digits', RECORD.replace('"12"', '123456789'), ['voice-code']],
    ['no tapesurl', CDR.replace(/"tapesurl":"[^"]*",/, ''), ['callback-cdr']],
    ['no free text', CDR.replace(/,"customParm":"[^"]*"/, ''), ['callback-cdr']],
    ['no recording', CDR.replace(/"tapesurl":"[^"]*"/, '"tapesurl":"NoTapes"'), ['callback-cdr']],
    ['an empty recording', CDR.replace(/"tapesurl":"[^"]*"/, '"tapesurl":""'), ['callback-cdr']],
    ['a recording', CDR.replace(/"tapesurl":"[^"]*"/, '"tapesurl":"https://x/a b.mp3"'), ['callback-cdr']]
  ])('with %s', (_, line, kinds) => {
    expect(skim(line)).toStrictEqual(kinds)
    expect(decodeEach(line)).toMatchObject({
      _tag: 'Right',
      right: { events: kinds.map((kind) => ({ kind })), repairs: [], rejected: [] }
    })
    expect(findWarnings(parse(line).events, { now: NOW })).toStrictEqual([])
  })

  it.each(STATE_TERMS.map(({ text }) => text))('with the word %s, alone and among others', (word) => {
    const withWords = (words: string): string => CDR.replace(/"stateDesc":"[^"]*"/, `"stateDesc":"${words}"`)
    for (const words of [word, `应答|${word}`, `${word}|应答`, `${word}|${word}|${word}`]) {
      expect(skim(withWords(words))).toStrictEqual(['callback-cdr'])
    }
  })

  it.each(CALL_STATES.map(({ text }) => text))('with the state %s', (state) => {
    expect(skim(STATE.replace(/"state":"[^"]*"/, `"state":"${state}"`))).toStrictEqual(['callback-state'])
  })

  it.each([
    '2000-12-31 23:59:59.999',
    '2000-01-02 00:00:00',
    '2016-02-02 11:19:57.999',
    '2000-02-29 09:09:59',
    '2015-10-31 19:59:00'
  ])('with the time %s', (time) => {
    expect(skim(RECORD.replace('2016-02-02 11:19:36.000', time))).toStrictEqual(['voice-code'])
  })

  it('up to its line feed', () => {
    const skimmer = new Skimmer(CLOCK)
    const log = bytesOf(`${RECORD}\n${STATE}\r\n${CDR}`)
    const first = skimmer.passLine(log, 0)
    expect([first, kindsIn(skimmer)]).toStrictEqual([RECORD.length, ['voice-code']])
    const second = skimmer.passLine(log, first + 1)
    expect([log[second], kindsIn(skimmer)]).toStrictEqual([10, ['callback-state']])
    expect([skimmer.passLine(log, second + 1), kindsIn(skimmer)]).toStrictEqual([
      log.length,
      ['callback-cdr']
    ])
  })

  it('after any other lines', () => {
    const skimmer = new Skimmer(CLOCK)
    const all = [RECORD, CDR, '{"x":1}', STATE, `{${TIMES},${REQUIRED}}`, '', RECORD, STATE, CDR]
    expect(all.map((line) => skim(line, skimmer)?.length)).toStrictEqual([
      1,
      1,
      undefined,
      1,
      1,
      undefined,
      1,
      1,
      1
    ])
  })
})

describe('a line is left to the decoder', () => {
  const times = (text: string): string => RECORD.replace('2016-02-02 11:19:36.000', text)
  it.each([
    ['nothing', ''],
    ['a space', ' '],
    ['no JSON', 'x'],
    ['an empty object', '{}'],
    ['an empty envelope', '{"cdr":[]}'],
    ['an envelope of something else', '{"cdr":[1]}'],
    ['an envelope with another member', `{"cdr":[${RECORD}],"x":1}`],
    ['a letter instead of the last brace of its envelope', `{"cdr":[${RECORD}]x`],
    ['a letter instead of the bracket of its envelope', `{"cdr":[${RECORD}x}`],
    ['an envelope that is not closed', `{"cdr":[${RECORD}]`],
    ['a list that is not closed', `{"cdr":[${RECORD}`],
    ['an extra comma between records', `{"cdr":[${RECORD},]}`],
    ['text after it', `${RECORD}x`],
    ['a second body after it', RECORD + RECORD],
    ['a CR inside', `${RECORD}\r${RECORD}`],
    ['two CRs', `${RECORD}\r\r`],
    ['a bracket at its end', RECORD.replace('}', ']')],
    ['a byte order mark', `\ufeff${RECORD}`],
    ['a space before it', ` ${RECORD}`],
    ['a space before a colon', RECORD.replace('"tel":', '"tel" :')],
    ['a space after a colon', RECORD.replace('"tel":', '"tel": ')],
    ['two spaces after a comma', RECORD.replace(',"tel"', ',  "tel"')],
    ['a tab after a comma', RECORD.replace(',"tel"', ',\t"tel"')],
    ['an extra comma', RECORD.replace('}', ',}')],
    ['a missing comma', RECORD.replace(',"tel"', '"tel"')],
    ['an unknown member', RECORD.replace('{', '{"x":1,')],
    ['a member of another kind', RECORD.replace('{', '{"caller":"1",')],
    ['a state in a record with a fid', RECORD.replace('{', '{"state":"answer",')],
    ['the same member twice', RECORD.replace('{', '{"tel":"13800000001",')],
    ['the same fid twice', RECORD.replace('{', '{"fid":2,')],
    ['two fids', RECORD.replace('{', '{"fid":"4",')],
    ['spaces around a key', RECORD.replace('"tel"', '" tel "')],
    ['an escape in a key', RECORD.replace('"tel"', '"\\u0074el"')],
    ['an unknown fid', RECORD.replace('"fid":"2"', '"fid":"9"')],
    ['a longer fid', RECORD.replace('"fid":"2"', '"fid":"22"')],
    ['a longer fid as a number', RECORD.replace('"fid":"2"', '"fid":22')],
    ['a fraction of a fid', RECORD.replace('"fid":"2"', '"fid":2.5')],
    ['no fid', RECORD.replace('"fid":"2",', '')],
    ['an escape in a value', RECORD.replace('"a"', '"\\u0061"')],
    ['a control character', RECORD.replace('"a"', '"a\tb"')],
    ['a space before a value', RECORD.replace('"a"', '" a"')],
    ['a space after a value', RECORD.replace('"a"', '"a "')],
    ['a space as a value', RECORD.replace('"a"', '" "')],
    ['an ideographic space before a value', RECORD.replace('"a"', '"\u3000a"')],
    ['an ideographic space after a value', RECORD.replace('"a"', '"a\u3000"')],
    ['a character of two bytes', RECORD.replace('"a"', '"aéa"')],
    ['a character of four bytes', RECORD.replace('"a"', '"a😀a"')],
    ['an empty id', RECORD.replace('"requestid":"1"', '"requestid":""')],
    ['an id as a number', RECORD.replace('"requestid":"1"', '"requestid":1')],
    ['null', RECORD.replace('"a"', 'null')],
    ['null for a time', times('').replace('"stime":""', '"stime":null')],
    ['no value', RECORD.replace('"a"', '')],
    ['no number', RECORD.replace('"12"', '')],
    ['no amount', RECORD.replace('"0.06"', '')],
    ['a value without its first quote', RECORD.replace('"a"', 'a"')],
    ['a free text without its first quote', CDR.replace('"customParm":"', '"customParm":x')],
    ['a list as a value', RECORD.replace('"a"', '["a"]')],
    ['an empty duration', RECORD.replace('"12"', '""')],
    ['a duration in words', RECORD.replace('"12"', '"sixty"')],
    ['a negative duration', RECORD.replace('"12"', '-1')],
    ['a fraction of a second', RECORD.replace('"12"', '1.5')],
    ['a duration with an exponent', RECORD.replace('"12"', '1e3')],
    ['a duration with spaces', RECORD.replace('"12"', '" 12 "')],
    ['zeros before a number', RECORD.replace('"12"', '012')],
    ['a number of ten digits', RECORD.replace('"12"', '1234567890')],
    ['a duration of sixteen digits', RECORD.replace('"12"', '"9999999999999999"')],
    ['a negative amount', RECORD.replace('"0.06"', '"-1"')],
    ['an empty amount', RECORD.replace('"0.06"', '""')],
    ['a point as an amount', RECORD.replace('"0.06"', '"."')],
    ['an amount that ends in a point', RECORD.replace('"0.06"', '"1."')],
    ['an amount that starts with a point', RECORD.replace('"0.06"', '".5"')],
    ['an amount with two points', RECORD.replace('"0.06"', '"1.2.3"')],
    ['a number that ends in a point', RECORD.replace('"0.06"', '1.')],
    ['a number with zeros before it', RECORD.replace('"0.06"', '00.5')],
    ['a number of seven decimals', RECORD.replace('"0.06"', '0.0000001')],
    ['a number with an exponent', RECORD.replace('"0.06"', '1.5e1')],
    ['an amount with a letter instead of its last quote', RECORD.replace('"0.06"', '"0.06x')],
    ['a time with a letter instead of its last quote', RECORD.replace('36.000"', '36.000x')],
    ['an amount without its quote', RECORD.replace('"0.06"', '"0.06')],
    ['a glued time', times('2016-02-0211:19:36.000')],
    ['a time with spaces', times(' 2016-02-02 11:19:36.000')],
    ['an incomplete time', times('2016-02-02 11:19')],
    ['a time without its quote', RECORD.replace('36.000"', '36.000')],
    ['a time with a point and no decimals', times('2016-02-02 11:19:36.')],
    ['a time with microseconds', times('2016-02-02 11:19:36.000000')],
    ['a time with a comma', times('2016-02-02 11:19:36,000')],
    ['a time in ISO 8601', times('2016-02-02T11:19:36.000')],
    ['a date with slashes', times('2016/02/02 11:19:36.000')],
    ['a time with points', times('2016-02-02 11.19.36.000')],
    ['a time with a point at its end', times('2016-02-02 11:19.36.000')],
    ['a day that does not exist', times('2015-02-29 11:19:36.000')],
    ['a leap day of a year that has none', times('1900-02-29 11:19:36.000')],
    ['a day 0', times('2016-02-00 11:19:36.000')],
    ['a month 0', times('2016-00-02 11:19:36.000')],
    ['a month 13', times('2016-13-02 11:19:36.000')],
    ['an hour 24', times('2016-02-02 24:19:36.000')],
    ['a minute 60', times('2016-02-02 11:60:36.000')],
    ['a second 60', times('2016-02-02 11:19:60.000')],
    ['a century in letters', times('xx16-02-02 11:19:36.000')],
    ['a year in letters', times('20xx-02-02 11:19:36.000')],
    ['a month in letters', times('2016-x2-02 11:19:36.000')],
    ['a day in letters', times('2016-02-0x 11:19:36.000')],
    ['an hour in letters', times('2016-02-02 x1:19:36.000')],
    ['a minute in letters', times('2016-02-02 11:1x:36.000')],
    ['a second in letters', times('2016-02-02 11:19:x6.000')],
    ['a colon instead of the first digit', times(':016-02-02 11:19:36.000')],
    ['a date with a slash at its end', times('2016-02/02 11:19:36.000')],
    ['a date with a slash at its start', times('2016/02-02 11:19:36.000')],
    ['a time with a point at its start', times('2016-02-02 11.19:36.000')],
    ['a colon instead of a digit', times('2016-02-02 11:19:3:.000')],
    ['an unknown word', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"x"')],
    ['an unknown word among known ones', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"应答|网络拥塞"')],
    ['a word that starts with a known one', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"应答了"')],
    ['a part of a word', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"应"')],
    ['an empty word', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"应答||正常"')],
    ['a bar at the end', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"应答|"')],
    ['a bar at the start', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"|应答"')],
    ['a space before a word', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"应答| 正常"')],
    ['words without their first quote', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":x应答"')],
    ['words without their last quote', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"应答')],
    ['an unknown state', STATE.replace(/"state":"[^"]*"/, '"state":"hold"')],
    ['an empty state', STATE.replace(/"state":"[^"]*"/, '"state":""')],
    ['a state and another', STATE.replace(/"state":"[^"]*"/, '"state":"answer|answer"')],
    ['a state without its first quote', STATE.replace(/"state":"[^"]*"/, '"state":xanswer"')],
    ['a state that starts with a known one', STATE.replace(/"state":"[^"]*"/, '"state":"answers"')],
    ['U+FFFD in an id', RECORD.replace('"requestid":"1"', '"requestid":"1\ufffd1"')],
    ['U+FFFD in a number', RECORD.replace('13800000001', '138\ufffd1')],
    ['U+FFFD in a free text', CDR.replace(/"customParm":"[^"]*"/, '"customParm":"\ufffd"')],
    ['U+FFFD in a URL', CDR.replace(/"tapesurl":"[^"]*"/, '"tapesurl":"http://x/\ufffd.mp3"')],
    ['U+FFFD in words', CDR.replace(/"stateDesc":"[^"]*"/, '"stateDesc":"\ufffd|应答"')],
    ['a release before the answer', RECORD.replace('19:58', '19:35')],
    ['a release on the day before the answer', RECORD.replace('02 11:19:58', '01 23:19:58')],
    ['a release a millisecond before the answer', RECORD.replace('36.000', '58.001')],
    ['a leg of a call that is released before its answer', CDR.replace(/("calledetime":"20)\d\d/, '$101')],
    ['a time before 2000', times('1999-12-31 23:59:59')],
    ['a time on the first day of 2000', times('2000-01-01 23:59:59')],
    ['the year 0', times('0000-01-01 00:00:00')],
    [
      'a required time before 2000',
      STATE.replace(/"timestamp":"[^"]*"/, '"timestamp":"1999-12-31 23:59:59"')
    ],
    ['a time in the future', RECORD.replace('2016-02-02 11:19:58', '2026-11-26 12:05:00')],
    ['a day in the future', RECORD.replace('2016-02-02 11:19:58', '2026-11-27 00:00:00')],
    ['spaces around a state', STATE.replace(/"state":"[^"]*"/, '"state":" answer "')],
    ['a recording with another scheme', CDR.replace(/"tapesurl":"[^"]*"/, '"tapesurl":"ftp://x"')],
    ['a recording with a space after it', CDR.replace(/"tapesurl":"[^"]*"/, '"tapesurl":"http://x "')],
    ['no recording in another case', CDR.replace(/"tapesurl":"[^"]*"/, '"tapesurl":"notapes"')],
    ['a required time that is empty', STATE.replace(/"timestamp":"[^"]*"/, '"timestamp":""')]
  ])('with %s', (_, line) => {
    expect(skim(line)).toBeUndefined()
  })

  it.each([
    ['2026-11-26 12:04:59.999', NOW, CHINA_OFFSET, true],
    ['2026-11-26 12:05:00.000', NOW, CHINA_OFFSET, false],
    ['2026-11-26 11:59:59', NOW, CHINA_OFFSET, true],
    ['2026-11-25 23:59:59', NOW, CHINA_OFFSET, true],
    ['2026-11-26 04:04:59', NOW, 0, true],
    ['2026-11-26 04:05:00', NOW, 0, false],
    ['2026-12-01 00:00:00', new Date('2026-12-01T00:00:00+08:00'), CHINA_OFFSET, true],
    ['2026-12-01 00:05:00', new Date('2026-12-01T00:00:00+08:00'), CHINA_OFFSET, false],
    ['2026-12-01 01:00:06', new Date('2026-12-01T00:55:07+08:00'), CHINA_OFFSET, true],
    ['2026-12-01 01:00:07', new Date('2026-12-01T00:55:07+08:00'), CHINA_OFFSET, false],
    ['2026-12-02 00:00:00', new Date('2026-12-01T00:55:07+08:00'), CHINA_OFFSET, false]
  ])('from its clock on: %s at %s in the zone %i is passed over: %s', (time, now, utcOffset, isPassed) => {
    const skimmer = new Skimmer({ now: now.getTime(), utcOffset })
    const line = STATE.replace(/"timestamp":"[^"]*"/, `"timestamp":"${time}"`)
    expect(skim(line, skimmer) !== undefined).toBe(isPassed)
  })

  it.each([bodyOf([build['voice-code']()]), CDR, STATE, bodyOf([build.conference()])])(
    'without a member that must be there, and only then: %s',
    (line) => {
      const names = Array.from(line.matchAll(/"(\w+)":"/g), ([, name = '']) => name)
      const without = (name: string): string =>
        line.replace(new RegExp(`"${name}":"[^"]*",?`), '').replace(',}', '}')
      const passed = names.filter((name) => skim(without(name)) !== undefined)
      const decoded = names.filter((name) => isRight(decode(without(name))))
      expect(names.length).toBeGreaterThan(4)
      expect(passed).toStrictEqual(decoded)
    }
  )

  it.each<[string, readonly number[]]>([
    ['a byte that starts no character', [0x80]],
    ['an overlong character', [0xe0, 0x80, 0x80]],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a character without its last byte', [0xe5, 0xba]],
    ['a character without its second byte', [0xe5, 0x41, 0x94]],
    ['a character that starts as a second byte', [0xe5, 0xc0, 0x94]],
    ['a character that starts as a third byte', [0xe5, 0xba, 0xc0]],
    ['a byte outside of UTF-8', [0xff, 0x80, 0x80]],
    ['a character of four bytes without its last', [0xf0, 0x9f, 0x98]]
  ])('with %s', (_, bad) => {
    const [before = '', after = ''] = RECORD.split('"a"')
    const line = Uint8Array.from([...bytesOf(`${before}"a`), ...bad, ...bytesOf(`a"${after}`)])
    expect(skim(line)).toBeUndefined()
  })

  it('that is cut anywhere', () => {
    const passed = Array.from(CDR, (_, length) => length).filter(
      (length) => skim(bytesOf(CDR).subarray(0, length)) !== undefined
    )
    expect(passed).toStrictEqual([])
  })

  it('that is longer than a body can be', () => {
    const long = (length: number): string => {
      const rest = CDR.replace(/"customParm":"[^"]*"/, '"customParm":""')
      return rest.replace('"customParm":""', `"customParm":"${'x'.repeat(length - bytesOf(rest).length)}"`)
    }
    const most = 8 * 1024 * 1024
    expect(skim(long(most))).toStrictEqual(['callback-cdr'])
    expect(skim(long(most + 1))).toBeUndefined()
    // The line ending does not count.
    expect(skim(`${long(most)}\r`)).toStrictEqual(['callback-cdr'])
    const two = bytesOf(`${long(most)}\n${RECORD}`)
    expect(new Skimmer(CLOCK).passLine(two, most + 1)).toBe(two.length)
  })
})

describe('a line that is passed over', () => {
  /** Good lines, as written and with damage, where one byte decides. */
  const compact = writtenBodies.map((body) => print(treeOf(body), COMPACT).text)
  const plain = fc.constantFrom(RECORD, CDR, STATE, capture.trim(), `{"cdr":[${RECORD},${RECORD}]}`)
  const damaged = fc.tuple(fc.oneof(plain, compact), damages).map(([text, damage]) => damage(text))
  const lines = fc.oneof({ weight: 4, arbitrary: damaged }, compact, brokenTexts)

  it('decodes to events of these kinds, with nothing rejected, repaired or warned of', () => {
    const skimmer = new Skimmer(CLOCK)
    assertProperty(
      3_000,
      fc.property(lines, (text) => {
        const bytes = bytesOf(text)
        const end = skimmer.passLine(bytes, 0)
        if (end < 0) return
        const decoded = decodeEach(bytes.subarray(0, end))
        if (isLeft(decoded)) throw new Error('is rejected')
        const { events, repairs, rejected } = decoded.right
        expectSame(
          {
            kinds: events.map(({ kind }) => kind),
            repairs,
            rejected,
            warnings: findWarnings(events, { now: NOW })
          },
          { kinds: kindsIn(skimmer), repairs: [], rejected: [], warnings: [] }
        )
      })
    )
  })
})
