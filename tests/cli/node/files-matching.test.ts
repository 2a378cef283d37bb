import { realpathSync } from 'node:fs'
import promises from 'node:fs/promises'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { filesIn } from '../../../src/cli/node/files-in'
import { filesMatching } from '../../../src/cli/node/files-matching'
import { foundFrom, type Made, within } from './folder-of'

const NEITHER = 'it is neither a file nor a folder'
const NOTHING = 'no such file or folder'

const TREE: Readonly<Record<string, Made>> = {
  'a.json': 'file',
  'b.txt': 'file',
  '.hidden.json': 'file',
  'gone.json': { linkTo: 'nowhere' },
  'pipe.json': 'pipe',
  'gone.txt': { linkTo: 'nowhere' },
  'day/c.json': 'file',
  'day/in/d.json': 'file',
  'day/up': { linkTo: '..' },
  alias: { linkTo: 'day' },
  'to-a.json': { linkTo: 'a.json' }
}

describe('filesMatching', () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ['*.json', ['a.json', 'to-a.json'], { 'gone.json': NOTHING, 'pipe.json': NEITHER }],
    ['*.txt', ['b.txt'], { 'gone.txt': NOTHING }],
    ['{a,b}.*', ['a.json', 'b.txt'], {}],
    ['.*.json', ['.hidden.json'], {}],
    ['*/*.json', ['alias/c.json', 'day/c.json'], {}],
    ['day/in/**/*.json', ['day/in/d.json'], {}],
    ['{alias,day}/**/in/*.json', ['alias/in/d.json', 'day/in/d.json'], {}],
    [String.raw`\a.json`, ['a.json'], {}],
    ['**/d.json', ['alias/in/d.json', 'day/in/d.json'], {}],
    ['d*/up/a.*', ['day/up/a.json'], {}],
    ['none-*', [], {}],
    ['nowhere/*.json', [], {}],
    ['d?y', [], {}]
  ])('finds what %s matches, and says what of it cannot be read', async (pattern, files, problems) => {
    await within(TREE, async (folder) => {
      expect(foundFrom(folder, await filesMatching(`${folder}/${pattern}`))).toStrictEqual({
        files,
        problems
      })
    })
  })

  it('says in order what cannot be read', async () => {
    const links = ['z', 'y/y', 'x/x/x', 'a'].map((path) => [`${path}.json`, { linkTo: 'nowhere' }] as const)
    await within(Object.fromEntries(links), async (folder) => {
      const { problems } = await filesMatching(`${folder}/**/*.json`)
      expect(problems.map(({ file }) => relative(folder, file))).toStrictEqual([
        'a.json',
        'x/x/x.json',
        'y/y.json',
        'z.json'
      ])
    })
  })

  it('names what it finds as the pattern does', async () => {
    await within({ 'day/a.json': 'file', 'day/gone.json': { linkTo: 'nowhere' } }, async (folder) => {
      const fromHere = relative('', folder)
      for (const base of [folder, fromHere]) {
        expect(await filesMatching(`${base}/d*/*.json`)).toStrictEqual({
          files: [`${base}/day/a.json`],
          problems: [{ file: `${base}/day/gone.json`, reason: NOTHING }]
        })
      }
    })
    const { files } = await filesMatching('./package*.json')
    expect(files).toStrictEqual(['package-lock.json', 'package.json'])
  })

  it('says which folder on the way cannot be looked into, and asks no other', async () => {
    await within({ 'day/locked/a.json': 'file', 'day/b.json': 'file' }, async (folder) => {
      const readdir = promises.readdir.bind(promises) as (...args: unknown[]) => Promise<never>
      const spy = jest.spyOn(promises, 'readdir').mockImplementation((path, ...rest) => {
        if (path !== join(folder, 'day/locked')) return readdir(path, ...rest)
        return Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
      })
      const find = async (pattern: string): Promise<unknown> =>
        foundFrom(folder, await filesMatching(`${folder}/${pattern}`))
      const locked = { 'day/locked': 'permission denied' }
      expect(await find('day/**/*.json')).toStrictEqual({ files: ['day/b.json'], problems: locked })
      expect(await find('day/*/*.json')).toStrictEqual({ files: [], problems: locked })
      expect(await find('day/locked/*.json')).toStrictEqual({ files: [], problems: locked })
      expect(await find('day/*')).toStrictEqual({ files: ['day/b.json'], problems: {} })
      expect(await find('day/b*/*')).toStrictEqual({ files: [], problems: {} })
      spy.mockRestore()
    })
  })

  it('finds under ** the files that a folder leads to, whatever links there are', async () => {
    const places = ['a', 'b', 'a/c', 'a/d', 'b/e', 'b/e/f']
    const made = fc.oneof(
      fc.constantFrom<Made>('file', 'folder'),
      fc.constantFrom(...places, '.', 'nowhere').map((linkTo) => ({ linkTo }))
    )
    const trees = fc.array(fc.tuple(fc.constantFrom(...places), made), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        await within({}, async (folder) => {
          const { mkdir, symlink, writeFile } = promises
          for (const [place, what] of tree) {
            const path = join(folder, place, 'x')
            // One that stands where another must be is left out.
            const isFolder = await mkdir(join(folder, place), { recursive: true }).then(
              () => true,
              () => false
            )
            if (!isFolder) continue
            const done =
              typeof what === 'object'
                ? symlink(join(folder, what.linkTo), path)
                : what === 'file'
                  ? writeFile(path, '{}')
                  : mkdir(path)
            await done.catch(() => undefined)
          }
          const real = ({ files }: { readonly files: readonly string[] }): readonly string[] =>
            [...new Set(files.map((file) => realpathSync(file)))].sort()
          expect(real(await filesMatching(`${folder}/**/*`))).toStrictEqual(real(await filesIn(folder)))
        })
      }),
      { numRuns: 100 }
    )
  })
})
