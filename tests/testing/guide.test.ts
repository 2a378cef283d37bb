import * as huadan from '../../src'
import * as testing from '../../src/testing'
import * as arbitraries from '../../src/testing/arbitraries'
import * as matchers from '../../src/testing/matchers'
import { GUIDES, readGuide, runFile, testFiles } from '../documents/guide-code'

const PAGES = GUIDES.map((folder) => readGuide(folder, 'testing.md'))

describe.each(PAGES)('$folder/testing.md', (page) => {
  it('has all of its code in named files', () => {
    expect(page.text.match(/^```ts$/gm)).toHaveLength(page.files.size)
    expect([...page.files.keys()]).toStrictEqual([
      'body.test.ts',
      'handler.ts',
      'bill.test.ts',
      'call.test.ts',
      'receiver.test.ts',
      'matchers.test.ts',
      'setup.ts',
      'assertions.test.ts',
      'properties.test.ts'
    ])
  })

  it('lists the quirks, the scenarios, the variants and the exports', () => {
    for (const code of huadan.REPAIR_CODES) expect(page.text).toContain(`| \`${code}\``)
    for (const name of Object.keys(testing.scenarios)) expect(page.text).toContain(`| \`${name}\``)
    for (const variant of ['in-order', 'duplicates', 'cdr-before-last-push', 'retried']) {
      expect(page.text).toContain(`| \`${variant}\``)
    }
    for (const name of [...Object.keys(testing), ...Object.keys(arbitraries), ...Object.keys(matchers)]) {
      expect(page.text).toMatch(new RegExp(`\\b${name}\\b`))
    }
  })

  // The tests of the page are tests of this file.
  describe.each(testFiles(page))('%s', (name) => {
    runFile(page, name)
  })
})
