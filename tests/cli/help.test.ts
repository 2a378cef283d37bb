import { parseArguments } from '../../src/cli/arguments'

/** What is printed for the arguments, wherever the lines of a terminal end. */
const printed = (...argv: readonly string[]): string => {
  const parsed = parseArguments(argv, '1.2.3')
  return parsed.command === undefined ? parsed.text.replaceAll(/\s+/g, ' ').trim() : ''
}

const COMMON =
  'Arguments: paths files, folders, patterns such as "2026-11-*/*.json", or - for standard input ' +
  'Options: --input <mode> one payload per file, one per line, or told by the content (choices: ' +
  '"auto", "file", "lines", default: "auto") --field <name> take the body from this member of a ' +
  'line of JSON --no-repair reject what would be repaired --utc-offset <offset> the zone in which ' +
  'the platform writes times (default: "+08:00") --color <when> print in colour (choices: "auto", ' +
  '"always", "never", default: "auto") -q, --quiet print neither summary nor progress (default: ' +
  'false) --threads <count> decode in so many threads (default: as many as there are cores)'

describe('the help', () => {
  it('of the program tells the commands and the exit statuses', () => {
    expect(printed('--help')).toBe(
      'Usage: huadan [options] [command] Validates, decodes and counts captured callbacks of the ' +
        'telephony platform. Options: -V, --version output the version number -h, --help display help ' +
        'for command Commands: validate [options] [paths...] say of each payload that is rejected where ' +
        'it is at fault and why decode [options] [paths...] print every event as a line of JSON; repairs' +
        ' and rejections go to standard error stats [options] [paths...] show events by kind and hour, ' +
        'results, seconds, charges, repairs help [command] display help for command Exit status: 0 all ' +
        'good, 1 something rejected, 2 wrong use, 3 a file cannot be read, 130 interrupted.'
    )
    expect(printed()).toBe(printed('--help'))
  })

  it('of validate tells its options', () => {
    expect(printed('validate', '--help')).toBe(
      `Usage: huadan validate [options] [paths...] say of each payload that is rejected where it is at fault and why ${COMMON}` +
        ' --format <format> how to report (choices: "pretty", "json", "ndjson", "github", "junit", ' +
        '"sarif", default: "pretty") --fail-on <what> exit with 1 when a payload is rejected, or repaired' +
        ' already (choices: "rejected", "repaired", default: "rejected") --show-values do not mask phone ' +
        'numbers, URLs and customParm (default: false) -h, --help display help for command'
    )
  })

  it('of decode tells its options', () => {
    expect(printed('decode', '--help')).toBe(
      `Usage: huadan decode [options] [paths...] print every event as a line of JSON; repairs and rejections go to standard error ${COMMON}` +
        ' --format <format> how to print events (choices: "ndjson", "json", "csv", default: "ndjson") ' +
        '--show-values do not mask phone numbers, URLs and customParm (default: false) -h, --help ' +
        'display help for command'
    )
  })

  it('of stats tells its options', () => {
    expect(printed('stats', '--help')).toBe(
      `Usage: huadan stats [options] [paths...] show events by kind and hour, results, seconds, charges, repairs ${COMMON}` +
        ' --html <file> write the same as one page with charts -h, --help display help for command'
    )
  })
})

describe('wrong use', () => {
  it.each([
    ['--field=', "error: option '--field <name>' argument '' is invalid. It must not be empty."],
    [
      '--threads=0',
      "error: option '--threads <count>' argument '0' is invalid. It must be a whole number from 1 to 64."
    ],
    [
      '--threads=65',
      "error: option '--threads <count>' argument '65' is invalid. It must be a whole number from 1 to 64."
    ],
    [
      '--threads=1.5',
      "error: option '--threads <count>' argument '1.5' is invalid. It must be a whole number from 1 to 64."
    ],
    [
      '--utc-offset=8',
      "error: option '--utc-offset <offset>' argument '8' is invalid. utcOffset must look like +08:00."
    ]
  ])('is told: %s', (option, message) => {
    expect(printed('validate', option, 'a.log')).toBe(message)
  })

  it('is neither the least number of threads nor the greatest', () => {
    expect(
      ['1', '64'].map(
        (count) => parseArguments(['validate', '--threads', count], '1.2.3').command?.options.threads
      )
    ).toStrictEqual([1, 64])
  })
})
