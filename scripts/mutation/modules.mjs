// The modules to mutate, each with the tests that must kill its mutants. Omits the output of the command, and
// the code that runs on Node in child processes, where Stryker cannot switch mutants on.
const FOLDERS = [
  'codecs',
  'diagnostics',
  'events',
  'fields',
  'helpers',
  'json',
  'records',
  'repairs',
  'result',
  'testing',
  'cli/input',
  'cli/skim',
  'cli/pipeline'
]

export const MODULES = {
  // The files directly in src. Without the test of the README: it compiles them, and the code with all its
  // mutants has other types.
  src: { code: 'src/*.ts', tests: 'tests/!(readme).test.ts' },
  ...Object.fromEntries(
    FOLDERS.map((folder) => [
      folder,
      { code: `src/${folder}/**/*.ts`, tests: `tests/${folder}/**/*.test.ts` }
    ])
  ),
  cli: { code: 'src/cli/!(progress).ts', tests: 'tests/cli/*.test.ts' }
}

/** The file with the results of a module. */
export const reportOf = (module) => `reports/mutation/${module.replace('/', '-')}.json`
