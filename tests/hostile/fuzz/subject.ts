// What the long run is made of; it is bundled with counters in the library's code.
export * as library from '../../../src'
export { violationsOf } from './violations-of'
export { LONGEST_BODY, mutate } from './mutators'
export { randomFrom } from './mutators/random'
export { shrink } from './shrink'
