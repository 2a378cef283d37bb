import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { type CallbackEvent, eventId, eventKey } from '../../src'
import { anyEvent } from '../../src/testing/arbitraries'
import { callbackStateSample, conferenceSample, KIND_SAMPLES, voiceCodeSample } from '../events/samples'
import { assertProperty, expectSame } from '../support/property'

const byNode = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const stored = (event: CallbackEvent): CallbackEvent => JSON.parse(JSON.stringify(event)) as CallbackEvent

describe('eventId', () => {
  it('is stable: databases hold it', () => {
    expect(KIND_SAMPLES.map(({ event }) => eventId(event))).toStrictEqual([
      byNode('["voice-code","2016010000000205"]'),
      '948f756f5a05e1e2f0e32bff64490d13465267fbaf16b961d285e0dbfe2f9606',
      byNode(
        '["callback-state","20180635240289460415365120401","01053180002","13600007556","callout",1528081984000]'
      ),
      byNode('["conference","2016010000000207","516152","15801445465",1457923422000,1457923453000]')
    ])
  })

  it('is the SHA-256 of the key, in lower-case hexadecimal digits', () => {
    assertProperty(
      200,
      fc.property(anyEvent, (event) => {
        expectSame(eventId(event), byNode(eventKey(event)))
        expectSame(/^[\da-f]{64}$/.test(eventId(event)), true)
      })
    )
  })

  it('differs for ids that differ in lone surrogates alone', () => {
    const ids = ['\ud800', '\udfff', '\ufffd', '\\ud800', '\ud83d\ude00', '\ud83d', '\ude00\ud83d']
    const digests = ids.map((requestId) => eventId({ ...voiceCodeSample.event, requestId }))
    expect(new Set(digests).size).toBe(ids.length)
    expect(digests[0]).toBe(byNode('["voice-code","\\ud800"]'))
  })

  it('has the same length for an id of a million characters', () => {
    expect(eventId({ ...voiceCodeSample.event, requestId: '1'.repeat(1_000_000) })).toHaveLength(64)
  })

  it.each([
    ['timestamp', callbackStateSample.event],
    ['answerTime', conferenceSample.event],
    ['releaseTime', { ...conferenceSample.event, answerTime: null }]
  ])('says what to do if %s is text', (path, event) => {
    const error = new TypeError(`\`${path}\` is a string, not a Date: read events from JSON with fromJson`)
    expect(() => eventId(stored(event))).toThrow(error)
    expect(() => eventKey(stored(event))).toThrow(error)
  })
})
