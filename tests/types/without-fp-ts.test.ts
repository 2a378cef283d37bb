import { join } from 'node:path'
import ts from 'typescript'
import { compile } from '../support/type-check'
import { reachesAny } from './reaches-any'

const ROOT = join(__dirname, '../..')
const PATH = join(ROOT, 'application', 'handler.ts')

/** What an application does that does not use fp-ts; it leaves the types of its functions to the compiler. */
const APPLICATION = `
import {
  type CallbackEvent, type DecodeOptions, encode, eventKey, isCallbackError, match, parse, safeParse, sumYuan
} from 'huadan'

export const eventsOf = (body: Uint8Array) => parse(body).events
export const tryParse = (body: string, options?: DecodeOptions) => safeParse(body, options)
export const whyRejected = (error: unknown) => (isCallbackError(error) ? error.issues : undefined)
export const partyOf = match({
  'voice-code': ({ phoneNumber }) => phoneNumber,
  'callback-cdr': ({ called }) => called.number,
  'callback-state': ({ dst }) => dst,
  conference: ({ phoneNumber }) => phoneNumber
})
export const byKey = (body: unknown) => new Map(parse(body).events.map((event) => [eventKey(event), event]))
export const cdrsOf = (body: unknown) => parse(body).events.filter((event) => event.kind === 'callback-cdr')
export const costOf = (body: unknown) => sumYuan(cdrsOf(body).map(({ charge }) => charge))
export const again = (events: readonly CallbackEvent[]) => encode(events)
`

/** The types that the compiler finds, as the application would publish them. */
const DECLARATIONS = `
import { type CallbackEvent, type DecodeOptions } from 'huadan';
export declare const eventsOf: (body: Uint8Array) => readonly import("huadan").AnyEvent[];
export declare const tryParse: (body: string, options?: DecodeOptions) => import("huadan").SafeParseResult;
export declare const whyRejected: (error: unknown) => readonly [import("huadan").Issue, ...import("huadan").Issue[]] | undefined;
export declare const partyOf: (event: import("huadan").AnyEvent) => string;
export declare const byKey: (body: unknown) => Map<string, import("huadan").AnyEvent>;
export declare const cdrsOf: (body: unknown) => import("huadan").CallbackCdrEvent[];
export declare const costOf: (body: unknown) => import("huadan").Yuan;
export declare const again: (events: readonly CallbackEvent[]) => string;
`

const entryPath = (name: string): string => join(ROOT, 'dist', `${name}.d.ts`)

/** Of these packages nothing is found: what is of their types is `any`. */
const HIDDEN = /\/node_modules\/(?:fp-ts|io-ts|@standard-schema|fast-check)\//

describe('where neither fp-ts nor io-ts is to be found, nor fast-check', () => {
  let program: ts.Program
  beforeAll(() => {
    program = compile({
      files: new Map([[PATH, APPLICATION]]),
      roots: [PATH, entryPath('testing/index'), entryPath('testing/matchers')],
      options: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        skipLibCheck: false,
        types: []
      },
      isHidden: (file) => HIDDEN.test(file)
    })
  })

  /** The exports of an entry point of the package that have lost a part of their types. */
  const lostBy = (name: string): readonly string[] => {
    const checker = program.getTypeChecker()
    const file = program.getSourceFile(entryPath(name))
    const entry = file && checker.getSymbolAtLocation(file)
    if (entry === undefined) throw new Error(`there is no ${name}`)
    const typesOf = (symbol: ts.Symbol): readonly ts.Type[] => [
      ...(symbol.flags & ts.SymbolFlags.Value ? [checker.getTypeOfSymbol(symbol)] : []),
      ...(symbol.flags & ts.SymbolFlags.Type ? [checker.getDeclaredTypeOfSymbol(symbol)] : [])
    ]
    const targetOf = (symbol: ts.Symbol): ts.Symbol =>
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return checker
      .getExportsOfModule(entry)
      .filter((symbol) => typesOf(targetOf(symbol)).some((type) => reachesAny(type, program)))
      .map(({ name: exported }) => exported)
      .sort()
  }

  it('an application that parses compiles; only the declarations of the package ask for them, in two lines', () => {
    const problems = ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => [file?.fileName, ts.flattenDiagnosticMessageText(messageText, '\n')])
    const missing = (name: string): string =>
      `Cannot find module '${name}' or its corresponding type declarations.`
    expect(problems).toStrictEqual([
      [entryPath('index'), missing('io-ts')],
      [entryPath('index'), missing('fp-ts/lib/Either.js')]
    ])
  })

  it('its own declarations speak of huadan alone', () => {
    const written: string[] = []
    program.emit(program.getSourceFile(PATH), (_path, text) => void written.push(text))
    expect(written).toStrictEqual([DECLARATIONS.trimStart()])
  })

  it('the codecs and the functions that give an `Either` lose their types, and nothing else does', () => {
    expect(lostBy('index')).toStrictEqual([
      'CallbackBody',
      'CallbackCdr',
      'CallbackEvent',
      'CallbackState',
      'Codec',
      'Conference',
      'EventJson',
      'VoiceCode',
      'decode',
      'decodeEach'
    ])
  })

  it('nothing of `huadan/testing` loses its types', () => {
    expect(lostBy('testing/index')).toStrictEqual([])
    expect(lostBy('testing/matchers')).toStrictEqual([])
  })
})
