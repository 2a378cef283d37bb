import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { artifactUri } from '../../../src/cli/report/artifact-uri'
import { assertProperty } from '../../support/property'
import { hostileText } from './samples'

const bare = (path: string): string => path.replace(/\/$/, '')

describe('artifactUri', () => {
  it.each([
    ['logs/a.ndjson', 'logs/a.ndjson'],
    ['./logs/./a.ndjson', 'logs/a.ndjson'],
    ['../logs//a.ndjson', '../logs/a.ndjson'],
    ['.', '.'],
    ['logs\\a.ndjson', 'logs/a.ndjson'],
    ['a b%20#?.json', 'a%20b%2520%23%3F.json'],
    ['话单.json', '%E8%AF%9D%E5%8D%95.json'],
    // Without the escape, the scheme of a URI.
    ['c:d.json', 'c%3Ad.json'],
    ['\\\\a b\\share', 'file:////a%20b/share'],
    ['\\logs\\a.json', 'file:///logs/a.json'],
    ['C:\\a\\..\\..\\b\\.\\c.json', 'file:///C:/b/c.json'],
    ['/a/../b', 'file:///b'],
    ['', '.'],
    ['<stdin>', '%3Cstdin%3E'],
    ['a\ud800', 'a%EF%BF%BD'],
    ['/var/log/a b.json', 'file:///var/log/a%20b.json'],
    ['//var/log', 'file:///var/log'],
    ['/a\\b', 'file:///a%5Cb'],
    ['C:\\logs\\a b.json', 'file:///C:/logs/a%20b.json'],
    ['c:/logs/a.json', 'file:///c:/logs/a.json'],
    ['\\\\host\\share\\a.json', 'file:////host/share/a.json']
  ])('makes of %j %j', (file, uri) => {
    expect(artifactUri(file)).toBe(uri)
  })

  it('names the file that it was made of, from whatever root', () => {
    assertProperty(
      1000,
      fc.property(hostileText, (name) => {
        // Two names have no file: one with NUL, and one that is not text.
        const file = `/logs/${name.replace(/\0|\p{Cs}/gu, '_')}`
        expect(bare(fileURLToPath(artifactUri(file)))).toBe(bare(posix.normalize(file)))
      })
    )
  })

  it('is a valid URI or a relative one, of ASCII', () => {
    assertProperty(
      1000,
      fc.property(hostileText, (name) => {
        const uri = artifactUri(name)
        expect(uri).toMatch(/^(?:[\w\-.~!'()*/:]|%[0-9A-F]{2})+$/)
        expect(new URL(uri, 'file:///base/').protocol).toBe('file:')
        // A relative one must not begin at a root.
        expect(uri).not.toMatch(/^\//)
      })
    )
  })
})
