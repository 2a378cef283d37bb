// The modules to mutate, each with the tests that must kill its mutants. Left out: what the command prints (output, report, stats,
// view, progress), and what runs on Node in child processes (node), where Stryker's switch does not reach.
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
  'cli/work'
]

export const MODULES = {
  // The files of src itself: the way of a body and of an event. The README's test compiles them, and the code with all its
  // mutants at once has other types.
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
