import fc from 'fast-check'
import { isLeft } from 'fp-ts/lib/Either.js'
import { decodeEach, type DecodeOptions, type Issue, type Repair } from '../../../src'
import { diagnosticsOf, type PlacedBody } from '../../../src/cli/reports/diagnostics'
import type { Diagnostic } from '../../../src/cli/reports/report'
import { createIssue } from '../../../src/diagnostics/create-issue'
import { bodiesOf, treeOf } from '../../support/arbitraries/bodies'
import { type Json, type Member } from '../../support/arbitraries/json'
import { layouts, print } from '../../support/arbitraries/layout'
import { goodFixtures, rejectedFixtures } from '../../support/fixtures'
import { assertProperty, expectSame } from '../../support/property'

interface Outcome {
  readonly issues: readonly Issue[]
  readonly repairs: readonly Repair[]
}

const outcomeOf = (body: string | Uint8Array, options?: DecodeOptions): Outcome => {
  const decoded = decodeEach(body, options)
  return isLeft(decoded)
    ? { issues: decoded.left.issues, repairs: [] }
    : { issues: decoded.right.rejected.flatMap(({ issues }) => issues), repairs: decoded.right.repairs }
}

const diagnosticsIn = (
  text: string,
  place: Partial<PlacedBody> = {},
  showValues = false,
  bytes: string | Uint8Array = text
): readonly Diagnostic[] => {
  const { issues, repairs } = outcomeOf(bytes)
  const placed = { text, line: 1, column: 1, isVerbatim: true, ...place }
  return diagnosticsOf(placed, { issues, warnings: [], repairs }, showValues)
}

const RECORD =
  '"requestid":"2024010000000001","src":"13800000001","dsc":"13800000002","timestamp":"2016-02-02 11:19:36.000"'
const STATE = `{${RECORD},"state":"answer"}`
const LINES = `{\n  "cdr": [\n    { "fid": 9 },\n    7\n  ]\n}`

describe('diagnosticsOf', () => {
  it('returns nothing for a good body', () => {
    expect(diagnosticsIn(STATE)).toStrictEqual([])
  })

  it('reports a rejected field', () => {
    expect(diagnosticsIn('{"cdr":[{"fid":9}]}')).toStrictEqual([
      {
        level: 'rejected',
        code: 'unknown-kind',
        path: 'cdr[0].fid',
        message: '`fid` must be one of the known fids 2, 4, 5 (got 9)',
        line: 1,
        column: 16,
        frame: { text: '{"cdr":[{"fid":9}]}', indent: 15 }
      }
    ])
  })

  it('reports lines and columns of the file', () => {
    const placesOf = (place: Partial<PlacedBody>): unknown =>
      diagnosticsIn(LINES, place).map(({ line, column, frame }) => [line, column, frame?.text, frame?.indent])
    const frames = [
      ['    { "fid": 9 },', 13],
      ['    *', 4]
    ]
    expect(placesOf({})).toStrictEqual([
      [3, 14, ...(frames[0] ?? [])],
      [4, 5, ...(frames[1] ?? [])]
    ])
    expect(placesOf({ line: 10, column: 20 })).toStrictEqual([
      [12, 14, ...(frames[0] ?? [])],
      [13, 5, ...(frames[1] ?? [])]
    ])
    // In a JSON string, only the place of the string is known.
    expect(placesOf({ line: 10, column: 20, isVerbatim: false })).toStrictEqual([
      [10, 20, ...(frames[0] ?? [])],
      [10, 20, ...(frames[1] ?? [])]
    ])
  })

  it('adds the column of the body only on its first line', () => {
    expect(diagnosticsIn('{"cdr":[{"fid":9}]}', { line: 7, column: 101 })).toMatchObject([
      { line: 7, column: 116 }
    ])
  })

  it('reports a missing field at its record', () => {
    expect(diagnosticsIn(`{"cdr":[{"fid":"2"}, {${RECORD},"state":null}]}`).at(-1)).toMatchObject({
      code: 'missing-field',
      path: 'cdr[1].state',
      column: 22 + RECORD.length + 1 + '"state":'.length + 1
    })
    expect(diagnosticsIn(`{"cdr":[${STATE}, ${STATE.replace('"src":"13800000001",', '')}]}`)).toMatchObject([
      { code: 'missing-field', path: 'cdr[1].src', line: 1, column: 8 + STATE.length + 3 }
    ])
  })

  it('removes the place in the body from the message if the place in the file replaces it', () => {
    const message = 'unexpected end of JSON'
    const frame = { text: '{"cdr":[', indent: 8 }
    expect(diagnosticsIn('{"cdr":[', { line: 3 })).toMatchObject([{ message, line: 3, column: 9, frame }])
    expect(diagnosticsIn('{"cdr":[', { line: 3, column: 12, isVerbatim: false })).toMatchObject([
      { message: `${message} (line 1, column 9)`, line: 3, column: 12, frame }
    ])
  })

  it('reports a duplicate key at its second occurrence', () => {
    expect(diagnosticsIn('{"cdr":[],\n"cdr":[]}')).toMatchObject([
      { code: 'ambiguous-key', path: 'cdr', line: 2, column: 1, frame: { text: '"cdr":[]}', indent: 0 } }
    ])
  })

  it('has no frame for a body that is empty or too large', () => {
    expect(diagnosticsIn(' \n ', { line: 4, column: 2 })).toMatchObject([
      { code: 'empty-body', line: 4, column: 2, frame: undefined }
    ])
    const issue: Issue = { code: 'body-too-large', message: 'the body must have at most 5 bytes', path: [] }
    expect(
      diagnosticsOf(
        { text: '{"cdr":[]}', line: 4, column: 2, isVerbatim: true },
        { issues: [issue], warnings: [], repairs: [] },
        false
      )
    ).toMatchObject([{ code: 'body-too-large', line: 4, column: 2, frame: undefined }])
  })

  it('reports the place of bytes that are not UTF-8', () => {
    const bytes = Buffer.from('{"x":"应答",\n"y":"应!"}')
    bytes[bytes.indexOf('!')] = 0xff
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(diagnosticsIn(text, { line: 5 }, false, bytes)).toStrictEqual([
      {
        level: 'rejected',
        code: 'invalid-utf8',
        path: '',
        message: 'the body is not valid UTF-8',
        line: 6,
        column: 7,
        frame: { text: '"*":"**"}', indent: 6 }
      }
    ])
  })

  it('lists repairs after issues, each at its place', () => {
    const text = `\ufeff{"cdr":[{"fid":9},{"requestid":"1","src":" 13800000001","dsc":"2"" timestamp ":"2016-02-0211:19:36.000","state":"answer"}]}`
    expect(
      diagnosticsIn(text).map(({ level, code, path, message, column }) => [
        level,
        code,
        path,
        message,
        column
      ])
    ).toStrictEqual([
      [
        'rejected',
        'unknown-kind',
        'cdr[0].fid',
        '`fid` must be one of the known fids 2, 4, 5 (got 9)',
        text.indexOf('9}') + 1
      ],
      ['repaired', 'byte-order-mark', '', 'A byte order mark before the JSON was skipped.', 1],
      [
        'repaired',
        'missing-comma',
        '',
        'A missing comma between two members of an object was inserted.',
        text.indexOf('" timestamp') + 1
      ],
      [
        'repaired',
        'padded-key',
        'cdr[1].timestamp',
        'Whitespace around a key was removed.',
        text.indexOf('"2016') + 1
      ],
      [
        'repaired',
        'padded-value',
        'cdr[1].src',
        'Whitespace around a value was removed.',
        text.indexOf('" 138') + 1
      ],
      [
        'repaired',
        'glued-timestamp',
        'cdr[1].timestamp',
        'The missing space between date and time was inserted.',
        text.indexOf('"2016') + 1
      ]
    ])
  })

  it('lists warnings between issues and repairs, each at its place, and masks unknown keys', () => {
    const text = '{"cdr":[7,{"requestid":"1","state":"hold","k\ufffd":"\ufffd"}]}'
    const warning = { message: 'm', index: 0 }
    const found = {
      issues: [
        createIssue('invalid-field', { path: ['cdr', 0], expected: 'an object', received: 'a number' })
      ],
      warnings: [
        { ...warning, code: 'unknown-word', path: ['cdr', 1, 'state'] },
        { ...warning, code: 'replacement-character', path: ['cdr', 1, 'k\ufffd'] }
      ],
      repairs: [{ code: 'padded-key', path: ['cdr', 1, 'state'] }]
    } as const
    const shown = (showValues: boolean): unknown =>
      diagnosticsOf({ text, line: 2, column: 1, isVerbatim: true }, found, showValues).map(
        ({ level, code, path, line, column }) => [level, code, path, line, column]
      )
    const [state, key] = [text.indexOf('"hold') + 1, text.indexOf('"\ufffd"') + 1]
    expect(shown(false)).toStrictEqual([
      ['rejected', 'invalid-field', 'cdr[0]', 2, 9],
      ['warning', 'unknown-word', 'cdr[1].state', 2, state],
      ['warning', 'replacement-character', 'cdr[1]."…"', 2, key],
      ['repaired', 'padded-key', 'cdr[1].state', 2, state]
    ])
    expect(shown(true)).toContainEqual(['warning', 'replacement-character', 'cdr[1]."k\ufffd"', 2, key])
  })

  it('masks keys that the platform does not have', () => {
    const [diagnostic] = diagnosticsIn('{"cdr":[],"13800000001":1,"13800000001":2}')
    expect(diagnostic).toMatchObject({ code: 'ambiguous-key', path: '"…"' })
    expect(diagnostic?.frame?.text).toBe('{"cdr":[],"***********":*,"***********":*}')
  })

  it.each([...goodFixtures, ...rejectedFixtures].map((body) => [body.name, body] as const))(
    'locates every issue and repair of %s at its position',
    (_, { bytes, options }) => {
      const { issues, repairs } = outcomeOf(bytes, options)
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      const body = { text, line: 1, column: 1, isVerbatim: true }
      const all = diagnosticsOf(body, { issues, warnings: [], repairs }, false)
      expectSame(
        all.map(({ code }) => code),
        [...issues, ...repairs].map(({ code }) => code)
      )
      issues.forEach(({ position }, at) => {
        const { line, column } = all[at] ?? {}
        if (position !== undefined) expectSame([line, column], [position.line, position.column])
      })
      const lineLengths = text.split('\n').map((line) => line.length + 1)
      for (const { line, column, message } of all) {
        expectSame(column >= 1 && column <= (lineLengths[line - 1] ?? 0), true)
        expectSame(/[\n\r]|\(line/.test(message), false)
      }
    }
  )
})

describe('the frames of diagnostics', () => {
  const NAME = 'Zq7Mk'
  const PHONE = '13912345678'
  const NUMBERS: readonly string[] = ['tel', 'caller', 'called', 'src', 'dsc']

  const urls = fc.constantFrom(
    `http://192.0.2.10:8080/${NAME}.wav`,
    `https://${NAME}`,
    `http://192.0.2.10/${'a'.repeat(400)}/${NAME}.wav?caller=${PHONE}`,
    `ftp://192.0.2.10/${NAME}.wav`,
    ` http://192.0.2.10/${NAME}.wav `,
    `http://192.0.2.10/a "${NAME}".wav`
  )
  const texts = fc.constantFrom(
    NAME,
    `a"${NAME}`,
    `\\${NAME}`,
    `\n${NAME}`,
    ` ${NAME} `,
    `${'a '.repeat(300)}${NAME}`
  )
  const parms: fc.Arbitrary<Json> = fc.oneof(
    texts.map((text) => ({ text })),
    texts.map((text) => ({ items: [{ text }] })),
    texts.map((text) => ({ members: [{ key: 'x', value: { text } }] }))
  )
  const wrong = fc.constantFrom<Json>({ text: '61s' }, { word: '-1' }, { items: [] }, { word: 'null' })

  const rejectedTexts = fc
    .record({
      body: bodiesOf(1, 3),
      url: urls,
      parm: parms,
      faults: fc.array(fc.tuple(fc.nat(19), wrong), { maxLength: 3 }),
      layout: layouts,
      everyComma: fc.nat(3),
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
    })
    .map(({ body, url, parm, faults, layout, everyComma, share }) => {
      const records = body.records.map(({ kind, members }) => {
        const filled = members.map(({ key, value }): Member => {
          if (NUMBERS.includes(key)) return { key, value: { text: PHONE } }
          if (key === 'tapesurl') return { key, value: { text: url } }
          return { key, value: key === 'customParm' ? parm : value }
        })
        const broken = filled.map((member, at): Member => {
          const fault = faults.find(([place]) => place % filled.length === at)
          return fault === undefined ? member : { key: member.key, value: fault[1] }
        })
        return { kind, members: broken }
      })
      const { text } = print(
        treeOf({ ...body, records }),
        layout,
        (comma) => everyComma > 0 && comma % everyComma === 0
      )
      return share === null ? text : text.slice(0, Math.floor(share * text.length))
    })

  const shownOf = (text: string, showValues: boolean): string =>
    diagnosticsIn(text, {}, showValues)
      .map(({ frame, message, path }) => `${frame?.text ?? ''}\n${message}\n${path}`)
      .join('\n')

  it('show no phone number, no URL and no customParm', () => {
    let frames = 0
    assertProperty(
      2000,
      fc.property(rejectedTexts, (text) => {
        const shown = shownOf(text, false)
        if (shown !== '') frames++
        for (const secret of [NAME, PHONE.slice(0, 8), PHONE.slice(3)]) {
          if (shown.includes(secret)) throw new Error(`${secret} is shown:\n${shown}`)
        }
      })
    )
    // Good bodies have no frame and would prove nothing.
    expect(frames).toBeGreaterThan(1000)
  })

  it('show them if asked to', () => {
    let values = 0
    assertProperty(
      500,
      fc.property(rejectedTexts, (text) => {
        const shown = shownOf(text, true)
        if (shown.includes(NAME) || shown.includes(PHONE)) values++
      })
    )
    expect(values).toBeGreaterThan(10)
  })
})
