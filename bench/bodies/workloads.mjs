// The bodies of each workload. `goal`: the most time, as a multiple of JSON.parse of the same text. `firstGoal`: the goal at
// first, for huadan's functions and its io-ts codecs alike.
import { makeBodies } from './make-bodies.mjs'

const TEXTS = 64
const BATCHES = 32
const BATCH = 1000

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

const texts = (make) => ({ texts: list(TEXTS, make) })
const batches = (make) => ({ texts: list(BATCHES, make) })

const wrong = (record) => ({
  ...record,
  duration: 'sixty',
  oriamount: '-1',
  calledstime: '2015-02-29 11:19:36'
})

/** Broken texts, and what they would be unbroken: their floor, because JSON.parse has no time for a text that it rejects. */
const broken = (make) => {
  const made = make()
  return { texts: made.map(([text]) => text), repaired: made.map(([, text]) => text), isBroken: true }
}

const brokenSample = () => {
  const repaired = inLines(envelope(paddedKey(gluedTime(cdr()))))
  return [withoutComma(repaired), repaired]
}

const missingCommas = (count) => {
  const records = list(BATCH, () => JSON.stringify(cdr()))
  const faulty = records.map((text, index) =>
    (index * count) % BATCH < count ? text.replace(',"stateDesc"', '"stateDesc"') : text
  )
  return [faulty, records].map((all) => `{"cdr":[${all.join(',')}]}`)
}

const withBadRecords = (count) => {
  const records = list(BATCH, cdr)
  return envelope(
    ...records.map((record, index) => ((index * count) % BATCH < count ? wrong(record) : record))
  )
}

/** One good record of a kind, which huadan's codec of that kind reads as well. */
const record = (title, column, make, codec) => ({
  title,
  column,
  goal: 1.6,
  firstGoal: 1.8,
  codec,
  make: () => texts(make)
})

export const WORKLOADS = {
  'voice-code': record('one `voice-code`', '`voice-code`', () => envelope(voiceCode()), 'VoiceCode'),
  'callback-cdr': record('one `callback-cdr`', '`callback-cdr`', () => envelope(cdr()), 'CallbackCdr'),
  'callback-state': record(
    'one `callback-state`',
    '`callback-state`',
    () => JSON.stringify(state()),
    'CallbackState'
  ),
  conference: record('one `conference`', '`conference`', () => envelope(conference()), 'Conference'),
  captured: record(
    'one `callback-cdr` as captured, with numbers',
    'as captured',
    () => envelope(captured()),
    'CallbackCdr'
  ),
  extra: {
    title: 'one `callback-cdr` with an unknown field',
    column: 'unknown field',
    make: () => texts(() => envelope({ ...cdr(), line: digits(3) }))
  },
  lines: {
    title: 'one `callback-cdr` with line breaks',
    column: 'line breaks',
    make: () => texts(() => inLines(envelope(cdr())))
  },
  indented: {
    title: 'one `callback-cdr`, indented',
    column: 'indented',
    make: () => texts(() => JSON.stringify({ cdr: [cdr()] }, null, 2))
  },
  padded: {
    title: 'a padded key and a glued time',
    column: 'padded and glued',
    goal: 2,
    make: () => texts(() => envelope(paddedKey(gluedTime(cdr()))))
  },
  batch: {
    records: BATCH,
    title: '1,000 `callback-cdr` in one body',
    column: 'compact',
    goal: 1.5,
    firstGoal: 1.7,
    make: () => batches(() => envelope(...list(BATCH, cdr)))
  },
  'captured-batch': {
    records: BATCH,
    title: '1,000 `callback-cdr` as captured in one body',
    column: 'as captured',
    goal: 1.5,
    firstGoal: 1.7,
    make: () => batches(() => envelope(...list(BATCH, captured)))
  },
  wrong: {
    title: 'three wrong fields',
    column: 'three wrong fields',
    goal: 1.8,
    firstGoal: 2.5,
    make: () => texts(() => envelope(wrong(cdr())))
  },
  'bad-records': {
    records: BATCH,
    title: '1,000 records, 100 of them wrong',
    column: '100 of 1,000 records',
    each: true,
    make: () => batches(() => withBadRecords(100))
  },
  broken: {
    title: 'the broken sample: a missing comma, a padded key, a glued time',
    column: 'the broken sample',
    goal: 6,
    firstGoal: 7,
    make: () => broken(() => list(TEXTS, brokenSample))
  },
  'missing-commas': {
    records: BATCH,
    title: '1,000 records, 600 missing commas',
    column: '600 missing commas',
    // Its time grows with the square of the text: minutes for one of these.
    tooSlow: ['dirty-json'],
    make: () => broken(() => list(BATCHES, () => missingCommas(600)))
  }
}
