import * as huadan from '../../../src'
import { complaintsOf } from './complaints-of'
import { seedBodies } from './seeds'

describe('the oracles of the fuzzer', () => {
  it.each(seedBodies)('have nothing to say of $name', ({ body }) => {
    expect(complaintsOf(body, huadan)).toStrictEqual([])
  })
})
