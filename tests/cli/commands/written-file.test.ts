import { checkWrittenFile, writing } from '../../../src/cli/commands/written-file'
import { FileError, type Host, OutputError, WrongUse } from '../../../src/cli/host'

const host = {
  files: { inode: (path: string) => Promise.resolve(path === 'new' ? undefined : `inode of ${path}`) }
} as Pick<Host, 'files'>
const inodes = (): Promise<readonly string[]> => Promise.resolve(['inode of a.log', 'inode of b.log'])

describe('checkWrittenFile', () => {
  it('throws for an input', async () => {
    await expect(checkWrittenFile('--html', 'b.log', inodes, host)).rejects.toStrictEqual(
      new WrongUse('--html names an input file; name another file')
    )
  })

  it.each([undefined, 'new', 'c.log'])('accepts %s', async (path) => {
    await expect(checkWrittenFile('--html', path, inodes, host)).resolves.toBeUndefined()
  })
})

describe('writing', () => {
  it('returns the result', async () => {
    expect(await writing('a', Promise.resolve(7))).toBe(7)
  })

  it('names the file, escaped, if it cannot be written', async () => {
    await expect(writing('a\n', Promise.reject(new FileError('permission denied')))).rejects.toStrictEqual(
      new OutputError(String.raw`a\u000a: permission denied`)
    )
  })

  it('passes a defect on', async () => {
    const defect = new TypeError('a defect')
    await expect(writing('a', Promise.reject(defect))).rejects.toBe(defect)
  })
})
