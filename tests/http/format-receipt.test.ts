import fc from 'fast-check'
import { formatReceipt, memorySink, receive, type Receipt } from '../../src/http'
import { receiptOf, type Verdict } from '../../src/http/receipt'
import { assertAsyncProperty, expectSame } from '../support/property'
import { BROKEN, bytes, HALF } from './samples'
import { DATABASE_ERROR, testSink } from './sinks'

const format = (verdict: Verdict): string => formatReceipt(receiptOf(verdict, { bytes: 412, elapsedMs: 3.2 }))

const issue = (...path: readonly (string | number)[]) =>
  ({ code: 'invalid-field', message: 'secret', path }) as const

describe('formatReceipt', () => {
  it('writes one line', () => {
    expect(format({ outcome: 'stored', stored: 3 })).toBe(
      'status=200 outcome=stored stored=3 bytes=412 ms=3.2'
    )
  })

  it('writes issues and repairs with their places', async () => {
    const lines: string[] = []
    const onReceipt = (receipt: Receipt): void => {
      lines.push(formatReceipt({ ...receipt, elapsedMs: 0 }))
    }
    await receive(bytes(BROKEN), memorySink(), { onReceipt })
    await receive(bytes(HALF), memorySink(), { onReceipt })
    await receive(bytes(''), memorySink(), { onReceipt })
    expect(lines).toStrictEqual([
      `status=200 outcome=stored stored=1 bytes=${bytes(BROKEN).length} ms=0 ` +
        'repairs=missing-comma,padded-key@cdr[0].stateDesc,glued-timestamp@cdr[0].calledetime',
      `status=200 outcome=set-aside stored=1 bytes=${bytes(HALF).length} ms=0 issues=invalid-field@cdr[1].duration`,
      'status=500 outcome=send-again stored=0 bytes=0 ms=0 issues=empty-body'
    ])
  })

  it('hides unknown keys, at any depth', () => {
    expect(format({ outcome: 'set-aside', issues: [issue('cdr', 0, 'secret', 'cdr', 'x y', 3)] })).toBe(
      'status=200 outcome=set-aside stored=0 bytes=412 ms=3.2 issues=invalid-field@cdr[0].*.cdr.*[3]'
    )
  })

  it('lists ten, and counts the others', () => {
    const issues = Array.from({ length: 12 }, (_, index) => issue('cdr', index))
    const ten = Array.from({ length: 10 }, (_, index) => `invalid-field@cdr[${index}]`).join(',')
    expect(format({ outcome: 'set-aside', issues: issues.slice(0, 10) })).toMatch(
      new RegExp(`issues=.{${ten.length}}$`)
    )
    expect(format({ outcome: 'set-aside', issues })).toBe(
      `status=200 outcome=set-aside stored=0 bytes=412 ms=3.2 issues=${ten},+2`
    )
  })

  it.each([
    [DATABASE_ERROR, '23505'],
    [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'ECONNREFUSED'],
    [Object.assign(new Error('x'), { code: 'ER_DUP_ENTRY' }), 'ER_DUP_ENTRY'],
    [Object.assign(new Error('x'), { code: 11000 }), 'Error'],
    [Object.assign(new Error('x'), { code: '13800000001' }), 'Error'],
    [Object.assign(new Error('x'), { code: 'row (13800000001)' }), 'Error'],
    [Object.assign(new Error('x'), { code: `E${'x'.repeat(40)}` }), 'Error'],
    [Object.assign(new Error('x'), { name: 'a b', code: '' }), 'unknown'],
    [new RangeError('13800000001'), 'RangeError'],
    ['13800000001', 'unknown'],
    [undefined, 'unknown'],
    [null, 'unknown']
  ])('writes of the error %p only a code or a name', (cause, expected) => {
    expect(format({ outcome: 'sink-failed', stored: 1, cause })).toBe(
      `status=500 outcome=sink-failed stored=1 bytes=412 ms=3.2 cause=${expected}`
    )
  })

  it('writes what to change if the body was unreadable', () => {
    expect(format({ outcome: 'unreadable', cause: new TypeError('a body "parser"') })).toBe(
      String.raw`status=500 outcome=unreadable stored=0 bytes=412 ms=3.2 cause="a body \"parser\""`
    )
  })

  it('contains no value, no unknown key, and no text of an error, whatever the body', async () => {
    // No word of ours contains it.
    const MARK = 'zq'
    const marked = fc.string({ unit: 'binary', maxLength: 5 }).map((text) => `${MARK}${text}${MARK}`)
    const values = fc.oneof(
      marked,
      fc.constantFrom(null, true, 12, [], {}),
      fc.array(marked, { maxLength: 2 }),
      fc.dictionary(marked, marked, { maxKeys: 2 })
    )
    const keys = fc.oneof(marked, fc.constantFrom('fid', 'requestid', 'cdr', 'state', 'tel', 'stime', ' fid'))
    const records = fc.dictionary(keys, values, { maxKeys: 6 })
    const bodies = fc.oneof(
      records,
      fc.array(records, { maxLength: 3 }).map((cdr) => ({ cdr })),
      fc.tuple(records, records).map(([cdr, others]) => ({ ...others, cdr: [cdr] }))
    )
    const texts = fc
      .tuple(bodies, fc.constantFrom('', '}', ',', '\ufeff', MARK))
      .map(([body, more]) => bytes(more + JSON.stringify(body) + more))
    await assertAsyncProperty(
      300,
      fc.asyncProperty(texts, marked, fc.boolean(), async (body, message, fails) => {
        const error = Object.assign(new Error(message), { code: `row ${message}` })
        const behave = async (): Promise<void> => (fails ? Promise.reject(error) : undefined)
        const receipt = await receive(body, testSink({ store: behave, setAside: behave }))
        const line = formatReceipt(receipt)
        expectSame([line.includes(MARK), /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(line)], [false, true])
      })
    )
  })
})
