import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { layoutOf } from '../../../src/cli/input/layout'
import type { InputMode } from '../../../src/cli/input/reading'
import { readBlocks } from '../../../src/cli/input/read-blocks'
import type { Block } from '../../../src/cli/input/block'
import { bytesOf, latin1, sourceOf } from './source'

/** More than decides how a file is read: what follows keeps its chunks. */
const AHEAD = '{"cdr":[]}\n'.repeat(25_000)
const LARGE = 1024 * 1024

const read = async (
  parts: readonly Uint8Array[],
  mode: InputMode,
  longest = LARGE,
  name = 'a.txt'
): Promise<readonly Block[]> => {
  const blocks: Block[] = []
  for await (const block of readBlocks(name, sourceOf(parts).chunks, { input: mode }, longest))
    blocks.push(block)
  return blocks
}

const textOf = (blocks: readonly Block[]): string => blocks.map(({ bytes }) => latin1(bytes)).join('')

/** Cuts bytes at places that are given as fractions of their length. */
const cutAt = (bytes: Uint8Array, shares: readonly number[]): readonly Uint8Array[] => {
  const places = shares.map((share) => Math.floor(share * (bytes.length + 1))).sort((a, b) => a - b)
  return [0, ...places].map((from, at) => bytes.subarray(from, places[at] ?? bytes.length))
}

const inSingleBytes = (bytes: Uint8Array): readonly Uint8Array[] =>
  Array.from(bytes, (byte) => Uint8Array.of(byte))

const shares = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 8 })

const LINE_PARTS = ['\n', '\n', '\r\n', '{}', '应答', '😀', 'a', ' ', '\u0000', '']
const contents = fc.oneof(
  fc.array(fc.constantFrom(...LINE_PARTS), { maxLength: 30 }).map((parts) => bytesOf(parts.join(''))),
  fc
    .array(fc.oneof(fc.constant(10), fc.nat(255)), { maxLength: 40 })
    .map((numbers) => Uint8Array.from(numbers))
)

/** Content in chunks of any size, with or without lines before it. */
const files = fc
  .record({
    content: contents,
    cut: fc.oneof(
      shares.map((list) => (bytes: Uint8Array) => cutAt(bytes, list)),
      fc.constant(inSingleBytes)
    ),
    ahead: fc.constantFrom('', AHEAD, `${AHEAD}{"cdr"`)
  })
  .map(({ content, cut, ahead }) => ({
    parts: ahead === '' ? cut(content) : [bytesOf(ahead), ...cut(content)],
    all: ahead + latin1(content)
  }))

describe('the blocks of a file that is read by line', () => {
  const LINE_FEED = 10

  it('have all bytes of the file, and each but the last ends with a line feed', async () => {
    await fc.assert(
      fc.asyncProperty(files, async ({ parts, all }) => {
        const blocks = await read(parts, 'lines')
        expect(textOf(blocks) === all).toBe(true)
        expect(blocks.slice(0, -1).map(({ bytes }) => bytes.at(-1))).toStrictEqual(
          blocks.slice(0, -1).map(() => LINE_FEED)
        )
        expect(blocks.filter(({ bytes, split }) => split !== 'lines' || bytes.length === 0)).toStrictEqual([])
      }),
      { numRuns: 300 }
    )
  })

  it.each([
    ['is empty', []],
    ['is an empty chunk', [new Uint8Array()]]
  ])('do not exist if it %s', async (_, parts) => {
    expect(await read(parts, 'lines')).toStrictEqual([])
    expect(await read(parts, 'auto', LARGE, 'a.log')).toStrictEqual([])
  })

  it('follow from its name or its content', async () => {
    const log = [bytesOf('{}\n{}\n')]
    expect((await read([bytesOf('{}')], 'auto', LARGE, 'a.ndjson')).map(({ split }) => split)).toStrictEqual([
      'lines'
    ])
    expect((await read(log, 'auto')).map(({ split }) => split)).toStrictEqual(['lines'])
    expect((await read(log, 'file')).map(({ split }) => split)).toStrictEqual(['file'])
  })
})

describe('a line that is too long', () => {
  const LONGEST = 12
  const cut = (text: string): string =>
    text
      .split('\n')
      .map((line) => line.slice(0, LONGEST + 2))
      .join('\n')
  const lines = fc
    .array(
      fc.tuple(fc.constantFrom('a', '{', 'é'), fc.nat(30)).map(([of, length]) => of.repeat(length)),
      { minLength: 1, maxLength: 8 }
    )
    .map((list) => list.join('\n'))

  it.each([LONGEST, LONGEST + 1, LONGEST + 2, 1000])(
    'of %i bytes is cut to two bytes too many',
    async (length) => {
      const text = `{}\n${'a'.repeat(length)}\n{}\n`
      const blocks = await read([...inSingleBytes(bytesOf(text))], 'lines', LONGEST)
      expect(textOf(blocks)).toBe(cut(text))
    }
  )

  it('is cut even if it is the last and has no line feed', async () => {
    const blocks = await read([...inSingleBytes(bytesOf('a'.repeat(99)))], 'lines', LONGEST)
    expect(textOf(blocks)).toBe('a'.repeat(LONGEST + 2))
  })

  it('is cut and leaves other lines unchanged, for any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(lines, shares, async (text, places) => {
        const bytes = bytesOf(text)
        const blocks = await read([...cutAt(bytes, places)], 'lines', LONGEST)
        expect(textOf(blocks)).toBe(cut(latin1(bytes)))
      }),
      { numRuns: 300 }
    )
  })

  it('is cut at the start of a file too', async () => {
    const text = `{}\n${'a'.repeat(99)}\n{}\n`
    expect(textOf(await read([bytesOf(text)], 'lines', LONGEST))).toBe(cut(text))
  })

  it('of 100 MB is not kept in memory', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const CHUNK = 1024 * 1024
    const made: WeakRef<Uint8Array>[] = []
    let mostAlive = 0
    async function* chunks(): AsyncGenerator<Uint8Array> {
      yield bytesOf(AHEAD)
      for (let at = 0; at < 100; at++) {
        const chunk = new Uint8Array(CHUNK).fill(97)
        made.push(new WeakRef(chunk))
        yield chunk
        if (at % 20 === 19) {
          // A WeakRef keeps its target until the end of the turn in which it was read.
          await new Promise((resolve) => setTimeout(resolve, 5))
          collect()
          mostAlive = Math.max(mostAlive, made.filter((chunk) => chunk.deref() !== undefined).length)
        }
      }
    }
    let bytes = 0
    for await (const block of readBlocks('a.log', chunks(), { input: 'auto' }, 2 * CHUNK))
      bytes += block.bytes.length
    expect(bytes).toBe(AHEAD.length + 2 * CHUNK + 2)
    // The start of the line, and the last chunk at two places.
    expect(mostAlive).toBeLessThanOrEqual(5)
  })
})

describe('a file that is one payload', () => {
  it('is one block', async () => {
    await fc.assert(
      fc.asyncProperty(files, async ({ parts, all }) => {
        const blocks = await read(parts, 'file')
        expect(blocks.map(({ split }) => split)).toStrictEqual(['file'])
        expect(textOf(blocks) === all).toBe(true)
      }),
      { numRuns: 100 }
    )
  })

  it('is one block even if it is empty', async () => {
    const blocks = await read([], 'auto')
    expect(blocks.map(({ bytes, split }) => [bytes.length, split])).toStrictEqual([[0, 'file']])
  })

  it.each([0, 8, 300_000])('is cut to one byte more than %i and read no further', async (longest) => {
    function* endless(): Generator<Uint8Array> {
      for (;;) yield new Uint8Array(100_000).fill(97)
    }
    const { chunks, given, isClosed } = sourceOf(endless())
    const blocks: number[] = []
    for await (const { bytes } of readBlocks('a.json', chunks, { input: 'auto' }, longest))
      blocks.push(bytes.length)
    expect(blocks).toStrictEqual([longest + 1])
    expect(given()).toBeLessThanOrEqual(4)
    expect(isClosed()).toBe(true)
  })
})

describe('the source', () => {
  const line = bytesOf('{"cdr":[]}\n')

  it.each([
    ['few lines', [line, line]],
    ['many lines', [bytesOf(AHEAD), line, line, line]]
  ])('is closed if the reader of %s stops', async (_, parts) => {
    const { chunks, isClosed } = sourceOf(parts)
    for await (const block of readBlocks('a.log', chunks, { input: 'auto' }, LARGE)) {
      expect(block.split).toBe('lines')
      break
    }
    expect(isClosed()).toBe(true)
  })

  it('is not read ahead', async () => {
    const { chunks, given } = sourceOf([bytesOf(AHEAD), line, line, line])
    const blocks = readBlocks('a.log', chunks, { input: 'auto' }, LARGE)
    await blocks.next()
    expect(given()).toBe(1)
    await blocks.next()
    expect(given()).toBe(2)
    await blocks.return(undefined)
  })

  it('throws its error after the complete lines', async () => {
    const failure = new Error('the device reports an error')
    const { chunks, isClosed } = sourceOf([bytesOf(AHEAD), line, bytesOf('{"cd')], failure)
    const blocks: Block[] = []
    const reading = async (): Promise<void> => {
      for await (const block of readBlocks('a.log', chunks, { input: 'auto' }, LARGE)) blocks.push(block)
    }
    await expect(reading()).rejects.toBe(failure)
    expect(textOf(blocks) === `${AHEAD}{"cdr":[]}\n`).toBe(true)
    expect(isClosed()).toBe(true)
  })

  it('delays no complete line while it is silent, if each line is known to be a payload', async () => {
    let goOn = (): void => undefined
    const broken = bytesOf('{"cdr":[{"re\n')
    async function* pausing(): AsyncGenerator<Uint8Array> {
      yield broken
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
    }
    const blocks = readBlocks('<stdin>', pausing(), { input: 'lines' }, LARGE)
    // A line that is delayed would wait for ever.
    expect(((await blocks.next()).value as Block).bytes).toHaveLength(broken.length)
    goOn()
    await blocks.return(undefined)
  })

  it.each(['a.log', '<stdin>'])(
    'delays no complete line while it is silent, if the name or the first line decides: %s',
    async (name) => {
      let goOn = (): void => undefined
      async function* pausing(): AsyncGenerator<Uint8Array> {
        yield bytesOf('\n{"cd')
        yield bytesOf('r":[]}\n')
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
      }
      const blocks = readBlocks(name, pausing(), { input: 'auto' }, LARGE)
      const firstOf = async (): Promise<string> => {
        let read = ''
        while (!read.includes('}')) read += latin1(((await blocks.next()).value as Block).bytes)
        return read
      }
      expect(await firstOf()).toBe('\n{"cdr":[]}\n')
      goOn()
      await blocks.return(undefined)
    }
  )

  it('can be one that cannot be closed', async () => {
    const parts = [line, line][Symbol.iterator]()
    const chunks = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.resolve(parts.next()) })
    }
    const blocks: Block[] = []
    for await (const block of readBlocks('a.log', chunks, { input: 'auto' }, LARGE)) blocks.push(block)
    expect(textOf(blocks)).toBe('{"cdr":[]}\n{"cdr":[]}\n')
  })
})

describe('how a file is read', () => {
  const PRETTY = '{\n  "cdr": [\n    {\n      "fid": "2"\n    }\n  ]\n}\n'
  const PIECE = 65_536

  const piecesOf = (text: string): readonly Uint8Array[] => {
    const bytes = bytesOf(text)
    return Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, at) =>
      bytes.subarray(at * PIECE, (at + 1) * PIECE)
    )
  }

  it('is decided by all bytes of a short file, for any chunks', async () => {
    const texts = [
      '{}\n{}\n',
      '{}',
      '{"a\n{}\n{}\n',
      '{"a\n{}\n',
      '\n\n{"cdr":[]"x":1}\n{\n',
      PRETTY,
      '[{}]\n[{}]\n',
      ''
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), shares, fc.boolean(), async (text, places, isSplit) => {
        const bytes = bytesOf(text)
        const parts = isSplit ? inSingleBytes(bytes) : cutAt(bytes, places)
        const { split } = layoutOf({ input: 'auto' }, 'a.txt', bytes, true)
        const blocks = await read(parts, 'auto')
        expect(blocks.map((block) => block.split)).toStrictEqual(blocks.map(() => split))
        expect(textOf(blocks)).toBe(text)
      }),
      { numRuns: 300 }
    )
  })

  it('is decided by a first line that is nearly as long as the longest payload', async () => {
    const long = `{"cdr":[],"x":"${'a'.repeat(700_000)}"}\n`
    const blocks = await read(piecesOf(`${long}{}\n`), 'auto')
    expect(blocks.every(({ split }) => split === 'lines')).toBe(true)
    expect(textOf(blocks) === `${long}{}\n`).toBe(true)
    const whole = await read(piecesOf(`${long}{}\n`), 'auto', 500_000)
    expect(whole.map(({ bytes, split }) => [bytes.length, split])).toStrictEqual([[500_001, 'file']])
  })

  it('is decided by 256 KiB of a log whose first line is broken', async () => {
    const { chunks, given } = sourceOf(piecesOf(`{"cdr":[{"re\n${AHEAD}${AHEAD}`))
    const blocks = readBlocks('a.txt', chunks, { input: 'auto' }, LARGE)
    const first = (await blocks.next()).value as Block
    expect([first.split, given()]).toStrictEqual(['lines', 4])
    await blocks.return(undefined)
  })

  it('is decided by a first line that holds two values, before its end is read', async () => {
    const { chunks, given } = sourceOf([
      bytesOf('{"cdr":[]}'),
      bytesOf(' {"c'),
      bytesOf('dr":[]}'),
      bytesOf('{}')
    ])
    const blocks = readBlocks('a.log', chunks, { input: 'auto' }, LARGE)
    const first = (await blocks.next()).value as Block
    expect([first.split, latin1(first.bytes), given()]).toStrictEqual(['values', '{"cdr":[]} {"c', 2])
    await blocks.return(undefined)
  })

  it('is decided by a first line of complete values, whose places are few at a time', async () => {
    const { chunks } = sourceOf([bytesOf('{}'.repeat(200_000)), bytesOf('{}')])
    const blocks = readBlocks('a.log', chunks, { input: 'auto' }, LARGE)
    const first = (await blocks.next()).value as Block
    expect([first.split, first.values?.length]).toStrictEqual(['values', 131_072])
    await blocks.return(undefined)
  })

  it('is not decided by a value after text', async () => {
    const blocks = await read([bytesOf('INFO {"cdr":[]} {"x":'), bytesOf('1}\n')], 'auto')
    expect(blocks.map(({ split, hasPrefix }) => [split, hasPrefix])).toStrictEqual([['lines', true]])
  })
})

describe('a file that cannot be read to its end', () => {
  const failure = new Error('the device reports an error')
  const readUntilFailure = async (
    input: InputMode,
    ...parts: readonly (string | Uint8Array)[]
  ): Promise<string> => {
    const { chunks } = sourceOf(
      parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part)),
      failure
    )
    const blocks: Block[] = []
    const reading = async (): Promise<void> => {
      for await (const block of readBlocks('a.log', chunks, { input }, LARGE)) blocks.push(block)
    }
    await expect(reading()).rejects.toBe(failure)
    return textOf(blocks)
  }

  it('yields a last line without a line feed if it is whole', async () => {
    expect(await readUntilFailure('lines', '{"a":1}\n', '{"b":2}')).toBe('{"a":1}\n{"b":2}')
    expect(await readUntilFailure('lines', '{"a":1}\n', '{"b":2')).toBe('{"a":1}\n')
    expect(await readUntilFailure('lines', '{"a":1}\n', Uint8Array.of(0xff))).toBe('{"a":1}\n')
  })

  it('yields a last line after a prefix if it is whole', async () => {
    expect(await readUntilFailure('lines', 'INFO {"a":1}\n', 'INFO {"b":2}')).toBe(
      'INFO {"a":1}\nINFO {"b":2}'
    )
    for (const rest of ['INFO {"b":2', 'INFO'])
      expect(await readUntilFailure('lines', 'INFO {"a":1}\n', rest)).toBe('INFO {"a":1}\n')
  })

  it('yields no payload that is not whole', async () => {
    expect(await readUntilFailure('file', '{"a":1}')).toBe('')
    expect(await readUntilFailure('values', '{"a":1}\n', '{"b"')).toBe('{"a":1}\n')
  })
})
