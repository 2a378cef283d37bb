import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { artifactUri } from '../../../src/cli/formats/artifact-uri'
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
    // Otherwise `c:` would be the scheme of the URI.
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
  ])('encodes %j as %j', (file, uri) => {
    expect(artifactUri(file)).toBe(uri)
  })

  it('returns a URI that leads back to the file', () => {
    assertProperty(
      1000,
      fc.property(hostileText, (name) => {
        // No file can have NUL or a lone surrogate in its name.
        const file = `/logs/${name.replace(/\0|\p{Cs}/gu, '_')}`
        expect(bare(fileURLToPath(artifactUri(file)))).toBe(bare(posix.normalize(file)))
      })
    )
  })

  it('returns an absolute URI or a relative reference, in ASCII', () => {
    assertProperty(
      1000,
      fc.property(hostileText, (name) => {
        const uri = artifactUri(name)
        expect(uri).toMatch(/^(?:[\w\-.~!'()*/:]|%[0-9A-F]{2})+$/)
        expect(new URL(uri, 'file:///base/').protocol).toBe('file:')
        // A relative reference must not start at the root.
        expect(uri).not.toMatch(/^\//)
      })
    )
  })
})
