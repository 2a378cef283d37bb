/**
 * The layers of `src`, from the bottom up. A module is a folder or a file. Imports go down only, and modules of one layer
 * do not import each other.
 */
const LAYERS = [
  ['diagnostics'],
  ['json'],
  ['repairs'],
  ['fields', 'options.ts'],
  ['records'],
  ['events'],
  ['result'],
  ['decode.ts', 'encode.ts', 'helpers'],
  ['parse.ts', 'codecs', 'calls'],
  ['index.ts', 'http'],
  ['testing'],
  ['cli']
]

/** The layers inside `src/cli`, in the same order. */
const CLI_LAYERS = [
  ['host.ts', 'exit-status.ts'],
  ['skim'],
  ['reports'],
  ['input', 'progress.ts'],
  ['pipeline', 'rehearse'],
  ['formats'],
  ['commands'],
  ['arguments.ts'],
  ['main.ts'],
  ['host-node']
]

const pathOf = (root, module) =>
  module.endsWith('.ts') ? `^${root}/${module.replace('.', '\\.')}$` : `^${root}/${module}/`
const anyOf = (root, modules) => modules.map((module) => pathOf(root, module)).join('|')

/** The one library that the package depends on. */
const HASHES = 'node_modules/@noble/hashes/'

/** One rule for each module, and one for modules without a layer. */
const rulesOf = (root, layers) => [
  ...layers.flatMap((modules, layer) =>
    modules.map((module) => ({
      name: `${root}/${module}-imports-only-from-below`,
      severity: 'error',
      from: { path: pathOf(root, module) },
      to: { path: `^${root}/`, pathNot: anyOf(root, [module, ...layers.slice(0, layer).flat()]) }
    }))
  ),
  {
    name: `every-module-of-${root}-has-a-layer`,
    severity: 'error',
    from: { path: `^${root}/`, pathNot: anyOf(root, layers.flat()) },
    to: {}
  }
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rulesOf('src', LAYERS),
    ...rulesOf('src/cli', CLI_LAYERS),
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphan', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$' }, to: {} },
    {
      name: 'packages-only-in-adapters',
      comment: 'Everything below decode.ts works without fp-ts and io-ts.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: anyOf('src', ['decode.ts', 'codecs', 'calls/fp-ts.ts', 'testing', 'cli'])
      },
      to: { path: 'node_modules', pathNot: HASHES }
    },
    {
      name: 'hashes-only-in-helpers',
      comment: 'An application that only decodes does not load a hash function.',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf('src', ['helpers']) },
      to: { path: HASHES }
    },
    {
      name: 'no-node',
      comment: 'Only cli/host-node and http/file import Node.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:cli/host-node|http/file)/' },
      to: { dependencyTypes: ['core'], pathNot: '^bun:test$' }
    },
    {
      name: 'test-runners-only-in-their-entries',
      comment: 'huadan/testing works with any test runner.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/testing/(?:vitest|jest-globals|bun)\\.ts$' },
      to: { path: '^(?:vitest|bun:test)$|node_modules/(?:vitest|expect|@jest)/' }
    }
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' }
  }
}
