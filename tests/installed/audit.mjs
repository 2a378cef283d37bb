// What publint and attw find in a tarball, as JSON. Apart from the tests, because both are ES modules alone.
import { readFile } from 'node:fs/promises'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'

const [, , file] = process.argv
const tarball = new Uint8Array(await readFile(file))

const { messages } = await publint({ strict: true, pack: { tarball: tarball.buffer } })
const { problems, entrypoints } = await checkPackage(createPackageFromTarballData(tarball))

/** The file that an import of each subpath leads the compiler to, by the way it resolves. */
const resolved = Object.fromEntries(
  Object.entries(entrypoints).map(([subpath, { resolutions }]) => [
    subpath,
    Object.fromEntries(
      Object.entries(resolutions).map(([way, { resolution }]) => [way, resolution?.fileName ?? null])
    )
  ])
)

console.log(JSON.stringify({ messages, problems, resolved }))
