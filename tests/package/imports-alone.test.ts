import { join, posix, relative, sep } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(__dirname, '..', '..')

/** Returns the files of `src`, and packages, of which an application with one import gets any code. */
const filesFor = async (name: string): Promise<readonly string[]> => {
  const { metafile } = await build({
    stdin: {
      contents: `import { ${name} } from './src/index'; console.log(${name})`,
      resolveDir: ROOT
    },
    absWorkingDir: ROOT,
    bundle: true,
    metafile: true,
    write: false,
    format: 'esm',
    platform: 'browser'
  })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs))
  return (
    inputs
      .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file !== '<stdin>')
      // A package is found where `node_modules` is, which can be outside.
      .map(([file]) =>
        relative(ROOT, join(ROOT, file))
          .split(sep)
          .join(posix.sep)
          .replace(/^.*(?=node_modules\/)/, '')
      )
      .sort()
  )
}

const IDENTITIES = [
  'src/events/callback-cdr.ts',
  'src/events/callback-state.ts',
  'src/events/conference.ts',
  'src/events/identities.ts',
  'src/events/kind.ts',
  'src/events/moment.ts',
  'src/events/voice-code.ts'
]

const TIMES = ['src/events/field-names.ts', 'src/events/map-times.ts', 'src/events/moment.ts']

const HASH = ['_md', 'sha2', 'utils'].map((file) => `node_modules/@noble/hashes/esm/${file}.js`)

// If a table of a kind were among the code, so would the fields that it reads.
describe('an application that imports one name', () => {
  it.each<[string, readonly string[]]>([
    ['toFen', ['src/fields/yuan.ts', 'src/helpers/money.ts', 'src/json/has-own.ts']],
    ['sumYuan', ['src/fields/yuan.ts', 'src/helpers/money.ts']],
    ['yuan', ['src/fields/yuan.ts']],
    ['eventKey', [...IDENTITIES, 'src/helpers/event-key.ts']],
    [
      'eventId',
      [
        ...HASH,
        ...IDENTITIES,
        'src/helpers/event-id.ts',
        'src/helpers/event-key.ts',
        'src/helpers/sha-256.ts'
      ]
    ],
    [
      'contentDigest',
      [
        ...HASH,
        ...TIMES,
        'src/helpers/content-digest.ts',
        'src/helpers/sha-256.ts',
        'src/json/canonical.ts',
        'src/json/is-json.ts'
      ]
    ],
    [
      'toJson',
      [
        'src/events/event-json.ts',
        'src/events/field-names.ts',
        'src/events/iso-time.ts',
        'src/events/map-times.ts',
        'src/events/moment.ts',
        'src/helpers/to-json.ts',
        'src/json/is-json.ts',
        'src/options.ts'
      ]
    ],
    ['match', ['src/helpers/match.ts']],
    ['wasConnected', ['src/events/moment.ts', 'src/helpers/connection.ts']],
    ['talkSeconds', ['src/events/moment.ts', 'src/helpers/connection.ts']],
    ['maskPhoneNumbers', ['src/diagnostics/mask-phone-numbers.ts']],
    ['STATE_TERMS', ['src/fields/state-terms.ts']],
    ['splitStateDesc', ['src/fields/state-desc.ts', 'src/fields/state-terms.ts']],
    ['ISSUE_CODES', ['src/diagnostics/catalogue.ts', 'src/diagnostics/reason.ts']]
  ])('gets for %s only the code of these files', async (name, files) => {
    expect(await filesFor(name)).toStrictEqual(files)
  })
})
