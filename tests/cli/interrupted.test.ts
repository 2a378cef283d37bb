import { FileError } from '../../src/cli/host'
import { run } from '../support/memory-host'

const LINE = '{"cdr":[{"fid":"9"}]}\n'
const REASON = 'the device reports an error'

describe('a run that is interrupted', () => {
  it('exits with 130 even if the page cannot be written', async () => {
    const { status, stderr, written } = await run('stats a.log - --html /read-only/page.html', {
      files: { 'a.log': LINE },
      stdin: new FileError(REASON),
      interruptAt: REASON
    })
    expect(stderr).toBe(
      `<stdin> - error: ${REASON}\n\ninterrupted; partial results\n` +
        'error: /read-only/page.html: permission denied\n'
    )
    expect(written).toStrictEqual({})
    expect(status).toBe(130)
  })

  it('exits with 130 even if the reader of the output is gone by then', async () => {
    const files = { 'a.log': LINE, 'b.log': LINE }
    const command = 'validate --format ndjson a.log b.log'
    const closed = await run(command, { files, closesAfter: 1 })
    expect([closed.status, closed.stderr]).toStrictEqual([0, ''])
    const { status, stderr } = await run(command, { files, closesAfter: 1, interruptAt: 'a.log' })
    expect([status, stderr]).toStrictEqual([130, ''])
  })

  it('exits with 130 and one line on stderr if the disk is full by then', async () => {
    const { status, stderr } = await run('validate --format ndjson a.log b.log', {
      files: { 'a.log': LINE, 'b.log': LINE },
      fullAfter: 1,
      interruptAt: 'a.log'
    })
    expect([status, stderr]).toStrictEqual([130, 'error: standard output: the disk is full\n'])
  })

  it('reports no input as empty that it did not read', async () => {
    const { stderr } = await run('stats a.log empty.log', {
      files: { 'a.log': new FileError(REASON), 'empty.log': '' },
      interruptAt: REASON
    })
    expect(stderr).toBe(`a.log - error: ${REASON}\n\ninterrupted; partial results\n`)
  })
})
