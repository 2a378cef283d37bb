import Fastify from 'fastify'
import { createReceiver, formatReceipt } from 'huadan/http'
import { fileSink } from 'huadan/http/file'

const receiver = createReceiver(fileSink('callbacks.ndjson'), {
  onReceipt: (receipt) => console.log(formatReceipt(receipt))
})

const app = Fastify()
// In `onRequest`, before Fastify looks at the content type and parses the body.
app.addHook('onRequest', async (request, reply) => {
  if (!/^\/callbacks(?![^/?])/.test(request.url)) return
  reply.hijack()
  await receiver.node(request.raw, reply.raw)
})
await app.listen({ port: Number(process.env.PORT ?? 3000) })
