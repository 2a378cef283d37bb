import { createKeepFirst } from '../../../src/cli/pipeline/keep-first'
import type { Found } from '../../../src/cli/reports/diagnostics'

const NOTHING: Found = { issues: [], warnings: [], repairs: [] }

const issuesAt = (...indices: readonly number[]): Found => ({
  ...NOTHING,
  issues: indices.map((index) => ({ code: 'invalid-field', message: '', path: ['cdr', index, 'duration'] }))
})

describe('createKeepFirst', () => {
  it('keeps eleven of a group, one more than a report shows, and counts the others', () => {
    const keepFirst = createKeepFirst()
    const left = new Map<string, number>()
    const indices = Array.from({ length: 13 }, (_, index) => index)
    const { kept, groups } = keepFirst(issuesAt(...indices), left)
    expect(kept).toStrictEqual(issuesAt(...indices.slice(0, 11)))
    expect(groups).toStrictEqual(Array(11).fill('rejected invalid-field cdr[*].duration'))
    expect(keepFirst(issuesAt(0), left)).toStrictEqual({ kept: NOTHING, groups: [] })
    expect([...left]).toStrictEqual([['rejected invalid-field cdr[*].duration', 3]])
  })

  it('has a group for each level, code and path, in the order of a report', () => {
    const found: Found = {
      issues: [...issuesAt(1).issues, { code: 'malformed-json', message: '', path: [] }],
      warnings: [{ code: 'unknown-word', message: '', index: 0, path: ['stateDesc'] }],
      repairs: [
        { code: 'missing-comma', offset: 7 },
        { code: 'padded-key', path: ['cdr', 3, 'x'] }
      ]
    }
    const left = new Map<string, number>()
    expect(createKeepFirst()(found, left)).toStrictEqual({
      kept: found,
      groups: [
        'rejected invalid-field cdr[*].duration',
        'rejected malformed-json',
        'warning unknown-word stateDesc',
        'repaired missing-comma',
        'repaired padded-key cdr[*].*'
      ]
    })
    expect(left.size).toBe(0)
  })
})
