// `npm start [-- folder…]` prints the bodies in fixtures/, each as sent and with what it decodes to, for people to read.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inspect, styleText } from 'node:util'
import { decodeEach, formatIssues } from 'huadan'

const ROOT = fileURLToPath(new URL('../fixtures/', import.meta.url))
const CHINA_OFFSET_MS = 8 * 60 * 60 * 1000
const FOLDERS = ['spec', 'repairs', 'events', 'warnings', 'rejected']
const LONGEST_BODY = 600
const WIDTH = Math.min(process.stdout.columns ?? 100, 120)

const style = (format, text) => (process.stdout.isTTY ? styleText(format, text) : text)

/** Wraps lines at the width of the terminal, between words if possible, and indents them. */
const wrapped = (text, first = '  ', rest = '    ') =>
  text
    .split('\n')
    .map((line) => {
      const words = `${first}${line}`.match(
        new RegExp(`.{1,${WIDTH - rest.length}}(?: |$)|.{1,${WIDTH - rest.length}}`, 'gu')
      ) ?? ['']
      return words.map((part) => part.trimEnd()).join(`\n${rest}`)
    })
    .join('\n')

/** Formats a time in China time, as bodies have it. */
const chinaTime = (time) =>
  new Date(time.getTime() + CHINA_OFFSET_MS).toISOString().replace('T', ' ').replace('Z', ' +08:00')

const readable = (value) => {
  if (value instanceof Date) return { [inspect.custom]: () => chinaTime(value) }
  if (Array.isArray(value)) return value.map(readable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readable(member)]))
}

const printEvent = (event) =>
  inspect(readable(event), {
    depth: 8,
    colors: process.stdout.isTTY === true,
    breakLength: WIDTH - 2,
    maxStringLength: 80,
    maxArrayLength: 12
  }).replace(/^/gm, '  ')

/** Formats bytes as text, with control characters escaped. */
const printBody = (bytes) => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const visible = text.replace(
    /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  const shown =
    visible.length > LONGEST_BODY ? `${visible.slice(0, LONGEST_BODY)}… (${bytes.length} bytes)` : visible
  return style('dim', wrapped(shown, '  ', '  '))
}

const printPath = (path) =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '')

const readOptions = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

const show = (name) => {
  const body = readFileSync(join(ROOT, `${name}.txt`))
  const options = readOptions(join(ROOT, `${name}.options.json`))
  const decoded = decodeEach(body, options)
  const {
    events,
    repairs,
    rejected,
    issues: bodyIssues = []
  } = decoded._tag === 'Right' ? decoded.right : decoded.left
  const issues = [...bodyIssues, ...rejected.flatMap((record) => record.issues)]

  console.log(`\n${style('bold', name)}${options === undefined ? '' : ` with ${JSON.stringify(options)}`}`)
  console.log(printBody(body))
  for (const { code, path, offset } of repairs) {
    console.log(
      style('yellow', `  repaired ${code} at ${path === undefined ? `offset ${offset}` : printPath(path)}`)
    )
  }
  for (const event of events) console.log(printEvent(event))
  if (events.length === 0 && issues.length === 0) console.log('  no events')
  if (issues.length > 0) {
    for (const line of formatIssues(issues).split('\n'))
      console.log(style('red', wrapped(`rejected: ${line}`)))
  }
  return { events: events.length, repairs: repairs.length, issues: issues.length }
}

/** Sorts the document's own samples first, and each repair's `.before` before its `.after`. */
const rank = (name) =>
  `${FOLDERS.indexOf(name.split('/')[0])}${name.replace('.before', '.1').replace('.after', '.2')}`

const asked = process.argv.slice(2).map((folder) => folder.replace(/^fixtures\/|\/$/g, ''))
const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -'.txt'.length).replaceAll('\\', '/'))
  .filter(
    (name) => asked.length === 0 || asked.some((folder) => name === folder || name.startsWith(`${folder}/`))
  )
  .sort((one, other) => (rank(one) < rank(other) ? -1 : 1))

if (names.length === 0) {
  console.error(`no bodies in ${asked.join(', ')}: name folders of fixtures/, such as ${FOLDERS.join(', ')}`)
  process.exitCode = 2
} else {
  console.log(
    `huadan decodes ${names.length} bodies: the samples of the platform's document first, then repairs, good events and rejections.`
  )
  const totals = names.map(show)
  const sum = (key) => totals.reduce((total, counts) => total + counts[key], 0)
  console.log(
    `\n${names.length} bodies: ${sum('events')} events, ${sum('repairs')} repairs, ${sum('issues')} issues`
  )
}
