import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { CallbackFailure } from '../../src'
import { applyGuide, type ExtendedCopy } from './apply-guide'
import { compileCopy, type CopiedLibrary, loadCopy, runCommand } from './use-copy'

const MESSAGE = 'the body is encrypted; decrypt it before you decode it'
const FIXTURE = 'fixtures/rejected/encrypted-body/field-encrypt'

const failureOf = ({ decode }: CopiedLibrary, body: unknown): CallbackFailure => {
  const decoded = decode(body)
  if (decoded._tag === 'Left') return decoded.left
  throw new Error('it decodes')
}

describe('a new issue code, as docs/internals/adding-an-issue-code.md adds it', () => {
  let copy: ExtendedCopy
  let body: string
  const read = (path: string): string => readFileSync(join(copy.folder, path), 'utf8')
  beforeAll(() => {
    copy = applyGuide('docs/internals/adding-an-issue-code.md', 'issue-code')
    body = read(`${FIXTURE}.txt`)
  })
  afterAll(() => {
    rmSync(copy.folder, { recursive: true })
  })

  it('touches 2 files of src, a fixture and 3 tests', () => {
    expect(copy.touched).toStrictEqual([
      'src/diagnostics/catalogue.ts',
      'src/records/envelope.ts',
      `${FIXTURE}.txt`,
      `${FIXTURE}.issues.json`,
      'tests/diagnostics/catalogue.test.ts',
      'tests/records/envelope.test.ts',
      'tests/types/contract/findings.ts'
    ])
  })

  it('compiles, in the library and in the command', () => {
    expect(compileCopy(copy.folder)).toStrictEqual([])
  })

  it('rejects the body of the fixture, and nothing else', () => {
    const { library, testing } = loadCopy(copy.folder)
    expect(library.ISSUE_CODES).toContain('encrypted-body')
    for (const sent of [body, Buffer.from(body), JSON.parse(body) as unknown]) {
      const failure = failureOf(library, sent)
      expect(failure.issues).toStrictEqual([{ code: 'encrypted-body', message: MESSAGE, path: [] }])
      expect({ ...failure, issues: [{ code: 'encrypted-body', path: [] }] }).toStrictEqual(
        JSON.parse(read(`${FIXTURE}.issues.json`))
      )
      expect(library.formatIssues(failure.issues)).toBe(`${MESSAGE} [encrypted-body]`)
      expect(() => {
        testing.assertRejectedWith(sent, 'encrypted-body')
      }).not.toThrow()
    }
    const [issue] = failureOf(library, '{"encrypt":1}').issues
    expect(issue.code).toBe('unknown-payload')
    expect(library.decode('{"cdr":[],"encrypt":""}')).toMatchObject({ _tag: 'Right' })
  })

  it('is printed and counted by the command, in every format', () => {
    const run = runCommand(copy.folder)
    for (const format of ['pretty', 'json', 'ndjson', 'github', 'junit', 'sarif']) {
      const report = run(['validate', '--color', 'never', '--format', format, '-'], body)
      expect(report).toContain('encrypted-body')
      expect(report).toContain(MESSAGE)
      expect(report).not.toContain('aW52ZW50ZWQ=')
    }
    expect(run(['validate', '--format', 'json', '-'], body)).toContain('"encrypted-body":1')
    expect(run(['validate', '--format', 'sarif', '-'], body)).toContain(
      '{"id":"encrypted-body","shortDescription":{"text":"The body is JSON with an encrypted callback."}'
    )
    expect(run(['stats', '--format', 'json', '-'], body)).toContain('"encrypted-body":1')
  })
})
