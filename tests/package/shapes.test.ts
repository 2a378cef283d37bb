import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BODIES, SHAPES } from '../cli/shapes/shapes'
import { run } from './command'

/** The shapes that the command recognises by itself. */
const RECOGNISED = SHAPES.filter(({ options }) => options === '')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huadan-'))
  for (const { file, content } of RECOGNISED) writeFileSync(join(folder, file), content)
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

interface Figures {
  readonly payloads: number
  readonly totalEvents: number
  readonly billedSeconds: string
  readonly issues: Readonly<Record<string, number>>
}

const figuresOf = async (path: string, threads: number): Promise<Figures> => {
  const { stdout } = await run(['stats', '--format', 'json', '--threads', String(threads), path])
  return JSON.parse(stdout) as Figures
}

describe('a folder with a log in all its shapes', () => {
  it('has the counts and sums of the plain log, with one thread and two', async () => {
    const plain = await figuresOf(join(folder, 'plain.log'), 1)
    const one = await figuresOf(folder, 1)
    expect(plain.payloads).toBe(BODIES.length)
    expect({
      payloads: one.payloads,
      totalEvents: one.totalEvents,
      billedSeconds: one.billedSeconds,
      issues: one.issues
    }).toStrictEqual({
      payloads: plain.payloads * RECOGNISED.length,
      totalEvents: plain.totalEvents * RECOGNISED.length,
      billedSeconds: String(Number(plain.billedSeconds) * RECOGNISED.length),
      issues: Object.fromEntries(
        Object.entries(plain.issues).map(([code, count]) => [code, count * RECOGNISED.length])
      )
    })
    expect(await figuresOf(folder, 2)).toStrictEqual(one)
  })
})
