import { GUIDES, printedBy, readGuide, shownBy } from './guide-code'

const PAGES = GUIDES.map((folder) => readGuide(folder, 'money-and-time.md'))
const FILES = ['unanswered.ts', 'money.ts', 'bill.ts', 'times.ts']

describe.each(PAGES)('$folder/money-and-time.md', (page) => {
  it('has all of its code in named files', () => {
    expect(page.text.match(/^```ts$/gm)).toHaveLength(FILES.length)
    expect([...page.files.keys()]).toStrictEqual(FILES)
  })

  it.each(FILES)('prints what the comments of %s say', (name) => {
    const printed = printedBy(page, name)
    expect(printed).not.toHaveLength(0)
    expect(printed).toStrictEqual(shownBy(page, name))
  })
})
