import { JsonNumber } from '../fields/json-number'
import { paddedKey } from '../repairs/padded-key'
import type { WireRecord } from './wire-record'

/**
 * Returns a record with each long number of its table as a `JsonNumber`. Unknown fields keep their values,
 * because they go to `extra`.
 *
 * @param numbers - the digits of the long numbers, by their keys as sent
 * @param names - the wire names of the table
 */
export const withNumbers = (
  wire: WireRecord,
  numbers: ReadonlyMap<string, string>,
  names: ReadonlySet<string>
): WireRecord =>
  Object.fromEntries(
    Object.entries(wire).map(([key, value]) => {
      const digits = names.has(paddedKey.repair(key)) ? numbers.get(key) : undefined
      return [key, digits === undefined ? value : new JsonNumber(digits)]
    })
  )
