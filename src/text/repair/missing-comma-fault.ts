import { JsonReader } from '../json-reader'

/**
 * The fault that the repair `missing-comma` undoes, where the document's own sample has it: the comma before the last
 * member is left out.
 *
 * @param text - JSON; it comes back as it was when it is no object, or has fewer than two members
 */
export const leaveOutLastComma = (text: string): string => {
  if (!text.trimStart().startsWith('{')) return text
  const reader = new JsonReader(text)
  let depth = 0
  let comma: number | undefined
  for (let token = reader.next(); token !== 'end' && token !== 'fault'; token = reader.next()) {
    if (token === 'open-object' || token === 'open-array') depth++
    else if (token === 'close-object' || token === 'close-array') depth--
    else if (token === 'comma' && depth === 1) comma = reader.start
  }
  return comma === undefined ? text : text.slice(0, comma) + text.slice(comma + 1)
}
