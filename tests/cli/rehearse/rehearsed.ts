import type { Plan, Planned } from '../../../src/cli/rehearse/planned'

/** Returns the bytes of a text, in UTF-8. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Returns the text of bytes. */
export const textOf = (body: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(body)

/** A plan of these bodies. */
export async function* planOf(planned: readonly Planned[]): Plan {
  for (const one of planned) yield await Promise.resolve(one)
}

/** A plan of texts without moments. */
export const textPlan = (...texts: readonly string[]): Plan =>
  planOf(texts.map((text) => ({ body: bytes(text), moment: undefined })))

/** Reads a whole plan. */
export const readPlan = async (plan: Plan): Promise<readonly Planned[]> => {
  const read: Planned[] = []
  for await (const planned of plan) read.push(planned)
  return read
}
