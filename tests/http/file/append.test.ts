import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAppender } from '../../../src/http/file/append'

let folder = ''
let path = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huadan-append-'))
  path = join(folder, 'lines')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('createAppender', () => {
  it('appends lines in the order of the calls', async () => {
    const appender = createAppender(path)
    const lines = Array.from({ length: 50 }, (_, index) => `${index}\n`)
    await Promise.all(lines.map(async (line) => appender.append(line)))
    await appender.append('last\n')
    expect(readFileSync(path, 'utf8')).toBe(`${lines.join('')}last\n`)
  })

  it('resolves when the line is in the file', async () => {
    const appender = createAppender(path)
    const seen: string[] = []
    await Promise.all(
      ['a\n', 'b\n', 'c\n'].map(async (line) => {
        await appender.append(line)
        seen.push(readFileSync(path, 'utf8'))
      })
    )
    // The first line is written at once, the others together after it.
    expect(seen).toStrictEqual(['a\n', 'a\nb\nc\n', 'a\nb\nc\n'])
  })

  it('keeps long lines whole if another process writes as well', async () => {
    const lines = ['a', 'b'].map((letter) => `${letter.repeat(1_500_000)}\n`)
    for (let round = 0; round < 3; round++) {
      await Promise.all(lines.map(async (line) => createAppender(path).append(line)))
    }
    const written = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    expect(written.map((line) => `${line}\n`).sort()).toStrictEqual(
      [0, 0, 0, 1, 1, 1].map((index) => lines[index])
    )
  })

  it('ends an unfinished line only if there is one', async () => {
    writeFileSync(path, 'whole\n')
    const appender = createAppender(path)
    await appender.append('a\n')
    writeFileSync(path, 'torn')
    await appender.append('b\n')
    expect(readFileSync(path, 'utf8')).toBe('torn\nb\n')
  })

  it('rejects each line of a write that fails, and goes on', async () => {
    const file = join(folder, 'later', 'lines')
    const appender = createAppender(file)
    const results = await Promise.allSettled(['a\n', 'b\n', 'c\n'].map(async (line) => appender.append(line)))
    expect(results).toMatchObject(Array(3).fill({ status: 'rejected', reason: { code: 'ENOENT' } }))
    mkdirSync(join(folder, 'later'))
    await appender.append('d\n')
    expect(readFileSync(file, 'utf8')).toBe('d\n')
  })
})

describe('an appended line', () => {
  interface Methods {
    readonly write: (this: FileHandle, bytes: Uint8Array) => Promise<{ readonly bytesWritten: number }>
    readonly sync: (this: FileHandle) => Promise<void>
  }

  /** Notes what is done with files, in order; every call goes through. */
  const watch = async (
    fails: { readonly sync?: 'file' | 'folder'; readonly atMost?: number } = {}
  ): Promise<readonly string[]> => {
    const handle = await open(folder)
    const methods = Object.getPrototypeOf(handle) as Methods
    await handle.close()
    const done: string[] = []
    const { write, sync } = methods
    jest.spyOn(methods, 'write').mockImplementation(async function (this: FileHandle, bytes) {
      const taken = bytes.subarray(0, fails.atMost)
      done.push(`write ${new TextDecoder().decode(taken)}`)
      return write.call(this, taken)
    })
    jest.spyOn(methods, 'sync').mockImplementation(async function (this: FileHandle) {
      const name = (await this.stat()).isDirectory() ? 'folder' : 'file'
      done.push(`sync ${name}`)
      if (name === fails.sync) throw Object.assign(new Error('i/o error'), { code: 'EIO' })
      await sync.call(this)
    })
    return done
  }

  afterEach(() => {
    jest.restoreAllMocks()
  })

  it('is synced before it resolves; the folder as well if the file is new', async () => {
    const appender = createAppender(path)
    const done = await watch()
    await appender.append('a\n')
    expect(done).toStrictEqual(['write a\n', 'sync file', 'sync folder'])
    await appender.append('b\n')
    expect(done.slice(3)).toStrictEqual(['write b\n', 'sync file'])
  })

  it('is synced together with the lines that waited', async () => {
    const appender = createAppender(path)
    writeFileSync(path, 'x\n')
    const done = await watch()
    await Promise.all(['a\n', 'b\n', 'c\n'].map(async (line) => appender.append(line)))
    expect(done).toStrictEqual(['write a\n', 'sync file', 'write b\nc\n', 'sync file'])
  })

  it('is written to its end if the system takes only a part at once', async () => {
    const done = await watch({ atMost: 3 })
    await createAppender(path).append('abcd\n')
    expect(done.slice(0, 2)).toStrictEqual(['write abc', 'write d\n'])
    expect(readFileSync(path, 'utf8')).toBe('abcd\n')
  })

  it('is rejected if it cannot be synced', async () => {
    const appender = createAppender(path)
    const done = await watch({ sync: 'file' })
    await expect(appender.append('a\n')).rejects.toMatchObject({ code: 'EIO' })
    expect(done).toStrictEqual(['write a\n', 'sync file'])
  })

  it('resolves where a folder cannot be synced, as on Windows', async () => {
    const appender = createAppender(path)
    const done = await watch({ sync: 'folder' })
    await appender.append('a\n')
    expect(done).toStrictEqual(['write a\n', 'sync file', 'sync folder'])
  })
})
