import { run } from '../../support/memory-host'
import { RECORDS } from './samples'

/** What a terminal obeys, does not show, or shows in another order; of each kind one or two. */
const UNSEEN = [
  '\u0000',
  '\u0007',
  '\u0008',
  '\r',
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u007f',
  '\u0085',
  '\u009b31m',
  '\u061c',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2028',
  '\u2029',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
  '\ud800',
  '\udc00'
]

const DANGEROUS = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\u2060\ufeff]/gu

/** The characters of a text that no terminal should get from a payload, but for the line feeds of our own. */
const dangerousIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(DANGEROUS), ([character]) => `U+${character.charCodeAt(0).toString(16)}`).filter(
    (name) => name !== 'U+a'
  )

const filesOf = (unseen: string): Readonly<Record<string, string>> => {
  const word = JSON.stringify(`a${unseen}b`)
  const raw = `"a${unseen}b"`
  const state = RECORDS['callback-state'].replace('"answer"', word)
  const call = RECORDS['callback-cdr']
  return {
    'state.txt': `{"cdr":[{${state},"stateDesc":${word},${word}:${word}}]}`,
    'call.txt': `{"cdr":[{${call},"stateDesc":${word},"customParm":${word}}],${word}:1}`,
    'wrong.txt': `{"cdr":[{${call},"callerstime":${word},"tapesurl":${word},"duration ":${word}},{"fid":${word}},${word}]}`,
    'twice.txt': `{"cdr":[{${call},${word}:1,${word}:2}],${word}:1,${word}:2}`,
    'broken.txt': `{"cdr":[{${call},"x":${raw} "y":${raw}, ${raw} ${raw}}]}`,
    'repaired.txt': `{"cdr":[{${call}," stateDesc ":${word}"note":${raw}}]}`,
    [`name${unseen.replaceAll(/\s/g, '')}.txt`]: '{"cdr":[7]}'
  }
}

const LINES = [
  'validate *.txt',
  'validate --fail-on repaired *.txt',
  'validate --show-values --fail-on repaired *.txt',
  'validate --format json *.txt',
  'validate --format ndjson *.txt',
  'validate --format github *.txt',
  'validate --format junit *.txt',
  'validate --format sarif *.txt',
  'decode *.txt',
  'decode --format json *.txt',
  'decode --format csv *.txt',
  'stats *.txt',
  'calls *.txt',
  'calls --show-values *.txt',
  'calls --format json *.txt',
  'calls --format ndjson *.txt',
  'calls --format csv *.txt'
]

describe.each(LINES)('huadan %s, on a terminal', (line) => {
  it.each(UNSEEN)('shows %j as an escape, wherever in a payload or a name it stands', async (unseen) => {
    const { stdout, stderr, status } = await run(`${line} --color never`, {
      files: filesOf(unseen),
      terminals: ['stdout']
    })
    expect(status).toBe(1)
    expect(stdout.length).toBeGreaterThan(100)
    expect(dangerousIn(stdout + stderr)).toStrictEqual([])
  })
})

it('sees what is dangerous', () => {
  expect(UNSEEN.map((unseen) => dangerousIn(`a${unseen}b`).length > 0)).toStrictEqual(UNSEEN.map(() => true))
})
