import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { finished } from 'node:stream/promises'
import { type Network, NetworkError } from '../host'
import { wait } from './wait'

const FAILURES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there; choose another --port',
  EACCES: 'permission denied; ports below 1024 need more rights',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'the host name is unknown'
}

/** The time for requests under way to be answered when the server closes, in milliseconds. */
const GRACE_MS = 1_000

const ignore = (): undefined => undefined

/** Starts a server. */
export const listenOn: Network['listen'] = async ({ host, port }, handle) => {
  const working = new Set<Promise<void>>()
  const sockets = new Set<Socket>()
  let isClosing = false
  const server = createServer((request, response) => {
    if (isClosing) {
      response.writeHead(500, { connection: 'close' }).end('error')
      return
    }
    // A sender that is gone is no failure.
    const work = handle(request, response)
      .then(() => finished(response).catch(ignore))
      .finally(() => working.delete(work))
    working.add(work)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = FAILURES[error.code ?? ''] ?? `cannot listen (${error.code ?? 'unknown'})`
      reject(new NetworkError(`${host}:${port}: ${reason}`))
    })
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      isClosing = true
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve())
      })
      const grace = new AbortController()
      await Promise.race([Promise.all(working), wait(GRACE_MS, grace.signal)])
      grace.abort()
      // A sender that keeps its connection, or never ends its body, must not keep the command.
      for (const socket of sockets) socket.destroy()
      await Promise.all(working)
      await closed
    }
  }
}
