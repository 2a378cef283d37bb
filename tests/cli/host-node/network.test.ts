import dns from 'node:dns'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { nodeNetwork } from '../../../src/cli/host-node/network'
import type { Answer } from '../../../src/cli/host'

const server = createServer((_request, response) => response.end('ok'))
let port = 0

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  port = (server.address() as AddressInfo).port
})

afterAll(() => {
  server.close()
})

afterEach(() => {
  jest.restoreAllMocks()
})

const sendTo = async (scheme: string): Promise<Answer> =>
  nodeNetwork.send(
    { url: `${scheme}://localhost:${port}/`, method: 'POST', headers: {}, parts: [], timeoutMs: 5000 },
    new AbortController().signal
  )

describe('send', () => {
  it('says that a receiver without TLS is reached over http', async () => {
    expect(await sendTo('https')).toMatchObject({
      failure: 'TLS failed; if the receiver speaks plain HTTP, write http://',
      isUnreachable: true
    })
  })

  it('reaches a receiver on 127.0.0.1 where localhost is ::1 first', async () => {
    const addresses = [
      { address: '::1', family: 6 },
      { address: '127.0.0.1', family: 4 }
    ]
    const lookup = (
      _host: string,
      { all }: { all?: boolean },
      done: (...results: unknown[]) => void
    ): void => {
      if (all === true) done(null, addresses)
      else done(null, '::1', 6)
    }
    jest.spyOn(dns, 'lookup').mockImplementation(lookup as never)
    expect(await sendTo('http')).toMatchObject({ status: 200 })
    expect(dns.lookup).toHaveBeenCalledTimes(1)
  })
})
