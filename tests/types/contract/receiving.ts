import { type Contract } from './contract'

const given = `
import { type CallbackEvent, type Issue, type Repair, shouldSendAgain } from 'huadan'
import {
  createReceiver, type Entry, formatReceipt, memorySink, type Outcome, receive, type Receipt, type SetAside, type Sink
} from 'huadan/http'
import { fileSink } from 'huadan/http/file'
declare const sink: Sink
declare const body: Uint8Array
declare const receipt: Receipt
`

export const receiving: Contract = {
  given,
  cases: {
    'takes bytes, and nothing that was parsed': `
      receive(body, sink) // : Promise<Receipt>
      receive(Buffer.from(''), memorySink(), { maxBytes: 1_000_000, timeoutMs: 5000 }) // : Promise<Receipt>
      receive('{}', sink) // error: Argument of type 'string' is not assignable to parameter of type 'Uint8Array
      receive({ cdr: [] }, sink) // error: 'cdr' does not exist in type 'Uint8Array<ArrayBufferLike>'.
    `,

    'takes the options of decoding, but for the size': `
      receive(body, sink, { decode: { repair: false, utcOffset: 'Z' } }) // : Promise<Receipt>
      receive(body, sink, { decode: { maxBytes: 7 } }) // error: 'maxBytes' does not exist in type 'ReceiveDecodeOptions'.
      receive(body, sink, { secret: 's' }) // error: 'secret' does not exist in type 'ReceiveOptions'.
    `,

    'gives a receipt': `
      receipt.status // : 200 | 500
      receipt.outcome // : "aborted" | "closing" | "not-allowed" | "send-again" | "set-aside" | "sink-failed" | "stored" | "timed-out" | "too-large" | "unreadable" | "wrong-secret"
      receipt.issues // : readonly Issue[]
      receipt.repairs // : readonly Repair[]
      receipt.cause // : unknown
      formatReceipt(receipt) // : string
      shouldSendAgain(receipt.issues) // : boolean
      receipt.status = 200 // error: Cannot assign to 'status' because it is a read-only property.
    `,

    'hands entries to a sink that is an object with two methods': `
      const own: Sink = {
        store: async (entries, { rawBody, signal }) => {
          entries // : readonly Entry[]
          entries.map(({ event }) => event) // : CallbackEvent[]
          rawBody.length // : number
          signal.aborted // : boolean
        },
        setAside: async ({ digest, reason, issues }) => {
          digest // : string
          reason // : string
          issues // : readonly Issue[]
        }
      }
      const late: Sink = { store: async () => undefined } // error: Property 'setAside' is missing in type
      const sync: Sink = { store: () => 1, setAside: async () => 1 } // error: Type 'number' is not assignable to type 'Promise<unknown>'.
    `,

    'has two sinks of its own': `
      memorySink().events // : readonly CallbackEvent[]
      memorySink().conflicts // : readonly Entry[]
      memorySink().rejected // : readonly SetAside[]
      fileSink('callbacks.ndjson') // : Sink
      fileSink() // error: Expected 1 arguments, but got 0.
    `
  }
}

export const receivers: Contract = {
  given,
  cases: {
    'take options': `
      createReceiver(sink) // : Receiver
      createReceiver(sink, { secret: ['new', 'old'], concurrency: 8, onReceipt: (receipt) => console.log(formatReceipt(receipt)) }) // : Receiver
      createReceiver(sink, { allow: ({ address, url }) => address === '192.0.2.1' || url === '/' }) // : Receiver
      createReceiver(sink, { allow: async ({ headers }) => headers['x-real-ip'] === '192.0.2.1' }) // : Receiver
      createReceiver(sink, { allow: () => 'yes' }) // error: Type 'string' is not assignable to type 'boolean | Promise<boolean>'.
      createReceiver(sink, { secret: process.env.SECRET }) // error: is not assignable to parameter of type 'ReceiverOptions' with 'exactOptionalPropertyTypes: true'.
      createReceiver(sink, { secrets: ['s'] }) // error: 'secrets' does not exist in type 'ReceiverOptions'.
    `,

    "answer Fetch's requests, and Node's of both protocols": `
      import { createServer } from 'node:http'
      import { createServer as createServer2 } from 'node:http2'
      const receiver = createReceiver(sink)
      receiver.fetch(new Request('http://localhost', { method: 'POST' })) // : Promise<Response>
      createServer(receiver.node)
      createServer((request, response) => void receiver.node(request, response))
      createServer2((request, response) => void receiver.node(request, response))
      receiver.close() // : Promise<void>
      receiver.fetch('http://localhost') // error: Argument of type 'string' is not assignable to parameter of type 'Request'.
    `,

    'are handlers of Express': `
      import express from 'express'
      const receiver = createReceiver(sink)
      const app = express()
      app.use('/callbacks', receiver.node)
      app.post('/callbacks', receiver.node)
      app.post('/callbacks/:secret', (request, response) => receiver.node(request, response))
    `,

    'are route handlers of Next, and handlers of workers, Bun and Deno': `
      const receiver = createReceiver(sink)
      export const POST: (request: Request) => Promise<Response> = receiver.fetch
      export const worker: { fetch(request: Request, env: object): Promise<Response> } = { fetch: receiver.fetch }
    `
  }
}
