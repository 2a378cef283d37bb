// `prepack`, after the build: adds to the checkout and to dist/ what only the package needs.
import { join } from 'node:path'
import { writeDeclarationMaps } from './declaration-maps.mjs'
import { writeStubs } from './stubs.mjs'

const ROOT = join(import.meta.dirname, '../..')

await writeDeclarationMaps(ROOT)
await writeStubs(ROOT)
