import * as huadan from '../../src'
import { build } from '../../src/testing'
import { GUIDES, readGuide, runFile, testFiles } from './guide-code'

const PAGES = GUIDES.map((folder) => readGuide(folder, 'duplicates.md'))

interface Rows {
  readonly rowOf: (event: huadan.AnyEvent) => {
    readonly id: string
    readonly digest: string
    readonly body: string
  }
}

interface Json {
  readonly write: (event: huadan.AnyEvent) => string
  readonly read: (text: string) => huadan.AnyEvent
}

/** A call with the two texts that databases reject. */
const cdr = build['callback-cdr']({ customParm: '\u0000\ud800' })

describe.each(PAGES)('$folder/duplicates.md', (page) => {
  it('has all of its code in named files', () => {
    expect(page.text.match(/^```ts$/gm)).toHaveLength(page.files.size)
    expect([...page.files.keys()]).toStrictEqual(['rows.ts', 'store.ts', 'store.test.ts', 'json.ts'])
  })

  // The tests of the page are tests of this file.
  describe.each(testFiles(page))('%s', (name) => {
    runFile(page, name)
  })

  it('makes rows that fit the columns', () => {
    const { rowOf } = runFile(page, 'rows.ts') as unknown as Rows
    const { id, digest, body } = rowOf(cdr)
    expect(id).toMatch(/^[0-9a-f]{64}$/)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(body).toContain('"customParm":"\\u0000\\ud800"')
    expect(huadan.parse(body).events).toStrictEqual([cdr])
  })

  it('reads what it has written as JSON', () => {
    const { write, read } = runFile(page, 'json.ts') as unknown as Json
    expect(read(write(cdr))).toStrictEqual(cdr)
    expect(write(cdr)).toContain('"customParm":"\\u0000\\ud800"')
  })

  it('shows the error of an event that was not read with fromJson', () => {
    const text = JSON.parse(JSON.stringify(cdr)) as typeof cdr
    const [, message] = /^```text\nTypeError: (.*)\n```$/m.exec(page.text) ?? []
    expect(() => huadan.wasConnected(text)).toThrow(new TypeError(message))
  })
})
