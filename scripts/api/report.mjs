import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** Each import path, its declarations, and the file that reports them. */
const ENTRIES = [
  { path: 'huadan', declarations: 'dist/index.d.ts' },
  { path: 'huadan/calls', declarations: 'dist/calls/index.d.ts' },
  { path: 'huadan/calls/fp-ts', declarations: 'dist/calls/fp-ts.d.ts' },
  { path: 'huadan/http', declarations: 'dist/http/index.d.ts' },
  { path: 'huadan/http/file', declarations: 'dist/http/file.d.ts' },
  { path: 'huadan/testing', declarations: 'dist/testing/index.d.ts' },
  { path: 'huadan/testing/arbitraries', declarations: 'dist/testing/arbitraries.d.ts' },
  { path: 'huadan/testing/matchers', declarations: 'dist/testing/matchers.d.ts' },
  { path: 'huadan/testing/vitest', declarations: 'dist/testing/vitest.d.ts' },
  { path: 'huadan/testing/jest-globals', declarations: 'dist/testing/jest-globals.d.ts' },
  { path: 'huadan/testing/bun', declarations: 'dist/testing/bun.d.ts' }
].map((entry) => ({ ...entry, report: `${entry.path.replaceAll('/', '-')}.api.md` }))

/**
 * Declarations that the public types mention but do not export: the tables from which `StateCode`,
 * `IssueCode`, `RepairCode`, `WarningCode` and `Reason` are derived.
 */
const NOT_EXPORTED = new Set([
  'CALL_STATE_WORDS',
  'CATALOGUE',
  'Flat',
  'InstanceOf',
  'JsonOf',
  'MessageFacts',
  'ByteReader',
  'ByteStream',
  'PlainRequest',
  'PlainResponse',
  'PlainSignal',
  'PlainWord',
  'STATUSES',
  'REASON_TEXTS',
  'REPAIRS',
  'ReasonParameters',
  'STATE_DESC_WORDS',
  'TextEdit',
  'WARNINGS',
  'WarningFacts',
  'Worded'
])

const error = { logLevel: 'error', addToApiReportFile: false }
const none = { logLevel: 'none', addToApiReportFile: false }

const MESSAGES = {
  compilerMessageReporting: { default: error },
  extractorMessageReporting: {
    default: error,
    // TypeDoc checks this in our declarations; these also include those of Standard Schema.
    'ae-undocumented': none,
    // All exports are public: there are no alphas and betas to tag.
    'ae-missing-release-tag': none
  },
  tsdocMessageReporting: { default: error }
}

const configOf = ({ declarations, report }, folder) =>
  ExtractorConfig.prepare({
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: join(ROOT, declarations),
      compiler: { overrideTsconfig: { extends: './tsconfig.json', include: [declarations], exclude: [] } },
      apiReport: {
        enabled: true,
        reportFolder: folder,
        reportTempFolder: join(folder, 'temp'),
        reportFileName: report,
        includeForgottenExports: true
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: MESSAGES
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, 'package.json')
  })

/** Splits a report into its declarations, one per paragraph. */
const paragraphsOf = (report) => report.split('\n\n')
const unexported = (declaration) => declaration.replace(/^export /m, '')
const namesExportedBy = (report) => Array.from(report.matchAll(/^export \w+ (\w+)/gm), ([, name]) => name)

/**
 * Runs API Extractor, which prints its warnings.
 * @param known - names that the entry may mention without exporting them
 */
const extract = async (entry, folder, known) => {
  const { succeeded } = Extractor.invoke(configOf(entry, folder), {
    localBuild: true,
    messageCallback: (message) => {
      const name = /^The symbol "(\w+)(?:\$\d+)?" needs to be exported/.exec(message.text)?.[1]
      if (message.messageId === 'ae-forgotten-export' && known.has(name)) message.logLevel = 'none'
      if (message.logLevel === 'info' || message.messageId === 'console-api-report-created')
        message.logLevel = 'none'
    }
  })
  if (!succeeded) throw new Error(`API Extractor rejects ${entry.declarations}, see above`)
  return readFile(join(folder, entry.report), 'utf8')
}

/**
 * Returns the additions of an entry point to other packages' types, for example matchers. API Extractor omits
 * them.
 */
const augmentationsOf = async ({ declarations }) => {
  const text = await readFile(join(ROOT, declarations), 'utf8')
  const added = text.match(/^declare (?:global|module '[^']+') \{\n.*?^\}$/gms) ?? []
  return added.length === 0 ? '' : `\nAdded to other types:\n\n\`\`\`ts\n${added.join('\n\n')}\n\`\`\`\n`
}

/** Writes the report of each import path to a folder. */
export const writeReports = async (folder) => {
  await mkdir(folder, { recursive: true })
  const [library, ...others] = ENTRIES
  const report = await extract(library, folder, NOT_EXPORTED)
  const known = new Set([...NOT_EXPORTED, ...namesExportedBy(report)])
  const told = new Set(paragraphsOf(report).map(unexported))
  for (const entry of others) {
    const whole = await extract(entry, folder, known)
    // `huadan/http/file` mentions types that `huadan/http` exports.
    for (const name of namesExportedBy(whole)) known.add(name)
    // The declarations of an entry point repeat those of the library that they mention. The report of the
    // library shows their changes.
    const own = paragraphsOf(whole).filter((text) => /^export |^## |^```|^>/m.test(text) || !told.has(text))
    const titled = own.join('\n\n').replace('"huadan"', `"${entry.path}"`)
    await writeFile(join(folder, entry.report), titled + (await augmentationsOf(entry)))
  }
  await rm(join(folder, 'temp'), { recursive: true })
}
