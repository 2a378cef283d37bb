import { realpathSync, writeFileSync } from 'node:fs'
import promises from 'node:fs/promises'
import { join, relative } from 'node:path'
import fc from 'fast-check'
import { filesIn, filesMatching } from '../../../src/cli/host-node/find-files'
import { foundFrom, type Made, within } from './folder-of'

const NEITHER = 'it is neither a file nor a folder'
const NOTHING = 'no such file or folder'

type Found = ReturnType<typeof foundFrom>

const find = async (all: Readonly<Record<string, Made>>, glob?: string): Promise<Found | undefined> => {
  let found: Found | undefined
  await within(all, async (folder) => {
    found = foundFrom(
      folder,
      await (glob === undefined ? filesIn(folder) : filesMatching(`${folder}/${glob}`))
    )
  })
  return found
}

/** Locks a folder for the test: root can read everything, so permissions are not enough. */
const locking = async (locked: string, test: () => Promise<void>): Promise<void> => {
  const readdir = promises.readdir.bind(promises) as (...args: unknown[]) => Promise<never>
  const spy = jest.spyOn(promises, 'readdir').mockImplementation((path, ...rest) => {
    if (path !== locked) return readdir(path, ...rest)
    return Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
  })
  try {
    await test()
  } finally {
    spy.mockRestore()
  }
}

// Other systems do not allow names that are not UTF-8, or change them.
const onLinux = process.platform === 'linux' ? it : it.skip

describe('filesIn', () => {
  it('finds the files of a folder and its subfolders in order, except hidden ones', async () => {
    expect(
      await find({
        'b.txt': 'file',
        'a/z.txt': 'file',
        'a/empty': 'folder',
        'a-b.txt': 'file',
        '.git/x.txt': 'file',
        '.hidden': 'file',
        '.nothing': { linkTo: 'nowhere' },
        'a/.hidden': 'file'
      })
    ).toStrictEqual({ files: ['a/z.txt', 'a-b.txt', 'b.txt'], problems: {} })
  })

  it('finds the files of a folder that is hidden itself', async () => {
    await within({ '.hidden/a.txt': 'file' }, async (folder) => {
      expect(foundFrom(folder, await filesIn(join(folder, '.hidden')))).toStrictEqual({
        files: ['.hidden/a.txt'],
        problems: {}
      })
    })
  })

  it('reports what is no file with the reason, and finds the rest', async () => {
    expect(
      await find({
        'a.txt': 'file',
        'in/pipe': 'pipe',
        'to-pipe': { linkTo: 'in/pipe' },
        'to-nothing': { linkTo: 'nowhere' },
        'to-itself': { linkTo: 'to-itself' },
        one: { linkTo: 'other' },
        other: { linkTo: 'one' },
        'under-a-file': { linkTo: 'a.txt/x' }
      })
    ).toStrictEqual({
      files: ['a.txt'],
      problems: {
        'in/pipe': NEITHER,
        'to-pipe': NEITHER,
        'to-nothing': NOTHING,
        'to-itself': 'its symbolic links form a loop',
        one: 'its symbolic links form a loop',
        other: 'its symbolic links form a loop',
        'under-a-file': 'part of the path is not a folder'
      }
    })
  })

  it('reports a locked folder and finds the rest', async () => {
    await within({ 'locked/a.txt': 'file', 'z.txt': 'file' }, async (folder) => {
      await locking(join(folder, 'locked'), async () => {
        expect(foundFrom(folder, await filesIn(folder))).toStrictEqual({
          files: ['z.txt'],
          problems: { locked: 'permission denied' }
        })
      })
    })
  })

  it('follows links to files and folders, those to folders last', async () => {
    await within({ 'elsewhere/in/c.txt': 'file' }, async (elsewhere) => {
      expect(
        await find({
          'a.txt': { linkTo: join(elsewhere, 'elsewhere/in/c.txt') },
          b: { linkTo: join(elsewhere, 'elsewhere') },
          'z.txt': 'file'
        })
      ).toStrictEqual({ files: ['a.txt', 'z.txt', 'b/in/c.txt'], problems: {} })
    })
  })

  it('visits each folder once, by its own name, wherever links lead', async () => {
    expect(
      await find({
        'a-alias': { linkTo: 'day' },
        'day/x.txt': 'file',
        'day/up': { linkTo: '..' },
        'day/here': { linkTo: '.' },
        'night/to-day': { linkTo: '../day' }
      })
    ).toStrictEqual({ files: ['day/x.txt'], problems: {} })
  })

  it('visits a folder in a linked folder by its own name', async () => {
    expect(
      await find({
        a: { linkTo: 'z/in' },
        'b/to-z': { linkTo: '../z' },
        'z/in/deep/x.txt': 'file',
        'z/y.txt': 'file'
      })
    ).toStrictEqual({ files: ['z/in/deep/x.txt', 'z/y.txt'], problems: {} })
  })

  it('visits a folder outside once, by the first link to it', async () => {
    await within({ 'elsewhere/c.txt': 'file' }, async (elsewhere) => {
      const linkTo = join(elsewhere, 'elsewhere')
      expect(await find({ b: { linkTo }, a: { linkTo } })).toStrictEqual({ files: ['a/c.txt'], problems: {} })
    })
  })

  it('visits a folder by its own name if the folder to search is a link', async () => {
    await within({ 'day/a.txt': 'file', alias: { linkTo: 'day' } }, async (folder) => {
      expect(foundFrom(folder, await filesIn(join(folder, 'alias')))).toStrictEqual({
        files: ['alias/a.txt'],
        problems: {}
      })
    })
  })

  it('follows more links in a row than the system does', async () => {
    const days = Array.from({ length: 60 }, (_, day) => String(day).padStart(2, '0'))
    await within(Object.fromEntries(days.map((day) => [`${day}/x.txt`, 'file'] as const)), async (folder) => {
      for (const [at, day] of days.entries()) {
        const next = days[at + 1]
        if (next !== undefined) await promises.symlink(`../${next}`, join(folder, day, 'next'))
      }
      const first = await filesIn(join(folder, '00'))
      expect(first.problems).toStrictEqual([])
      expect(first.files).toHaveLength(60)
    })
  })

  onLinux('reports names that are not UTF-8', async () => {
    await within({ 'good\ufffd.txt': 'file' }, async (folder) => {
      const bad = Buffer.concat([Buffer.from(join(folder, 'bad')), Buffer.of(0xff)])
      writeFileSync(bad, '{}')
      await promises.mkdir(Buffer.concat([Buffer.from(join(folder, 'folder')), Buffer.of(0xff)]))
      const found = foundFrom(folder, await filesIn(folder))
      expect(found).toStrictEqual({
        files: ['good\ufffd.txt'],
        problems: { 'bad\ufffd': 'its name is not UTF-8', 'folder\ufffd': 'its name is not UTF-8' }
      })
      expect(foundFrom(folder, await filesMatching(`${folder}/b*`))).toStrictEqual({
        files: [],
        problems: { 'bad\ufffd': 'its name is not UTF-8' }
      })
    })
  })
})

const TREE: Readonly<Record<string, Made>> = {
  'a.json': 'file',
  'b.txt': 'file',
  '.hidden.json': 'file',
  '.config/e.json': 'file',
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
    ['[ab].*', ['a.json', 'b.txt'], {}],
    ['.*.json', ['.hidden.json'], {}],
    ['.c*/*.json', ['.config/e.json'], {}],
    ['*/*.json', ['alias/c.json', 'day/c.json'], {}],
    ['*/in/*.json', ['alias/in/d.json', 'day/in/d.json'], {}],
    ['day/in/**/*.json', ['day/in/d.json'], {}],
    ['{alias,day}/**/in/*.json', ['alias/in/d.json', 'day/in/d.json'], {}],
    [String.raw`\a.json`, ['a.json'], {}],
    [String.raw`da\y/*.json`, ['day/c.json'], {}],
    ['a].json', [], {}],
    ['day/[c.json', [], {}],
    ['{a.json/', [], {}],
    ['{day/in,alias}/*.json', ['alias/c.json', 'day/in/d.json'], {}],
    ['[d]ay/*/d.json', ['day/in/d.json'], {}],
    ['d*/*/up/a.*', [], {}],
    [
      '*/up/*/up/a.json',
      [
        'alias/up/alias/up/a.json',
        'alias/up/day/up/a.json',
        'day/up/alias/up/a.json',
        'day/up/day/up/a.json'
      ],
      {}
    ],
    ['**/d.json', ['alias/in/d.json', 'day/in/d.json'], {}],
    ['d*/up/a.*', ['day/up/a.json'], {}],
    ['none-*', [], {}],
    ['nowhere/*.json', [], {}],
    ['d?y', [], {}]
  ])('finds what %s matches, and reports what of it cannot be read', async (glob, files, problems) => {
    expect(await find(TREE, glob)).toStrictEqual({ files, problems })
  })

  it('finds files through a link to a folder that it also visits by its own name', async () => {
    const tree: Readonly<Record<string, Made>> = {
      'day/in/a.json': 'file',
      'night/to-day': { linkTo: '../day' }
    }
    expect(await find(tree, 'night/*/in/*.json')).toStrictEqual({
      files: ['night/to-day/in/a.json'],
      problems: {}
    })
    expect(await find(tree, '**/in/*.json')).toStrictEqual({
      files: ['day/in/a.json', 'night/to-day/in/a.json'],
      problems: {}
    })
    expect(await find(tree, '**/to-day/**')).toStrictEqual({
      files: ['night/to-day/in/a.json'],
      problems: {}
    })
  })

  it('ends if links form a circle', async () => {
    const tree: Readonly<Record<string, Made>> = {
      'a/x.json': 'file',
      'a/to-b': { linkTo: '../b' },
      'b/to-a': { linkTo: '../a' },
      'b/here': { linkTo: '.' }
    }
    expect(await find(tree, '**/*.json')).toStrictEqual({
      files: ['a/x.json', 'b/to-a/x.json'],
      problems: {}
    })
  })

  it('reports problems in order', async () => {
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

  it('names files as the glob does', async () => {
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

  it('reports a locked folder that can have matches, and visits no other', async () => {
    await within({ 'day/locked/a.json': 'file', 'day/b.json': 'file' }, async (folder) => {
      await locking(join(folder, 'day/locked'), async () => {
        const findIn = async (glob: string): Promise<Found> =>
          foundFrom(folder, await filesMatching(`${folder}/${glob}`))
        const locked = { 'day/locked': 'permission denied' }
        expect(await findIn('day/**/*.json')).toStrictEqual({ files: ['day/b.json'], problems: locked })
        expect(await findIn('day/*/*.json')).toStrictEqual({ files: [], problems: locked })
        expect(await findIn('day/locked/*.json')).toStrictEqual({ files: [], problems: locked })
        expect(await findIn('day/*')).toStrictEqual({ files: ['day/b.json'], problems: {} })
        expect(await findIn('day/b*/*')).toStrictEqual({ files: [], problems: {} })
      })
    })
  })

  it('finds under ** every file that a folder leads to, for any links', async () => {
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
            // Leave out what is in the way of another.
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
