import { createServer } from 'node:http'
import { createReceiver, formatReceipt } from 'huadan/http'
import { fileSink } from 'huadan/http/file'

const receiver = createReceiver(fileSink('callbacks.ndjson'), {
  onReceipt: (receipt) => console.log(formatReceipt(receipt))
})

createServer(receiver.node).listen(process.env.PORT ?? 3000)
