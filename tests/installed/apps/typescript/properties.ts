import * as fc from 'fast-check'
import { parse } from 'huadan'
import { anyBody, arbitraries, type GeneratedBody } from 'huadan/testing/arbitraries'

const isTaken = ({ body, events }: GeneratedBody): boolean => parse(body).events.length === events.length

export const anyCharge = arbitraries['callback-cdr'].map(({ charge }) => charge)

// @ts-expect-error -- a charge is the digits as sent, not a number: were types lost on their way, this would compile
export const mistaken: fc.Arbitrary<number> = anyCharge

fc.assert(fc.property(anyBody, isTaken))
console.log('property: holds')
