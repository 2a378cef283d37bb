import { type Path } from '../../../src'

// Where the decoder differs from JSON.parse, and no other way.

/** Texts that JSON.parse refuses for a byte order mark alone, without the mark. */
export const AFTER_BYTE_ORDER_MARK: readonly string[] = [
  '1',
  '"a"',
  'null',
  ' []',
  '[1,{}]',
  '{}',
  '{"a":"\ufeff"}',
  '{"cdr":[]}',
  '{"cdr":[{}],"a":1}',
  '{"fid":"4"}'
]

/** Texts that are not JSON even after their mark, and the place where they are at fault, mark included. */
export const NOT_JSON_AFTER_BYTE_ORDER_MARK: readonly (readonly [text: string, offset: number])[] = [
  ['\ufeff\ufeff{}', 1],
  ['\ufeff{', 2],
  ['\ufeff}', 1],
  ['\ufeff[1,]', 4],
  ['\ufeff"\n"', 2],
  [' \ufeff{}', 1],
  ['\ufffe{}', 0],
  ['\u200b{}', 0]
]

interface Gaps {
  readonly text: string
  /** Where the commas belong. */
  readonly offsets: readonly number[]
  /** The text with its commas. */
  readonly whole: string
}

/** Texts that JSON.parse refuses for commas alone that are missing between members. */
export const MISSING_COMMAS: readonly Gaps[] = [
  { text: '{"a":1"b":2}', offsets: [6], whole: '{"a":1,"b":2}' },
  { text: '{"a":1 "b":2}', offsets: [6], whole: '{"a":1,"b":2}' },
  { text: '{"a":-1.5e3"b":2}', offsets: [11], whole: '{"a":-1.5e3,"b":2}' },
  { text: '{"a":"1""b":"2"}', offsets: [8], whole: '{"a":"1","b":"2"}' },
  { text: '{"a":"""b":""}', offsets: [7], whole: '{"a":"","b":""}' },
  { text: '{"a":"\\"""b":2}', offsets: [9], whole: '{"a":"\\"","b":2}' },
  { text: '{"a":"\\\\""b":2}', offsets: [9], whole: '{"a":"\\\\","b":2}' },
  { text: '{"a":true"b":false}', offsets: [9], whole: '{"a":true,"b":false}' },
  { text: '{"a":null\n"b":2}', offsets: [9], whole: '{"a":null,"b":2}' },
  { text: '{"a":[]"b":2}', offsets: [7], whole: '{"a":[],"b":2}' },
  { text: '{"a":{}"b":{}}', offsets: [7], whole: '{"a":{},"b":{}}' },
  { text: '{"a":1"":2}', offsets: [6], whole: '{"a":1,"":2}' },
  { text: '{"a":1"b":2"c":3}', offsets: [6, 11], whole: '{"a":1,"b":2,"c":3}' },
  { text: '{"a":1,"b":2 "c":3,"d":4 \t "e":5}', offsets: [12, 24], whole: '{"a":1,"b":2,"c":3,"d":4,"e":5}' },
  { text: '{"a":{"b":1"c":2}"d":3}', offsets: [11, 17], whole: '{"a":{"b":1,"c":2},"d":3}' },
  { text: '[{"a":1"b":2}]', offsets: [7], whole: '[{"a":1,"b":2}]' },
  { text: '{"a":1"b" : 2}', offsets: [6], whole: '{"a":1,"b" : 2}' },
  { text: '{"a":1"\\u0062":2}', offsets: [6], whole: '{"a":1,"\\u0062":2}' }
]

/** Texts in which more than such a comma is missing, and the first place that cannot be, commas aside. */
export const MORE_THAN_COMMAS: readonly (readonly [text: string, offset: number])[] = [
  ['{"a":1"b"}', 6],
  ['{"a":1"b",}', 6],
  ['{"a":1"b" 2}', 6],
  ['{"a":1 b:2}', 7],
  ['{"a":1 \'b\':2}', 7],
  ['{"a":1;"b":2}', 6],
  ['{"a" "b":1}', 5],
  ['{"a":"b":1}', 8],
  ['{"a":"b"c":1}', 8],
  ['{"a":1"b":2,}', 12],
  ['{"a":1"b":}', 10],
  ['{"a":1"b":2 "c"}', 12],
  ['{"a":1"b\\x":2}', 6],
  ['{"a":01"b":2}', 6],
  ['{"a":1{"b":2}}', 6],
  ['{"a":1["b"]}', 6],
  ['{"a":"x""y""b":1}', 8],
  ['["a""b"]', 4],
  ['[1 "a":2]', 3],
  ['[{}{}]', 3],
  ['[1 2]', 3],
  ['{}{}', 2],
  ['1"a":2', 1]
]

interface Repeated {
  readonly text: string
  /** Of each repeated key: its path in the document, and the place of its second occurrence. */
  readonly keys: readonly (readonly [path: Path, offset: number])[]
}

/** Texts of which JSON.parse keeps a part and drops the rest in silence. */
export const REPEATED_KEYS: readonly Repeated[] = [
  { text: '{"a":1,"a":2}', keys: [[['a'], 7]] },
  { text: '{"a":1,"a":1}', keys: [[['a'], 7]] },
  { text: '{"":0,"":0}', keys: [[[''], 6]] },
  { text: '{"a":0,"a":-0}', keys: [[['a'], 7]] },
  { text: '{"a":1,"a":2,"a":3}', keys: [[['a'], 7]] },
  { text: '{"a":1,"b":2,"a":3}', keys: [[['a'], 13]] },
  {
    text: '{"a":1,"b":1,"b":2,"a":2}',
    keys: [
      [['b'], 13],
      [['a'], 19]
    ]
  },
  { text: '{"a":1,"\\u0061":2}', keys: [[['a'], 7]] },
  { text: '{"\\/":1,"/":2}', keys: [[['/'], 8]] },
  { text: '{"\\ud83d\\ude00":1,"😀":2}', keys: [[['😀'], 18]] },
  { text: '{"__proto__":1,"__proto__":2}', keys: [[['__proto__'], 15]] },
  { text: '{"constructor":{},"constructor":[]}', keys: [[['constructor'], 18]] },
  { text: '{"a":{"b":1,"b":2}}', keys: [[['a', 'b'], 12]] },
  { text: '{"a":[{"b":1},{"b":1,"b":2}]}', keys: [[['a', 1, 'b'], 21]] },
  { text: '[{"a":1,"a":2}]', keys: [[[0, 'a'], 8]] },
  { text: '[[[{"a":1,"a":2}]]]', keys: [[[0, 0, 0, 'a'], 10]] },
  { text: '{"a":{"a":1},"a":{}}', keys: [[['a'], 13]] },
  { text: '{ "a" : 1 , "a" : 2 }', keys: [[['a'], 12]] },
  { text: '{"a":"\\u0041\\u0042","b":1,"b":2}', keys: [[['b'], 26]] }
]

/** Texts whose keys look alike and are not the same: nothing is dropped. */
export const NOT_REPEATED: readonly string[] = [
  '{"a":1,"A":1}',
  '{"a":{"a":{"a":1}}}',
  '{"a":"a"}',
  '{"é":1,"e\u0301":1}',
  '{"a":1,"b":{"a":1}}',
  '[{"a":1},{"a":1}]',
  '{"a":"\\"a\\":1"}',
  '{"a\\\\":1,"a":1}',
  '{"\\u0000":1,"":1}',
  '{"x":{"a":1," a":1}}'
]
