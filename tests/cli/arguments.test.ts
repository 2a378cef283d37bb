import { Command } from 'commander'
import { parseArguments } from '../../src/cli/arguments'

const COMMON = { input: 'auto', repair: true, utcOffset: '+08:00', color: 'auto', quiet: false }

describe('parseArguments', () => {
  it.each([
    ['validate', { format: 'pretty', failOn: 'rejected', showValues: false }],
    ['decode', { format: 'ndjson', showValues: false }],
    ['stats', {}]
  ])('finds %s with its paths, and what goes without saying', (name, own) => {
    expect(parseArguments([name, 'a.log', '-'], '1.2.3')).toStrictEqual({
      command: { name, paths: ['a.log', '-'], options: { ...COMMON, ...own } }
    })
  })

  it('takes what is said', () => {
    const words = 'stats --html a.html --field body --no-repair --utc-offset Z --threads 3 -q --color never'
    expect(parseArguments([...words.split(' '), '--input', 'lines'], '1.2.3')).toStrictEqual({
      command: {
        name: 'stats',
        paths: [],
        options: {
          html: 'a.html',
          field: 'body',
          repair: false,
          utcOffset: 'Z',
          threads: 3,
          quiet: true,
          color: 'never',
          input: 'lines'
        }
      }
    })
  })

  it.each([
    [['--version'], '1.2.3\n', false],
    [['stat'], "error: unknown command 'stat'\n(Did you mean stats?)\n", true],
    [
      ['decode', '--threads', '65'],
      "error: option '--threads <count>' argument '65' is invalid. It must be a whole number from 1 to 64.\n",
      true
    ]
  ])('finds in %j something to print', (argv, text, isWrong) => {
    expect(parseArguments(argv, '1.2.3')).toStrictEqual({ command: undefined, text, isWrong })
  })

  it('takes no defect for wrong use', () => {
    const defect = new TypeError('a defect')
    const spy = jest.spyOn(Command.prototype, 'parse').mockImplementationOnce(() => {
      throw defect
    })
    try {
      expect(() => parseArguments(['stats'], '1.2.3')).toThrow(defect)
    } finally {
      spy.mockRestore()
    }
  })
})
