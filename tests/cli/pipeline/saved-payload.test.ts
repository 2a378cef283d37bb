import fc from 'fast-check'
import type { BlockResult } from '../../../src/cli/pipeline/job'
import { treeOf, writtenBodies } from '../../support/arbitraries/bodies'
import { brokenTexts } from '../../support/arbitraries/broken-texts'
import { layouts, print } from '../../support/arbitraries/layout'
import { assertProperty, expectSame } from '../../support/property'
import { file, type Given, lines, runBlock } from './blocks'

const savedBy = (result: BlockResult): readonly unknown[] =>
  result.saved.map(({ line, members }) => ({ line, ...(JSON.parse(`{${members}`) as object) }))

const codesOf = ({ reports }: BlockResult): readonly unknown[] =>
  reports.map(({ diagnostics }) => diagnostics.map(({ code }) => code))

const saving: Given = { savesRejected: true, reportsRepairs: false }

describe('savedPayload', () => {
  it('is made of each payload with an issue, if the job saves them', () => {
    const block = lines('{"cdr":[]}\nx\n{"cdr":[{"fid":8},{"fid":9}]}\r\n')
    expect(savedBy(runBlock(block, saving))).toStrictEqual([
      { line: 2, codes: ['malformed-json'], body: 'x' },
      { line: 3, codes: ['unknown-kind'], body: '{"cdr":[{"fid":8},{"fid":9}]}' }
    ])
    expect(runBlock(block).saved).toStrictEqual([])
  })

  it('has the body of a field, and the whole line if there is none', () => {
    const block = lines(
      ['{"body":"x","t":1}', '{"body":{"cdr":7}}', '{"t":1}', '{"bodyBase64":"e/8="}', 'x'].join('\n')
    )
    expect(savedBy(runBlock(block, { ...saving, field: 'body' }))).toStrictEqual([
      { line: 1, codes: ['malformed-json'], body: 'x' },
      { line: 2, codes: ['invalid-field'], body: `{"cdr":7}` },
      { line: 3, codes: ['missing-field'], body: '{"t":1}' },
      { line: 4, codes: ['invalid-utf8'], bodyBase64: 'e/8=' },
      { line: 5, codes: ['malformed-json'], body: 'x' }
    ])
  })

  it('says that a payload was cut', () => {
    const [saved] = savedBy(runBlock(file(' '.repeat(8 * 1024 * 1024 + 1)), saving))
    expect(saved).toMatchObject({ line: 1, codes: ['body-too-large'], isCut: true })
  })

  it('has no characters that a terminal would obey', () => {
    const { saved } = runBlock(file('\u0085\u202ex'), saving)
    expect(saved).toMatchObject([{ members: String.raw`"codes":["malformed-json"],"body":"\u0085\u202ex"}` }])
  })

  const bodies = fc.tuple(writtenBodies, layouts).map(([body, layout]) => print(treeOf(body), layout).text)

  it('has the same codes when it is read again', () => {
    const texts = fc.oneof(brokenTexts, bodies, fc.string({ unit: 'binary' }))
    const bytes = fc.oneof(
      texts.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 30 }),
      fc
        .tuple(brokenTexts, fc.uint8Array({ maxLength: 3 }))
        .map(([text, end]) => Buffer.concat([Buffer.from(text), end]))
    )
    assertProperty(
      500,
      fc.property(bytes, fc.boolean(), (body, repair) => {
        const given = { ...saving, repair }
        const first = runBlock(file(body), given)
        const saved = first.saved.map(({ members }) => `{"source":"a",${members}\n`).join('')
        const again = runBlock(lines(saved), { ...given, field: 'body' })
        expectSame(codesOf(again), codesOf(first))
        expectSame(savedBy(again), savedBy(first))
      })
    )
  })
})
