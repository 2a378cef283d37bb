import { toJson } from '../../../../src'
import { FileError, type Host } from '../../../../src/cli/host'
import { identitiesIn, identityOf } from '../../../../src/cli/rehearse/verify/identities'
import { identitiesInLine, readStored } from '../../../../src/cli/rehearse/verify/stored'
import { entriesOf } from '../../../../src/http/entries-of'
import { deliveryLine } from '../../../../src/http/delivery-line'
import { bodyOf, build } from '../../../../src/testing'

const EVENT = build['callback-cdr']()
const OTHER = build['voice-code']()
const BODY = bodyOf(EVENT)
const [IDENTITY = '', OTHER_IDENTITY = ''] = entriesOf([EVENT, OTHER]).map(identityOf)

const line = (rawBody: string | Uint8Array, status = 200): string =>
  deliveryLine({ receivedAt: new Date(0), status, rawBody: new Uint8Array(Buffer.from(rawBody)) })

describe('a line', () => {
  it.each([
    ['of fileSink', line(BODY)],
    ['with a byte order mark in the body', line(`\ufeff${BODY}`)],
    [
      'in Base64',
      JSON.stringify({ receivedAt: '2024-01-05', bodyBase64: Buffer.from(BODY).toString('base64') })
    ],
    ['without a status', JSON.stringify({ receivedAt: '2024-01-05', body: BODY })],
    ['as huadan decode prints it', JSON.stringify(toJson(EVENT))],
    ['of a raw body', BODY]
  ])('%s has the event', (_name, text) => {
    expect(identitiesInLine(text)).toEqual([IDENTITY])
  })

  it('can hold several events', () => {
    expect(identitiesInLine(line(bodyOf([EVENT, OTHER])))).toEqual([IDENTITY, OTHER_IDENTITY])
  })

  it.each([
    ['answered 500', line(BODY, 500)],
    ['that is not an event', '{"kind":"callback-cdr"}'],
    ['that is null', 'null'],
    ['that is not JSON', 'GET / HTTP/1.1'],
    ['that is not UTF-8', Uint8Array.of(0xff, 0x7b)]
  ])('%s has none', (_name, raw) => {
    expect(identitiesInLine(raw)).toEqual([])
  })
})

type Reads = readonly (string | Error)[]

/** A file whose content grows from read to read. */
const hostWith = (reads: Reads, interrupted = new AbortController()) => {
  let read = 0
  const waits: number[] = []
  const files = {
    read: async function* (): AsyncGenerator<Uint8Array> {
      const content = reads[Math.min(read++, reads.length - 1)] ?? ''
      if (content instanceof Error) throw content
      yield await Promise.resolve(new Uint8Array(Buffer.from(content)))
    }
  } as unknown as Host['files']
  const host = {
    files,
    interrupted: interrupted.signal,
    wait: async (ms: number) => {
      waits.push(ms)
      return Promise.resolve()
    }
  }
  return { host, waits }
}

describe('a file', () => {
  it('is read once if every event is there', async () => {
    const { host, waits } = hostWith([`${line(BODY)}${line('{"x":1}')}${line(BODY)}${line(bodyOf(OTHER))}`])
    expect(await readStored('f', [IDENTITY], [], host)).toEqual(new Map([[IDENTITY, 2]]))
    expect(waits).toEqual([])
  })

  it('is read again while some are absent', async () => {
    const missing = new FileError('no such file or folder')
    const { host, waits } = hostWith([missing, '', line(bodyOf(OTHER)), `${line(bodyOf(OTHER))}${BODY}`])
    expect(await readStored('f', [IDENTITY], [OTHER_IDENTITY], host)).toEqual(
      new Map([
        [OTHER_IDENTITY, 1],
        [IDENTITY, 1]
      ])
    )
    expect(waits).toEqual([200, 200, 200])
  })

  it('is given up after about 2 seconds', async () => {
    const { host, waits } = hostWith([BODY])
    expect(await readStored('f', [...identitiesIn(BODY), 'absent'], [], host)).toEqual(
      new Map([[IDENTITY, 1]])
    )
    expect(waits).toHaveLength(9)
  })

  it('is not waited for after an interrupt', async () => {
    const interrupt = new AbortController()
    interrupt.abort()
    const { host, waits } = hostWith([''], interrupt)
    expect(await readStored('f', [IDENTITY], [], host)).toEqual(new Map())
    expect(waits).toEqual([])
  })

  it('that cannot be read is an error with its name', async () => {
    const { host, waits } = hostWith([new FileError('permission denied')])
    await expect(readStored('f', [], [], host)).rejects.toThrow(new FileError('f: permission denied'))
    expect(waits).toHaveLength(9)
  })

  it('does not hide other errors', async () => {
    const { host } = hostWith([new RangeError('a bug')])
    await expect(readStored('f', [], [], host)).rejects.toThrow('a bug')
  })
})
