const { createReceiver, formatReceipt } = require('huadan/http')
const { fileSink } = require('huadan/http/file')

const receiver = createReceiver(fileSink('callbacks.ndjson'), {
  onReceipt: (receipt) => console.log(formatReceipt(receipt))
})

module.exports = (app) => {
  app.all('/callbacks', (context) => receiver.node(context.req, context.res))
}
