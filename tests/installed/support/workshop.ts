import { join } from 'node:path'

/** By this name the workers learn where the one folder is that the whole run works in. */
export const WORKSHOP = 'HUADAN_WORKSHOP'

/** A path in the folder of the run, which is outside of the project, so that no package is found but what was installed. */
export const inWorkshop = (...names: readonly string[]): string => {
  const folder = process.env[WORKSHOP]
  if (folder === undefined) throw new Error(`${WORKSHOP} is not set: run npm run test:package`)
  return join(folder, ...names)
}

/** The packed package; the applications name it `file:../huadan.tgz`. */
export const TARBALL = 'huadan.tgz'
