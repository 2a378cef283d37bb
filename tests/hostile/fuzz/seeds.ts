import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LONGEST_BODY } from './mutators'

const ROOT = join(__dirname, '..', '..', '..', 'fixtures')

export interface SeedBody {
  /** The path below `fixtures/`. */
  readonly name: string
  readonly body: Uint8Array
}

/** The bodies in `fixtures/` that are short enough, the counter-examples of earlier runs among them. */
export const seedBodies: readonly SeedBody[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => ({
    name: file.replaceAll('\\', '/'),
    body: Uint8Array.from(readFileSync(join(ROOT, file)))
  }))
  .filter(({ body }) => body.length <= LONGEST_BODY)
