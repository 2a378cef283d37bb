/**
 * The doors of the house: imports go down only, and rooms on one floor do not know each other.
 * A floor is a list of rooms; a room is a folder or a file of `src`.
 */
const FLOORS = [
  ['event', 'issue'],
  ['text', 'value', 'callback.ts'],
  ['options.ts', 'callback-error.ts'],
  ['record'],
  ['kind'],
  ['decode.ts', 'encode.ts'],
  ['parse.ts', 'codec', 'call'],
  ['index.ts'],
  ['cli', 'testing']
]

const insideOf = (room) => (room.endsWith('.ts') ? `^src/${room.replace('.', '\\.')}$` : `^src/${room}/`)
const anyOf = (rooms) => rooms.map(insideOf).join('|')

const doors = FLOORS.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `${room}-imports-only-from-below`,
    severity: 'error',
    from: { path: insideOf(room) },
    to: { path: '^src/', pathNot: anyOf([room, ...FLOORS.slice(0, floor).flat()]) }
  }))
)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...doors,
    {
      name: 'every-room-has-a-floor',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf(FLOORS.flat()) },
      to: {}
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphan', severity: 'error', from: { orphan: true }, to: {} },
    {
      name: 'fp-ts-and-io-ts-only-above',
      comment: 'Below decode nothing knows the libraries that the faces are made for.',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf(['decode.ts', 'codec', 'cli', 'testing']) },
      to: { path: 'node_modules' }
    },
    {
      name: 'no-node',
      comment: 'Only cli/node/ meets Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/node/' },
      to: { dependencyTypes: ['core'] }
    }
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' }
  }
}
