import fc from 'fast-check'
import * as huadan from '../../../src'
import { treeOf, writtenTexts } from '../../support/arbitraries/bodies'
import { faultyBodies } from '../../support/arbitraries/faults'
import { print } from '../../support/arbitraries/layout'
import { assertProperty, expectSame } from '../../support/property'
import { violationsOf } from './violations-of'
import { mutate } from './mutators'
import { randomFrom } from './mutators/random'
import { seedBodies } from './seeds'

describe('a mutated body', () => {
  const modelled = fc.oneof(
    writtenTexts,
    faultyBodies.map(
      ({ body, layout, faults }) => print(treeOf(body), layout, (comma) => faults.commas.has(comma)).text
    )
  )
  const bodies = fc.oneof(
    fc.constantFrom(...seedBodies.map(({ body }) => body)),
    modelled.map((text) => new TextEncoder().encode(text))
  )
  const changed = fc
    .tuple(bodies, bodies, fc.array(fc.nat(), { minLength: 1, maxLength: 6 }))
    .map(([body, other, seeds]) =>
      seeds.reduce((before, seed) => mutate(before, randomFrom(seed), other), body)
    )

  it('violates no oracle', () => {
    assertProperty(
      800,
      fc.property(changed, (body) => {
        expectSame(violationsOf(body, huadan), [])
      })
    )
  })
})
