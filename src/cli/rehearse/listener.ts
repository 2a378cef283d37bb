import { FileError, type Appender, type Host } from '../host'
import type { NodeRequest, NodeResponse } from '../../http'
import { createCollector } from '../../http/body'
import { hasSecret } from '../../http/caller-secret'
import { startDeadline } from '../../http/deadline'
import { deliveryLine } from '../../http/delivery-line'
import { readNodeBody } from '../../http/node-body'
import type { Verdict } from '../../http/receipt'
import { forward } from './forward'
import { inspect, MOST_BYTES } from './inspect'
import { createMemory } from './memory'
import type { Received } from './received-lines'

/** The settings of listening. */
export interface ListenSettings {
  /** Keeps each delivery before it is answered. */
  readonly appender: Appender | undefined
  /** The number of deliveries to answer with 500 first. */
  readonly failFirst: number
  /** Answers every delivery with 500. */
  readonly failsAlways: boolean
  readonly delayMs: number
  readonly secret: string | undefined
  /** The application to pass each delivery on to, whose status is answered. */
  readonly forwardTo: URL | undefined
}

/** The time for a body to arrive, in milliseconds. */
const TIMEOUT_MS = 8_000

/** A delivery that is decided: what to print, and what to answer. */
interface Decided extends Pick<Received, 'status' | 'remark'> {
  readonly events?: Received['events']
  /** Ends the connection: part of the body may still be on its way. */
  readonly closes?: boolean
}

/** Returns the body, or why there is none. */
const readBody = async (request: NodeRequest): Promise<Uint8Array | Verdict['outcome']> => {
  const deadline = startDeadline(TIMEOUT_MS)
  let bytes: Uint8Array = new Uint8Array()
  const read = async (): Promise<Verdict> => {
    const body = await readNodeBody(request, createCollector(MOST_BYTES))
    if (body.state !== 'whole') return { outcome: body.state }
    bytes = body.bytes
    return { outcome: 'stored' }
  }
  const { outcome } = await deadline.race(read())
  deadline.end()
  return outcome === 'stored' ? bytes : outcome
}

const answer = ({ status, closes = false }: Decided, response: NodeResponse): void => {
  response.statusCode = status
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  if (closes) response.setHeader('connection', 'close')
  response.end(status === 200 ? 'ok' : 'error')
}

/**
 * Creates a listener: receives a delivery with `huadan/http`, passes it on if there is an application, saves
 * it, prints it, and then answers.
 *
 * @param print - called once for each request, in the order of the answers
 */
export const createListener = (
  { appender, failFirst, failsAlways, delayMs, secret, forwardTo }: ListenSettings,
  print: (received: Received) => void,
  host: Pick<Host, 'wait' | 'wallClock' | 'interrupted' | 'network'>
): ((request: NodeRequest, response: NodeResponse) => Promise<void>) => {
  const memory = createMemory()
  let failuresLeft = failsAlways ? Infinity : failFirst

  /** Saves a body with the status that is answered. Returns why it could not be saved; empty if it was. */
  const save = async (rawBody: Uint8Array, status: number): Promise<string> => {
    if (appender === undefined || rawBody.length === 0) return ''
    try {
      await appender.append(deliveryLine({ receivedAt: new Date(host.wallClock()), status, rawBody }))
      return ''
    } catch (error) {
      if (error instanceof FileError) return `not saved: ${error.message}`
      throw error
    }
  }

  const decide = async (request: NodeRequest): Promise<Decided> => {
    if (secret !== undefined && !hasSecret(request.url ?? '', [secret])) {
      return { status: 500, remark: 'wrong-secret' }
    }
    if (forwardTo === undefined && request.method !== 'POST') return { status: 500, remark: 'not-allowed' }
    const body = await readBody(request)
    if (typeof body === 'string') return { status: 500, remark: body, closes: true }
    const inspected = await inspect(body)
    const events = inspected.entries.map((entry) => ({ entry, novelty: memory.note(entry) }))
    const forwarded = forwardTo === undefined ? undefined : await forward(request, body, forwardTo, host)
    const isAskedToFail = failuresLeft > 0
    if (isAskedToFail) failuresLeft--
    const status = isAskedToFail ? 500 : (forwarded ?? inspected).status
    const problem = await save(inspected.rawBody, status)
    await host.wait(delayMs, host.interrupted)
    const remarks = [isAskedToFail ? 'asked to fail' : '', forwarded?.remark, inspected.remark, problem]
    const remark = remarks.filter((part) => part !== undefined && part !== '').join('; ')
    return { status: problem === '' ? status : 500, remark, events }
  }

  return async (request, response) => {
    const decided = await decide(request)
    const { status, remark, events = [] } = decided
    print({ receivedAt: host.wallClock(), status, events, remark })
    answer(decided, response)
  }
}
