import { JsonReader } from '../../src/text/json-reader'

/** How our own reader takes a text: to its `end`, or to a `fault`, and where that is. */
export const ownReading = (text: string): readonly [outcome: 'end' | 'fault', offset: number] => {
  const reader = new JsonReader(text)
  for (;;) {
    const token = reader.next()
    if (token === 'end' || token === 'fault') return [token, reader.start]
  }
}
