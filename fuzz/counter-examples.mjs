// Keeps counter-examples as fixtures, `fixtures/counter-examples/<oracle>/<digest>.txt`, which a test runs
// from then on.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url))

/** Returns the bodies to start with. */
export const readSeeds = (longest) =>
  readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => Uint8Array.from(readFileSync(join(FIXTURES, file))))
    .filter((body) => body.length <= longest)

/** @returns the path of the fixture */
export const keep = (oracle, body) => {
  const name = createHash('sha256').update(body).digest('hex').slice(0, 12)
  const folder = join(FIXTURES, 'counter-examples', oracle)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.txt`), body)
  return `fixtures/counter-examples/${oracle}/${name}.txt`
}
