import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'

/** Returns the subpaths of the package that export code: `testing`, `testing/matchers`. */
const subpathsOf = ({ exports }) =>
  Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([subpath, target]) => [subpath.replace(/^\.\/?/, ''), target])
    .filter(([subpath]) => subpath !== '')

const readManifest = async (root) => JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

/**
 * Writes a folder with a package.json for each subpath of `exports`. Resolvers that do not support `exports`
 * find its files by that: eslint-plugin-import, webpack 4, jest 27, Parcel.
 */
export const writeStubs = async (root) => {
  for (const [subpath, { import: esm, require: commonJs }] of subpathsOf(await readManifest(root))) {
    const fromStub = (target) => posix.relative(subpath, posix.normalize(target))
    const stub = {
      main: fromStub(commonJs.default),
      module: fromStub(esm.default),
      types: fromStub(commonJs.types),
      sideEffects: false
    }
    await mkdir(join(root, subpath), { recursive: true })
    await writeFile(join(root, subpath, 'package.json'), `${JSON.stringify(stub, null, 2)}\n`)
  }
}

/** Removes what `writeStubs` wrote. */
export const removeStubs = async (root) => {
  const folders = subpathsOf(await readManifest(root)).map(([subpath]) => subpath.split('/')[0])
  for (const folder of new Set(folders)) await rm(join(root, folder), { recursive: true, force: true })
}
