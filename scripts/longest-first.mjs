// Starts the tests that take longest first, so that no worker runs one alone at the end. In a new clone Jest knows no
// durations, and starts the largest files first.
import Sequencer from '@jest/test-sequencer'

/** The tests that take 5 seconds or more of a core, or wait as long, longest first. */
const LONGEST = [
  'hostile/resources/large-bodies',
  'cli/rehearse/verify/real-receivers',
  'package/verify',
  'package/rehearse',
  'package/bin',
  'hostile/resources/growth',
  'extending/',
  'types/',
  'documents/code',
  'package/built',
  'cli/main',
  'hostile/personal-data/',
  'cli/pipeline/run-job',
  'cli/reports/statistics/'
]

const rank = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.replaceAll('\\', '/').includes(`/tests/${name}`))
  return at < 0 ? LONGEST.length : at
}

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other))
  }
}
