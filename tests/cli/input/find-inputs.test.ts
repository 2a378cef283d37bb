import { findInputs } from '../../../src/cli/input/find-inputs'
import { FileError, type Files, type Host } from '../../../src/cli/host'
import { bytesOf, latin1 } from './source'

const LOCKED = 'permission denied'

const PIPE = { file: 'pipes/p', reason: 'it is neither a file nor a folder' }

const SIZES: Readonly<Record<string, number>> = {
  'a.txt': 1,
  'logs/b.txt': 20,
  'logs/c.txt': 300,
  'x[1].txt': 4
}

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  await Promise.resolve()
  yield bytesOf(text)
}

const rejectsLocked = (path: string): void => {
  if (path.startsWith('locked')) throw new FileError(LOCKED)
}

const FILES: Files = {
  identity: (path) => Promise.resolve(path),
  inode: (path) => Promise.resolve(`inode of ${path}`),
  kindOf: async (path) => {
    await Promise.resolve()
    if (path === 'locked/deep.txt') throw new FileError(LOCKED)
    if (path in SIZES || path === 'locked.txt') return 'file'
    return ['logs', 'empty', 'locked', 'mixed', 'pipes'].includes(path) ? 'folder' : undefined
  },
  filesIn: async (folder) => {
    await Promise.resolve()
    rejectsLocked(folder)
    if (folder === 'pipes') return { files: [], problems: [PIPE] }
    if (folder === 'mixed') return { files: ['-', 'a.txt'], problems: [PIPE] }
    return { files: Object.keys(SIZES).filter((name) => name.startsWith(`${folder}/`)), problems: [] }
  },
  glob: (pattern) => {
    if (pattern === 'logs/*.txt')
      return Promise.resolve({ files: ['logs/b.txt', 'logs/c.txt'], problems: [] })
    return Promise.resolve({ files: [], problems: pattern === 'pipes/*' ? [PIPE] : [] })
  },
  sizeOf: async (path) => {
    await Promise.resolve()
    rejectsLocked(path)
    return SIZES[path] ?? 0
  },
  read: (path) => chunksOf(path),
  write: () => Promise.resolve(),
  writer: () => {
    throw new Error('nothing is written')
  },
  appender: () => {
    throw new Error('nothing is written')
  }
}

const host: Pick<Host, 'files' | 'stdin'> = {
  files: FILES,
  stdin: {
    isTerminal: false,
    inode: () => Promise.resolve('inode of stdin'),
    read: () => chunksOf('piped')
  }
}

const find = async (
  ...paths: readonly string[]
): Promise<{ readonly found: readonly unknown[]; readonly problems: readonly unknown[] }> => {
  const { inputs, problems } = await findInputs(paths, host)
  return { found: inputs.map(({ name, size }) => [name, size]), problems }
}

describe('findInputs', () => {
  it.each<[string, readonly string[], readonly unknown[]]>([
    ['a file', ['a.txt'], [['a.txt', 1]]],
    [
      'a folder',
      ['logs'],
      [
        ['logs/b.txt', 20],
        ['logs/c.txt', 300]
      ]
    ],
    [
      'a glob',
      ['logs/*.txt'],
      [
        ['logs/b.txt', 20],
        ['logs/c.txt', 300]
      ]
    ],
    ['a file whose name looks like a glob', ['x[1].txt'], [['x[1].txt', 4]]],
    ['stdin', ['-'], [['<stdin>', 0]]],
    ['a file whose size is unknown', ['locked.txt'], [['locked.txt', 0]]],
    [
      'all of them in the order of the paths, each once',
      ['logs/c.txt', '-', 'logs', 'a.txt', 'logs/*.txt', '-', 'a.txt'],
      [
        ['logs/c.txt', 300],
        ['<stdin>', 0],
        ['logs/b.txt', 20],
        ['a.txt', 1]
      ]
    ]
  ])('finds %s', async (_, paths, found) => {
    expect(await find(...paths)).toStrictEqual({ found, problems: [] })
  })

  it.each([
    ['nowhere.txt', 'no such file or folder'],
    ['', 'no such file or folder'],
    ['empty', 'the folder has no payloads'],
    ['none-*.txt', 'no file matches the glob'],
    ['none-?.txt', 'no file matches the glob'],
    ['none-{a,b}.txt', 'no file matches the glob'],
    ['locked', LOCKED],
    ['locked/deep.txt', LOCKED]
  ])('reports why %j cannot be read, and finds the rest', async (path, reason) => {
    expect(await find(path, 'a.txt')).toStrictEqual({
      found: [['a.txt', 1]],
      problems: [{ file: path, reason }]
    })
  })

  it.each([
    ['pipes', 'pipes', 'pipes/*'],
    ['pipes/*', 'pipes']
  ])('reports once what cannot be read in %s', async (...paths) => {
    expect(await find(...paths)).toStrictEqual({ found: [], problems: [PIPE] })
  })

  it('finds a file named - in a folder, which is not stdin', async () => {
    const { inputs, problems } = await findInputs(['mixed'], host)
    expect(inputs.map(({ name }) => name)).toStrictEqual(['-', 'a.txt'])
    expect(problems).toStrictEqual([PIPE])
  })

  it('identifies files and stdin by inode', async () => {
    const { inputs } = await findInputs(['-', 'a.txt'], host)
    expect(await Promise.all(inputs.map((input) => input.inode()))).toStrictEqual([
      'inode of stdin',
      'inode of a.txt'
    ])
  })

  it('uses the first name of a file and of what cannot be read', async () => {
    const files: Files = {
      ...FILES,
      identity: (path) => Promise.resolve(path.replace(/^\.\//, '')),
      kindOf: (path) => Promise.resolve(path.includes('pipes') ? 'folder' : 'file'),
      filesIn: (folder) => Promise.resolve({ files: [], problems: [{ ...PIPE, file: `${folder}/p` }] })
    }
    const { inputs, problems } = await findInputs(['./a.txt', 'a.txt', 'pipes', './pipes'], {
      ...host,
      files
    })
    expect(inputs.map(({ name }) => name)).toStrictEqual(['./a.txt'])
    expect(problems.map(({ file }) => file)).toStrictEqual(['pipes/p'])
  })

  it('reads the inputs that it finds', async () => {
    const { inputs } = await findInputs(['-', 'a.txt'], host)
    const read: string[] = []
    const { signal } = new AbortController()
    for (const input of inputs) for await (const chunk of input.read(signal)) read.push(latin1(chunk))
    expect(read).toStrictEqual(['piped', 'a.txt'])
  })

  it('rethrows a defect', async () => {
    const broken = new TypeError('broken')
    const files = { ...FILES, kindOf: () => Promise.reject(broken) }
    await expect(findInputs(['a.txt'], { ...host, files })).rejects.toBe(broken)
  })
})
