import Koa from 'koa'
import { createReceiver, formatReceipt } from 'huadan/http'
import { fileSink } from 'huadan/http/file'

const receiver = createReceiver(fileSink('callbacks.ndjson'), {
  onReceipt: (receipt) => console.log(formatReceipt(receipt))
})

const app = new Koa()
// Before any body parser.
app.use((context, next) =>
  /^\/callbacks(?![^/?])/.test(context.path) ? receiver.node(context.req, context.res) : next()
)
app.listen(process.env.PORT ?? 3000)
