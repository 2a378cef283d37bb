// Hostile bodies, each made of so many parts. JavaScript, because `scripts/measure-resources.mjs` reads them as they are.

/** Parts of an attack that cost too little to be seen one by one. */
const CHARACTERS = 64

const joined = (count, part, separator = ',') =>
  Array.from({ length: count }, (_, at) => part(at)).join(separator)
const inEnvelope = (records) => `{"cdr":[${records}]}`
const record = (members) => inEnvelope(`{${members}}`)

const GOOD =
  '"requestid":"1","appid":"a","fid":"4","caller":"13800000001","called":"13800000002","duration":"0","oriamount":"0"'
const WRONG = GOOD.replaceAll(/:"(?!4")[^"]*"/g, ':[]')
const PADDED = GOOD.replaceAll(/"(\w+)":/g, '" $1 ":')
const UNKNOWN = GOOD.replace('"fid":"4"', '"fid":"9"')
const withMember = (name, value) => record(`${GOOD},"${name}":${value}`)

const endingIn = (byte, text) => {
  const bytes = new TextEncoder().encode(`${text} `)
  bytes[bytes.length - 1] = byte
  return bytes
}

/** Each gives the body of n parts. */
export const ATTACKS = {
  'good records': (n) => inEnvelope(joined(n, () => `{${GOOD}}`)),
  'records {}': (n) => inEnvelope(joined(n, () => '{}')),
  'records 0': (n) => inEnvelope(joined(n, () => '0')),
  'records of an unknown kind': (n) => inEnvelope(joined(n, () => `{${UNKNOWN}}`)),
  'records {"fid":4}': (n) => inEnvelope(joined(n, () => '{"fid":4}')),
  'records with every field wrong': (n) => inEnvelope(joined(n, () => `{${WRONG}}`)),
  'records with every key padded': (n) => inEnvelope(joined(n, () => `{${PADDED}}`)),
  'records with a repeated key': (n) => inEnvelope(joined(n, () => '{"a":0,"a":0}')),
  'one key, repeated': (n) => record(joined(n, () => '"a":0')),
  'keys, each twice': (n) => record(joined(n, (at) => `"a${at}":0,"a${at}":0`)),
  'keys, each twice in an inner object': (n) => record(`"a":{${joined(n, (at) => `"a${at}":0,"a${at}":0`)}}`),
  'duplicate keys, with whitespace around the second': (n) =>
    record(`${GOOD},${joined(n, (at) => `"a${at}":0," a${at} ":0`)}`),
  'unknown keys': (n) => record(`${GOOD},${joined(n, (at) => `"a${at}":0`)}`),
  'unknown keys, padded': (n) => record(`${GOOD},${joined(n, (at) => `" a${at} ":0`)}`),
  'one known key, padded ever longer': (n) =>
    record(`${GOOD},${joined(n, (at) => `"a${' '.repeat(at % 50)}${at}":0`)}`),
  'keys beside cdr': (n) => `{"cdr":[],${joined(n, (at) => `"a${at}":0`)}}`,
  'missing commas': (n) => record(`${GOOD},${joined(n, (at) => `"a${at}":0`, '')}`),
  'missing commas, then a fault': (n) => record(`${GOOD},${joined(n, (at) => `"a${at}":0`, '')},`),
  'missing commas, and one value that is none': (n) =>
    record(`${GOOD},"x":x${joined(n, (at) => `"a${at}":0`, '')}`),
  'missing commas, with whitespace around keys': (n) =>
    record(`${GOOD},${joined(n, (at) => `"a${at}"   :0`, '   ')}`),
  'keys without values': (n) => record('"":'.repeat(n)),
  'quotes in a row': (n) => record('"'.repeat(2 * n)),
  'missing commas and repeated keys': (n) => record(joined(n, (at) => `"a${at}":0"a${at}":0`, '')),
  'line feeds and repeated keys': (n) => record(joined(n, (at) => `\n"a${at}":0,\n"a${at}":0`)),
  '[[[[': (n) => '['.repeat(n),
  '[[[[ ]]]]': (n) => inEnvelope('['.repeat(n) + ']'.repeat(n)),
  'objects in objects': (n) => record(`${GOOD},"a":${'{"a":'.repeat(n)}0${'}'.repeat(n)}`),
  'objects in objects, keys twice': (n) => inEnvelope('{"a":0,"a":'.repeat(n) + '0' + '}'.repeat(n)),
  whitespace: (n) => `${' '.repeat(n * CHARACTERS)}{"cdr":[]}`,
  'line feeds': (n) => `${'\n'.repeat(n * CHARACTERS)}{"cdr":[]`,
  'a string': (n) => withMember('customParm', `"${'a'.repeat(n * CHARACTERS)}"`),
  'a string as id, with whitespace': (n) => record(GOOD.replace('"1"', `"${' '.repeat(n * CHARACTERS)}1"`)),
  'a string of escapes': (n) => withMember('customParm', `"${'\\u0041'.repeat((n * CHARACTERS) / 8)}"`),
  'a string of backslashes': (n) => withMember('customParm', `"${'\\\\'.repeat((n * CHARACTERS) / 2)}"`),
  'a string of escaped quotes, then a fault': (n) => record(`"a":"${'\\"'.repeat((n * CHARACTERS) / 2)}"x`),
  'a string of words, not ASCII': (n) => withMember('note', `"${'正常'.repeat((n * CHARACTERS) / 8)}"`),
  'a string without its end': (n) => `{"cdr":[{"a":"${'a'.repeat(n * CHARACTERS)}`,
  'terms in stateDesc': (n) => withMember('stateDesc', `"${'正常|'.repeat(n)}"`),
  'whitespace in stateDesc': (n) => withMember('stateDesc', `"${' |'.repeat(n)}"`),
  'digits of an amount': (n) =>
    record(GOOD.replace('"oriamount":"0"', `"oriamount":"${'9'.repeat(n * CHARACTERS)}"`)),
  'digits of a duration': (n) =>
    record(GOOD.replace('"duration":"0"', `"duration":"${'0'.repeat(n * CHARACTERS)}"`)),
  'digits of a number': (n) => withMember('note', '9'.repeat(n * CHARACTERS)),
  numbers: (n) => withMember('note', `[${joined(n, () => '1e400')}]`),
  'a time that does not end': (n) =>
    withMember('callerstime', `"2020-04-27${' '.repeat(n * CHARACTERS)}17:33:32x"`),
  'a last byte that is not UTF-8': (n) => endingIn(0xff, '正'.repeat(n))
}
