import { run } from '../../support/memory-host'
import { BODIES, SHAPES } from './shapes'

type Figures = Readonly<Record<string, unknown>> & {
  readonly payloads: number
  readonly rejectedPayloads: number
  readonly totalEvents: number
  readonly issues: Readonly<Record<string, number>>
  readonly repairs: Readonly<Record<string, number>>
}

const FILES = Object.fromEntries(SHAPES.map(({ file, content }) => [`day/${file}`, content]))

const figuresOf = async (path: string, options = '', cores = 1): Promise<readonly [Figures, number]> => {
  const { stdout, threads } = await run(`stats --format json ${options} ${path}`, { files: FILES, cores })
  return [JSON.parse(stdout) as Figures, threads]
}

/** Returns the events, which are the same however a body was read. */
const decoded = async (path: string, options: string): Promise<string> =>
  (await run(`decode -q ${options} ${path}`, { files: FILES })).stdout

describe('a log in another shape', () => {
  it('has rejected and repaired bodies to compare', async () => {
    const [{ payloads, rejectedPayloads, issues, repairs }] = await figuresOf('day/plain.log')
    expect([payloads, rejectedPayloads, issues['truncated-json']]).toStrictEqual([BODIES.length, 27, 14])
    expect(repairs['missing-comma']).toBeGreaterThan(100)
  })

  it.each(SHAPES.map(({ file, options }) => [file, options] as const))(
    'has the counts, sums and events of the plain log: %s %s',
    async (file, options) => {
      const [plain] = await figuresOf('day/plain.log')
      const [figures] = await figuresOf(`day/${file}`, options)
      expect(figures).toStrictEqual(plain)
      const events = await decoded(`day/${file}`, options)
      expect(events === (await decoded('day/plain.log', ''))).toBe(true)
    }
  )

  it('has them in a folder, with one thread and two', async () => {
    const paths = SHAPES.filter(({ options }) => options === '').map(({ file }) => `day/${file}`)
    const all = paths.join(' ')
    const [alone] = await figuresOf(all)
    const [plain] = await figuresOf('day/plain.log')
    expect([alone.payloads, alone.totalEvents]).toStrictEqual([
      plain.payloads * paths.length,
      plain.totalEvents * paths.length
    ])
    const [together, threads] = await figuresOf(all, '', 2)
    expect(threads).toBe(1)
    expect(together).toStrictEqual(alone)
  })
})
