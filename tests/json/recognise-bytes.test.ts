import { lossyUtf8 } from '../../src/json/utf8'
import { firstInvalidByte } from '../../src/json/utf8-decoder'
import { recogniseBytes } from '../../src/json/recognise-bytes'

const recognise = (hex: string): unknown => {
  const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex')
  const offset = firstInvalidByte(bytes)
  return recogniseBytes(bytes, lossyUtf8(bytes.subarray(0, offset)), offset)
}

describe('recogniseBytes', () => {
  it.each([
    ['1f8b0800', { word: 'compressed', format: 'gzip' }],
    ['504b0304ff', { word: 'compressed', format: 'zip' }],
    ['28b52ffd', { word: 'compressed', format: 'zstd' }],
    ['789cff', { word: 'compressed', format: 'zlib' }],
    ['fffe7b00', { word: 'utf-16' }],
    ['feff007b', { word: 'utf-16' }],
    ['7b002200d5fd', { word: 'utf-16' }],
    ['007b0022fdd5', { word: 'utf-16' }]
  ])('recognises %s by its start', (hex, reason) => {
    expect(recognise(hex)).toStrictEqual(reason)
  })

  it.each([
    ['two bytes', '22 d5fd b3a3 22 7d 5d 7d'],
    ['two bytes that begin like UTF-8', '22 d3a6 b4f0 22 7d 5d 7d'],
    ['the first and the last of two bytes', '8140 fefe 7d 7d 7d 7d'],
    ['second bytes next to the gap', '817e 8180 7d 7d 7d 7d'],
    ['four bytes', '81308130 fe39fe39 7d 7d 7d 7d'],
    ['7f between', '7f d5fd 7f 7f 7f']
  ])('recognises GB18030: %s', (_name, hex) => {
    expect(recognise(hex)).toStrictEqual({ word: 'gb18030' })
  })

  it.each([
    ['a lead byte that is none', '80 40 7d 7d 7d 7d'],
    ['a lead byte that is none, at the end of the range', 'ff 40 7d 7d 7d 7d'],
    ['a second byte that is none', '81 7f 7d 7d 7d 7d'],
    ['a second byte beyond the range', '81 ff 7d 7d 7d 7d'],
    ['a second byte before the digits', '81 2f 8130 7d 7d 7d'],
    ['a second byte after the digits', '81 3a 8130 7d 7d 7d'],
    ['a third byte that is none', '81 30 80 30 7d 7d 7d'],
    ['a fourth byte that is none', '81 30 81 2f 7d 7d 7d'],
    ['a fourth byte after the digits', '81 30 81 3a 7d 7d 7d'],
    ['an end within a sequence', '22 d5fd d5fd 22 d5'],
    ['UTF-8 of three bytes before', 'e6ada3 d5fd 7d 7d 7d 7d'],
    ['U+0800 before', 'e0a080 7d d5fd 7d 7d 7d'],
    ['an invalid byte among the last three', '22 d5fd 22'],
    ['no zero after the second', '00 7b 7b 80 7d 7d 7d'],
    ['no zero after the first', '7b 00 7b 80 7d 7d 7d']
  ])('does not recognise %s', (_name, hex) => {
    expect(recognise(hex)).toBeUndefined()
  })

  it.each([
    ['two bytes', '7b c2'],
    ['two bytes, the last', '7b df'],
    ['three bytes', '7b e0'],
    ['three bytes after the first', '7b e5 ba'],
    ['three bytes after Chinese', 'e6ada3 ef bb'],
    ['four bytes', '7b f0'],
    ['four bytes after the third', '7b f4 8f bf'],
    ['three bytes, and a line end', '7b e5 ba 0d 0a']
  ])('recognises an end within a character of %s', (_name, hex) => {
    expect(recognise(hex)).toStrictEqual({ word: 'cut-character' })
  })

  it.each([
    ['a byte that starts no character', '7b c1'],
    ['a byte beyond the last', '7b f5'],
    ['a byte that follows another', '7b 80'],
    ['more text', '7b e5 ba 22'],
    ['a blank', '7b e5 20'],
    ['a line end and more text', '7b e5 0a 22']
  ])('does not recognise an end within a character before %s', (_name, hex) => {
    expect(recognise(hex)).toBeUndefined()
  })

  it('recognises GB18030 if the invalid byte is the fourth from the end', () => {
    expect(recognise('22 d5fd 22 7d')).toStrictEqual({ word: 'gb18030' })
  })
})
