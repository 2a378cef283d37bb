import { join } from 'node:path'

/** By this name the workers learn where the folder of the run is. */
export const WORKSHOP = 'HUADAN_HOSTS'

/** A path in the folder of the run, in which the frameworks are installed. */
export const inWorkshop = (...names: readonly string[]): string => {
  const folder = process.env[WORKSHOP]
  if (folder === undefined) throw new Error(`${WORKSHOP} is not set: run npm run test:hosts`)
  return join(folder, ...names)
}
