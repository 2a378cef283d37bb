import type { FieldDeclaration } from './fields-of'

/** The two times of a leg of a call, or of a call without legs. */
export interface LegFields<Field> {
  readonly answer: Field
  readonly release: Field
}

const nameOf = ({ path }: Pick<FieldDeclaration, 'path'>): string => path.join('.')

/** Returns the pairs of answer time and release time among the fields. */
export const legsOf = <Field extends Pick<FieldDeclaration, 'path'>>(
  fields: readonly Field[]
): readonly LegFields<Field>[] => {
  const byName = new Map(fields.map((field) => [nameOf(field), field]))
  return fields.flatMap((release) => {
    const answer = byName.get(nameOf(release).replace(/releaseTime$/, 'answerTime'))
    return answer === undefined || answer === release ? [] : [{ answer, release }]
  })
}
