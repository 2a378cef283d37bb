import { parseArguments } from '../../src/cli/arguments'
import { COMMANDS } from '../../src/cli/commands'

const help = (...argv: readonly string[]): string => {
  const { text } = parseArguments(argv, '1.2.3')
  if (text === undefined) throw new Error('there is a command to run')
  return text
}

/** Returns the help on one line, wherever it is wrapped. */
const unwrapped = (...argv: readonly string[]): string =>
  help(...argv)
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Returns the names of the options that the help of a command lists. */
const optionsOf = (command: string): readonly string[] =>
  Array.from(help(command, '--help').matchAll(/^ {2}(?:-h, )?--([a-z-]+)/gm), ([, name]) => String(name))

/** Splits a line as a shell does: by spaces outside of quotes. */
const wordsOf = (line: string): readonly string[] =>
  Array.from(line.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g), ([, single, double, plain]) =>
    String(single ?? double ?? plain)
  )

/** Returns the commands that a shell runs for a line, without the files that it redirects to. */
const commandsIn = (line: string): readonly (readonly string[])[] =>
  line.split(' | ').map((part) => wordsOf(part.replace(/ > \S+$/, '')))

const COMMON =
  'Arguments: paths files, folders, globs such as "2026-11-*/*.json", or - for stdin ' +
  'Options: --input <mode> read one payload per file, one per line, or one JSON value after another (auto: by ' +
  'name and content) (choices: "auto", "file", "lines", "values", default: "auto") --field <name> read the body ' +
  'from this field of each JSON line: body, req.body --prefix <mode> skip text before the JSON (default: by the ' +
  'first lines) (choices: "any", "none") --skip-other-lines skip and count lines without { (default: false) ' +
  '--encoding <name> encoding of the input (auto: UTF-8, or UTF-16 with a byte order mark) (choices: "auto", "gb18030", ' +
  'default: "auto") --unescape <form> undo the escapes of nginx (\\x22), or the Base64 of --field (choices: ' +
  '"nginx", "base64") --no-repair reject known faults instead of repairing them --utc-offset <offset> time zone in which ' +
  'the platform writes times (default: "+08:00") --color <when> print in colour (choices: "auto", ' +
  '"always", "never", default: "auto") -q, --quiet print no summary and no progress (default: ' +
  'false) --threads <count> number of threads (default: number of cores) ' +
  '--save-rejected <file> write each rejected payload to a file, as a line of JSON'

const REPORTING =
  '--all report every payload, not only the first ten of each code and path (default: false) ' +
  '--summary print the summary alone (default: false) ' +
  '--show-values do not mask phone numbers, addresses and other values (default: false)'

const EXAMPLES: Readonly<Record<string, string>> = {
  validate:
    'Examples: # check a log with one payload per line huadan validate day.log ' +
    '# check the field body of each line, for CI huadan validate --field body --format github logs/ ' +
    '# count, and keep what is rejected huadan validate --summary --save-rejected rejected.ndjson logs/ ' +
    '# check a pipe kubectl logs receiver | huadan validate --input lines',
  decode:
    'Examples: # write one event per line huadan decode day.log > events.ndjson ' +
    '# write a table for a spreadsheet huadan decode --format csv logs/ > events.csv ' +
    `# filter the events huadan decode day.log | jq 'select(.kind == "callback-cdr")'`,
  stats:
    'Examples: # show tables huadan stats day.log ' +
    '# get one figure huadan stats --format json day.log | jq .charge ' +
    '# write a page with charts huadan stats --html day.html logs/',
  calls:
    'Examples: # show who called whom, and what became of it huadan calls day.log ' +
    '# find the calls whose CDR did not come huadan calls --open logs/ ' +
    '# write a table for a spreadsheet huadan calls --format csv logs/ > calls.csv'
}

describe('huadan --help', () => {
  it('lists the commands and the exit statuses', () => {
    expect(unwrapped('--help')).toBe(
      'Usage: huadan [options] [command] Check, decode and count callbacks of the telephony ' +
        'platform, and rehearse it. Start with `huadan validate <file>`; see `huadan <command> --help` for examples. ' +
        'Options: -V, --version output the version number -h, --help display help for command ' +
        'Commands: validate [options] [paths...] Report rejected payloads and warnings, ' +
        'with location and reason. decode [options] [paths...] Print every event as a line of JSON, or as CSV. ' +
        'stats [options] [paths...] Show events by kind and hour, results, seconds, charges and repairs. ' +
        'calls [options] [paths...] Merge the events of each two-way call, and print a line per call. ' +
        'send [options] [what...] Send callbacks to your receiver, with faults and resends. ' +
        'listen [options] Receive callbacks and print each event as it arrives. ' +
        'help [command] display help for command Exit status: 0 all good, 1 something was rejected or given up, ' +
        '2 wrong use, 3 a file or a receiver cannot be reached, or the output cannot be written, 130 interrupted.'
    )
    expect(help()).toBe(help('--help'))
  })

  it('says in two lines which command to choose first', () => {
    const [usage, blank, what, next, end] = help('--help').split('\n')
    expect([usage, blank, end]).toStrictEqual(['Usage: huadan [options] [command]', '', ''])
    expect(what).toMatch(/^Check, decode and count /)
    expect(next).toMatch(/^Start with `huadan validate <file>`; /)
  })

  it.each(COMMANDS)('describes $name in one sentence that a narrow terminal can show', ({ summary }) => {
    expect(summary).toMatch(/^[A-Z][^.]*\.$/)
    expect(summary.length).toBeLessThan(72)
  })
})

describe('huadan validate --help', () => {
  it('lists its options and examples', () => {
    expect(unwrapped('validate', '--help')).toBe(
      'Usage: huadan validate [options] [paths...] Report rejected payloads and warnings, ' +
        `with location and reason. ${COMMON} --format <format> report format (choices: "pretty", "json", "ndjson", "github", ` +
        '"junit", "sarif", default: "pretty") --fail-on <level> exit with 1 if a payload has this level ' +
        'or a more severe one (choices: "rejected", "warning", "repaired", default: ' +
        `"rejected") ${REPORTING} -h, --help display help for ` +
        `command ${EXAMPLES.validate}`
    )
  })
})

describe('huadan decode --help', () => {
  it('lists its options and examples', () => {
    expect(unwrapped('decode', '--help')).toBe(
      'Usage: huadan decode [options] [paths...] Print every event as a line of JSON, or as CSV. ' +
        `${COMMON} --format <format> event format (choices: "json", "ndjson", "csv", default: "ndjson") ` +
        `${REPORTING} -h, --help ` +
        `display help for command ${EXAMPLES.decode}`
    )
  })
})

describe('huadan stats --help', () => {
  it('lists its options and examples', () => {
    expect(unwrapped('stats', '--help')).toBe(
      'Usage: huadan stats [options] [paths...] Show events by kind and hour, results, seconds, charges ' +
        `and repairs. ${COMMON} --format <format> output format (choices: "pretty", "json", default: ` +
        '"pretty") --html <file> also write a page with charts --show-values do not mask phone numbers, ' +
        `addresses and other values (default: false) -h, --help display help for command ${EXAMPLES.stats}`
    )
  })
})

describe('huadan calls --help', () => {
  it('lists its options and examples', () => {
    expect(unwrapped('calls', '--help')).toBe(
      'Usage: huadan calls [options] [paths...] Merge the events of each two-way call, and print a line per ' +
        `call. ${COMMON} --format <format> output format (choices: "pretty", "json", "ndjson", "csv", ` +
        'default: "pretty") --open print only calls without a CDR (default: false) --unanswered print only ' +
        `calls that were not connected (default: false) ${REPORTING} -h, --help display help for command ` +
        `${EXAMPLES.calls}`
    )
  })
})

describe('huadan send --help', () => {
  it('lists the scenarios, its options and examples', () => {
    const text = unwrapped('send', '--help')
    expect(text).toContain(
      'what scenarios (answered, unanswered, rejected, conference, voice-code), or captured payloads: files, ' +
        'folders, globs, - for stdin'
    )
    expect(text).toContain(
      '--retry-delay <ms> time until a resend after 500 or no answer; that of the platform is undocumented (default: 1000)'
    )
    expect(optionsOf('send')).toStrictEqual([
      ...['to', 'verify', 'stored', 'variant', 'quirk', 'new-ids', 'shift-time', 'seed', 'count', 'rate'],
      ...['speed', 'concurrency', 'retry-delay', 'timeout', 'content-type', 'allow-remote', 'input', 'field'],
      ...['prefix', 'skip-other-lines', 'encoding', 'unescape', 'format', 'color', 'show-values', 'help']
    ])
    expect(text).toContain(
      'Examples: # play a whole call huadan send answered --to http://localhost:3000/callbacks'
    )
  })
})

describe('huadan listen --help', () => {
  it('lists its options and examples', () => {
    expect(optionsOf('listen')).toStrictEqual([
      ...['port', 'host', 'save', 'fail-first', 'answer', 'delay', 'forward-to', 'allow-remote', 'secret'],
      ...['color', 'show-values', 'help']
    ])
    expect(unwrapped('listen', '--help')).toContain(
      'Examples: # receive on http://127.0.0.1:8787/ until Ctrl-C huadan listen'
    )
  })
})

describe.each(COMMANDS)('the examples of huadan $name --help', ({ name, examples }) => {
  it.each(examples)('include %s, which is a valid command line', (line) => {
    expect(help(name, '--help')).toContain(`\n  ${line}\n`)
    const [own = [], ...others] = commandsIn(line).filter(([program]) => program === 'huadan')
    expect(others).toStrictEqual([])
    const parsed = parseArguments(own.slice(1), '1.2.3')
    expect(parsed.text).toBeUndefined()
    expect(parsed).toMatchObject({ command: { name } })
  })
})
