import { openPayload } from '../../../src/cli/input/open-payload'

const READING = { field: 'body', unescape: 'nginx' } as const

const open = (raw: string): readonly unknown[] =>
  openPayload({ raw, line: 3, column: 1 }, READING, false).map(({ body, place }) => {
    const { line, column } = place()
    return { body, line, column }
  })

describe('openPayload', () => {
  it('locates a body that nginx has escaped, after another escaped field', () => {
    const line = '{"agent":"\\x22a\\x22","body":"{\\x22cdr\\x22:[]}"}'
    const column = line.indexOf('"{') + 1
    expect(open(line)).toStrictEqual([{ body: '{"cdr":[]}', line: 3, column }])
  })

  it('reads a line that nginx has escaped, in the field of a container', () => {
    const line = JSON.stringify({ body: '{\\x22cdr\\x22:[]}' })
    expect(open(line)).toStrictEqual([{ body: '{"cdr":[]}', line: 3, column: 9 }])
  })
})
