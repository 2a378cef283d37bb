import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const { peerDependencies } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
  readonly peerDependencies: Readonly<Record<string, string>>
}

/** The lowest versions of its peers that the package allows: `^4.0.0` → `4.0.0`. Test runners may have any version. */
export const LOWEST_PEERS = Object.entries(peerDependencies)
  .filter(([, range]) => range !== '*')
  .map(([name, range]) => [name, range.replace(/^\^/, '')] as const)
