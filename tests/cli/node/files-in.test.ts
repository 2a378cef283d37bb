import { writeFileSync } from 'node:fs'
import promises from 'node:fs/promises'
import { join } from 'node:path'
import { filesIn } from '../../../src/cli/node/files-in'
import { foundFrom, type Made, within } from './folder-of'

const NEITHER = 'it is neither a file nor a folder'
const NOTHING = 'no such file or folder'

const find = async (all: Readonly<Record<string, Made>>): Promise<unknown> => {
  let found: unknown
  await within(all, async (folder) => {
    found = foundFrom(folder, await filesIn(folder))
  })
  return found
}

describe('filesIn', () => {
  it('finds the files of a folder and of those within in order, and none that is hidden', async () => {
    expect(
      await find({
        'b.txt': 'file',
        'a/z.txt': 'file',
        'a/empty': 'folder',
        'a-b.txt': 'file',
        '.git/x.txt': 'file',
        '.hidden': 'file',
        '.nothing': { linkTo: 'nowhere' }
      })
    ).toStrictEqual({ files: ['a/z.txt', 'a-b.txt', 'b.txt'], problems: {} })
  })

  it('says of what is no file why, and finds the rest', async () => {
    expect(
      await find({
        'a.txt': 'file',
        'in/pipe': 'pipe',
        'to-pipe': { linkTo: 'in/pipe' },
        'to-nothing': { linkTo: 'nowhere' },
        'to-itself': { linkTo: 'to-itself' },
        'under-a-file': { linkTo: 'a.txt/x' }
      })
    ).toStrictEqual({
      files: ['a.txt'],
      problems: {
        'in/pipe': NEITHER,
        'to-pipe': NEITHER,
        'to-nothing': NOTHING,
        'to-itself': 'its links lead in a circle',
        'under-a-file': 'part of the path is no folder'
      }
    })
  })

  it('says which folder cannot be looked into, and finds the rest', async () => {
    await within({ 'locked/a.txt': 'file', 'z.txt': 'file' }, async (folder) => {
      // The superuser, who may run this, can read everything.
      const readdir = promises.readdir.bind(promises) as (...args: unknown[]) => Promise<never>
      const spy = jest.spyOn(promises, 'readdir').mockImplementation((path, ...rest) => {
        if (path !== join(folder, 'locked')) return readdir(path, ...rest)
        return Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
      })
      expect(foundFrom(folder, await filesIn(folder))).toStrictEqual({
        files: ['z.txt'],
        problems: { locked: 'permission denied' }
      })
      spy.mockRestore()
    })
  })

  it('follows links to files and folders, last those to folders', async () => {
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

  it('looks into each folder once, by its own name, wherever links lead', async () => {
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

  // Other systems do not allow such a name, or change it.
  const onLinux = process.platform === 'linux' ? it : it.skip
  onLinux('says of a name that is not UTF-8 that it is not', async () => {
    await within({ 'good\ufffd.txt': 'file' }, async (folder) => {
      writeFileSync(Buffer.concat([Buffer.from(join(folder, 'bad')), Buffer.of(0xff)]), '{}')
      expect(foundFrom(folder, await filesIn(folder))).toStrictEqual({
        files: ['good\ufffd.txt'],
        problems: { 'bad\ufffd': 'its name is not UTF-8' }
      })
    })
  })
})
