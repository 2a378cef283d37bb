import fc from 'fast-check'
import { right } from 'fp-ts/lib/Either.js'
import { CallbackEvent, decode } from '../../src'
import { eventsOf } from '../support/arbitraries/events'
import { KINDS } from '../support/arbitraries/tables'
import { CODECS } from '../support/codecs'
import { expectSame, assertProperty } from '../support/property'

describe('codecs', () => {
  it('return each event, and accept only those of their kind', () => {
    assertProperty(
      500,
      fc.property(eventsOf(), (event) => {
        for (const kind of KINDS) expectSame(CODECS[kind].is(event), kind === event.kind)
        const codec = CODECS[event.kind]
        const wire = (codec.encode as (event: CallbackEvent) => unknown)(event)
        expectSame(codec.decode(wire), right(event))
        expectSame(codec['~standard'].validate(wire), { value: event })
        expectSame(CallbackEvent.is(event), true)
        expectSame(CallbackEvent.encode(event), wire)
        expectSame(CallbackEvent.decode(wire), right(event))
        expectSame(decode(wire), decode(JSON.stringify(wire)))
      })
    )
  })
})
