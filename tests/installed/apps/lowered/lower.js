import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import babel from '@babel/core'
import swc from '@swc/core'
import esbuild from 'esbuild'

const BUNDLE = 'node_modules/huadan/dist/index.cjs'

/** What applications do to their dependencies for engines older than the library's own code. */
const LOWER = {
  babel: (code) =>
    babel.transformSync(code, {
      compact: false,
      presets: [['@babel/preset-env', { targets: 'ie 11', modules: false }]],
      sourceType: 'script'
    }).code,
  swc: (code) => swc.transformSync(code, { isModule: false, jsc: { target: 'es5' } }).code,
  esbuild: (code) => esbuild.transformSync(code, { target: 'es2015', logLevel: 'error' }).code
}

const code = readFileSync(BUNDLE, 'utf8')
mkdirSync('lowered')
for (const [tool, lower] of Object.entries(LOWER)) writeFileSync(`lowered/${tool}.cjs`, lower(code))
