import { request as requestOver } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { openConnection, send } from '../http/server'
import { type Host, startHost } from './support/host'
import { CASES, type HostCase } from './support/requests'

/** Every host, and what is different there. */
const HOSTS: Readonly<Record<string, { readonly script: string; readonly exceptions?: Exceptions }>> = {
  'node:http': { script: 'node-http/server.mjs' },
  'Express 4': { script: 'express4/server.mjs' },
  'Express 5': { script: 'express/server.mjs' },
  Fastify: { script: 'fastify/server.mjs' },
  Koa: { script: 'koa/server.mjs' },
  Hono: { script: 'hono/server.mjs' },
  Nest: { script: 'nest/main.mjs' },
  'Nest with rawBody': { script: 'nest-raw-body/main.mjs' },
  'Nest in a controller': { script: 'nest-controller/main.mjs' },
  Egg: { script: 'egg/server.js' },
  Midway: { script: 'midway/main.mjs' }
}

type Exceptions = Readonly<Record<string, Partial<Pick<HostCase, 'status' | 'outcome' | 'kept'>>>>

/** Sends a request; gives the status and the body of the answer. */
const answerOf = async (port: number, { body, request, manner }: HostCase): Promise<string | undefined> => {
  if (manner === 'cut') {
    const { method = 'POST', path = '/callbacks', headers = {} } = request
    const lines = Object.entries({ host: '127.0.0.1', 'content-length': body.length, ...headers })
    const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', '']
    const connection = await openConnection(port)
    connection.write(head.join('\r\n'))
    connection.write(body.subarray(0, body.length / 2))
    await setTimeout(50)
    connection.socket.destroy()
    return undefined
  }
  const headers: Record<string, string | number> = { ...request.headers }
  if (manner === 'chunked') headers['transfer-encoding'] = 'chunked'
  else if (body.length > 0 || request.method === undefined) headers['content-length'] = body.length
  if (manner === 'expect') return answerToExpectation(port, body, headers)
  const { status, text } = await send(port, body, { ...request, headers })
  return `${status} ${text}`
}

const answerToExpectation = async (
  port: number,
  body: Buffer,
  headers: Readonly<Record<string, string | number>>
): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = requestOver(
      { host: '127.0.0.1', port, method: 'POST', path: '/callbacks', agent: false },
      (response) => {
        response.toArray().then((chunks) => resolve(`${response.statusCode} ${chunks.join('')}`), reject)
      }
    )
    for (const [name, value] of Object.entries({ ...headers, expect: '100-continue' })) {
      request.setHeader(name, value)
    }
    request.on('continue', () => request.end(body)).on('error', reject)
    request.flushHeaders()
  })

/** What is expected of a host, in the form in which it is observed. */
const expected = ({ status, outcome, kept, request }: HostCase): unknown => ({
  answer: status && `${status} ${request.method === 'HEAD' ? '' : { 200: 'ok', 500: 'error' }[status]}`,
  receipt: `status=${status ?? 500} outcome=${outcome}`,
  kept: kept === undefined ? [] : [{ status, rawBody: kept.toString('latin1') }]
})

describe.each(Object.entries(HOSTS))('%s', (_name, { script, exceptions = {} }) => {
  let host: Host
  beforeAll(async () => {
    host = await startHost(script)
  })
  afterAll(async () => {
    await host.stop()
  })

  it.each(CASES)('$name', async (hostCase) => {
    const isBroken = hostCase.sink === 'fails'
    if (isBroken) host.breakSink(true)
    const answer = await answerOf(host.port, hostCase)
    const receipt = await host.receipt()
    if (isBroken) host.breakSink(false)
    const kept = host.kept()
    expect({
      answer,
      receipt: receipt.split(' ').slice(0, 2).join(' '),
      kept: kept.map(({ status, rawBody }) => ({ status, rawBody: rawBody.toString('latin1') }))
    }).toStrictEqual(expected({ ...hostCase, ...exceptions[hostCase.name] }))
  })
})
