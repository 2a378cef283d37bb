// `npm run bench`: how much longer than JSON.parse of the same text the decoder takes.
import { cpus } from 'node:os'
import { CallbackBody, CallbackCdr, CallbackState, Conference, decode, VoiceCode } from 'huadan'
import { makeBodies } from './bodies.mjs'
import { ratios } from './ratios.mjs'

const TEXTS = 64
const bodies = makeBodies(1)
const {
  captured,
  cdr,
  conference,
  digits,
  envelope,
  gluedTime,
  inLines,
  list,
  paddedKey,
  state,
  voiceCode,
  withoutComma
} = bodies

const floorOf = (inputs) => ({ run: JSON.parse, inputs })

const assertAll = (tag, inputs) => {
  for (const input of inputs)
    if (decode(input)._tag !== tag) throw new Error(`expected every body to be ${tag}`)
}

/** A workload of bodies that are JSON: the floor reads the same texts. */
const workload = (name, atMost, inputs, { codec, expected = 'Right' } = {}) => ({
  name,
  atMost,
  inputs,
  floor: inputs,
  codec,
  expected
})

const brokenTexts = list(TEXTS, () => withoutComma(inLines(envelope(paddedKey(gluedTime(cdr()))))))
const mended = (text) => text.replace('"" stateDesc "', '"," stateDesc "')

const wrong = (record) => ({
  ...record,
  duration: 'sixty',
  oriamount: '-1',
  calledstime: '2015-02-29 11:19:36'
})

const WORKLOADS = [
  workload(
    'voice-code',
    1.8,
    list(TEXTS, () => envelope(voiceCode())),
    { codec: VoiceCode }
  ),
  workload(
    'callback-cdr',
    1.8,
    list(TEXTS, () => envelope(cdr())),
    { codec: CallbackCdr }
  ),
  workload(
    'callback-state',
    1.8,
    list(TEXTS, () => JSON.stringify(state())),
    { codec: CallbackState }
  ),
  workload(
    'conference',
    1.8,
    list(TEXTS, () => envelope(conference())),
    { codec: Conference }
  ),
  workload(
    'callback-cdr as captured, numbers',
    1.8,
    list(TEXTS, () => envelope(captured())),
    { codec: CallbackCdr }
  ),
  workload(
    'callback-cdr in lines, as the document prints it',
    undefined,
    list(TEXTS, () => inLines(envelope(cdr())))
  ),
  workload(
    'callback-cdr indented',
    undefined,
    list(TEXTS, () => JSON.stringify({ cdr: [cdr()] }, null, 2))
  ),
  workload(
    'callback-cdr with an unknown member',
    undefined,
    list(TEXTS, () => envelope({ ...cdr(), line: digits(3) }))
  ),
  workload(
    'padded key and glued time',
    undefined,
    list(TEXTS, () => envelope(paddedKey(gluedTime(cdr()))))
  ),
  workload(
    '1,000 callback-cdr in one body',
    1.7,
    list(4, () => envelope(...list(1000, cdr)))
  ),
  workload(
    '1,000 callback-cdr as captured',
    1.7,
    list(4, () => envelope(...list(1000, captured)))
  ),
  workload(
    'three wrong fields',
    2.5,
    list(TEXTS, () => envelope(wrong(cdr()))),
    { expected: 'Left' }
  ),
  {
    name: 'the broken sample, three repairs',
    atMost: 7,
    inputs: brokenTexts,
    floor: brokenTexts.map(mended),
    expected: 'Right'
  }
]

const shown = ({ median, low, high }) => `${median.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`

const row = (...cells) => {
  const [name, ...others] = cells
  console.log(`${name.padEnd(52)}${others.map((cell) => cell.padStart(22)).join('')}`)
}

console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}`)
console.log('Time relative to JSON.parse of the same text: median of 60 interleaved rounds (middle half).')
console.log('The broken sample is no JSON: its floor is the same text with the comma.\n')
row('', 'decode', 'io-ts codec', 'goal')

for (const { name, atMost, inputs, floor, codec, expected } of WORKLOADS) {
  assertAll(expected, inputs)
  const runs = { decode: { run: decode, inputs } }
  if (codec !== undefined) {
    const recordOf = (text) => {
      const value = JSON.parse(text)
      return value.cdr === undefined ? value : value.cdr[0]
    }
    runs.codec = { run: (text) => codec.decode(recordOf(text)), inputs }
  } else runs.codec = { run: (text) => CallbackBody.decode(text), inputs }
  const result = ratios(floorOf(floor), runs)
  row(name, shown(result.decode), shown(result.codec), atMost === undefined ? '' : `≤ ${atMost}`)
}
