import { csv } from './csv'
import type { Format } from './format'
import { github } from './github'
import { json } from './json'
import { junit } from './junit'
import { ndjson } from './ndjson'
import { pretty } from './pretty'
import { sarif } from './sarif'

/** Every output format. A command offers the formats that can write its output. */
const FORMATS: readonly Format[] = [pretty, json, ndjson, csv, github, junit, sarif]

type Output = Exclude<keyof Format, 'name'>

/** Returns the names of the formats that can write an output. */
export const formatNames = (output: Output): readonly string[] =>
  FORMATS.filter((format) => format[output] !== undefined).map(({ name }) => name)

/**
 * Returns the writer of a format for an output.
 *
 * @throws RangeError if the format cannot write it
 */
export const formatFor = <O extends Output>(output: O, name: string): NonNullable<Format[O]> => {
  const found = FORMATS.find((format) => format.name === name)?.[output]
  if (found === undefined) throw new RangeError(`the format ${name} has no ${output}`)
  return found
}
