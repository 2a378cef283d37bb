import { EventEmitter } from 'node:events'
import { Readable } from 'node:stream'
import { createCollector } from '../../src/http/body'
import { readNodeBody } from '../../src/http/node-body'
import type { NodeRequest } from '../../src/http/node-types'
import { bytes, GB18030 } from './samples'

const read = async (request: unknown, maxBytes = 10): Promise<unknown> =>
  readNodeBody(request as NodeRequest, createCollector(maxBytes))

const whole = (text: string) => ({ state: 'whole', bytes: bytes(text) })

const streamOf = (...chunks: readonly unknown[]): Readable =>
  Object.assign(Readable.from(chunks, { objectMode: false }), { headers: {} })

const CONSUMED = {
  state: 'unreadable',
  cause: new TypeError(
    'a body parser read the body before: handle the callback address before the parser, or keep its bytes (express.raw, rawBody)'
  )
}

describe('readNodeBody', () => {
  it('reads a stream', async () => {
    expect(await read(streamOf(Buffer.from('ab'), Buffer.from('c')))).toStrictEqual(whole('abc'))
    expect(await read(streamOf())).toStrictEqual(whole(''))
  })

  it('reads a stream that was paused', async () => {
    const stream = streamOf(Buffer.from('abc'))
    stream.pause()
    expect(await read(stream)).toStrictEqual(whole('abc'))
  })

  it('reads the least that looks like a request', async () => {
    const request = new EventEmitter()
    const body = read(request)
    request.emit('data', bytes('abc'))
    request.emit('end')
    request.emit('close')
    expect(await body).toStrictEqual(whole('abc'))
  })

  it('stops at a body that is far too large', async () => {
    const request = new EventEmitter()
    const body = read(request)
    request.emit('data', new Uint8Array(17 * 1024 * 1024))
    expect(await body).toStrictEqual({ state: 'too-large', bytes: new Uint8Array(10) })
  })

  it('pauses a stream that it stops reading', async () => {
    const stream = streamOf(Buffer.alloc(17 * 1024 * 1024), Buffer.from('more'))
    expect(await read(stream)).toStrictEqual({ state: 'too-large', bytes: new Uint8Array(10) })
    expect(stream.isPaused()).toBe(true)
  })

  it('is `unreadable` if the stream gives text', async () => {
    expect(await read(streamOf(Buffer.from('abc')).setEncoding('utf8'))).toStrictEqual({
      state: 'unreadable',
      cause: new TypeError(
        'the body arrived as text, which has lost what is not UTF-8: take away whatever calls setEncoding'
      )
    })
  })

  describe('a sender that is gone', () => {
    it.each(['error', 'close'])('while the body is read: %s', async (event) => {
      const request = new EventEmitter()
      const body = read(request)
      request.emit('data', bytes('abc'))
      request.emit(event)
      request.emit('end')
      expect(await body).toStrictEqual({ state: 'aborted' })
    })

    it('where the stream ends all the same', async () => {
      const request = Object.assign(new EventEmitter(), { aborted: false })
      const body = read(request)
      request.emit('data', bytes('abc'))
      request.aborted = true
      request.emit('end')
      expect(await body).toStrictEqual({ state: 'aborted' })
    })

    it.each([{ aborted: true }, { destroyed: true, complete: false }])(
      'before it is read: %j',
      async (request) => {
        expect(await read({ headers: {}, readableDidRead: true, ...request })).toStrictEqual({
          state: 'aborted'
        })
      }
    )
  })

  describe('what a parser left', () => {
    it.each([
      ['rawBody', { rawBody: bytes('abc') }],
      ['rawBody, a Buffer', { rawBody: Buffer.from('abc') }],
      ['rawBody, text', { rawBody: 'abc' }],
      ['body', { body: Buffer.from('abc') }],
      ['rawBody before body', { rawBody: Buffer.from('abc'), body: { a: 1 } }],
      ['body, if rawBody lost bytes', { rawBody: 'a\ufffd', body: bytes('abc') }]
    ])('is taken: %s', async (_name, request) => {
      expect(await read({ headers: {}, readableEnded: true, ...request })).toStrictEqual(whole('abc'))
    })

    it('is taken as UTF-8', async () => {
      expect(await read({ headers: {}, rawBody: '中' })).toStrictEqual(whole('中'))
    })

    it('is limited', async () => {
      expect(await read({ rawBody: 'abcdef' }, 5)).toStrictEqual({
        state: 'too-large',
        bytes: bytes('abcde')
      })
    })

    it('is taken when it is empty', async () => {
      expect(await read({ headers: {}, rawBody: '' })).toStrictEqual(whole(''))
      expect(await read({ headers: {}, body: new Uint8Array() })).toStrictEqual(whole(''))
    })
  })

  describe('a stream that was read before', () => {
    it.each([
      { readableEnded: true },
      { readableDidRead: true },
      { destroyed: true },
      { destroyed: true, complete: true }
    ])('is unreadable: %j', async (state) => {
      for (const body of [undefined, {}, { cdr: [] }, 'text']) {
        expect(await read({ headers: { 'content-length': '3' }, body, ...state })).toStrictEqual(CONSUMED)
      }
      const headers = { 'transfer-encoding': 'chunked' }
      expect(await read({ headers, ...state })).toStrictEqual(CONSUMED)
      const rawBody = Buffer.from(GB18030).toString()
      expect(await read({ headers, rawBody, ...state })).toStrictEqual(CONSUMED)
    })

    it.each([{}, { 'content-length': '0' }])('is empty if there was no body: %j', async (headers) => {
      expect(await read({ headers, body: {}, readableEnded: true })).toStrictEqual(whole(''))
    })
  })
})
