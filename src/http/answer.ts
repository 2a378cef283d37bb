import type { NodeRequest, NodeResponse } from './node-types'
import type { Receipt } from './receipt'
import { type FetchResponse, web } from './web'

/** The body of the answer: the same word for each status, because the platform may compare or log it. */
const WORDS = { 200: 'ok', 500: 'error' } as const

const CONTENT_TYPE = 'text/plain; charset=utf-8'

/** An answer, and whether the connection ends with it. */
export interface Answer {
  readonly status: Receipt['status']
  readonly closes: boolean
}

/** Makes the response of a Fetch host. */
export const fetchAnswer = ({ status, closes }: Answer): FetchResponse => {
  const { Response } = web()
  const headers = closes
    ? { 'content-type': CONTENT_TYPE, connection: 'close' }
    : { 'content-type': CONTENT_TYPE }
  return new Response(WORDS[status], { status, headers })
}

const send = ({ status, closes }: Answer, request: NodeRequest, response: NodeResponse): void => {
  response.statusCode = status
  response.setHeader('content-type', CONTENT_TYPE)
  response.setHeader('content-length', String(WORDS[status].length))
  // HTTP/2 has no such header, and Node warns of it.
  if (closes && (request.httpVersionMajor ?? 1) < 2) response.setHeader('connection', 'close')
  response.end(WORDS[status])
}

/** Answers a Node request. Resolves when the answer is flushed, or the connection is gone. */
export const answerNode = async (
  answer: Answer,
  request: NodeRequest,
  response: NodeResponse
): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      resolve()
    }
    // A framework has answered, or the sender is gone: no event will come.
    if (response.headersSent === true || response.destroyed === true || response.stream?.closed === true) {
      done()
      return
    }
    response.on?.('finish', done)
    response.on?.('close', done)
    try {
      send(answer, request, response)
    } catch {
      // An HTTP/2 sender is gone.
      done()
    }
    if (response.on === undefined) done()
  })
