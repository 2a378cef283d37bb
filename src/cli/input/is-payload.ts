import { NOT_JSON, parseJson } from '../../json/parse'
import { settingsOf } from '../../options'
import { repairJson } from '../../repairs/repair-json'

const ALL_REPAIRS = settingsOf(undefined).repairs

/** Returns true if a text is a JSON object, as sent or repaired. */
export const isPayload = (text: string): boolean =>
  /^\s*\{/.test(text) && (parseJson(text) !== NOT_JSON || !('code' in repairJson(text, ALL_REPAIRS)))
