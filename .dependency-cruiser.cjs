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
  ['parse.ts', 'codecs'],
  ['index.ts'],
  ['testing'],
  ['cli']
]

const pathOf = (module) =>
  module.endsWith('.ts') ? `^src/${module.replace('.', '\\.')}$` : `^src/${module}/`
const anyOf = (modules) => modules.map(pathOf).join('|')

const layers = LAYERS.flatMap((modules, layer) =>
  modules.map((module) => ({
    name: `${module}-imports-only-from-below`,
    severity: 'error',
    from: { path: pathOf(module) },
    to: { path: '^src/', pathNot: anyOf([module, ...LAYERS.slice(0, layer).flat()]) }
  }))
)

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'every-module-has-a-layer',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf(LAYERS.flat()) },
      to: {}
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphan', severity: 'error', from: { orphan: true }, to: {} },
    {
      name: 'packages-only-in-adapters',
      comment: 'Everything below decode.ts works without fp-ts and io-ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf(['decode.ts', 'codecs', 'testing', 'cli']) },
      to: { path: 'node_modules' }
    },
    {
      name: 'no-node',
      comment: 'Only cli/node imports Node.',
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
