import fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import { EventJson, fromJson, isCallbackError, toJson } from '../../src'
import { parseUtcOffset } from '../../src/options'
import { anyEvent } from '../../src/testing/arbitraries'
import { eventsOf } from '../support/arbitraries/events'
import { hostileBody, hostileChoices } from '../support/arbitraries/hostile-values'
import { assertProperty, expectSame } from '../support/property'

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

/** Returns the value as text holds it: `-0` is 0 there. */
const asStored = (event: object): unknown =>
  JSON.parse(JSON.stringify(event), (_key, value: unknown) => (Object.is(value, -0) ? 0 : value)) as unknown

describe('events through JSON', () => {
  it('are the same, as data, as text and as a structured clone', () => {
    assertProperty(
      300,
      fc.property(anyEvent, (event) => {
        expectSame(fromJson(toJson(event)), event)
        expectSame(fromJson(throughText(toJson(event))), event)
        expectSame(fromJson(throughText(event)), event)
        // What is in the extra of a clone is from another realm in jest, and so are its prototypes.
        expectSame({ ...fromJson(structuredClone(event)), extra: event.extra }, event)
        expectSame(EventJson.decode(EventJson.encode(event)), right(event))
      })
    )
  })

  it.each(['+08:00', 'Z', '-03:30', '+23:59', '-23:59'])(
    'are the same at %s, whatever they hold',
    (utcOffset) => {
      assertProperty(
        150,
        fc.property(eventsOf(parseUtcOffset(utcOffset)), (event) => {
          const json = toJson(event, { utcOffset })
          expectSame(fromJson(json), event)
          expectSame(asStored(toJson(fromJson(throughText(json)), { utcOffset })), asStored(json))
        })
      )
    }
  )

  it('of any value are an event or a CallbackError', () => {
    const spoiled = fc
      .tuple(anyEvent, fc.anything(), fc.nat(12))
      .map(([event, value, at]) => ({ ...toJson(event), [Object.keys(event)[at] ?? 'x']: value }))
    assertProperty(
      500,
      fc.property(fc.oneof(fc.anything(), spoiled), hostileChoices, (value, choice) => {
        expectSame(EventJson.decode(hostileBody(choice))._tag, 'Left')
        try {
          fromJson(value)
        } catch (error) {
          expectSame(isCallbackError(error), true)
        }
      })
    )
  })
})
