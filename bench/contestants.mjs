// Every way from a text to events that is timed, with what it came to in one form for all, to be compared.
import { jsonrepair } from 'jsonrepair'
import { parse as bestEffortParse } from 'best-effort-json-parser'
import dirtyJson from 'dirty-json'
import * as huadan from './huadan.mjs'
import { loadPeers } from './peers/index.mjs'
import { decodeBy, decodeEachBy } from './peers/job/route.mjs'

const { decode, decodeEach } = huadan
const sorted = (fields) => [...new Set(fields)].sort()

/** An outcome is `{ events }`, or `{ rejected }` with the names of the wrong fields; of bodies read record by record both. */
const OURS = {
  name: 'huadan',
  all: {
    run: decode,
    outcomeOf: (result) =>
      result._tag === 'Right'
        ? { events: result.right.events }
        : { rejected: sorted(result.left.issues.map(({ path }) => path.at(-1))) }
  },
  each: {
    run: decodeEach,
    outcomeOf: ({ right: { events, rejected } }) => ({
      events,
      rejected: rejected.map(({ index, issues }) => [index, sorted(issues.map(({ path }) => path.at(-1)))])
    })
  }
}

const outcomesOfPeer = (peer) => ({
  all: ({ value, errors }) => {
    if (errors !== undefined) return { rejected: sorted(peer.fieldsOf(errors)) }
    return { events: value.cdr ?? [value] }
  },
  each: ({ events, rejected }) => ({
    events,
    rejected: rejected.map(({ index, errors }) => [index, sorted(peer.fieldsOf(errors))])
  })
})

const peerContestant = (peer, name = peer.name, parse = JSON.parse) => {
  const outcomes = outcomesOfPeer(peer)
  return {
    name,
    all: { run: decodeBy(peer, parse), outcomeOf: outcomes.all },
    each: { run: decodeEachBy(peer, parse), outcomeOf: outcomes.each }
  }
}

/** huadan's io-ts codec over the record that JSON.parse gave. */
const codecContestant = (codec) => ({
  name: 'huadan, its io-ts codec',
  all: {
    run: (text) => {
      const body = JSON.parse(text)
      return huadan[codec].decode(body.cdr === undefined ? body : body.cdr[0])
    },
    outcomeOf: ({ right }) => ({ events: [right] })
  }
})

/** The peer that is put behind the parsers which are no validators: it costs the least. */
const LIGHTEST = 'typia, mapped by hand'

const repairThenParse = (text) => JSON.parse(jsonrepair(text))

/** A repair is tried only where JSON.parse rejects, as in a log of which a few lines are broken. */
const parseOrRepair = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return repairThenParse(text)
  }
}

/** huadan's own ways. */
export const ours = ({ codec }) => [OURS, ...(codec === undefined ? [] : [codecContestant(codec)])]

/** huadan's own ways first, then the peers'. */
export const oursAndPeers = async ({ isBroken = false, codec }) => {
  const peers = await loadPeers()
  if (!isBroken) return [...ours({ codec }), ...peers.map((peer) => peerContestant(peer))]
  const lightest = peers.find(({ name }) => name === LIGHTEST)
  return [
    ...ours({ codec }),
    ...peers.map((peer) => peerContestant(peer, `jsonrepair, ${peer.name}`, repairThenParse)),
    peerContestant(lightest, `best-effort-json-parser, ${LIGHTEST}`, bestEffortParse),
    peerContestant(lightest, `dirty-json, ${LIGHTEST}`, dirtyJson.parse)
  ]
}

/** For bodies of all sorts, most of them good. */
export const contestantsForLog = async () => [
  OURS,
  ...(await loadPeers()).map((peer) => peerContestant(peer, peer.name, parseOrRepair))
]
