import type { Novelty } from '../../../src/cli/rehearse/memory'
import { type Received, receivedPrinter } from '../../../src/cli/rehearse/received-lines'
import { entryOf } from '../../http/samples'
import { CDR, PUSH } from './samples'

const print = receivedPrinter({ color: false, showValues: false })

const received = (changes: Partial<Received> = {}): Received => ({
  receivedAt: Date.parse('2026-11-26T23:59:59.012Z'),
  status: 200,
  events: [{ entry: entryOf(PUSH), novelty: 'new' }],
  remark: '',
  ...changes
})

describe('receivedPrinter', () => {
  it('prints an event on one line, with the time of day in China', () => {
    expect(print(received())).toBe('07:59:59.012  200  callback-state  010****0001 → 138****0002  callout\n')
  })

  it.each<Novelty>(['duplicate', 'conflict'])('says that an event is a %s', (novelty) => {
    expect(print(received({ events: [{ entry: entryOf(PUSH), novelty }] }))).toMatch(
      new RegExp(`callout {2}\\(${novelty}\\)\\n$`)
    )
  })

  it('prints the remark once, after the last event', () => {
    const events = [PUSH, CDR].map((event) => ({ entry: entryOf(event), novelty: 'new' as const }))
    const lines = print(received({ events, remark: 'repaired: missing-comma' })).split('\n')
    expect(lines).toStrictEqual([
      expect.stringMatching(/callout$/),
      expect.stringMatching(/callback-cdr .* {2}repaired: missing-comma$/),
      ''
    ])
  })

  it('prints a delivery without an event', () => {
    expect(print(received({ status: 500, events: [], remark: 'not saved: a\u001b[31m' }))).toBe(
      '07:59:59.012  500  no event  not saved: a\\u001b[31m\n'
    )
  })

  it('prints in colour, and values, if they are asked for', () => {
    const inColour = receivedPrinter({ color: true, showValues: true })
    expect(inColour(received())).toContain('\u001b[32m200\u001b[39m')
    expect(inColour(received({ status: 404 }))).toContain('\u001b[31m404\u001b[39m')
    expect(inColour(received())).toContain('13800000002')
  })
})
