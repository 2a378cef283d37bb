import fc from 'fast-check'

export const CHINA_OFFSET = 8 * 3_600_000
const FIRST_WALL = Date.parse('0000-01-01T00:00:00.000Z')
const LAST_WALL = Date.parse('9999-12-31T23:59:59.999Z')
const FIRST_LIKELY = Date.parse('2010-01-01T00:00:00.000Z')
const LAST_LIKELY = Date.parse('2030-12-31T23:59:59.999Z')

const EDGE_DAYS = '0000-02-29 0099-12-31 1900-02-28 2000-02-29 2100-03-01 2024-02-29 1970-01-01'.split(' ')

/** Times that the platform can write, in milliseconds of a clock at UTC. */
export const wallClocks: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: FIRST_LIKELY, max: LAST_LIKELY }) },
  {
    weight: 4,
    arbitrary: fc
      .integer({ min: FIRST_LIKELY / 1000, max: Math.floor(LAST_LIKELY / 1000) })
      .map((second) => second * 1000)
  },
  { weight: 2, arbitrary: fc.integer({ min: FIRST_WALL, max: LAST_WALL }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(FIRST_WALL, LAST_WALL, ...EDGE_DAYS.map((day) => Date.parse(day)))
  }
)

const FIRST_OPTIONAL = Date.parse('2000-01-01T00:00:00.000Z')

/** Times that an optional field can have: an earlier one says that it never came. */
export const optionalWallClocks: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: wallClocks.filter((wall) => wall >= FIRST_OPTIONAL) },
  { weight: 1, arbitrary: fc.constant(FIRST_OPTIONAL) }
)

/** Writes a time as the platform does, with a number of digits in the fraction. */
const written = (wall: number, fraction: number): string => {
  const [day = '', clock = ''] = new Date(wall).toISOString().split('T')
  return `${day} ${fraction === 0 ? clock.slice(0, 8) : clock.slice(0, 9 + fraction)}`
}

const textsOf = (clocks: fc.Arbitrary<number>): fc.Arbitrary<string> =>
  fc.tuple(clocks, fc.constantFrom(0, 0, 3, 3, 1, 2)).map(([wall, fraction]) => written(wall, fraction))

/** Times as the platform writes them. */
export const timeTexts = textsOf(wallClocks)

/** Times that came, as the platform writes them. */
export const optionalTimeTexts = textsOf(optionalWallClocks)
