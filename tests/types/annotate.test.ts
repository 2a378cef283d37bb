import { join } from 'node:path'
import { compile } from '../support/type-check'
import { annotate } from './annotate'

const RIGHT = `
  const text: string = 1 // error: Type 'number' is not assignable
  text.length // : number
  type Two = 'b' | 'a' // : "a" | "b"
  const lengthOf = (text: string | null) => {
    return text?.length // : number | undefined
  }
  export {} // a remark`

const CASES = [
  { name: 'gives right marks back', marks: RIGHT, deserved: RIGHT },
  {
    name: 'puts the true ones in place of wrong ones',
    marks: `
      now.getTime() // : string
      now.getTime() // error: Property 'getTime' does not exist
      now.size // error: Property 'getTime' does not exist
      now.size // : number
      export {} // : number`,
    deserved: `
      now.getTime() // : number
      now.getTime()
      now.size // error: Property 'size' does not exist on type 'Date'.
      now.size // error: Property 'size' does not exist on type 'Date'.
      export {} // : no type`
  },
  {
    name: 'adds those that are missing, of syntax too',
    marks: `
      now.size
      export const = 1`,
    deserved: `
      now.size // error: Property 'size' does not exist on type 'Date'.
      export const = 1 // error: Variable declaration expected. And: Variable declaration expected.`
  },
  {
    name: 'does not take one message of a line for all',
    marks: `
      now.size + now.count // error: Property 'size' does not exist on type 'Date'.
      export {}`,
    deserved: `
      now.size + now.count // error: Property 'size' does not exist on type 'Date'. And: Property 'count' does not exist on type 'Date'.
      export {}`
  }
].map((one, at) => ({ ...one, path: join(__dirname, `code-${at}.ts`) }))

describe('annotate', () => {
  const given: readonly [string, string] = [join(__dirname, 'given.d.ts'), 'declare const now: Date']
  const files = new Map([given, ...CASES.map(({ path, marks }) => [path, marks] as const)])
  const program = compile({ files, options: { types: [], noUnusedLocals: false } })

  it.each(CASES)('$name', ({ path, deserved }) => {
    expect(annotate(path, program)).toBe(deserved)
  })
})
