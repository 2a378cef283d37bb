import { recordingUrl } from '../../src/value/recording-url'

describe('recordingUrl.read', () => {
  it.each([
    'http://.....',
    'http://',
    'https://',
    'http://192.0.2.10:8080/2016/a.mp3',
    'https://example.invalid/a.mp3?x=1&y=录音',
    'http://example.invalid/a b.mp3'
  ])('keeps %s', (url) => {
    expect(recordingUrl.read(url)).toBe(url)
  })

  it.each(['NoTapes', '', null, undefined])('takes %j for no recording', (value) => {
    expect(recordingUrl.read(value)).toBeNull()
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
  ])('refuses %j', (text) => {
    expect(recordingUrl.read(text)).toBeUndefined()
  })

  it.each([0, 1, true, false, [], ['http://.....'], {}, Object('http://.....')])('refuses %p', (value) => {
    expect(recordingUrl.read(value)).toBeUndefined()
  })
})

describe('recordingUrl.write', () => {
  it.each([
    ['http://.....', 'http://.....'],
    [null, 'NoTapes']
  ])('writes %j as %s', (value, text) => {
    expect(recordingUrl.write(value)).toBe(text)
  })
})

it('mends blanks around it', () => {
  expect(recordingUrl.mends.map(({ code }) => code)).toStrictEqual(['padded-value'])
})
