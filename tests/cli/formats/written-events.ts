import { readCsv } from './read-csv'

// Reads the output of `huadan decode` as another program would.

type Members = Readonly<Record<string, unknown>>

interface Term {
  readonly text: string
}

const TIMES = ['answerTime', 'releaseTime', 'timestamp']
const LEGS = ['caller', 'called']

const timeOf = (value: unknown, zone: string): unknown => {
  if (typeof value !== 'string') return value
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/.test(value) || !value.endsWith(zone))
    throw new Error(`not a time in ISO 8601 with the zone ${zone}: ${value}`)
  return new Date(value)
}

const revived = (members: Members, zone: string): Members =>
  Object.fromEntries(
    Object.entries(members).map(([name, value]) => {
      if (TIMES.includes(name)) return [name, timeOf(value, zone)]
      return [name, LEGS.includes(name) ? revived(value as Members, zone) : value]
    })
  )

/** Returns the events of the output, with times as `Date`. */
export const eventsIn = (format: 'ndjson' | 'json', output: string, zone: string): readonly unknown[] => {
  const written =
    format === 'json'
      ? (JSON.parse(output) as Members[])
      : output
          .split('\n')
          .slice(0, -1)
          .map((line) => JSON.parse(line) as Members)
  return written.map((event) => revived(event, zone))
}

type Row = Readonly<Record<string, string>>

/** Returns the rows of the output by column. */
export const rowsIn = (output: string): readonly Row[] => {
  const [header = [], ...rows] = readCsv(output)
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error('a row has more or fewer cells than the header')
    return Object.fromEntries(header.map((name, at) => [name, row[at] ?? '']))
  })
}

type Member = string | number | Date | Term | readonly Term[] | null

const cellOf = (value: Member): unknown => {
  if (value === null) return ''
  if (value instanceof Date) return value.getTime()
  if (typeof value !== 'object') return String(value)
  return 'text' in value ? value.text : value.map(({ text }) => text).join('|')
}

/** Returns the cells of an event that are not empty, by column. Times are in milliseconds. */
export const cellsOf = (event: object): Members => {
  const cells: [string, unknown][] = []
  for (const [name, value] of Object.entries(event) as [string, Member][]) {
    if (LEGS.includes(name))
      for (const [own, ofLeg] of Object.entries(value as unknown as Readonly<Record<string, Member>>))
        cells.push([`${name}.${own}`, cellOf(ofLeg)])
    else if (name !== 'extra') cells.push([name, cellOf(value)])
    else if (Object.keys(value as object).length > 0) cells.push([name, value])
  }
  return Object.fromEntries(cells.filter(([, cell]) => cell !== ''))
}

/** Returns a row in the form of `cellsOf`. */
export const readCells = (row: Row, zone: string): Members =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([, cell]) => cell !== '')
      .map(([name, cell]): [string, unknown] => {
        if (name === 'extra') return [name, JSON.parse(cell)]
        const isTime = TIMES.some((time) => name === time || name.endsWith(`.${time}`))
        return [name, isTime ? (timeOf(cell, zone) as Date).getTime() : cell]
      })
  )
