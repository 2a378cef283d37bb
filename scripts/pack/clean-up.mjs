// `postpack`: removes the folders of `prepack` from the checkout. If npm fails in between, they stay: Git ignores them, and the
// next `npm pack` writes them again.
import { join } from 'node:path'
import { removeStubs } from './stubs.mjs'

await removeStubs(join(import.meta.dirname, '../..'))
