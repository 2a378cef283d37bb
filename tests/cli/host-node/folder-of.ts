import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import type { FoundFiles } from '../../../src/cli/host'

/** What stands at a path of a folder that a test makes. */
export type Made = 'file' | 'folder' | 'pipe' | { readonly linkTo: string }

const make = (path: string, what: Made): void => {
  mkdirSync(dirname(path), { recursive: true })
  if (what === 'file') writeFileSync(path, '{}')
  else if (what === 'folder') mkdirSync(path, { recursive: true })
  else if (what === 'pipe') spawnSync('sh', ['-c', 'mkfifo "$0"', path])
  else symlinkSync(what.linkTo, path)
}

const makeAll = (all: Readonly<Record<string, Made>>): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'huadan-')))
  for (const [path, what] of Object.entries(all)) make(join(folder, path), what)
  return folder
}

/** Runs a test over a folder that is made for it and removed behind it. */
export const within = async (
  all: Readonly<Record<string, Made>>,
  test: (folder: string) => Promise<void>
): Promise<void> => {
  const folder = makeAll(all)
  try {
    await test(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What was found, by paths from the folder on: the files, and the reasons of the problems. */
export const foundFrom = (
  folder: string,
  { files, problems }: FoundFiles
): { readonly files: readonly string[]; readonly problems: Readonly<Record<string, string>> } => {
  const fromFolder = (path: string): string => relative(folder, resolve(path))
  return {
    files: files.map(fromFolder),
    problems: Object.fromEntries(problems.map(({ file, reason }) => [fromFolder(file), reason]))
  }
}
