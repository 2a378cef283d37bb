import { Readable } from 'node:stream'
import { fetchArrival, nodeArrival } from '../../src/http/arrival'
import { createCollector } from '../../src/http/body'
import type { NodeRequest } from '../../src/http/node-types'
import { bytes } from './samples'

describe('fetchArrival', () => {
  const request = new Request('https://example.com:8443/a/b?Call', {
    method: 'POST',
    headers: { 'X-Real-IP': '192.0.2.1', 'content-type': 'text/plain' },
    body: 'abc'
  })
  const arrival = fetchArrival(request)

  it('tells method, path and caller', () => {
    expect([arrival.method, arrival.url]).toStrictEqual(['POST', '/a/b?Call'])
    expect(arrival.caller()).toStrictEqual({
      headers: { 'x-real-ip': '192.0.2.1', 'content-type': 'text/plain' },
      url: '/a/b?Call'
    })
  })

  it('reads the body', async () => {
    expect(await arrival.read(createCollector(10))).toStrictEqual({ state: 'whole', bytes: bytes('abc') })
  })
})

describe('nodeArrival', () => {
  const arrivalOf = (request: object) => nodeArrival(request as NodeRequest)

  it('tells method, path and caller', () => {
    const arrival = arrivalOf({
      method: 'POST',
      url: '/b?Call',
      headers: { Host: 'a', 'x-forwarded-for': ['192.0.2.1', '192.0.2.2'], absent: undefined },
      socket: { remoteAddress: '127.0.0.1' }
    })
    expect([arrival.method, arrival.url]).toStrictEqual(['POST', '/b?Call'])
    expect(arrival.caller()).toStrictEqual({
      address: '127.0.0.1',
      headers: { host: 'a', 'x-forwarded-for': '192.0.2.1, 192.0.2.2' },
      url: '/b?Call'
    })
  })

  it.each([
    [{ url: '/b', originalUrl: '/a/b' }, '/a/b'],
    [{ url: 'http://example.com/a?x=1' }, '/a?x=1'],
    [{ url: '/a?to=http://example.com/x' }, '/a?to=http://example.com/x'],
    [{}, '/']
  ])('tells the path of %j', (request, url) => {
    expect(arrivalOf(request).url).toBe(url)
  })

  it.each([{}, { socket: null }, { socket: {} }])('tells no address where there is none: %j', (request) => {
    expect(arrivalOf({ url: '/', headers: {}, ...request }).caller()).toStrictEqual({ headers: {}, url: '/' })
  })

  it('reads the body', async () => {
    const request = Object.assign(Readable.from([Buffer.from('abc')]), { headers: {} })
    expect(await arrivalOf(request).read(createCollector(10))).toStrictEqual({
      state: 'whole',
      bytes: bytes('abc')
    })
  })
})
