import { linkSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync, chmodSync } from 'node:fs'
import promises from 'node:fs/promises'
import { join } from 'node:path'
import { FileError } from '../../../src/cli/host'
import { nodeFiles } from '../../../src/cli/host-node/files'
import { within } from './folder-of'

const { signal: never } = new AbortController()

const full = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })

describe('write', () => {
  it('makes a new file', async () => {
    await within({}, async (folder) => {
      await nodeFiles.write(join(folder, 'a.html'), 'new')
      expect(readdirSync(folder)).toStrictEqual(['a.html'])
      expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('new')
    })
  })

  it('replaces a file as a whole and keeps its mode', async () => {
    await within({ 'a.html': 'file' }, async (folder) => {
      const path = join(folder, 'a.html')
      chmodSync(path, 0o640)
      linkSync(path, join(folder, 'old.html'))
      await nodeFiles.write(path, 'new')
      expect(readFileSync(path, 'utf8')).toBe('new')
      expect(statSync(path).mode & 0o777).toBe(0o640)
      // The old file was not changed: another took its name.
      expect(readFileSync(join(folder, 'old.html'), 'utf8')).toBe('{}')
      expect(readdirSync(folder).sort()).toStrictEqual(['a.html', 'old.html'])
    })
  })

  it('replaces the file that a link leads to', async () => {
    await within({ 'day/a.html': 'file', 'a.html': { linkTo: 'day/a.html' } }, async (folder) => {
      await nodeFiles.write(join(folder, 'a.html'), 'new')
      expect(lstatSync(join(folder, 'a.html')).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(folder, 'day/a.html'), 'utf8')).toBe('new')
      expect(readdirSync(folder).sort()).toStrictEqual(['a.html', 'day'])
    })
  })

  it.each(['writeFile', 'rename'] as const)('leaves the old file if %s fails, and no other', async (step) => {
    await within({ 'a.html': 'file' }, async (folder) => {
      const spy: jest.SpyInstance = jest.spyOn(promises, step)
      spy.mockImplementation((path: string) => {
        // A part is written when the disk becomes full.
        if (step === 'writeFile') writeFileSync(path, 'ne')
        return Promise.reject(full)
      })
      try {
        await expect(nodeFiles.write(join(folder, 'a.html'), 'new')).rejects.toStrictEqual(
          new FileError('no space is left on the device')
        )
      } finally {
        spy.mockRestore()
      }
      expect(readdirSync(folder)).toStrictEqual(['a.html'])
      expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('{}')
    })
  })

  it.each([
    ['nowhere/a.html', 'no such file or folder'],
    ['file/a.html', 'part of the path is not a folder'],
    ['folder', 'it is a folder']
  ])('throws a FileError for %s', async (path, reason) => {
    await within({ file: 'file', folder: 'folder' }, async (folder) => {
      await expect(nodeFiles.write(join(folder, path), 'new')).rejects.toStrictEqual(new FileError(reason))
      expect(readdirSync(folder).sort()).toStrictEqual(['file', 'folder'])
    })
  })

  it('writes to a device as it is', async () => {
    await nodeFiles.write('/dev/null', 'new')
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })
})

describe('writer', () => {
  it('makes a file that only its owner can read', async () => {
    await within({}, async (folder) => {
      const path = join(folder, 'out.ndjson')
      const { write, close } = await nodeFiles.writer(path)
      await write('应答\n')
      expect(readFileSync(path, 'utf8')).toBe('应答\n')
      await write('x'.repeat(1_000_000))
      await close()
      expect(statSync(path).size).toBe(1_000_007)
      expect(statSync(path).mode & 0o777).toBe(0o600)
    })
  })

  it('empties an old file at once, and keeps its mode', async () => {
    await within({ 'out.ndjson': 'file' }, async (folder) => {
      const path = join(folder, 'out.ndjson')
      chmodSync(path, 0o640)
      const { close } = await nodeFiles.writer(path)
      expect(readFileSync(path, 'utf8')).toBe('')
      await close()
      expect(statSync(path).mode & 0o777).toBe(0o640)
    })
  })

  it.each([
    ['nowhere/out', 'no such file or folder'],
    ['folder', 'it is a folder']
  ])('throws a FileError for %s', async (path, reason) => {
    await within({ folder: 'folder' }, async (folder) => {
      await expect(nodeFiles.writer(join(folder, path))).rejects.toStrictEqual(new FileError(reason))
    })
  })

  it('throws a FileError if it cannot write', async () => {
    await within({ out: 'file' }, async (folder) => {
      const { write, close } = await nodeFiles.writer(join(folder, 'out'))
      await close()
      const error = new FileError('the system reports EBADF')
      await expect(write('x')).rejects.toStrictEqual(error)
      await expect(close()).rejects.toStrictEqual(error)
    })
  })
})

describe('a path', () => {
  it('has one identity and inode for all names of a file', async () => {
    await within({ 'a.log': 'file', 'to-a.log': { linkTo: 'a.log' } }, async (folder) => {
      linkSync(join(folder, 'a.log'), join(folder, 'linked.log'))
      const [one, link, hardLink] = ['./a.log', 'to-a.log', 'linked.log'].map((name) => `${folder}/${name}`)
      const { identity, inode } = nodeFiles
      expect(await identity(link ?? '')).toBe(await identity(one ?? ''))
      expect(await identity(hardLink ?? '')).not.toBe(await identity(one ?? ''))
      expect(await inode(link ?? '')).toBe(await inode(one ?? ''))
      expect(await inode(hardLink ?? '')).toBe(await inode(one ?? ''))
    })
  })

  it('has no inode if writing would replace nothing', async () => {
    expect(await nodeFiles.inode('/dev/null')).toBeUndefined()
    expect(await nodeFiles.inode('nowhere/a.log')).toBeUndefined()
    expect(await nodeFiles.identity('nowhere/../a.log')).toBe(join(process.cwd(), 'a.log'))
  })

  it.each([
    ['a.log', 'file'],
    ['folder', 'folder'],
    ['to-folder', 'folder'],
    ['pipe', 'file'],
    ['nowhere', undefined],
    ['to-nowhere', undefined]
  ])('leads to a file, a folder or nothing: %s', async (path, kind) => {
    await within(
      {
        'a.log': 'file',
        folder: 'folder',
        pipe: 'pipe',
        'to-folder': { linkTo: 'folder' },
        'to-nowhere': { linkTo: 'nowhere' }
      },
      async (folder) => {
        expect(await nodeFiles.kindOf(join(folder, path))).toBe(kind)
      }
    )
  })

  it.each([
    ['a.log/x', 'part of the path is not a folder'],
    ['circle', 'its symbolic links form a loop'],
    ['bad\ufffd', 'its name is not UTF-8']
  ])('leads to a FileError: %s', async (path, reason) => {
    await within({ 'a.log': 'file', circle: { linkTo: 'circle' } }, async (folder) => {
      await expect(nodeFiles.kindOf(join(folder, path))).rejects.toStrictEqual(new FileError(reason))
    })
  })
})

describe('a file', () => {
  it('is read in chunks, and has a size', async () => {
    await within({ 'a.log': 'file' }, async (folder) => {
      const path = join(folder, 'a.log')
      const text = 'x'.repeat(3_000_000)
      writeFileSync(path, text)
      const chunks: Uint8Array[] = []
      for await (const chunk of nodeFiles.read(path, never)) chunks.push(chunk)
      expect(Buffer.concat(chunks).toString() === text).toBe(true)
      expect(chunks.length).toBeGreaterThan(1)
      expect(await nodeFiles.sizeOf(path)).toBe(3_000_000)
    })
  })

  it('that does not exist has neither', async () => {
    const error = new FileError('no such file or folder')
    await expect(nodeFiles.sizeOf('nowhere/a.log')).rejects.toStrictEqual(error)
    const read = nodeFiles.read('nowhere/a.log', never)[Symbol.asyncIterator]()
    await expect(read.next()).rejects.toStrictEqual(error)
  })

  it('is not read to its end after an interrupt', async () => {
    await within({ 'a.log': 'file' }, async (folder) => {
      const path = join(folder, 'a.log')
      writeFileSync(path, 'x'.repeat(9_000_000))
      const abort = new AbortController()
      let chunks = 0
      for await (const chunk of nodeFiles.read(path, abort.signal)) {
        expect(chunk.length).toBeGreaterThan(0)
        chunks++
        abort.abort()
      }
      expect(chunks).toBe(1)
    })
  })
})

it('finds files in folders and by globs', async () => {
  await within({ 'day/a.log': 'file' }, async (folder) => {
    const found = { files: [join(folder, 'day/a.log')], problems: [] }
    expect(await nodeFiles.filesIn(folder)).toStrictEqual(found)
    expect(await nodeFiles.glob(`${folder}/*/*.log`)).toStrictEqual(found)
    await expect(nodeFiles.filesIn(join(folder, 'nowhere'))).rejects.toStrictEqual(
      new FileError('no such file or folder')
    )
  })
})
