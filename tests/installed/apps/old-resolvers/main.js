const { readFileSync } = require('node:fs')
const { relative, sep } = require('node:path')
// webpack 4's resolver.
const webpack4 = require('enhanced-resolve').create.sync({ mainFields: ['browser', 'module', 'main'] })
// The resolver of eslint-plugin-import and of jest 27.
const { sync: node } = require('resolve')

/** The path in the package, of which the resolver knows `main` and folders, but no `exports`. */
const inPackage = (file) => relative('node_modules/huadan', file).split(sep).join('/')

for (const name of [
  'huadan',
  'huadan/calls',
  'huadan/calls/fp-ts',
  'huadan/http',
  'huadan/testing',
  'huadan/testing/arbitraries',
  'huadan/testing/matchers'
]) {
  const file = node(name, { basedir: __dirname })
  const exported = Object.keys(require(file)).length
  const isBundled = readFileSync(webpack4(__dirname, name), 'utf8').length > 0
  console.log(name, inPackage(file), inPackage(webpack4(__dirname, name)), exported > 0 && isBundled)
}
