import { resetRequestIds, scenarios } from '../../src/testing'
import type { Call } from '../../src/calls'
import { at, CALLER, callWith, push } from '../calls/events'
import { GUIDES, printedBy, readGuide, runFile, shownBy } from './guide-code'

const PAGES = GUIDES.map((folder) => readGuide(folder, 'calls.md'))
const PRINTING = ['shuffled.ts', 'reconcile.ts', 'meeting.ts']

beforeEach(resetRequestIds)

describe.each(PAGES)('$folder/calls.md', (page) => {
  it('has all of its code in named files', () => {
    expect(page.text.match(/^```ts$/gm)).toHaveLength(page.files.size)
  })

  it.each(PRINTING)('prints what the comments of %s say', (name) => {
    const printed = printedBy(page, name)
    expect(printed).not.toHaveLength(0)
    expect(printed).toStrictEqual(shownBy(page, name))
  })

  it('saves the events of a scenario', () => {
    const { save } = runFile(page, 'store.ts') as { save: (events: unknown) => void }
    for (const { events } of scenarios.answered({ variant: 'duplicates' })) save(events)
  })

  it('finds calls without a CDR', () => {
    const { withoutCdr } = runFile(page, 'stale.ts') as {
      withoutCdr: (calls: readonly Call[], now: Date) => readonly string[]
    }
    const call = callWith(push(CALLER, 'callout', '10:00:00'))
    expect(withoutCdr([call], at('12:00:00'))).toStrictEqual([])
    expect(withoutCdr([call], at('13:00:01'))).toStrictEqual([call.requestId])
  })

  it('merges the calls of several machines', () => {
    const { mergeAll } = runFile(page, 'instances.ts') as {
      mergeAll: (parts: readonly ReadonlyMap<string, Call>[]) => ReadonlyMap<string, Call>
    }
    const calls = new Map([['1', callWith(push(CALLER, 'callout', '10:00:00'))]])
    expect(mergeAll([calls, calls])).toStrictEqual(calls)
  })
})
