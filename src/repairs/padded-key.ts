import type { KeyRepair } from './repair'

/** Whitespace around a key, as in the document's sample: `" stateDesc "`. */
export const paddedKey = {
  code: 'padded-key',
  title: 'Whitespace around a key was removed.',
  stage: 'key',
  repair: (key) => key.trim(),
  inject: (key) => ` ${key} `
} as const satisfies KeyRepair
