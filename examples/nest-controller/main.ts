import 'reflect-metadata'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { All, Controller, Module, Req, Res } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { createReceiver, formatReceipt } from 'huadan/http'
import { fileSink } from 'huadan/http/file'

const receiver = createReceiver(fileSink('callbacks.ndjson'), {
  onReceipt: (receipt) => console.log(formatReceipt(receipt))
})

@Controller('callbacks')
class CallbacksController {
  @All()
  receive(@Req() request: IncomingMessage, @Res() response: ServerResponse) {
    return receiver.node(request, response)
  }
}

@Module({ controllers: [CallbacksController] })
class AppModule {}

const app = await NestFactory.create(AppModule, { bodyParser: false })
await app.listen(process.env.PORT ?? 3000)
