import { blocksOf } from './apply-guide'

describe('the guides in Chinese', () => {
  it.each(['adding-a-kind', 'adding-a-repair', 'adding-an-issue-code', 'architecture'])(
    'have the code of docs/internals/%s.md, which the other tests apply',
    (name) => {
      const blocks = blocksOf(`docs/internals/${name}.md`)
      expect(blocks.length).toBeGreaterThan(0)
      expect(blocksOf(`docs/zh/internals/${name}.md`)).toStrictEqual(blocks)
    }
  )
})
