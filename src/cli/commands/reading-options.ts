import { type Command as Program, Option } from 'commander'
import { WrongUse } from '../host'
import { ENCODINGS, ESCAPES, INPUT_MODES, PREFIX_MODES, type Reading } from '../input/reading'
import { notEmpty } from './option-values'

/** The names of the options, for conflicts. */
export const READING_OPTIONS = ['input', 'field', 'prefix', 'skipOtherLines', 'encoding', 'unescape'] as const

/** Adds the options for reading payloads. */
export const addReadingOptions = (program: Program): Program =>
  program
    .addOption(
      new Option(
        '--input <mode>',
        'read one payload per file, one per line, or one JSON value after another (auto: by name and content)'
      )
        .choices(INPUT_MODES)
        .default('auto')
    )
    .addOption(
      new Option(
        '--field <name>',
        'read the body from this field of each JSON line: body, req.body'
      ).argParser(notEmpty)
    )
    .addOption(
      new Option('--prefix <mode>', 'skip text before the JSON (default: by the first lines)').choices(
        PREFIX_MODES
      )
    )
    .option('--skip-other-lines', 'skip and count lines without {', false)
    .addOption(
      new Option('--encoding <name>', 'encoding of the input (auto: UTF-8, or UTF-16 with a byte order mark)')
        .choices(ENCODINGS)
        .default('auto')
    )
    .addOption(
      new Option('--unescape <form>', 'undo the escapes of nginx (\\x22), or the Base64 of --field').choices(
        ESCAPES
      )
    )

/** Returns the settings for reading payloads. @throws WrongUse */
export const readingOf = (options: Reading): Reading => {
  const { input, field, prefix, skipOtherLines, encoding, unescape } = options
  if (unescape === 'base64' && field === undefined) throw new WrongUse('--unescape base64 needs --field')
  return { input, field, prefix, skipOtherLines, encoding, unescape }
}
