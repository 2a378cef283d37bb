// Bodies for the benchmark: every text has different values, as from the platform, so that caches do not
// improve the results.

/** A small generator of numbers with a fixed seed (mulberry32), so that every run times the same texts. */
const random = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

const WORDS = ['正常', '应答', '关机', '空号', '停机', '用户拒接', '用户正忙', '无人接听', '改号', '稍后再拨']

/** @param day - the date of every time; random dates if it is not given */
export const makeBodies = (seed, day) => {
  const next = random(seed)
  const below = (limit) => Math.floor(next() * limit)
  const digits = (length) => Array.from({ length }, () => below(10)).join('')
  const two = (limit, first = 0) => String(first + below(limit)).padStart(2, '0')
  const date = () => day ?? `20${two(20, 10)}-${two(12, 1)}-${two(28, 1)}`
  const time = (fraction) => `${date()} ${two(24)}:${two(60)}:${two(60)}${fraction}`
  /** The two times of a leg. In order, because `validate` takes longer for a release before the answer. */
  const leg = (answer, release, fraction) => {
    const [first, last] = [time(fraction), time(fraction)].sort()
    return { [answer]: first, [release]: last }
  }
  const phone = () => `13${digits(9)}`
  const appid = () => Array.from({ length: 32 }, () => '0123456789abcdef'[below(16)]).join('')
  const words = () => `${WORDS[below(WORDS.length)]}|${WORDS[below(WORDS.length)]}`

  const voiceCode = () => ({
    requestid: digits(16),
    appid: appid(),
    fid: '2',
    tel: phone(),
    ...leg('stime', 'etime', '.000'),
    duration: String(below(600)),
    oriamount: `${below(9)}.${two(100)}`
  })
  const cdr = () => ({
    requestid: digits(29),
    appid: appid(),
    fid: '4',
    caller: phone(),
    called: phone(),
    ...leg('callerstime', 'calleretime', '.000'),
    ...leg('calledstime', 'calledetime', '.000'),
    tapesurl: `http://10.0.0.${below(250)}:8080/${digits(12)}.mp3`,
    duration: String(below(3600)),
    oriamount: `${below(9)}.${two(100)}`,
    stateDesc: words(),
    customParm: digits(10)
  })
  const captured = () => ({
    ...cdr(),
    fid: 4,
    ...leg('callerstime', 'calleretime', ''),
    calledstime: '',
    calledetime: time(''),
    tapesurl: 'NoTapes',
    duration: below(3600),
    oriamount: below(900) / 100,
    customParm: ''
  })
  const state = () => ({
    requestid: digits(29),
    src: phone(),
    dsc: phone(),
    timestamp: time(''),
    state: ['callout', 'alerting', 'answer', 'disconnect'][below(4)]
  })
  const conference = () => ({
    requestid: digits(16),
    appid: appid(),
    fid: '5',
    tel: phone(),
    ...leg('stime', 'etime', '.000'),
    confid: digits(6),
    duration: String(below(3600)),
    singleoriamount: `0.${digits(3)}`,
    customParm: digits(10),
    tapesurl: `http://10.0.0.${below(250)}:8080/${digits(12)}.mp3`
  })
  const envelope = (...records) => JSON.stringify({ cdr: records })
  const list = (length, make) => Array.from({ length }, make)

  /** Adds a line break after some of the commas, as in the document's samples. */
  const inLines = (text) => text.replace(/,"(?=callerstime|calledstime|tapesurl|stime|duration)/g, ',\n"')
  const gluedTime = ({ calledetime, ...record }) => ({ ...record, calledetime: calledetime.replace(' ', '') })
  const paddedKey = ({ stateDesc, ...record }) => ({ ...record, ' stateDesc ': stateDesc })
  const withoutComma = (text) => text.replaceAll('," stateDesc "', '" stateDesc "')

  return {
    below,
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
  }
}
