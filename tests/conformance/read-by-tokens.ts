import { JsonReader } from '../../src/json/reader'

/** How `JsonReader` reads a text: to its `end` or to an `error`, and the offset of that. */
export const readByTokens = (text: string): readonly [outcome: 'end' | 'error', offset: number] => {
  const reader = new JsonReader(text)
  for (;;) {
    const token = reader.next()
    if (token === 'end' || token === 'error') return [token, reader.start]
  }
}
