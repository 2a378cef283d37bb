import { Bootstrap } from '@midwayjs/bootstrap'
import { App, Configuration } from '@midwayjs/core'
import * as koa from '@midwayjs/koa'
import { createReceiver, formatReceipt } from 'huadan/http'
import { fileSink } from 'huadan/http/file'

const receiver = createReceiver(fileSink('callbacks.ndjson'), {
  onReceipt: (receipt) => console.log(formatReceipt(receipt))
})

const callbacks = (context: koa.Context, next: unknown) =>
  /^\/callbacks(?![^/?])/.test(context.path)
    ? receiver.node(context.req, context.res)
    : (next as koa.NextFunction)()

@Configuration({
  imports: [koa],
  importConfigs: [{ default: { keys: 'replace-this-key', koa: { port: Number(process.env.PORT ?? 3000) } } }]
})
class MainConfiguration {
  @App('koa') app!: koa.Application

  onReady() {
    // The first middleware: Midway's body parser comes after it.
    this.app.getMiddleware().insertFirst(callbacks)
  }
}

await Bootstrap.configure({ imports: [MainConfiguration] }).run()
