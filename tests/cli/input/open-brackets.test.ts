import { OpenBrackets } from '../../../src/cli/input/open-brackets'

const openAfter = (text: string): boolean => {
  const brackets = new OpenBrackets()
  for (const bracket of text) {
    if ('{['.includes(bracket)) brackets.open(bracket === '{')
    else brackets.close(bracket === '}')
  }
  return !brackets.isEmpty
}

describe('OpenBrackets', () => {
  it.each(['', '{}', '[{}]', '{[}', '[{]', '{[[{]]}', '}]', '{]}'])('is empty after %j', (text) => {
    expect(openAfter(text)).toBe(false)
  })

  it.each(['{', '{{}', '{[]', '{]'])('is not empty after %j', (text) => {
    expect(openAfter(text)).toBe(true)
  })

  it('counts very deep brackets', () => {
    const deep = 150_000
    expect(openAfter('['.repeat(deep) + ']'.repeat(deep - 1))).toBe(true)
    expect(openAfter('['.repeat(deep) + ']'.repeat(deep))).toBe(false)
  })

  it('forgets all brackets', () => {
    const brackets = new OpenBrackets()
    brackets.open(true)
    brackets.clear()
    expect(brackets.isEmpty).toBe(true)
  })
})
