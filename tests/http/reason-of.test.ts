import { type Issue } from '../../src'
import { reasonOf } from '../../src/http/reason-of'

const issues = (count: number): readonly Issue[] =>
  Array.from({ length: count }, (_, index) => ({
    code: 'invalid-field',
    message: '`duration` must be a number',
    path: ['cdr', index, 'duration']
  }))

const line = (index: number): string =>
  `cdr[${index}].duration: \`duration\` must be a number [invalid-field]`

describe('reasonOf', () => {
  it('lists issues, one line each', () => {
    expect(reasonOf(issues(2))).toBe(`${line(0)}\n${line(1)}`)
  })

  it('lists a hundred, and counts the others', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => line(index)).join('\n')
    expect(reasonOf(issues(100))).toBe(hundred)
    expect(reasonOf(issues(103))).toBe(`${hundred}\n… and 3 more`)
  })
})
