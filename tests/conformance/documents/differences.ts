import { type Path } from '../../../src'

// All differences between the decoder and JSON.parse.

/** Texts that JSON.parse rejects only for their byte order mark, without the mark. */
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

/** Texts with a byte order mark and another error, and the offset of that error, mark included. */
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

interface MissingCommas {
  readonly text: string
  /** The offsets at which commas are missing. */
  readonly offsets: readonly number[]
  /** The text with its commas. */
  readonly whole: string
}

/** Texts that JSON.parse rejects only for missing commas between members. */
export const MISSING_COMMAS: readonly MissingCommas[] = [
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

/** Texts with another error, and its offset, missing commas aside. */
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

interface Duplicates {
  readonly text: string
  /** The path of each duplicate key in the document, and the offset of its second occurrence. */
  readonly keys: readonly (readonly [path: Path, offset: number])[]
}

/** Texts of which JSON.parse silently drops members. */
export const DUPLICATE_KEYS: readonly Duplicates[] = [
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

/** Texts with similar keys, none of them a duplicate. */
export const NO_DUPLICATE_KEYS: readonly string[] = [
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
