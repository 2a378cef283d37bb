// Every timed contestant from text to events, with its outcome in one format for comparison.
import { jsonrepair } from 'jsonrepair'
import { parse as bestEffortParse } from 'best-effort-json-parser'
import dirtyJson from 'dirty-json'
import * as huadan from './huadan.mjs'
import { loadPeers } from './peers/index.mjs'
import { decodeBy, decodeEachBy } from './peers/job/route.mjs'

const { decode, decodeEach } = huadan
const sorted = (fields) => [...new Set(fields)].sort()

/**
 * An outcome is `{ events }`, or `{ rejected }` with the names of the invalid fields; both for bodies read
 * record by record.
 */
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

/** huadan's io-ts codec over a record from JSON.parse. */
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

/** The peer to use after parsers that do not validate: it is the fastest. */
const LIGHTEST = 'typia, mapped by hand'

const repairThenParse = (text) => JSON.parse(jsonrepair(text))

/** Tries a repair only if JSON.parse rejects the text, as in a log with a few broken lines. */
const parseOrRepair = (text) => {
  try {
    return JSON.parse(text)
  } catch {
    return repairThenParse(text)
  }
}

/** huadan's own contestants. */
export const ours = ({ codec }) => [OURS, ...(codec === undefined ? [] : [codecContestant(codec)])]

/** huadan's own contestants first, then the peers. */
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

/** The contestants for bodies of all kinds, most of them good. */
export const contestantsForLog = async () => [
  OURS,
  ...(await loadPeers()).map((peer) => peerContestant(peer, peer.name, parseOrRepair))
]
