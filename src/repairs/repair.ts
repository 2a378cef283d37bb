import type { TextEdit } from '../json/edits'
import type { ReaderOptions } from '../json/reader'

/** What every repair declares. */
interface RepairDeclaration {
  /** The known fault, in kebab-case: the name of the file, the option, the quirk and the documentation anchor. */
  readonly code: string
  /** One sentence that says what was wrong and what the repair did. */
  readonly title: string
}

/** A repair of the text of a body. It runs only after `JSON.parse` has rejected the text. */
export interface TextRepair extends RepairDeclaration {
  readonly stage: 'text'
  /** Finds the edits that repair the text, in order; none where the text has another fault for certain. */
  readonly findEdits: (text: string) => readonly TextEdit[]
  /** Lets the search for the first syntax error pass over what this repair would have repaired. */
  readonly tolerance: ReaderOptions
  /** The part of a body that `inject` takes. */
  readonly injectInto: 'body' | 'record'
  /** Puts the fault into valid JSON text: the inverse, for `bodyOf`. */
  readonly inject: (text: string) => string
}

/**
 * A repair of a number in valid JSON text. It runs only where the parsed value shows that `JSON.parse` can have lost
 * something.
 */
export interface NumberRepair extends RepairDeclaration {
  readonly stage: 'number'
  /** Returns the JSON text to read instead of a number; the same text where the number has no fault. */
  readonly repair: (token: string) => string
  /** The part of a body that `inject` takes. */
  readonly injectInto: 'record'
  /** Puts the fault into valid JSON text: the inverse, for `bodyOf`. */
  readonly inject: (text: string) => string
}

/** A repair of a key. */
export interface KeyRepair extends RepairDeclaration {
  readonly stage: 'key'
  /** Returns the key without the fault; the same key where it has none. */
  readonly repair: (key: string) => string
  /** Puts the fault into a key: the inverse, for `bodyOf`. */
  readonly inject: (key: string) => string
}

/** A repair of a value. Each field type lists the repairs that apply to it. */
export interface ValueRepair extends RepairDeclaration {
  readonly stage: 'value'
  /** Returns the text without the fault; the same text where it has none. The field type decides whether it is valid. */
  readonly repair: (text: string) => string
  /** The fields that `bodyOf` puts the fault into: the last of a record that can hold it. */
  readonly injectInto: 'phone-numbers' | 'times'
  /** Puts the fault into a value: the inverse, for `bodyOf`. Returns the same text where it cannot hold the fault. */
  readonly inject: (text: string) => string
}
