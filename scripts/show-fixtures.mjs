// `npm start`: every body in fixtures/, decoded and printed for a person to read.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { decodeEach, formatIssues } from 'huadan'

const ROOT = join(import.meta.dirname, '..', 'fixtures')
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000
const isTerminal = process.stdout.isTTY === true

/** Times as China's clocks show them, which is how the bodies write them. */
const chinaTime = (time) =>
  new Date(time.getTime() + CHINA_OFFSET_MS).toISOString().replace('T', ' ').replace('Z', ' +08:00')

const print = (value) =>
  inspect(value, { depth: 8, colors: isTerminal, breakLength: 100, maxStringLength: 80, maxArrayLength: 12 })

/** A value with the times in it made readable; text that `inspect` prints without quotes. */
const readable = (value) => {
  if (value instanceof Date) return { [inspect.custom]: () => chinaTime(value) }
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readable(member)]))
}

const indented = (text) => text.replace(/^/gm, '  ')

const printRepairs = (repairs) => {
  for (const { code, path, offset } of repairs) {
    console.log(indented(`repaired ${code} at ${path === undefined ? `offset ${offset}` : path.join('.')}`))
  }
}

const show = (name) => {
  const options = readOptions(join(ROOT, `${name}.options.json`))
  const decoded = decodeEach(readFileSync(join(ROOT, `${name}.txt`)), options)
  console.log(`\n── ${name}`)
  const { events, repairs, rejected, issues = [] } = decoded._tag === 'Right' ? decoded.right : decoded.left
  printRepairs(repairs)
  for (const event of events) console.log(indented(print(readable(event))))
  const refused = [...issues, ...rejected.flatMap((record) => record.issues)]
  if (refused.length > 0)
    console.log(indented(`refused: ${formatIssues(refused).replace(/\n/g, '\nrefused: ')}`))
  return { events: events.length, repairs: repairs.length, refused: refused.length }
}

const readOptions = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length))
// The document's own samples first: they are what a newcomer knows.
const inOrder = [
  ...names.filter((name) => name.startsWith('spec')).sort(),
  ...names.filter((name) => !name.startsWith('spec')).sort()
]

const totals = inOrder.map(show)
const sum = (key) => totals.reduce((total, counts) => total + counts[key], 0)
console.log(
  `\n${totals.length} bodies: ${sum('events')} events, ${sum('repairs')} repairs, ${sum('refused')} reasons to refuse`
)
