import { scenarios } from '../../../src/testing'
import { run } from '../../support/memory-host'

/** So that two calls are too many. */
jest.mock('../../../src/cli/pipeline/size-of', () => ({ sizeOf: () => 2 ** 28 + 1 }))

const logOf = (...all: readonly (readonly { readonly body: string }[])[]): string =>
  all.flatMap((deliveries) => deliveries.map(({ body }) => `${body}\n`)).join('')

const ERROR =
  'error: the calls need more than 512 MiB of memory: name fewer files, such as those of one day\n'

describe('more calls than memory holds', () => {
  it.each(['pretty', 'json', 'ndjson', 'csv'])(
    'print nothing as %s, one line on stderr, and exit with 3',
    async (format) => {
      const files = { 'a.log': logOf(scenarios.answered()), 'b.log': logOf(scenarios.rejected()) }
      const { status, stdout, stderr } = await run(`calls --quiet --format ${format} a.log b.log`, { files })
      expect([status, stdout, stderr]).toStrictEqual([3, '', ERROR])
    }
  )

  it('are not the events of one call', async () => {
    const { status } = await run('calls a.log', {
      files: { 'a.log': logOf(scenarios.answered({ variant: 'duplicates' })) }
    })
    expect(status).toBe(0)
  })
})
