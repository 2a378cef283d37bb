import * as huadan from '../../../src'
import { violationsOf } from './violations-of'
import { seedBodies } from './seeds'

describe('the oracles of the fuzzer', () => {
  it.each(seedBodies)('hold for $name', ({ body }) => {
    expect(violationsOf(body, huadan)).toStrictEqual([])
  })
})
