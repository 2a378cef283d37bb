import type { Contract } from './contract'

export const money: Contract = {
  given: `
import { type CallbackCdrEvent, type ConferenceEvent, type Yuan, sumYuan, toFen, yuan } from 'huadan'
declare const cdr: CallbackCdrEvent
declare const participant: ConferenceEvent
declare const charges: readonly Yuan[]
`,

  cases: {
    'is not any string, though a string': `
      const amount: Yuan = '0.06' // error: Type 'string' is not assignable to type 'Yuan'.
      const text: string = cdr.charge
      cdr.charge // : Yuan
      cdr.charge.padStart(8) // : string
    `,

    'is made of a text by `yuan`': `
      yuan('0.06') // : Yuan
      yuan(0.06) // error: Argument of type 'number' is not assignable to parameter of type 'string'.
      const amount: Yuan = 0.06 // error: Type 'number' is not assignable to type 'Yuan'.
    `,

    'cannot be calculated with as a number': `
      const total: number = cdr.charge + participant.charge // error: Type 'string' is not assignable to type 'number'.
      const sum: Yuan = yuan('1') + yuan('2') // error: Type 'string' is not assignable to type 'Yuan'.
      cdr.charge * 100 // error: The left-hand side of an arithmetic operation must be of type
      charges.reduce((before, charge) => before + charge, 0) // error: No overload matches this call.
      Math.max(...charges) // error: Argument of type 'Yuan' is not assignable to parameter of type 'number'.
      cdr.charge > 1 // error: Operator '>' cannot be applied to types 'Yuan' and 'number'.
    `,

    'is added up by `sumYuan`, of amounts alone': `
      sumYuan([cdr.charge, participant.charge]) // : Yuan
      sumYuan(charges) // : Yuan
      sumYuan(new Set(charges)) // : Yuan
      sumYuan(['0.06']) // error: Type 'string' is not assignable to type 'Yuan'.
      sumYuan(cdr.charge) // error: is not assignable to parameter of type 'Iterable<Yuan
    `,

    'becomes a number by `toFen`, which has to be told how to round': `
      toFen(cdr.charge, 'half-up') // : number
      toFen(cdr.charge) // error: Expected 2 arguments, but got 1.
      toFen(cdr.charge, 'nearest') // error: Argument of type '"nearest"' is not assignable to parameter of type 'Rounding'.
      toFen('0.06', 'half-up') // error: Argument of type 'string' is not assignable to parameter of type 'Yuan'.
    `
  }
}
