import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createReceiver, formatReceipt } from 'huadan/http'
import { fileSink } from 'huadan/http/file'

const receiver = createReceiver(fileSink('callbacks.ndjson'), {
  onReceipt: (receipt) => console.log(formatReceipt(receipt))
})

const app = new Hono({ strict: false })
app.all('/callbacks/*', (context) => receiver.fetch(context.req.raw))
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) })
