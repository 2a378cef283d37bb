// Runs the test of the mutated file first: it kills most mutants, and fastest.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sequencer from '@jest/test-sequencer'

/** The file of each mutant, by the number in the instrumented code. */
const fileOfMutant = new Map(
  readdirSync('src', { recursive: true })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) =>
      Array.from(readFileSync(join('src', path), 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g), ([, id]) => [
        id,
        basename(path, '.ts')
      ])
    )
)

export default class OwnTestFirst extends Sequencer {
  sort(tests) {
    const own = `${fileOfMutant.get(process.env.__STRYKER_ACTIVE_MUTANT__)}.test.ts`
    const rank = ({ path }) => (basename(path) === own ? 0 : statSync(path).size)
    return tests.toSorted((one, other) => rank(one) - rank(other))
  }
}
