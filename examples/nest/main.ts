import 'reflect-metadata'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { createReceiver, formatReceipt } from 'huadan/http'
import { fileSink } from 'huadan/http/file'

const receiver = createReceiver(fileSink('callbacks.ndjson'), {
  onReceipt: (receipt) => console.log(formatReceipt(receipt))
})

@Module({})
class AppModule {}

const app = await NestFactory.create(AppModule)
// Before `listen`, which adds Nest's body parsers.
app.use('/callbacks', receiver.node)
await app.listen(process.env.PORT ?? 3000)
