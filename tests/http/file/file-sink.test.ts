import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { receive } from '../../../src/http'
import { fileSink } from '../../../src/http/file'
import { writtenTexts } from '../../support/arbitraries/bodies'
import { damagedTexts } from '../../support/arbitraries/broken-texts'
import { assertAsyncProperty, expectSame } from '../../support/property'
import { BROKEN, bytes, GB18030, GOOD, gzipped, HALF, TRUNCATED, UNKNOWN } from '../samples'

let folder = ''
let path = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huadan-file-sink-'))
  path = join(folder, 'day.ndjson')
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

interface Line {
  readonly receivedAt: string
  readonly status: number
  readonly body?: string
  readonly bodyBase64?: string
}

const linesOf = (file = path): readonly Line[] => {
  const text = readFileSync(file, 'utf8')
  expectSame(text === '' || text.endsWith('\n'), true)
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
}

const bodyOf = ({ body, bodyBase64 = '' }: Line): Uint8Array =>
  body === undefined ? new Uint8Array(Buffer.from(bodyBase64, 'base64')) : bytes(body)

const isRoot = process.getuid?.() === 0

describe('fileSink', () => {
  it('appends one line per delivery, with the status that is answered', async () => {
    const sink = fileSink(path)
    const before = Date.now()
    for (const body of [GOOD, BROKEN, HALF, UNKNOWN, TRUNCATED, '\ufeff' + GOOD])
      await receive(bytes(body), sink)
    const lines = linesOf()
    expect(lines.map(({ status, body }) => ({ status, body }))).toStrictEqual([
      { status: 200, body: GOOD },
      { status: 200, body: BROKEN },
      // Also where half of it was rejected.
      { status: 200, body: HALF },
      { status: 200, body: UNKNOWN },
      { status: 500, body: TRUNCATED },
      { status: 200, body: '\ufeff' + GOOD }
    ])
    for (const { receivedAt } of lines) {
      expect(new Date(receivedAt).toISOString()).toBe(receivedAt)
      expect(Date.parse(receivedAt)).toBeGreaterThanOrEqual(before)
      expect(Date.parse(receivedAt)).toBeLessThanOrEqual(Date.now())
    }
  })

  it('writes what is decompressed, what is too large, and what is not UTF-8', async () => {
    const sink = fileSink(path)
    await receive(gzipped(GOOD), sink)
    await receive(bytes(GOOD), sink, { maxBytes: 10 })
    await receive(GB18030, sink)
    expect(linesOf()).toMatchObject([
      { status: 200, body: GOOD },
      { status: 500, body: GOOD },
      { status: 500, bodyBase64: Buffer.from(GB18030).toString('base64') }
    ])
  })

  it('writes nothing for an empty body', async () => {
    await receive(bytes(''), fileSink(path))
    expect(existsSync(path)).toBe(false)
  })

  it('keeps what is in the file, and every resend', async () => {
    writeFileSync(path, '{"receivedAt":"2026-01-05T02:00:00.000Z","status":200,"body":"x"}\n')
    const sink = fileSink(path)
    await receive(bytes(GOOD), sink)
    await receive(bytes(GOOD), sink)
    await receive(bytes(GOOD), fileSink(path))
    expect(linesOf().map(({ body }) => body)).toStrictEqual(['x', GOOD, GOOD, GOOD])
  })

  it('ends a line first that was left unfinished', async () => {
    const torn = '{"receivedAt":"2026-01-05T02:00:00.000Z","status":200,"body":"{\\"cd'
    writeFileSync(path, torn)
    const sink = fileSink(path)
    await receive(bytes(GOOD), sink)
    await receive(bytes(GOOD), sink)
    const [first, ...others] = readFileSync(path, 'utf8').split('\n')
    expect(first).toBe(torn)
    expect(others.slice(0, 2).map((line) => (JSON.parse(line) as Line).body)).toStrictEqual([GOOD, GOOD])
    expect(others.slice(2)).toStrictEqual([''])
  })

  it('creates the file for its owner alone, whatever the umask allows', async () => {
    const umask = process.umask(0)
    try {
      await receive(bytes(GOOD), fileSink(path))
    } finally {
      process.umask(umask)
    }
    expect((statSync(path).mode & 0o777).toString(8)).toBe('600')
  })

  it('leaves the mode of a file alone that is there', async () => {
    writeFileSync(path, '')
    chmodSync(path, 0o640)
    await receive(bytes(GOOD), fileSink(path))
    expect((statSync(path).mode & 0o777).toString(8)).toBe('640')
  })

  it('writes 200 deliveries at once, one per line', async () => {
    const sink = fileSink(path)
    const bodies = Array.from({ length: 200 }, (_, index) => GOOD.replace('2016010000000206', `${index}`))
    const receipts = await Promise.all(
      bodies.map((body) => receive(bytes(body), sink, { timeoutMs: 60_000 }))
    )
    expect(new Set(receipts.map(({ status }) => status))).toStrictEqual(new Set([200]))
    expect(linesOf().map(({ body }) => body)).toStrictEqual(bodies)
  })

  it('lets two sinks write to one file', async () => {
    const sinks = [fileSink(path), fileSink(path)]
    const sends = Array.from({ length: 60 }, (_, index) =>
      receive(bytes(GOOD), sinks[index % 2] ?? fileSink(path))
    )
    await Promise.all(sends)
    expect(linesOf().map(({ body }) => body)).toStrictEqual(Array(60).fill(GOOD))
  })

  it('lets the file be renamed while it writes', async () => {
    const sink = fileSink(path)
    const old = join(folder, 'yesterday.ndjson')
    const sends: Promise<{ readonly status: number }>[] = []
    for (let index = 0; index < 40; index++) {
      sends.push(receive(bytes(GOOD), sink))
      if (index === 20) renameSync(path, old)
      await setTimeout(1)
    }
    expect(new Set((await Promise.all(sends)).map(({ status }) => status))).toStrictEqual(new Set([200]))
    const [before, after] = [linesOf(old), linesOf()]
    expect(before.length + after.length).toBe(40)
    expect(after.length).toBeGreaterThan(10)
  })

  it('writes to a file again that was removed', async () => {
    const sink = fileSink(path)
    await receive(bytes(GOOD), sink)
    rmSync(path)
    await receive(bytes(UNKNOWN), sink)
    expect(linesOf()).toMatchObject([{ body: UNKNOWN }])
  })

  describe('answers 500 where it cannot write', () => {
    const codeOf = async (file: string): Promise<unknown> => {
      const receipts = [
        await receive(bytes(GOOD), fileSink(file)),
        await receive(bytes(UNKNOWN), fileSink(file))
      ]
      expect(receipts).toMatchObject([
        { status: 500, outcome: 'sink-failed', stored: 0 },
        { status: 500, outcome: 'sink-failed' }
      ])
      return (receipts[0]?.cause as { readonly code?: unknown }).code
    }

    it('because the folder is missing', async () => {
      expect(await codeOf(join(folder, 'nowhere', 'day.ndjson'))).toBe('ENOENT')
    })

    it('because the path is a folder', async () => {
      mkdirSync(path)
      expect(await codeOf(path)).toBe('EISDIR')
    })

    // Root may write everywhere.
    ;(isRoot ? it.skip : it)('because it is not allowed', async () => {
      writeFileSync(path, '')
      chmodSync(path, 0o400)
      expect(await codeOf(path)).toBe('EACCES')
    })

    // A device of Linux that is always full.
    ;(existsSync('/dev/full') ? it : it.skip)('because the disk is full', async () => {
      symlinkSync('/dev/full', path)
      expect(await codeOf(path)).toBe('ENOSPC')
    })

    it('and goes on when it can again', async () => {
      const sink = fileSink(join(folder, 'later', 'day.ndjson'))
      const receipts = await Promise.all([GOOD, UNKNOWN, HALF].map((body) => receive(bytes(body), sink)))
      expect(receipts.map(({ status }) => status)).toStrictEqual([500, 500, 500])
      mkdirSync(join(folder, 'later'))
      expect(await receive(bytes(HALF), sink)).toMatchObject({ status: 200, outcome: 'set-aside', stored: 1 })
      expect(linesOf(join(folder, 'later', 'day.ndjson'))).toMatchObject([{ status: 200, body: HALF }])
    })
  })

  it('keeps the bytes of any body exactly', async () => {
    const bodies = fc.oneof(writtenTexts.map(bytes), damagedTexts.map(bytes), fc.uint8Array({ minLength: 1 }))
    // A body that starts like gzip is kept decompressed.
    const plain = bodies.filter(([first]) => first !== 0x1f)
    await assertAsyncProperty(
      40,
      fc.asyncProperty(fc.array(plain, { maxLength: 5 }), async (all) => {
        rmSync(path, { force: true })
        appendFileSync(path, '')
        const sink = fileSink(path)
        const receipts = await Promise.all(all.map((body) => receive(body, sink)))
        // An envelope without records holds nothing to keep.
        const kept = all.filter((body, index) => body.length > 0 && !isWithoutRecords(receipts[index]))
        expectSame(linesOf().map(bodyOf).map(hex).sort(), kept.map(hex).sort())
      })
    )
  })
})

const hex = (body: Uint8Array): string => Buffer.from(body).toString('hex')

const isWithoutRecords = (receipt?: { readonly outcome: string; readonly stored: number }): boolean =>
  receipt?.outcome === 'stored' && receipt.stored === 0
