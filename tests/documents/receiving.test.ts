import type { Express } from 'express'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createReceiver, type Entry, type Sink } from '../../src/http'
import { build, samples } from '../../src/testing'
import { GUIDES, readGuide, runFile, testFiles } from './guide-code'

const REHEARSING = GUIDES.map((folder) => readGuide(folder, 'rehearsing.md'))

describe.each(REHEARSING)('$folder/rehearsing.md', (page) => {
  // The tests of the page are tests of this file.
  describe.each(testFiles(page))('%s', (name) => {
    runFile(page, name)
  })
})

const RECEIVING = GUIDES.map((folder) => readGuide(folder, 'receiving.md'))

describe.each(RECEIVING)('$folder/receiving.md', (page) => {
  const before = process.cwd()
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huadan-'))
    process.chdir(folder)
  })
  afterEach(() => {
    process.chdir(before)
    rmSync(folder, { recursive: true })
  })

  it('has an Express application that keeps each delivery and prints a receipt', async () => {
    const printed: unknown[] = []
    const { app } = runFile(page, 'express-app.ts', (...values) => printed.push(...values)) as unknown as {
      app: Express
    }
    const server = app.listen(0)
    try {
      const { port } = server.address() as AddressInfo
      const post = async (body: string): Promise<number> => {
        const response = await fetch(`http://127.0.0.1:${port}/callbacks`, { method: 'POST', body })
        return response.status
      }
      expect(await post(samples['callback-cdr'])).toBe(200)
      expect(await post(samples['callback-cdr'].slice(0, 200))).toBe(500)
    } finally {
      server.closeAllConnections()
      server.close()
    }
    const [stored, again] = printed as readonly string[]
    expect(stored).toContain(
      'repairs=missing-comma,padded-key@cdr[0].stateDesc,glued-timestamp@cdr[0].calledetime'
    )
    expect(again).toMatch(
      /^status=500 outcome=send-again stored=0 bytes=200 ms=[\d.]+ issues=truncated-json$/
    )
    const lines = readFileSync(join(folder, 'callbacks.ndjson'), 'utf8').trimEnd().split('\n')
    const kept = lines.map((line) => JSON.parse(line) as { status: number; body: string })
    expect(kept.map(({ status }) => status)).toStrictEqual([200, 500])
    expect(kept[0]?.body).toBe(samples['callback-cdr'])
  })

  it('has a sink for a database', async () => {
    const queries: (readonly unknown[])[] = []
    const { databaseSink } = runFile(page, 'database-sink.ts') as unknown as {
      databaseSink: (database: { query: (sql: string, values: readonly unknown[]) => Promise<void> }) => Sink
    }
    const sink = databaseSink({
      query: (sql, values) => {
        queries.push([/INTO (\w+)/.exec(sql)?.[1], ...values])
        return Promise.resolve()
      }
    })
    const entries: Entry[] = []
    const store: Sink['store'] = (stored, context) => {
      entries.push(...stored)
      return sink.store(stored, context)
    }
    const { fetch: receive } = createReceiver({ ...sink, store })
    const record = JSON.stringify(build['voice-code']())
    const statuses = []
    for (const body of [samples.conference, record]) {
      const response = await receive(new Request('http://localhost/', { method: 'POST', body }))
      statuses.push(response.status)
    }
    expect(statuses).toStrictEqual([200, 200])
    const [entry] = entries
    expect(queries).toStrictEqual([
      ['events', entry?.id, entry?.digest, expect.stringContaining('"confid"')],
      [
        'rejected',
        expect.stringMatching(/^[0-9a-f]{64}$/),
        new TextEncoder().encode(record),
        expect.any(String)
      ]
    ])
  })
})
