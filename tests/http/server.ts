import { once } from 'node:events'
import { createServer, request as requestOver, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** Resolves when something has become true. */
export const until = async (isTrue: () => boolean): Promise<void> => {
  while (!isTrue()) await setTimeout(2)
}

/** A server on the loopback interface. */
export interface TestServer {
  readonly server: Server
  readonly port: number
  stop(): Promise<void>
}

/** Starts a server of Node. */
export const serve = async (listener: RequestListener): Promise<TestServer> => {
  const server = createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    server,
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

/** A connection on which bytes are written as they are. */
export interface RawConnection {
  readonly socket: Socket
  write(data: string | Uint8Array): void
  /** Resolves with all that was received as soon as it matches, or the connection is closed. */
  received(pattern?: RegExp): Promise<string>
}

/** Opens a connection to a port of the loopback interface. */
export const openConnection = async (port: number): Promise<RawConnection> => {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  let text = ''
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
  })
  // A connection that is reset is closed as well.
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  return {
    socket,
    write: (data) => socket.write(data),
    received: async (pattern) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (pattern?.test(text) === true) resolve(text)
        }
        look()
        socket.on('data', look)
        socket.once('close', () => {
          resolve(text)
        })
      })
  }
}

/** An answer over HTTP. */
export interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** What is sent with a request. */
export interface RequestParts {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string | number>>
}

/** Sends a request to a port of the loopback interface, and gives the answer. */
export const send = async (
  port: number,
  body: string | Uint8Array,
  { method = 'POST', path = '/callbacks', headers = {} }: RequestParts = {}
): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = requestOver(
      { host: '127.0.0.1', port, method, path, headers, agent: false },
      (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        response.on('end', () => {
          resolve({ status: response.statusCode, headers: response.headers, text })
        })
        response.on('error', reject)
      }
    )
    request.on('error', reject)
    request.end(body)
  })
