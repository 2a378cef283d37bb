import { gzipSync } from 'node:zlib'
import { FileError, type UnreadablePath } from '../../../src/cli/host'
import { gunzip } from '../../../src/cli/host-node/gunzip'
import type { Input } from '../../../src/cli/input/find-inputs'
import { capturedPlan, type CapturedSettings } from '../../../src/cli/rehearse/captured-plan'
import type { Planned } from '../../../src/cli/rehearse/planned'
import { parse } from '../../../src'
import { bodyOf, build } from '../../../src/testing'
import { bytes, readPlan, textOf } from './rehearsed'

const SETTINGS: CapturedSettings = {
  reading: { input: 'auto' },
  quirks: [],
  count: 1,
  newIdsFrom: undefined,
  shift: undefined
}

const input = (name: string, ...chunks: readonly (string | Uint8Array | Error)[]): Input => ({
  name,
  size: 0,
  inode: () => Promise.resolve(undefined),
  read: async function* () {
    for (const chunk of chunks) {
      await Promise.resolve()
      if (chunk instanceof Error) throw chunk
      yield typeof chunk === 'string' ? bytes(chunk) : chunk
    }
  }
})

const play = async (
  inputs: readonly Input[],
  settings: Partial<CapturedSettings> = {},
  interrupted = new AbortController().signal
): Promise<{
  planned: readonly Planned[]
  texts: readonly string[]
  problems: readonly UnreadablePath[]
  notes: string
}> => {
  const problems: UnreadablePath[] = []
  const report = (problem: UnreadablePath): Promise<void> => {
    problems.push(problem)
    return Promise.resolve()
  }
  let notes = ''
  const write = (text: string): Promise<void> => {
    notes += text
    return Promise.resolve()
  }
  const host = { interrupted, gunzip, stderr: { isTerminal: false, columns: 80, write } }
  const planned = await readPlan(capturedPlan(inputs, { ...SETTINGS, ...settings }, report, host))
  return { planned, texts: planned.map(({ body }) => textOf(body)), problems, notes }
}

const CDR = bodyOf(build['callback-cdr']({ requestId: '2016010000000206' }))

describe('capturedPlan', () => {
  it('plays a file as one payload, byte for byte', async () => {
    const body = Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x0a, 0xff, 0x7d, 0x0a])
    const { planned, problems } = await play([input('a.json', body)])
    expect(planned).toStrictEqual([{ body, moment: undefined }])
    expect(problems).toStrictEqual([])
  })

  it('plays the lines of a log', async () => {
    const { texts } = await play([input('a.log', `${CDR}\n\n{"broken\n`, CDR)])
    expect(texts).toStrictEqual([CDR, '{"broken', CDR])
  })

  it('reports lines without a body once per file, however many blocks it has', async () => {
    const lines = Array.from({ length: 9 }, (_, at) => `{"other":${at}}\n`)
    const { texts, problems } = await play(
      [input('a.log', ...lines, `{"body":"x"}\n`), input('b.log', '{"other":1}\n')],
      { reading: { input: 'auto', field: 'body' }, count: 2 }
    )
    expect(texts).toStrictEqual(['x', 'x'])
    expect(problems).toStrictEqual([
      { file: 'a.log', reason: '9 lines have no body' },
      { file: 'b.log', reason: '1 line has no body' }
    ])
  })

  it('reports files without payloads, and files that cannot be read', async () => {
    const { texts, problems } = await play([
      input('empty.log'),
      input('empty.json', ''),
      input('gone.log', `${CDR}\n{}\n`, new FileError('the device reports an error')),
      input('good.json', CDR)
    ])
    expect(texts).toStrictEqual([CDR, '{}', CDR])
    expect(problems).toStrictEqual([
      { file: 'empty.log', reason: 'no payloads' },
      { file: 'empty.json', reason: 'no payloads' },
      { file: 'gone.log', reason: 'the device reports an error' }
    ])
  })

  it('reports no empty file when it is interrupted', async () => {
    expect((await play([input('a.log')], {}, AbortSignal.abort())).problems).toStrictEqual([])
  })

  it('does not send a payload that was cut', async () => {
    const long = `{"a":"${'好'.repeat(3_000_000)}"}`
    const { texts, problems } = await play([input('a.json', long), input('b.log', `${long}\n{}\n`)])
    expect(texts).toStrictEqual(['{}'])
    expect(problems).toStrictEqual([
      { file: 'a.json', reason: '1 line has more than 8388608 bytes' },
      { file: 'b.log', reason: '1 line has more than 8388608 bytes' }
    ])
  })

  it('skips text before the JSON and other lines, and says so once', async () => {
    const log = `starting\n0|app | ${CDR}\n0|app | at main\n`
    const { texts, problems, notes } = await play([input('a\u001b.log', log)], {
      reading: { input: 'auto', skipOtherLines: true },
      count: 2
    })
    expect(texts).toStrictEqual([CDR, CDR])
    expect(problems).toStrictEqual([])
    expect(notes).toBe(
      'a\\u001b.log: text before the JSON of each line is skipped; --prefix none reads lines as they are\n' +
        'a\\u001b.log: 2 other lines skipped\n'
    )
  })

  it('decompresses gzip, and reports data that ends too early unless it is interrupted', async () => {
    const data = gzipSync(`${CDR}\n${CDR}\n`)
    expect((await play([input('a.log.gz', data)])).texts).toStrictEqual([CDR, CDR])
    const cut = input('a.log.gz', data.subarray(0, -9))
    const reason = 'gzip data is truncated'
    expect((await play([cut])).problems).toStrictEqual([{ file: 'a.log.gz', reason }])
    expect((await play([cut], {}, AbortSignal.abort())).problems).toStrictEqual([])
  })

  it('rethrows a defect', async () => {
    await expect(play([input('a.json', new TypeError('a defect'))])).rejects.toThrow('a defect')
  })

  it('rewrites ids, times and faults, and gives each round new ids', async () => {
    const { planned, texts } = await play([input('a.log', `${CDR}\n${CDR}\n`)], {
      quirks: ['missing-comma'],
      count: 2,
      newIdsFrom: 5,
      shift: { endsAt: Date.parse('2026-11-26T12:00:00+08:00') }
    })
    const read = texts.map((text) => parse(text))
    expect(read.map(({ repairs }) => repairs.map(({ code }) => code))).toStrictEqual(
      Array(4).fill(['missing-comma'])
    )
    const ids = read.flatMap(({ events }) => events.map(({ requestId }) => requestId))
    expect([
      ids[0] === ids[1],
      ids[2] === ids[3],
      ids[0] === ids[2],
      ids.includes('2016010000000206')
    ]).toStrictEqual([true, true, false, false])
    expect(texts[0]).toContain('2026-11-26 12:00:00')
    // For --speed: as captured.
    expect(new Set(planned.map(({ moment }) => moment))).toStrictEqual(
      new Set([Date.parse('2024-01-05T10:01:00+08:00')])
    )
  })
})
