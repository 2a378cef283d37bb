import express from 'express'
import { createReceiver, formatReceipt } from 'huadan/http'
import { fileSink } from 'huadan/http/file'

const receiver = createReceiver(fileSink('callbacks.ndjson'), {
  onReceipt: (receipt) => console.log(formatReceipt(receipt))
})

const app = express()
// Before any body parser: they read the body, and leave less than the platform sent.
app.use('/callbacks', receiver.node)
app.use(express.json())
app.listen(process.env.PORT ?? 3000)
