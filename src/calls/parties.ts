import type { CallbackCdrEvent, CallLeg } from '../events/callback-cdr'
import type { Leg, PhoneStates } from './call'
import { inDiallingOrder } from './dialling-order'
import { matchNumbers } from './match-numbers'

/** One leg by its sources: the pushes, the CDR, or both. */
export interface Party {
  /** By the pushes, else by the CDR. */
  readonly number: string
  readonly role: Leg['role']
  readonly inferred: boolean
  readonly matched: Leg['matched']
  readonly phone: PhoneStates | undefined
  readonly cdrLeg: CallLeg | undefined
}

const ROLES = ['caller', 'called'] as const

const inferredParties = (phones: readonly PhoneStates[]): readonly Party[] =>
  phones.map((phone, index) => {
    const role = ROLES[index]
    return {
      number: phone.number,
      role: role ?? null,
      inferred: role !== undefined,
      matched: null,
      phone,
      cdrLeg: undefined
    }
  })

const partiesWith = (phones: readonly PhoneStates[], cdr: CallbackCdrEvent): readonly Party[] => {
  const rest = new Set(phones)
  const found = new Map<Leg['role'], Pick<Party, 'number' | 'matched' | 'phone'>>()
  // Exact matches of both legs first, so that a number that is only similar takes no leg from the same number.
  for (const matched of ['exact', 'normalised'] as const) {
    for (const role of ROLES.filter((each) => !found.has(each))) {
      const phone = [...rest].find(({ number }) => matchNumbers(number, cdr[role].number) === matched)
      if (phone === undefined) continue
      rest.delete(phone)
      found.set(role, { number: phone.number, matched, phone })
    }
  }
  return [
    ...ROLES.map((role) => ({
      number: cdr[role].number,
      role,
      inferred: false,
      matched: null,
      phone: undefined,
      ...found.get(role),
      cdrLeg: cdr[role]
    })),
    ...[...rest].map((phone) => ({
      number: phone.number,
      role: null,
      inferred: false,
      matched: null,
      phone,
      cdrLeg: undefined
    }))
  ]
}

/**
 * Returns the legs of a call by their sources: with a CDR its two legs and the phones that match neither,
 * without one the phones in the order of dialling.
 */
export const partiesOf = (
  phones: readonly PhoneStates[],
  cdr: CallbackCdrEvent | undefined
): readonly Party[] => {
  const dialled = inDiallingOrder(phones)
  return cdr === undefined ? inferredParties(dialled) : partiesWith(dialled, cdr)
}

/** Returns the leg that its sources show. */
export const legOf = ({ number, role, inferred, matched, phone, cdrLeg }: Party): Leg => ({
  number,
  role,
  inferred,
  matched,
  callout: phone?.callout?.first ?? null,
  alerting: phone?.alerting?.first ?? null,
  answer: cdrLeg?.answerTime ?? phone?.answer?.first ?? null,
  disconnect: cdrLeg?.releaseTime ?? phone?.disconnect?.first ?? null
})
