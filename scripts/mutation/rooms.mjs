// What is changed, and the tests that have to notice: of each room its own. What the command prints is left out (output, report,
// stats, view, progress), and what meets Node and therefore runs in processes of its own (node).
const rooms = [
  'call',
  'codec',
  'issue',
  'kind',
  'record',
  'testing',
  'text',
  'value',
  'cli/input',
  'cli/skim',
  'cli/work'
]

export const ROOMS = {
  // The files of src itself, the way of a body and of an event, and the events' types. The README's test compiles what stands there,
  // and the code with all changes in it at once has other types.
  src: { code: 'src/{*,event/*}.ts', tests: 'tests/!(readme).test.ts' },
  ...Object.fromEntries(
    rooms.map((room) => [room, { code: `src/${room}/**/*.ts`, tests: `tests/${room}/**/*.test.ts` }])
  ),
  cli: { code: 'src/cli/!(progress).ts', tests: 'tests/cli/*.test.ts' }
}

/** Where it is kept what was found in a room. */
export const reportOf = (room) => `reports/mutation/${room.replace('/', '-')}.json`
