import { entriesOf } from '../../src/http/entries-of'
import { CDR, CORRECTED, entryOf, VOICE } from './samples'

describe('entriesOf', () => {
  it('returns each event with its identities, in the order of the body', () => {
    expect(entriesOf([VOICE, CDR])).toStrictEqual([entryOf(VOICE), entryOf(CDR)])
  })

  it('returns identical events once, where the first was', () => {
    expect(entriesOf([CDR, VOICE, { ...CDR }, VOICE])).toStrictEqual([entryOf(CDR), entryOf(VOICE)])
  })

  it('returns events with one id and different content all', () => {
    expect(entriesOf([CDR, CORRECTED, CDR])).toStrictEqual([entryOf(CDR), entryOf(CORRECTED)])
    expect(entryOf(CDR).id).toBe(entryOf(CORRECTED).id)
  })

  it('returns nothing for nothing', () => {
    expect(entriesOf([])).toStrictEqual([])
  })
})
