const { parse, safeParse } = require('huadan')
const { samples } = require('huadan/testing')

/** The code and the place of the first issue. */
const issueOf = (body) => {
  const { code, position } = safeParse(body).error.issues[0]
  return { code, offset: position.offset }
}

it('has no TextDecoder', () => {
  expect(typeof TextDecoder).toBe('undefined')
})

it('has a Buffer that is no instance of its Uint8Array', () => {
  expect(Buffer.from('a') instanceof Uint8Array).toBe(false)
})

it('decodes bytes as it decodes text', () => {
  const buffer = Buffer.from(samples['callback-cdr'])
  const decoded = JSON.stringify(parse(samples['callback-cdr']))
  for (const bytes of [buffer, Uint8Array.from(buffer), Uint8Array.from(buffer).buffer]) {
    expect(JSON.stringify(parse(bytes))).toBe(decoded)
  }
})

it('repairs a byte order mark', () => {
  expect(parse(Buffer.from('\ufeff{"cdr":[]}')).repairs).toEqual([{ code: 'byte-order-mark', offset: 0 }])
})

it('rejects damaged bytes where they are damaged', () => {
  expect(issueOf(Buffer.from('7b22c3227d', 'hex'))).toEqual({ code: 'invalid-utf8', offset: 2 })
})
