import { FileError } from '../../src/cli/world'
import { run } from '../support/memory-world'

const LINE = '{"cdr":[{"fid":"9"}]}\n'
const REASON = 'the device reports an error'

describe('a run that is interrupted', () => {
  it('ends with 130, also when the page of what was read cannot be written', async () => {
    const { status, stderr, written } = await run('stats a.log - --html /read-only/page.html', {
      files: { 'a.log': LINE },
      stdin: new FileError(REASON),
      interruptAt: REASON
    })
    expect(stderr).toBe(
      `<stdin> - error: ${REASON}\n\ninterrupted: this is what was read until then\n` +
        'error: /read-only/page.html: permission denied\n'
    )
    expect(written).toStrictEqual({})
    expect(status).toBe(130)
  })

  it('ends with 130, also when whoever read the output has gone by then', async () => {
    const files = { 'a.log': LINE, 'b.log': LINE }
    const command = 'validate --format ndjson a.log b.log'
    const gone = await run(command, { files, closesAfter: 1 })
    expect([gone.status, gone.stderr]).toStrictEqual([0, ''])
    const { status, stderr } = await run(command, { files, closesAfter: 1, interruptAt: 'a.log' })
    expect([status, stderr]).toStrictEqual([130, ''])
  })
})
