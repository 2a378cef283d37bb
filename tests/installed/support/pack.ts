import { mkdtempSync, readdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './run'
import { inWorkshop, TARBALL, WORKSHOP } from './workshop'

const ROOT = join(__dirname, '../../..')

/** Before all tests: a fresh folder with the package in it, packed as it would be published. */
export default (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'huadan-installed-'))
  process.env[WORKSHOP] = folder
  // Its scripts build the package.
  run(ROOT, 'npm', ['pack', '--pack-destination', folder])
  const [tarball = ''] = readdirSync(folder)
  renameSync(join(folder, tarball), inWorkshop(TARBALL))
}
