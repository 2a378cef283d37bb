import { accessSync, constants, mkdtempSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run'
import { inWorkshop } from './workshop'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The program of a Chromium.
 * @throws Error that says how to get one, if there is none
 */
const findBrowser = (): string => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
  if (found === undefined) {
    throw new Error(`No browser (${NAMES.join(', ')}) in PATH. On Debian: apt-get install --yes chromium`)
  }
  return found
}

/** Nothing but the page: no sandbox, which containers do not allow, and no asking anywhere. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run'
]

/** The document of a page after its scripts have run, as HTML. */
export const domOf = (page: URL): string => {
  const profile = mkdtempSync(inWorkshop('browser-'))
  return run(profile, findBrowser(), [
    ...FLAGS,
    `--user-data-dir=${profile}`,
    '--virtual-time-budget=10000',
    '--dump-dom',
    page.href
  ]).stdout
}
