import { KINDS } from '../../src/events'
import { FIELD_NAMES, TIME_NAMES } from '../../src/events/field-names'
import { fieldsOf } from '../../src/events/fields-of'

const FIELDS = Object.values(KINDS).flatMap((kind) => fieldsOf(kind))

it('lists the names of all times', () => {
  const times = FIELDS.filter(({ type }) => type === 'time' || type === 'optionalTime')
  expect([...TIME_NAMES].sort()).toStrictEqual([...new Set(times.map(({ path }) => path.at(-1)))].sort())
})

it('lists the names of all fields', () => {
  const names = new Set(['kind', 'extra', ...FIELDS.flatMap(({ path }) => path)])
  expect([...FIELD_NAMES].sort()).toStrictEqual([...names].sort())
})
