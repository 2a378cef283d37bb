import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { ClosedPipe, OutputError } from '../../../src/cli/host'
import { diagnosticsSink, outputSink } from '../../../src/cli/host-node/sink'
import { within } from './folder-of'

const failingWith = (code: string): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => {
      done(Object.assign(new Error(code), { code }))
    }
  })

describe.each([
  ['outputSink', outputSink],
  ['diagnosticsSink', diagnosticsSink]
])('%s', (_name, sinkOf) => {
  it.each([
    [{ columns: 120 }, 120],
    [{ columns: 1 }, 1],
    [{ columns: 0 }, 80],
    [{}, 80]
  ])('of a stream with %j has %i columns', (given, columns) => {
    expect(sinkOf(Object.assign(new PassThrough(), given)).columns).toBe(columns)
  })

  it.each([true, false, undefined])('of a stream with isTTY %s knows a terminal', (isTTY) => {
    const { isTerminal } = sinkOf(Object.assign(new PassThrough(), isTTY === undefined ? {} : { isTTY }))
    expect(isTerminal).toBe(isTTY === true)
  })

  it('writes to a stream', async () => {
    const stream = new PassThrough()
    const sink = sinkOf(stream)
    for (const text of ['a', '', '应答']) await sink.write(text)
    stream.end()
    expect(Buffer.concat((await stream.toArray()) as Buffer[]).toString()).toBe('a应答')
  })

  it('writes every byte to a file', async () => {
    await within({}, async (folder) => {
      const path = join(folder, 'out')
      const fd = openSync(path, 'w')
      try {
        const sink = sinkOf(Object.assign(new PassThrough(), { fd }))
        for (const text of ['应答\n', '', 'x'.repeat(1_000_000)]) await sink.write(text)
      } finally {
        closeSync(fd)
      }
      expect(readFileSync(path, 'utf8') === `应答\n${'x'.repeat(1_000_000)}`).toBe(true)
    })
  })
})

describe('outputSink', () => {
  it('throws ClosedPipe if the reader is gone', async () => {
    await expect(outputSink(failingWith('EPIPE')).write('a')).rejects.toBeInstanceOf(ClosedPipe)
  })

  it.each([
    ['ENOSPC', 'no space is left on the device'],
    ['EDQUOT', 'the disk quota is used up'],
    ['EFBIG', 'the file is larger than allowed'],
    ['EIO', 'the device reports an error'],
    ['EXYZ', 'the system reports EXYZ']
  ])('throws OutputError for %s', async (code, reason) => {
    await expect(outputSink(failingWith(code)).write('a')).rejects.toStrictEqual(
      new OutputError(`standard output: ${reason}`)
    )
  })

  it('throws the error of an earlier write', async () => {
    const stream = new PassThrough()
    const sink = outputSink(stream)
    stream.emit('error', Object.assign(new Error('EPIPE'), { code: 'EPIPE' }))
    await expect(sink.write('a')).rejects.toBeInstanceOf(ClosedPipe)
    await expect(sink.write('')).resolves.toBeUndefined()
  })
})

describe('diagnosticsSink', () => {
  it.each(['EPIPE', 'ENOSPC'])('ignores %s', async (code) => {
    const sink = diagnosticsSink(failingWith(code))
    await expect(sink.write('a')).resolves.toBeUndefined()
    await expect(sink.write('b')).resolves.toBeUndefined()
  })
})
