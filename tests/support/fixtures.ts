import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type {
  CallbackEvent,
  DecodeOptions,
  IssueCode,
  Path,
  Position,
  Reason,
  Repair,
  Warning
} from '../../src'

const ROOT = join(__dirname, '..', '..', 'fixtures')

/** The expected content of a body, as plain data: times as `readable` writes them. */
interface ExpectedCallback {
  readonly events: readonly CallbackEvent[]
  readonly repairs: readonly Repair[]
  readonly extra?: Readonly<Record<string, unknown>>
}

/** The expected rejection of a body, as plain data. */
interface ExpectedFailure {
  readonly issues: readonly {
    readonly code: IssueCode
    readonly path: Path
    /** Where it is absent, any reason is accepted. */
    readonly reason?: Reason
    readonly position?: Position
  }[]
  readonly events: readonly CallbackEvent[]
  readonly rejected: readonly {
    readonly index: number
    readonly record: unknown
    readonly codes: readonly IssueCode[]
  }[]
  readonly repairs: readonly Repair[]
}

/** The expected warnings of a body, as plain data. */
interface ExpectedWarnings {
  /** The current time, in ISO 8601. */
  readonly now: string
  readonly warnings: readonly Omit<Warning, 'message'>[]
}

interface Body {
  /** The path below `fixtures/`, without its ending. */
  readonly name: string
  readonly bytes: Buffer
  readonly options: DecodeOptions | undefined
}

export interface GoodFixture extends Body {
  readonly callback: ExpectedCallback
}

export interface RejectedFixture extends Body {
  readonly failure: ExpectedFailure
}

export interface WarningFixture extends Body {
  readonly expected: ExpectedWarnings
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

const bodies = (folder: string): readonly (Body & { readonly base: string })[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const base = join(ROOT, folder, file.replace(/\.txt$/, ''))
      const options = existsSync(`${base}.options.json`)
        ? (readJson(`${base}.options.json`) as DecodeOptions)
        : undefined
      return {
        name: relative(ROOT, base).split(sep).join('/'),
        bytes: readFileSync(`${base}.txt`),
        options,
        base
      }
    })

/** The bodies of `spec/`, `events/` and `repairs/` that decode. */
export const goodFixtures: readonly GoodFixture[] = [
  ...bodies('spec'),
  ...bodies('events'),
  ...bodies('repairs')
].map(({ base, ...body }) => {
  const expected = `${base.replace(/\.(?:before|after)$/, '')}.json`
  const callback = readJson(expected) as ExpectedCallback
  return { ...body, callback: base.endsWith('.after') ? { ...callback, repairs: [] } : callback }
})

/** The bodies of `rejected/`. */
export const rejectedFixtures: readonly RejectedFixture[] = bodies('rejected').map(({ base, ...body }) => ({
  ...body,
  failure: readJson(`${base}.issues.json`) as ExpectedFailure
}))

/** The bodies of `warnings/`, which decode. */
export const warningFixtures: readonly WarningFixture[] = bodies('warnings').map(({ base, ...body }) => ({
  ...body,
  expected: readJson(`${base}.warnings.json`) as ExpectedWarnings
}))
