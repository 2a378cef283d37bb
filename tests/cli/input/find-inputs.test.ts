import { findInputs } from '../../../src/cli/input/find-inputs'
import { FileError, type Files, type World } from '../../../src/cli/world'
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
  write: () => Promise.resolve()
}

const world: Pick<World, 'files' | 'stdin'> = {
  files: FILES,
  stdin: {
    isTerminal: false,
    inode: () => Promise.resolve('inode of standard input'),
    read: () => chunksOf('piped')
  }
}

const find = async (
  ...paths: readonly string[]
): Promise<{ readonly found: readonly unknown[]; readonly problems: readonly unknown[] }> => {
  const { inputs, problems } = await findInputs(paths, world)
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
      'a pattern',
      ['logs/*.txt'],
      [
        ['logs/b.txt', 20],
        ['logs/c.txt', 300]
      ]
    ],
    ['a file whose name looks like a pattern', ['x[1].txt'], [['x[1].txt', 4]]],
    ['the standard input', ['-'], [['<stdin>', 0]]],
    ['a file whose size nobody tells', ['locked.txt'], [['locked.txt', 0]]],
    [
      'all of them in the order named, each once',
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
    ['empty', 'the folder holds no payloads'],
    ['none-*.txt', 'no file matches the pattern'],
    ['none-?.txt', 'no file matches the pattern'],
    ['none-{a,b}.txt', 'no file matches the pattern'],
    ['locked', LOCKED],
    ['locked/deep.txt', LOCKED]
  ])('says why %j leads nowhere, and finds the rest', async (path, reason) => {
    expect(await find(path, 'a.txt')).toStrictEqual({
      found: [['a.txt', 1]],
      problems: [{ file: path, reason }]
    })
  })

  it.each([
    ['pipes', 'pipes', 'pipes/*'],
    ['pipes/*', 'pipes']
  ])('says once, and nothing else, what cannot be read in %s', async (...paths) => {
    expect(await find(...paths)).toStrictEqual({ found: [], problems: [PIPE] })
  })

  it('says what cannot be read beside what can, and takes a file named - for no standard input', async () => {
    const { inputs, problems } = await findInputs(['mixed'], world)
    expect(inputs.map(({ name }) => name)).toStrictEqual(['-', 'a.txt'])
    expect(problems).toStrictEqual([PIPE])
  })

  it('tells files and the standard input by what they are, whatever their names', async () => {
    const { inputs } = await findInputs(['-', 'a.txt'], world)
    expect(await Promise.all(inputs.map((input) => input.inode()))).toStrictEqual([
      'inode of standard input',
      'inode of a.txt'
    ])
  })

  it('names a file, and what cannot be read, as it was named first', async () => {
    const files: Files = {
      ...FILES,
      identity: (path) => Promise.resolve(path.replace(/^\.\//, '')),
      kindOf: (path) => Promise.resolve(path.includes('pipes') ? 'folder' : 'file'),
      filesIn: (folder) => Promise.resolve({ files: [], problems: [{ ...PIPE, file: `${folder}/p` }] })
    }
    const { inputs, problems } = await findInputs(['./a.txt', 'a.txt', 'pipes', './pipes'], {
      ...world,
      files
    })
    expect(inputs.map(({ name }) => name)).toStrictEqual(['./a.txt'])
    expect(problems.map(({ file }) => file)).toStrictEqual(['pipes/p'])
  })

  it('reads what it finds', async () => {
    const { inputs } = await findInputs(['-', 'a.txt'], world)
    const read: string[] = []
    for (const input of inputs) for await (const chunk of input.read()) read.push(latin1(chunk))
    expect(read).toStrictEqual(['piped', 'a.txt'])
  })

  it('hides no fault of its own', async () => {
    const broken = new TypeError('broken')
    const files = { ...FILES, kindOf: () => Promise.reject(broken) }
    await expect(findInputs(['a.txt'], { ...world, files })).rejects.toBe(broken)
  })
})
