import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import ts from 'typescript'

const ROOT = join(__dirname, '..', '..')

/** What a script prints that imports the package by its name, as an application does. */
const run = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).trim()

const SHOW = `console.log(safeParse('{"cdr":[]}').success, CallbackError.name, VoiceCode.name)`

describe('the package as it is built', () => {
  it('is imported by native ESM', () => {
    const code = `import { CallbackError, safeParse, VoiceCode } from 'huadan'; ${SHOW}`
    expect(run('--input-type=module', '-e', code)).toBe('true CallbackError VoiceCode')
  })

  it('is required by CommonJS', () => {
    const code = `const { CallbackError, safeParse, VoiceCode } = require('huadan'); ${SHOW}`
    expect(run('--input-type=commonjs', '-e', code)).toBe('true CallbackError VoiceCode')
  })

  it.each(['testing', 'testing/arbitraries', 'testing/matchers'])(
    'has the entry huadan/%s in both',
    (entry) => {
      const names = `Object.keys(all).filter((name) => name !== 'default').sort().join()`
      const esm = `import * as all from 'huadan/${entry}'; console.log(${names})`
      const commonJs = `const all = require('huadan/${entry}'); console.log(${names})`
      expect(run('--input-type=module', '-e', esm)).toBe(run('--input-type=commonjs', '-e', commonJs))
    }
  )

  it('takes what huadan/testing makes', () => {
    const code = `
      import { parse } from 'huadan'
      import { bodyOf, build } from 'huadan/testing'
      console.log(parse(bodyOf(build.conference())).events[0].kind)`
    expect(run('--input-type=module', '-e', code)).toBe('conference')
  })

  it('knows the errors of its other copy', () => {
    const code = `
      import { isCallbackError, CallbackError } from 'huadan'
      import { createRequire } from 'node:module'
      const { error } = createRequire(process.cwd() + '/').call(null, 'huadan').safeParse('')
      console.log(isCallbackError(error), error instanceof CallbackError, error.constructor === CallbackError)`
    expect(run('--input-type=module', '-e', code)).toBe('true true false')
  })
})

/** An application that publishes declarations of its own, in which the package's types must have names. */
const CONSUMER = `
import * as t from 'io-ts'
import { CallbackBody, CallbackCdr, CallbackState, Conference, match, parse, VoiceCode, type CallbackEvent } from 'huadan'

export const cdrCodec = CallbackCdr
export const inList = t.type({ cdrs: t.array(CallbackCdr), code: VoiceCode, state: CallbackState, part: Conference })
export const body = CallbackBody
export const cdrs = parse('').events.filter((event) => event.kind === 'callback-cdr')
export const decoded = (value: unknown) => CallbackCdr.decode(value)
export const cdr = (event: CallbackCdr): string => event.caller.number
export const name = match({
  'voice-code': ({ phoneNumber }) => phoneNumber,
  'callback-cdr': cdr,
  'callback-state': ({ dst }) => dst,
  conference: ({ conferenceId }) => conferenceId
})
export const seconds = (event: CallbackEvent): number => {
  switch (event.kind) {
    case 'voice-code':
    case 'callback-cdr':
    case 'conference':
      return event.durationSeconds
    case 'callback-state':
      return 0
  }
}
`

describe.each([
  ['nodenext, a module', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, 'consumer.mts'],
  ['nodenext, CommonJS', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext, 'consumer.cts'],
  ['bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler, 'consumer.ts']
])('the declarations in %s', (_name, module, moduleResolution, file) => {
  it('serve a strict application that emits declarations', () => {
    const path = join(ROOT, file)
    const options: ts.CompilerOptions = {
      module,
      moduleResolution,
      target: ts.ScriptTarget.ES2022,
      lib: ['lib.es2022.d.ts'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      declaration: true,
      noEmitOnError: true
    }
    const host = ts.createCompilerHost(options)
    const fileExists = host.fileExists.bind(host)
    const getSourceFile = host.getSourceFile.bind(host)
    const readFile = host.readFile.bind(host)
    host.fileExists = (name) => name === path || fileExists(name)
    host.readFile = (name) => (name === path ? CONSUMER : readFile(name))
    host.getSourceFile = (name, version, ...others) =>
      name === path ? ts.createSourceFile(name, CONSUMER, version) : getSourceFile(name, version, ...others)
    const program = ts.createProgram([path], options, host)
    const emitted = program.emit(undefined, () => undefined)
    const problems = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics]
    expect(
      problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
    ).toStrictEqual([])
  })
})
