// `node --expose-gc retain-events.mjs <contestant> <count>`: prints the bytes that `count` CDR events take.
import { makeBodies } from '../bodies/make-bodies.mjs'
import { decode } from '../huadan.mjs'
import { PEER_FILES } from '../peers/index.mjs'
import { decodeBy } from '../peers/job/route.mjs'

const [name, count] = process.argv.slice(2)
const { cdr, envelope } = makeBodies(1)

const chosen = async () => {
  if (name === 'JSON.parse alone') return (text) => JSON.parse(text).cdr[0]
  if (name === 'huadan') return (text) => decode(text).right.events[0]
  const read = decodeBy(await import(PEER_FILES.find((peer) => peer.name === name).url))
  return (text) => read(text).value.cdr[0]
}
const eventOf = await chosen()

const heapUsed = () => {
  globalThis.gc()
  globalThis.gc()
  return process.memoryUsage().heapUsed
}

const events = Array.from({ length: Number(count) })
for (let index = 0; index < 1000; index++) events[index] = eventOf(envelope(cdr()))
events.fill(undefined)
const before = heapUsed()
for (let index = 0; index < events.length; index++) events[index] = eventOf(envelope(cdr()))
const after = heapUsed()
if (events.includes(undefined)) throw new Error(`${name} rejected a record`)
console.log(after - before)
