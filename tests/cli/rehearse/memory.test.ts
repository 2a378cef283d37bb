import { createMemory } from '../../../src/cli/rehearse/memory'

describe('createMemory', () => {
  it('tells duplicates and conflicts from new events', () => {
    const { note } = createMemory()
    expect([
      note({ id: 'a', digest: '1' }),
      note({ id: 'b', digest: '1' }),
      note({ id: 'a', digest: '1' }),
      note({ id: 'a', digest: '2' }),
      note({ id: 'a', digest: '1' })
    ]).toStrictEqual(['new', 'new', 'duplicate', 'conflict', 'duplicate'])
  })

  it('forgets the oldest', () => {
    const { note } = createMemory(2)
    for (const id of ['a', 'b', 'c']) note({ id, digest: '1' })
    expect(['c', 'b', 'a'].map((id) => note({ id, digest: '1' }))).toStrictEqual([
      'duplicate',
      'duplicate',
      'new'
    ])
  })
})
