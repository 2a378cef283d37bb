import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { REPAIR_CODES } from '../../src'
import { REPAIRS } from '../../src/repairs'

const FOLDER = join(__dirname, '../../src/repairs')
/** The files that are not one repair. */
const OTHER_FILES = ['index', 'recover-losses', 'repair', 'repair-json']

describe('REPAIR_CODES', () => {
  it('has every repair, in the order in which the decoder looks for the faults', () => {
    expect(REPAIR_CODES).toStrictEqual([
      'byte-order-mark',
      'missing-comma',
      'long-number',
      'padded-key',
      'padded-value',
      'glued-timestamp',
      'zero-time'
    ])
  })
})

describe('REPAIRS', () => {
  it('has one file for each, which is named after its code', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace(/\.ts$/, ''))
    expect(files.filter((file) => !OTHER_FILES.includes(file)).sort()).toStrictEqual([...REPAIR_CODES].sort())
  })

  it('has the repairs of the text first, then those of keys, then those of values', () => {
    expect(REPAIRS.map(({ stage }) => stage)).toStrictEqual([
      'text',
      'text',
      'number',
      'key',
      'value',
      'value',
      'value'
    ])
  })

  it('has a title of one sentence for each', () => {
    expect(REPAIRS.map(({ title }) => title)).toStrictEqual([
      'A byte order mark before the JSON was skipped.',
      'A missing comma between two members of an object was inserted.',
      'A number with more digits than JavaScript keeps was read as a string of its digits.',
      'Whitespace around a key was removed.',
      'Whitespace around a value was removed.',
      'The missing space between date and time was inserted.',
      'A time before the year 2000 or of zeros was read as no time.'
    ])
  })
})
