import type { TextEdit } from '../json/edits'
import type { ReaderOptions } from '../json/reader'

/** The members that all repairs share. */
interface RepairDeclaration {
  /**
   * The known fault, in kebab-case: the name of the file, the option, the quirk and the documentation anchor.
   */
  readonly code: string
  /** One sentence about the fault and the repair. */
  readonly title: string
}

/** A repair of the text of a body. It runs only after `JSON.parse` has rejected the text. */
export interface TextRepair extends RepairDeclaration {
  readonly stage: 'text'
  /** Returns the edits that repair the text, in order; `[]` if the text certainly has another fault. */
  readonly findEdits: (text: string) => readonly TextEdit[]
  /** The reader options with which the search for the first syntax error ignores this fault. */
  readonly tolerance: ReaderOptions
  /** The part of a body that `inject` takes. */
  readonly injectInto: 'body' | 'record'
  /** Puts the fault into valid JSON text: the inverse, for `bodyOf`. */
  readonly inject: (text: string) => string
}

/**
 * A repair of a number in valid JSON text. It runs only if the parsed value shows that `JSON.parse` can have
 * lost something.
 */
export interface NumberRepair extends RepairDeclaration {
  readonly stage: 'number'
  /** Returns the JSON text to read instead of a number; the same text if the number has no fault. */
  readonly repair: (token: string) => string
  /** The part of a body that `inject` takes. */
  readonly injectInto: 'record'
  /** Puts the fault into valid JSON text: the inverse, for `bodyOf`. */
  readonly inject: (text: string) => string
}

/** A repair of a key. */
export interface KeyRepair extends RepairDeclaration {
  readonly stage: 'key'
  /** Returns the key without the fault; the same key if it has none. */
  readonly repair: (key: string) => string
  /** Puts the fault into a key: the inverse, for `bodyOf`. */
  readonly inject: (key: string) => string
}

/** A repair of a value. Each field type lists the repairs that apply to it. */
export interface ValueRepair extends RepairDeclaration {
  readonly stage: 'value'
  /** Returns the text without the fault; the same text if it has none. The field type then checks it. */
  readonly repair: (text: string) => string
  /** The fields into which `bodyOf` puts the fault: the last one of a record that can have it. */
  readonly injectInto: 'phone-numbers' | 'times'
  /**
   * Puts the fault into a value: the inverse, for `bodyOf`. Returns the same text if it cannot have the
   * fault.
   */
  readonly inject: (text: string) => string
}
