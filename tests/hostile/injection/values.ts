import fc from 'fast-check'
import { NAMES } from '../fuzz/mutators/dictionary'

// What an attacker may put into a text that the platform echoes.

const escapedKey = (name: string): string =>
  name.replace(/^./, (first) => `\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A key as it may be written: plain, padded, with an escape; one of the platform's, or another. */
const writtenKeys = fc
  .tuple(fc.constantFrom(...NAMES, 'x', '', '__proto__'), fc.constantFrom(0, 0, 0, 1, 2, 3))
  .map(([name, form]) => [name, ` ${name} `, escapedKey(name), `${name}\\t`][form] ?? name)

const writtenValues = fc.constantFrom(
  ...'0 1 60 0.06 2 4 5 answer NoTapes http://192.0.2.10/ 13800000009'.split(' '),
  '2016-02-02 11:19:36',
  '',
  '\\"'
)

const separators = fc.constantFrom('","', '","', '""', '" "', '",\n"')

/** Ends the value and begins another member, whose value ends with the quote that is there. */
const grownMembers = fc
  .tuple(separators, writtenKeys, writtenValues)
  .map(([separator, key, value]) => `${separator}${key}":"${value}`)

const RECORD =
  '"requestid":"666","appid":"a","fid":"2","tel":"1","stime":"","etime":"","duration":"9","oriamount":"9"'

/** Ends more than the value, and begins as much again. */
const detours = fc.constantFrom(
  `"},{${RECORD},"x":"`,
  `"},{${RECORD}},{"x":"`,
  `"}],"y":[{"x":"`,
  `"}],"cdr":[{"x":"`,
  `"}],"y":[{"z":"a""x":"`,
  `","cdr":[{${RECORD}}],"x":"`,
  `""cdr":[{${RECORD}}]"x":"`,
  `","y":{"z":"a"},"x":"`,
  `","y":[{},{"z":1}]"x":"`,
  `","duration":"0"}],"y":[{"x":"`,
  '","fid":"2","appid":"a","tel":"1","duration":"9","oriamount":"9","x":"',
  '"}]}',
  '"}',
  '"}]}{"cdr":[{"x":"',
  '","x":{"y":"',
  '","x":["'
)

const marks = fc.constantFrom(
  ...['"', ',', ':', '{', '}', '[', ']', ' ', '\t', '\\', '\\"', '\\\\', '\\u0022', "'", '""', '"":"', '":"'],
  ...['\ufeff', '\u3000', '\u2028', '😀', '\ud83d', 'null', 'NoTapes', '应答|正常', ...NAMES]
)

/** Quotes, commas, braces, whitespace, escapes and key names, alone and combined to something that reads as JSON. */
export const injections: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(grownMembers, { minLength: 1, maxLength: 3 }).map((list) => list.join(''))
  },
  { weight: 3, arbitrary: fc.tuple(grownMembers, detours, grownMembers).map((list) => list.join('')) },
  { weight: 3, arbitrary: detours },
  {
    weight: 2,
    arbitrary: fc.array(fc.oneof(marks, marks, grownMembers), { maxLength: 6 }).map((list) => list.join(''))
  }
)

/** Returns true if the text, between two quotes, ends the object that it is in. */
export const leavesItsObject = (injection: string): boolean => {
  let depth = 0
  let isInString = true
  for (let at = 0; at < injection.length; at++) {
    const character = injection[at] ?? ''
    if (character === '"') isInString = !isInString
    else if (isInString) at += character === '\\' ? 1 : 0
    else if ('{['.includes(character)) depth++
    else if ('}]'.includes(character) && --depth < 0) return true
  }
  return false
}
