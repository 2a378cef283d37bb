import picocolors from 'picocolors'
import { createGroups } from '../../../src/cli/formats/pretty-groups'

const plain = picocolors.createColors(false)

describe('createGroups', () => {
  it('shows ten of each group, and prints the place of the next one', () => {
    const { shows, add, print } = createGroups(plain)
    const shown = Array.from({ length: 12 }, (_, line) => shows('rejected malformed-json', `a:${line + 1}:1`))
    expect(shown).toStrictEqual([...Array<boolean>(10).fill(true), false, false])
    expect(shows('warning unknown-word cdr[*].stateDesc', 'b:1:1')).toBe(true)
    add(new Map([['rejected malformed-json', 1000]]))
    expect(print()).toStrictEqual(['a:11:1 - rejected malformed-json: 1,002 more'])
  })

  it('paints levels', () => {
    const { shows, print } = createGroups(picocolors.createColors(true))
    for (let line = 1; line <= 11; line++) {
      for (const name of ['rejected invalid-field cdr[*].*', 'warning unknown-word'])
        shows(name, `a:${line}:1`)
    }
    const [rejected = '', warning = ''] = print()
    expect(rejected).toContain('\u001b[31m\u001b[1mrejected')
    expect(rejected).toContain('1 more \u001b[2mat\u001b[22m cdr[*].*')
    expect(warning).toContain('\u001b[33m\u001b[1mwarning')
  })
})
