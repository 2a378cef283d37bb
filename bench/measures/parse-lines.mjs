// The baseline of the log: JSON.parse of each line of a file in one thread, without use of the result.
// `node parse-lines.mjs blocks|readline <file>`: lines from blocks of text, or from Node's readline.
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

const [how, file] = process.argv.slice(2)
let parsed = 0

const parse = (line) => {
  try {
    JSON.parse(line)
    parsed++
  } catch {
    // A broken line.
  }
}

const parseBlocks = async () => {
  const decoder = new TextDecoder()
  let begun = ''
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const text = begun + decoder.decode(chunk, { stream: true })
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      parse(text.slice(start, end))
      start = end + 1
    }
    begun = text.slice(start)
  }
  if (begun !== '') parse(begun)
}

if (how === 'readline')
  for await (const line of createInterface({ input: createReadStream(file) })) parse(line)
else await parseBlocks()
console.log(parsed)
