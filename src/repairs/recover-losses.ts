import type { Path, Position } from '../diagnostics/issue'
import { applyEdits, sourceOffsetIn, type TextEdit } from '../json/edits'
import { findLosses, type LongNumber } from '../json/find-losses'
import { parseJson } from '../json/parse'
import { positionIn } from '../json/position'
import type { EnabledRepairs } from '.'
import { longNumber } from './long-number'
import type { ParsedText } from './repair-json'

/** A key that occurs twice in one object of the text. */
interface LocatedKey {
  readonly path: Path
  /** The position of its second occurrence. */
  readonly position: Position
}

/** A number that is not certainly exact in JavaScript. */
interface LocatedNumber {
  readonly path: Path
  readonly position: Position
  /** All its digits, as a JSON number. */
  readonly digits: string
  /**
   * `exact`: the number has all its digits. `kept`: it is a string of them. `lost`: the repair is disabled.
   */
  readonly outcome: 'exact' | 'kept' | 'lost'
}

/** The losses of `JSON.parse`, located in the text. */
export interface LocatedLosses {
  readonly duplicateKeys: readonly LocatedKey[]
  readonly numbers: readonly LocatedNumber[]
}

/** A text that was read a second time. */
export interface RecoveredText {
  /** The parsed value, with the digits of long numbers as strings. */
  readonly value: unknown
  readonly losses: LocatedLosses
}

/** Reads long numbers as strings. */
const keepDigits = ({ value, text }: ParsedText, numbers: readonly LongNumber[]): unknown => {
  const edits = numbers
    .filter(({ losesDigits }) => losesDigits)
    .map(({ offset, token }): TextEdit => ({
      offset,
      remove: token.length,
      insert: longNumber.repair(token)
    }))
  return edits.length === 0 ? value : parseJson(applyEdits(text, edits))
}

/**
 * Reads a text again from which `JSON.parse` may have lost something. Positions refer to the text as sent.
 */
export const recoverLosses = (parsed: ParsedText, enabled: EnabledRepairs): RecoveredText => {
  const { text, source, edits } = parsed
  const { duplicateKeys, numbers } = findLosses(text)
  const place = (): ((offset: number) => Position) => {
    const sourceOffset = sourceOffsetIn(edits)
    const position = positionIn(source)
    return (offset) => position(sourceOffset(offset))
  }
  const isEnabled = enabled[longNumber.code]
  const repaired = isEnabled ? 'kept' : 'lost'
  const placeOfKey = place()
  const placeOfNumber = place()
  return {
    value: isEnabled ? keepDigits(parsed, numbers) : parsed.value,
    losses: {
      duplicateKeys: duplicateKeys.map(({ path, offset }) => ({ path, position: placeOfKey(offset) })),
      numbers: numbers.map(({ path, offset, token, losesDigits }) => ({
        path,
        position: placeOfNumber(offset),
        // An exact number drops trailing zeros (`1.50` is 1.5), like all short numbers.
        digits: losesDigits ? token : String(Number(token)),
        outcome: losesDigits ? repaired : 'exact'
      }))
    }
  }
}
