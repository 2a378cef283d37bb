import { memorySink, receive } from '../../src/http'
import { bodyOf } from '../../src/testing'
import { bytes, CDR, CORRECTED, entryOf, UNKNOWN, VOICE } from './samples'

const send = async (sink: ReturnType<typeof memorySink>, ...bodies: readonly string[]): Promise<void> => {
  for (const body of bodies) await receive(bytes(body), sink)
}

describe('memorySink', () => {
  it('keeps each event once, in the order of arrival', async () => {
    const sink = memorySink()
    await send(sink, bodyOf([VOICE, CDR]), bodyOf(CDR), bodyOf(VOICE))
    expect(sink.entries).toStrictEqual([entryOf(VOICE), entryOf(CDR)])
    expect(sink.events).toStrictEqual([VOICE, CDR])
    expect(sink.conflicts).toStrictEqual([])
    expect(sink.rejected).toStrictEqual([])
  })

  it('keeps changed content under one id as a conflict, once', async () => {
    const sink = memorySink()
    await send(sink, bodyOf(CDR), bodyOf(CORRECTED), bodyOf([CORRECTED, CDR]))
    expect(sink.events).toStrictEqual([CDR])
    expect(sink.conflicts).toStrictEqual([entryOf(CORRECTED)])
  })

  it('keeps each rejected body once', async () => {
    const sink = memorySink()
    await send(sink, UNKNOWN, UNKNOWN, 'hello')
    expect(sink.rejected.map(({ rawBody }) => Buffer.from(rawBody).toString())).toStrictEqual([
      UNKNOWN,
      'hello'
    ])
  })

  it('forgets everything', async () => {
    const sink = memorySink()
    await send(sink, bodyOf(CDR), bodyOf(CORRECTED), UNKNOWN)
    sink.clear()
    expect([sink.entries, sink.events, sink.conflicts, sink.rejected]).toStrictEqual([[], [], [], []])
    await send(sink, bodyOf(CORRECTED))
    expect(sink.events).toStrictEqual([CORRECTED])
  })
})
