import { placeWarnings } from '../../../src/cli/reports/place-warnings'
import type { Path } from '../../../src/diagnostics/issue'
import type { Warning } from '../../../src/diagnostics/warnings'

const warning = (index: number, name: string): Warning => ({
  code: 'unknown-word',
  message: 'm',
  index,
  path: [name]
})

const paths = (
  text: string,
  warnings: readonly Warning[],
  events: number,
  rejected: readonly number[] = []
): readonly Path[] => placeWarnings(warnings, { events, rejected }, () => text).map(({ path }) => path)

const RECORD = '{"requestid":"1","state":"hold"}'

describe('placeWarnings', () => {
  it('counts the records that were rejected', () => {
    const text = `{"cdr":[7,${RECORD},7,${RECORD},${RECORD},7]}`
    const warnings = [warning(0, 'state'), warning(2, 'state'), warning(2, 'requestid')]
    expect(paths(text, warnings, 3, [0, 2, 5])).toStrictEqual([
      ['cdr', 1, 'state'],
      ['cdr', 4, 'state'],
      ['cdr', 4, 'requestid']
    ])
  })

  it('keeps everything else of a warning', () => {
    const given = warning(1, 'state')
    expect(
      placeWarnings([given], { events: 2, rejected: [] }, () => `{"cdr":[${RECORD},${RECORD}]}`)
    ).toStrictEqual([{ ...given, path: ['cdr', 1, 'state'] }])
  })

  it.each([
    ['a record without an envelope', RECORD, ['state']],
    ['a record without an envelope, which has another cdr', RECORD.replace('}', ',"cdr":[]}'), ['state']],
    ['an envelope', `{"cdr":[${RECORD}]}`, ['cdr', 0, 'state']],
    ['an envelope with a padded key', `{" cdr ":[${RECORD}]}`, ['cdr', 0, 'state']],
    ['an envelope with a byte order mark', `\ufeff{"cdr":[${RECORD}]}`, ['cdr', 0, 'state']],
    ['an envelope without a comma', `{"cdr":[${RECORD.replace(',', '')}]}`, ['cdr', 0, 'state']],
    ['a record with a padded key', `{"cdr":[${RECORD.replace('"state', '" state')}]}`, ['cdr', 0, 'state']]
  ])('finds the field in %s', (_, text, path) => {
    expect(paths(text, [warning(0, 'state')], 1)).toStrictEqual([path])
  })

  it('does not read the text if there are no warnings', () => {
    const readText = jest.fn(() => '')
    expect(placeWarnings([], { events: 1, rejected: [] }, readText)).toStrictEqual([])
    expect(readText).not.toHaveBeenCalled()
  })
})
