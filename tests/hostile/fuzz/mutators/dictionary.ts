import { STATE_TERMS } from '../../../../src'
import { type FieldType, KINDS, TABLES } from '../../../support/arbitraries/tables'

/** The names of the platform. */
export const NAMES: readonly string[] = [
  ...new Set(['cdr', 'fid', 'statusCode', ...KINDS.flatMap((kind) => TABLES[kind].map(({ name }) => name))])
]

/** Keys that are none of the platform's, and some that JavaScript gives a meaning. */
export const STRANGE_KEYS: readonly string[] =
  'x 0 __proto__ constructor toString hasOwnProperty length toJSON then'
    .split(' ')
    .concat('', ' x ', '\u3000x')

/** Texts, good and bad, for the platform's fields by their type. */
const TEXTS_BY_TYPE: Readonly<Record<FieldType, readonly string[]>> = {
  fid: ['2', '4', '5', ' 4 ', '8', ''],
  id: ['1', '9'.repeat(29), ' 1', '', ' '],
  name: ['13800000001', ' 13800000001 ', '02188888888', ''],
  time: [
    ...[
      '2016-02-02 11:19:36.000',
      '2016-02-02 11:19:36',
      '2016-02-0211:20:40',
      ' 2016-02-0211:20:40.5',
      '',
      ' '
    ],
    ...[
      '2016-02-30 11:20:40',
      '1900-02-29 11:20:40',
      '2016-02-02T11:20:40',
      '2016-02-02\t11:20:40',
      '2016-02-02'
    ],
    ...[
      '1970-01-01 08:00:00',
      '0001-01-0100:00:00',
      ' 0000-00-00 00:00:00.0',
      '1999-02-30 00:00:00',
      '1999-12-31 23:59:59',
      '0000-00-00'
    ]
  ],
  moment: ['2016-02-02 11:19:36', '2016-02-0211:20:40', '0000-02-29 00:00:00', '9999-12-31 24:00:00', ''],
  seconds: ['60', '007', ' 60 ', '-1', '1e3', '1.0', '9007199254740993', ''],
  charge: ['0.06', '00.10', ' 2.94', '.5', '1.', '-0.06', '1e3', ''],
  url: ['http://a', ' https://192.0.2.10/a.wav ', 'NoTapes', ' NoTapes', 'HTTP://a', 'ftp://a', ''],
  free: ['a', ' a ', '"', '\\', '\ud800', '\u0000', '\ufeff', ''],
  words: ['应答|正常', ' 应答 |', '|', '\u2028', '', ...STATE_TERMS.slice(0, 3).map(({ text }) => text)],
  state: ['answer', ' disconnect', 'other', '']
}

/** Values, good and bad, of all the platform's fields. */
export const TEXTS: readonly string[] = Object.values(TEXTS_BY_TYPE).flat()

const TYPES = new Map(KINDS.flatMap((kind) => TABLES[kind].map(({ name, type }) => [name, type] as const)))

/** Values, good and bad, for a member of this name. */
export const textsFor = (key: string): readonly string[] => {
  const type = TYPES.get(key.trim())
  return type === undefined ? TEXTS : TEXTS_BY_TYPE[type]
}

export const WORDS: readonly string[] =
  '0 -0 1 2 4 5 60 -1 0.06 1.5 1e3 1e21 1e400 1E-7 5e-324 9007199254740993 0.1234567890123456789 13800000001 true false null'.split(
    ' '
  )

export const PUNCTUATION: readonly string[] = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '{}',
  '[]',
  ' ',
  '\n',
  '\ufeff'
]
