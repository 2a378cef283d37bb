import { setMaxListeners } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pMap from 'p-map'
import { nodeFiles } from '../../../../src/cli/host-node/files'
import { nodeNetwork } from '../../../../src/cli/host-node/network'
import { wait } from '../../../../src/cli/host-node/wait'
import type { CheckResult } from '../../../../src/cli/rehearse/verify/check'
import { CHECKS } from '../../../../src/cli/rehearse/verify/checks'
import { CONCLUSIONS } from '../../../../src/cli/rehearse/verify/conclusions'
import { runChecks } from '../../../../src/cli/rehearse/verify/run-checks'
import { BAD, GOOD, IN_MEMORY, type Start } from './receivers'

/** Longer than any answer takes, on a machine with much else to do. One receiver never answers. */
const TIMEOUT_MS = 30_000

/** Each run waits for a slow sender, so some run at once. */
const CONCURRENCY = 6

let folder = ''
const runs = new Map<Start, readonly CheckResult[]>()

interface Checked {
  readonly start: Start
  readonly keepsNothing?: boolean
}

const check = async ({ start, keepsNothing = false }: Checked, index: number): Promise<void> => {
  const file = join(folder, `${index}.ndjson`)
  writeFileSync(file, '')
  const server = await start(file)
  const interrupt = new AbortController()
  setMaxListeners(0, interrupt.signal)
  const results: CheckResult[] = []
  await runChecks(
    {
      url: new URL(`http://127.0.0.1:${server.port}/callbacks`),
      userAgent: 'huadan/1.2.3',
      timeoutMs: TIMEOUT_MS,
      seed: index,
      stored: keepsNothing ? undefined : file
    },
    async (result) => {
      results.push(result)
      return Promise.resolve()
    },
    { network: nodeNetwork, files: nodeFiles, wait, interrupted: interrupt.signal }
  )
  runs.set(start, results)
  await server.stop()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'huadan-'))
  const good = Object.values(GOOD).map((start) => ({ start }))
  const all = [...Object.values(BAD).reverse(), ...good, { start: IN_MEMORY, keepsNothing: true }]
  await pMap(all, check, { concurrency: CONCURRENCY })
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const namesOf = (start: Start, outcome: CheckResult['outcome']): readonly string[] =>
  (runs.get(start) ?? []).filter((result) => result.outcome === outcome).map(({ name }) => name)

const ALL = [...CHECKS, ...CONCLUSIONS].map(({ name }) => name)

describe('good receivers', () => {
  it.each(Object.entries(GOOD))('pass: %s', (_name, start) => {
    expect(runs.get(start)?.map(({ name }) => name)).toEqual(ALL)
    expect([...namesOf(start, 'failed'), ...namesOf(start, 'skipped')]).toEqual([])
  })

  it('pass without a file, and leave out what is stored', () => {
    expect(namesOf(IN_MEMORY, 'failed')).toEqual([])
    expect(namesOf(IN_MEMORY, 'skipped')).toEqual(ALL.filter((name) => name.startsWith('stored: ')))
  })
})

describe('bad receivers', () => {
  it.each(Object.entries(BAD))('fail: %s', (_name, { start, fails, ends = false }) => {
    expect(namesOf(start, 'failed')).toEqual(fails)
    expect(CHECKS.some(({ name }) => namesOf(start, 'skipped').includes(name))).toBe(ends)
  })

  it('together fail every check', () => {
    const failed = new Set(Object.values(BAD).flatMap(({ fails }) => fails))
    expect(ALL.filter((name) => !failed.has(name))).toEqual([])
  })
})
