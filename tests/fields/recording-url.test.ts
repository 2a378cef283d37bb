import { EMPTY, INVALID } from '../../src/fields/field'
import { recordingUrl } from '../../src/fields/recording-url'

describe('recordingUrl.read', () => {
  it.each([
    'http://.....',
    'http://',
    'https://',
    'http://192.0.2.10:8080/2016/a.mp3',
    'https://example.invalid/a.mp3?x=1&y=录音',
    'http://example.invalid/a b.mp3'
  ])('returns %s', (url) => {
    expect(recordingUrl.read(url)).toBe(url)
  })

  it.each(['NoTapes', '', null, undefined])('returns EMPTY for %j', (value) => {
    expect(recordingUrl.read(value)).toBe(EMPTY)
  })

  it.each([
    'notapes',
    'NOTAPES',
    'NoTapes.',
    'none',
    'null',
    'HTTP://example.invalid/a.mp3',
    'Https://example.invalid/a.mp3',
    'http:/example.invalid/a.mp3',
    'http:example.invalid',
    'http//example.invalid',
    'httpx://example.invalid',
    'ftp://example.invalid/a.mp3',
    'file:///etc/passwd',
    'javascript:alert(1)//http://',
    '//example.invalid/a.mp3',
    'example.invalid/a.mp3',
    '/a.mp3',
    ' http://example.invalid/a.mp3',
    'http://example.invalid/a.mp3 ',
    ' NoTapes ',
    ' '
  ])('returns INVALID for the text %j', (text) => {
    expect(recordingUrl.read(text)).toBe(INVALID)
  })

  it.each([0, 1, true, false, [], ['http://.....'], {}, Object('http://.....')])(
    'returns INVALID for %p',
    (value) => {
      expect(recordingUrl.read(value)).toBe(INVALID)
    }
  )
})

describe('recordingUrl.write', () => {
  it.each([
    ['http://.....', 'http://.....'],
    [null, 'NoTapes']
  ])('writes %j as %s', (value, text) => {
    expect(recordingUrl.write(value)).toBe(text)
  })
})

it('has the repair of whitespace around it', () => {
  expect(recordingUrl.repairs.map(({ code }) => code)).toStrictEqual(['padded-value'])
})

it('expects an http:// or https:// URL, or NoTapes', () => {
  expect(recordingUrl.expected).toBe('an http:// or https:// URL, or NoTapes')
})
