import { join } from 'node:path'
import type ts from 'typescript'
import { compile } from '../support/type-check'
import { annotate } from './annotate'

const ROOT = join(__dirname, '../..')
const PATH = join(ROOT, 'application', 'receiver.ts')

const SOURCES = {
  'huadan/http': [join(ROOT, 'src', 'http', 'index.ts')],
  huadan: [join(ROOT, 'src', 'index.ts')]
}

const given = `
import { createReceiver, type FetchRequest, type FetchResponse, memorySink, type Signal, type Sink } from 'huadan/http'
const receiver = createReceiver(memorySink())
declare const request: FetchRequest
declare const response: FetchResponse
declare const signal: Signal
`

/** Frameworks ask for a handler of their program's own types; `c.req.raw` of Hono is one. */
const WITH_WEB_TYPES = `${given}
request // : Request
response // : Response
signal // : AbortSignal
receiver.fetch(request) // : Promise<Response>
export const handler = (context: { readonly req: { readonly raw: Request } }): Promise<Response> =>
  receiver.fetch(context.req.raw)
export const sink: Sink = {
  store: async (_entries, { signal }) => {
    signal.addEventListener('abort', () => undefined)
    await fetch('http://localhost', { signal })
  },
  setAside: async () => undefined
}
`

const WITHOUT_WEB_TYPES = `${given}
request // : PlainRequest
response // : PlainResponse
signal // : PlainSignal
receiver.fetch(request) // : Promise<PlainResponse>
request.method // : string
response.status // : number
signal.aborted // : boolean
request.json() // error: Property 'json' does not exist on type 'PlainRequest'.
export const sink: Sink = {
  store: async (_entries, { signal }) => {
    if (signal.aborted) throw new Error('too late')
  },
  setAside: async () => undefined
}
`

const LIBRARIES: readonly (readonly [string, ts.CompilerOptions, string])[] = [
  [
    'the DOM',
    { lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [] },
    WITH_WEB_TYPES
  ],
  ['web workers', { lib: ['lib.es2022.d.ts', 'lib.webworker.d.ts'], types: [] }, WITH_WEB_TYPES],
  ['Node', { lib: ['lib.es2022.d.ts'], types: ['node'] }, WITH_WEB_TYPES],
  ['Node and the DOM', { lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], types: ['node'] }, WITH_WEB_TYPES],
  ['neither', { lib: ['lib.es2020.d.ts'], types: [] }, WITHOUT_WEB_TYPES]
]

describe.each<[string, ts.CompilerOptions]>([
  ['the sources', { paths: SOURCES }],
  // The package's own `exports` lead there.
  ['the declarations that are shipped', {}]
])('by %s, with the types of', (_name, options) => {
  it.each(LIBRARIES)('%s', (_library, library, code) => {
    const program = compile({ files: new Map([[PATH, code]]), options: { ...options, ...library } })
    expect(annotate(PATH, program)).toBe(code)
  })

  it.each(LIBRARIES)('%s, in a program that is not strict', (_library, library, code) => {
    const program = compile({
      files: new Map([[PATH, code]]),
      options: { ...options, ...library, strict: false, exactOptionalPropertyTypes: false }
    })
    expect(annotate(PATH, program)).toBe(code)
  })
})
