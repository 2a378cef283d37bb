import { transformSync } from '@swc/core'
import express from 'express'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import * as Either from 'fp-ts/lib/Either.js'
import * as functions from 'fp-ts/lib/function.js'
import * as huadan from '../src'
import * as testing from '../src/testing'
import { typeProblems } from './support/type-check'

const ROOT = join(__dirname, '..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const SAMPLE = readFileSync(join(ROOT, 'fixtures', 'spec', 'callback-cdr.txt'))

const fenced = (language: string): readonly string[] =>
  Array.from(
    README.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm')),
    ([, code = '']) => code
  )

const MODULES: Readonly<Record<string, unknown>> = {
  huadan,
  'huadan/testing': testing,
  express,
  'fp-ts/lib/function.js': functions,
  'fp-ts/lib/Either.js': Either
}

/** Runs a block of the README as a module and gives its exports. */
const run = (code: string): Record<string, unknown> => {
  const { code: script } = transformSync(code, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' }
  })
  const exports: Record<string, unknown> = {}
  const module = new Function('require', 'exports', script) as (
    require: (name: string) => unknown,
    exports: object
  ) => void
  module((name) => MODULES[name], exports)
  return exports
}

const [withSwitch = '', receiving = '', inTests = '', withFpTs = ''] = fenced('ts')

describe('the sample at the top', () => {
  it('is the one of the document', () => {
    expect(fenced('text')[0]).toBe(`${SAMPLE.toString()}\n`)
  })

  it('decodes to the literal below it', () => {
    const [literal = ''] = fenced('js')
    const shown = (new Function(`return (${literal})`) as () => unknown)()
    expect(huadan.parse(SAMPLE)).toEqual(shown)
  })
})

describe('the code', () => {
  it('type-checks', () => {
    const blocks = new Map(
      [withSwitch, withFpTs, receiving, inTests].map((code, at) => [join(ROOT, `readme-${at}.ts`), code])
    )
    const paths = {
      huadan: [join(ROOT, 'src', 'index.ts')],
      'huadan/testing': [join(ROOT, 'src', 'testing', 'index.ts')]
    }
    expect(typeProblems(blocks, paths)).toStrictEqual([])
  })

  it('describes a body with switch, in twelve lines', () => {
    const { describeBody } = run(withSwitch) as { describeBody: (body: Uint8Array) => string[] }
    expect(withSwitch.trim().split('\n')).toHaveLength(12)
    expect(describeBody(SAMPLE)).toStrictEqual(['talked 60 s, billed 60 s: 2.94 yuan'])
  })

  it('describes a body with fp-ts', () => {
    const { describeBody } = run(withFpTs) as { describeBody: (body: string) => string }
    expect(describeBody(SAMPLE.toString())).toBe('billed 60 s: 2.94 yuan')
    expect(describeBody('{"cdr":[')).toBe(
      'unexpected end of JSON (line 1, column 9) [truncated-json]\n(0 other events were good)'
    )
  })
})

describe('in your tests', () => {
  it('an event survives the faults of its body', () => {
    expect(run(inTests)).toMatchObject({ survives: true })
  })
})

describe('receiving callbacks', () => {
  const servers: Server[] = []
  afterAll(() => {
    for (const server of servers) server.close()
  })

  const post = async (app: express.Express, body: string | Uint8Array<ArrayBuffer>): Promise<number> => {
    const server = app.listen(0, '127.0.0.1')
    servers.push(server)
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`http://127.0.0.1:${port}/callbacks`, { method: 'POST', headers, body })
    return response.status
  }

  const memory = (): { saved: Map<string, unknown>; aside: string[]; app: express.Express } => {
    const saved = new Map<string, unknown>()
    const aside: string[] = []
    const store = {
      save: (key: string, event: unknown) => Promise.resolve(void saved.set(key, event)),
      setAside: (_body: Uint8Array, why: string) => Promise.resolve(void aside.push(why))
    }
    const { callbacks } = run(receiving) as { callbacks: (kept: typeof store) => express.Router }
    return { saved, aside, app: express().use(callbacks(store)) }
  }

  it("meets Express's json() answering 400 to the sample", async () => {
    const handler = jest.fn()
    const app = express().use(express.json()).post('/callbacks', handler)
    // Express would print the error.
    app.set('env', 'test')
    expect(await post(app, Uint8Array.from(SAMPLE))).toBe(400)
    expect(handler).not.toHaveBeenCalled()
  })

  it('stores the sample and answers 200, twice', async () => {
    const { saved, aside, app } = memory()
    expect(await post(app, Uint8Array.from(SAMPLE))).toBe(200)
    expect(await post(app, Uint8Array.from(SAMPLE))).toBe(200)
    expect([...saved.keys()]).toStrictEqual(['["callback-cdr","2016010000000206"]'])
    expect(aside).toStrictEqual([])
  })

  it('answers 500 to a truncated body, also within a character, and sets it aside', async () => {
    const { saved, aside, app } = memory()
    expect(await post(app, Uint8Array.from(SAMPLE.subarray(0, 300)))).toBe(500)
    expect(await post(app, Uint8Array.from(SAMPLE.subarray(0, SAMPLE.indexOf('应') + 1)))).toBe(500)
    expect(await post(app, '')).toBe(500)
    expect([saved.size, aside.length]).toStrictEqual([0, 3])
  })

  it('answers 200 to a body that would be rejected again, after setting it aside', async () => {
    const { saved, aside, app } = memory()
    expect(await post(app, '{"statusCode":"-104","statusMsg":"no"}')).toBe(200)
    expect([saved.size, aside.length]).toStrictEqual([0, 1])
  })

  it('answers 500, never 4xx, when nothing can be stored or Express rejects the body', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { callbacks } = run(receiving) as { callbacks: (store: unknown) => express.Router }
    const fail = (): Promise<never> => Promise.reject(new Error('the disk is full'))
    const app = express().use(callbacks({ save: fail, setAside: fail }))
    expect(await post(app, Uint8Array.from(SAMPLE))).toBe(500)
    expect(await post(app, new Uint8Array(9 * 1024 * 1024))).toBe(500)
    expect(log.mock.calls).toStrictEqual([
      ['callback not stored: the disk is full'],
      ['callback not stored: request entity too large']
    ])
    log.mockRestore()
  })
})

describe('the command', () => {
  it.each(fenced('console').map((block) => block.split(/\n([\s\S]*)/)))('%s', (command = '', output = '') => {
    const inShell = command.replace('$ npx huadan', `"${process.execPath}" dist/cli/huadan.js`)
    const { stdout } = spawnSync('sh', ['-c', inShell], { cwd: ROOT, encoding: 'utf8' })
    expect(stdout).toBe(output)
  })
})
