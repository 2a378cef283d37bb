import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Printed, run, type RunOptions } from './run'
import { inWorkshop } from './workshop'

const APPS = join(__dirname, '../apps')

/** A folder with a package.json, and all that it asks for installed. */
export interface Application {
  readonly folder: string
  /** Runs a command in the folder, of what is installed there first of all. */
  run(command: string, args: readonly string[], options?: RunOptions): Printed
  /** Runs a script of the package.json; npm itself is silent. */
  script(name: string, ...args: readonly string[]): Printed
  /** The version of a package that was installed. */
  versionOf(name: string): string
}

interface PackageJson {
  readonly version: string
}

const INSTALL = {
  npm: ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline'],
  pnpm: ['npx', '--yes', 'pnpm@10.34.9', 'install']
} as const

const install = (
  folder: string,
  packages: readonly string[],
  manager: keyof typeof INSTALL = 'npm'
): Application => {
  const [command, ...args] = INSTALL[manager]
  run(folder, command, [...args, ...packages])
  return {
    folder,
    run: (command, args, { path = [], ...options } = {}) =>
      run(folder, command, args, { ...options, path: [...path, join(folder, 'node_modules/.bin')] }),
    script: (name, ...args) => run(folder, 'npm', ['run', '--silent', name, '--', ...args]),
    versionOf: (name) => {
      const file = join(folder, 'node_modules', name, 'package.json')
      return (JSON.parse(readFileSync(file, 'utf8')) as PackageJson).version
    }
  }
}

export interface InstallOptions {
  /** Under which name in the workshop. Default: its own. */
  readonly as?: string
  /** Names and versions of what is to be installed instead of what its package.json says. */
  readonly peers?: readonly (readonly [name: string, version: string])[]
  /** What installs the packages. Default: npm. */
  readonly manager?: keyof typeof INSTALL
}

/** Installs one of the applications in `apps/`. */
export const installApplication = (
  name: string,
  { as = name, peers = [], manager }: InstallOptions = {}
): Application => {
  const folder = inWorkshop(as)
  cpSync(join(APPS, name), folder, { recursive: true })
  return install(
    folder,
    peers.map(([peer, version]) => `${peer}@${version}`),
    manager
  )
}

/** Installs a version of Node, for itself alone; gives the folder of its program. */
export const installNode = (version: string): string => {
  // Tests in other processes can install the same version.
  const folder = mkdtempSync(inWorkshop(`node-${version}-`))
  // Its program comes by a script of the package, which newer versions of npm run on permission only.
  const manifest = { private: true, dependencies: { node: version }, allowScripts: { node: true } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  install(folder, [])
  return join(folder, 'node_modules/node/bin')
}
