import { base64Field, fromBase64 } from '../../../src/cli/input/base64-field'
import { run } from '../../support/memory-host'

describe('fromBase64', () => {
  it('returns bytes, or undefined', () => {
    expect(fromBase64('e/8=')).toStrictEqual(Uint8Array.from([0x7b, 0xff]))
    expect(fromBase64('?')).toBeUndefined()
  })
})

describe('base64Field', () => {
  it.each([
    ['{"bodyBase64":"e/8="}', Uint8Array.from([0x7b, 0xff])],
    ['{"bodyBase64":"?"}', undefined],
    ['{"bodyBase64":5}', undefined],
    ['{"body":"{}"}', undefined],
    ['{"bodyBase64"', undefined]
  ])('returns the bytes in %s', (line, bytes) => {
    expect(base64Field(line, 'body')).toStrictEqual(bytes)
  })

  it('lets --field read what was saved as Base64', async () => {
    const { status, stdout } = await run('validate --field body a.ndjson', {
      files: { 'a.ndjson': '{"bodyBase64":"e/8="}\n{"other":1}\n' }
    })
    expect(status).toBe(1)
    expect(stdout).toMatch(/a\.ndjson:1:1 - rejected invalid-utf8: /)
    expect(stdout).toContain('a.ndjson:2:1 - rejected missing-field: the line has no field body')
  })
})
