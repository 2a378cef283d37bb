import fc from 'fast-check'
import type { Block } from '../../../src/cli/input/block'
import { blocksOfValues } from '../../../src/cli/input/blocks-of-values'
import { eachPayload } from '../../../src/cli/input/each-payload'
import { bytesOf, sourceOf } from './source'
import { oneLineJson, whitespaces } from './values'

const LARGE = 1024

const blocksIn = async (
  parts: readonly Uint8Array[],
  longest = LARGE,
  hasPrefix = false
): Promise<readonly Block[]> => {
  const blocks: Block[] = []
  for await (const block of blocksOfValues(sourceOf(parts).chunks, longest, hasPrefix)) blocks.push(block)
  return blocks
}

type Visited = readonly [raw: string, line: number, column: number]

/** Returns the payloads with their places in the input. */
const payloadsIn = (blocks: readonly Block[]): readonly Visited[] => {
  const visited: Visited[] = []
  let linesBefore = 0
  for (const block of blocks) {
    const visit = (raw: string | Uint8Array, line: number, column: number): void => {
      visited.push([Buffer.from(raw).toString(), linesBefore + line, column])
    }
    linesBefore += eachPayload(block, { visit }).lines
  }
  return visited
}

const cut = (text: string, cuts: readonly number[]): readonly Uint8Array[] => {
  const bytes = bytesOf(text)
  const places = [...new Set(cuts.map((at) => at % (bytes.length + 1)))].sort((one, other) => one - other)
  return [0, ...places].map((start, index) => bytes.subarray(start, places[index] ?? bytes.length))
}

const cuts = fc.array(fc.nat(), { maxLength: 8 })

describe('blocksOfValues', () => {
  it('yields the values with their places, in any chunks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(whitespaces, oneLineJson), { maxLength: 8 }),
        cuts,
        async (values, at) => {
          const text = values.flat().join('')
          let before = ''
          const expected = values.map(([space, value]): Visited => {
            before += space
            const lines = before.split('\n')
            const place: Visited = [value, lines.length, Number(lines.at(-1)?.length) + 1]
            before += value
            return place
          })
          expect(payloadsIn(await blocksIn(cut(text, at)))).toStrictEqual(expected)
        }
      ),
      { numRuns: 300 }
    )
  })

  it('yields the same in any chunks of any text', async () => {
    const texts = fc
      .array(fc.constantFrom('{', '}', '[', '"', '\n', ' ', 'ab', '应', '{"'), { maxLength: 30 })
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(texts, cuts, fc.boolean(), async (text, at, hasPrefix) => {
        const all = payloadsIn(await blocksIn([bytesOf(text)], LARGE, hasPrefix))
        expect(payloadsIn(await blocksIn(cut(text, at), LARGE, hasPrefix))).toStrictEqual(all)
      }),
      { numRuns: 1000 }
    )
  })

  it('cuts a value that is too long, and reads the next one, in any chunks', async () => {
    const text = `{"a":"${'x'.repeat(50)}",\n"b":[1\n]}\n{"c":1} {"d":"${'y'.repeat(50)}`
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        const found = payloadsIn(await blocksIn(cut(text, at), 20))
        expect(found.map(([raw, line, column]) => [raw.slice(0, 21), line, column])).toStrictEqual([
          [text.slice(0, 21), 1, 1],
          ['{"c":1}', 4, 1],
          [`{"d":"${'y'.repeat(15)}`, 4, 9]
        ])
      })
    )
  })

  it('keeps no more of a long value than its limit', async () => {
    const long = Array.from({ length: 100 }, () => bytesOf('x'.repeat(1000)))
    const [block] = await blocksIn([bytesOf('{"a":"'), ...long, bytesOf('"}')], 20)
    expect(block?.bytes.length).toBeLessThan(2000)
    expect(block?.values?.map(({ start, end }) => end - start)).toStrictEqual([23])
  })

  it('skips text on the line of a value if there is a prefix', async () => {
    const text = 'at INFO {\n"a":1} []\nend\nINFO {"b":2} +3ms {"c":3} \u001b[0m\n{\n"d":4}'
    const values = [
      ['{\n"a":1}', 1, 9],
      ['end', 3, 1],
      ['{"b":2}', 4, 6],
      ['{"c":3}', 4, 19],
      ['{\n"d":4}', 5, 1]
    ]
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        expect(payloadsIn(await blocksIn(cut(text, at), LARGE, true))).toStrictEqual(values)
      })
    )
    expect(payloadsIn(await blocksIn([bytesOf(text)])).map(([raw]) => raw)).toStrictEqual([
      ...[
        'at INFO ',
        '{\n"a":1}',
        '[]',
        'end',
        'INFO ',
        '{"b":2}',
        '+3ms ',
        '{"c":3}',
        '\u001b[0m',
        '{\n"d":4}'
      ]
    ])
  })

  it.each(['', ' ', '\t'])('yields no block for %j', async (text) => {
    expect(await blocksIn([bytesOf(text)])).toStrictEqual([])
  })
})
