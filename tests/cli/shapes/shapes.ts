import { gzipSync } from 'node:zlib'
import { yuan } from '../../../src'
import { bodyOf, build } from '../../../src/testing'

/** A log in another shape. */
export interface Shape {
  readonly file: string
  readonly content: string | Uint8Array
  /** The options that the shape needs. */
  readonly options: string
}

const COUNT = 2000
const CUT_EVERY = 100

const bodyAt = (index: number): string => {
  const requestId = String(2024010000000000 + index)
  if (index % 3 === 0) return bodyOf(build['callback-state']({ requestId }))
  const body = bodyOf(build['callback-cdr']({ requestId, charge: yuan(`0.${String((index % 900) + 100)}`) }))
  if (index % CUT_EVERY === 1) return body.slice(0, body.lastIndexOf('"') - 1)
  if (index % CUT_EVERY === 2) return body.replace(/"duration":"\d+"/, '"duration":"some"')
  return index % 7 === 0 ? body.replace('","', '""') : body
}

/** Bodies of calls and state pushes, some cut, some with a wrong value, some with a missing comma. */
export const BODIES: readonly string[] = Array.from({ length: COUNT }, (_, index) => bodyAt(index))

const isCut = (body: string): boolean => !body.endsWith('}')

const lines = (lineOf: (body: string, index: number) => string, end = '\n'): string =>
  BODIES.map((body, index) => lineOf(body, index) + end).join('')

const TIME = '2024-10-07T08:00:00.123456789Z'

/** The escapes of nginx: quotes, backslashes, control characters and bytes above ASCII. */
const nginx = (text: string): string =>
  Array.from(Buffer.from(text), (byte) =>
    byte === 0x22 || byte === 0x5c || byte < 0x20 || byte > 0x7e
      ? `\\x${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte)
  ).join('')

/** The bytes of each character that GB18030 writes with two bytes. */
const gbkTable = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('gb18030')
  const table = new Map<string, readonly number[]>()
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++)
      table.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  }
  return table
}

const gb18030 = (text: string): Uint8Array => {
  const table = gbkTable()
  return Uint8Array.from(Array.from(text).flatMap((one) => table.get(one) ?? [one.charCodeAt(0)]))
}

/** Indents a body that is JSON. */
const pretty = (body: string): string => {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}

const PLAIN = lines((body) => body)

const shape = (file: string, content: string | Uint8Array, options = ''): Shape => ({
  file,
  content,
  options
})

/** The same bodies in every shape. */
export const SHAPES: readonly Shape[] = [
  shape('plain.log', PLAIN),
  shape('rotated.log.1', PLAIN),
  shape('rotated.log-20241007.gz', gzipSync(PLAIN)),
  shape(
    'pm2.log',
    lines((body) => `0|receiver  | ${body}`)
  ),
  shape(
    'compose.log',
    lines((body) => `receiver-1  | ${body}`)
  ),
  shape(
    'kubernetes.log',
    lines((body) => `${TIME} stdout F ${body}`)
  ),
  shape(
    'iso.log',
    lines((body) => `\u001b[32m${TIME} INFO\u001b[39m callback ${body}\u001b[0m`)
  ),
  shape(
    'java.log',
    lines((body) => `2024-10-07 08:00:00.123 [http-1] {mdc=1} INFO c.e.Callback - 收到话单：${body}`)
  ),
  shape(
    'monolog.log',
    lines((body) => `[${TIME}] app.INFO: received ${body}${isCut(body) ? '' : ' []'}`)
  ),
  shape(
    'crlf.log',
    lines((body) => body, '\r\n')
  ),
  shape('utf-16.log', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')),
  shape('pretty.log', lines(pretty)),
  shape('concatenated.json', BODIES.map((body) => (isCut(body) ? `${body}\n` : body)).join('')),
  shape(
    'pm2-json.log',
    lines((message) => JSON.stringify({ message: `${message}\n`, app: 'a' })),
    '--field message'
  ),
  shape(
    'docker-json.log',
    lines((body) => JSON.stringify({ log: `INFO ${body}\n`, stream: 'stdout' })),
    '--field log'
  ),
  shape(
    'pino.log',
    lines((body) => JSON.stringify({ level: 30, req: { id: 1, body } })),
    '--field req.body'
  ),
  shape(
    'winston.log',
    lines((body) => JSON.stringify({ meta: { rawBody: Buffer.from(body).toString('base64') } })),
    '--field meta.rawBody --unescape base64'
  ),
  shape(
    'nginx.log',
    lines((body) => `10.0.0.1 - "POST /cb HTTP/1.1" 200 "${nginx(body)}"`),
    '--unescape nginx'
  ),
  shape(
    'nginx-json.log',
    lines((body) => `{"ip":"10.0.0.1","body":"${nginx(body)}"}`),
    '--field body --unescape nginx'
  ),
  shape('gb18030.log', gb18030(PLAIN), '--encoding gb18030')
]
