/** Changes the body of a delivery. */
export type Rewrite = (body: Uint8Array) => Uint8Array

const BYTES_PER_CALL = 0x8000

/** Returns bytes as text of one character each, so that faults and invalid UTF-8 stay as they are. */
export const toLatin1 = (bytes: Uint8Array): string => {
  let text = ''
  for (let start = 0; start < bytes.length; start += BYTES_PER_CALL) {
    text += String.fromCharCode(...bytes.subarray(start, start + BYTES_PER_CALL))
  }
  return text
}

const fromLatin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

/** Returns a rewrite that changes parts of the text, and keeps everything else byte for byte. */
export const rewriting =
  (change: (text: string) => string): Rewrite =>
  (body) =>
    fromLatin1(change(toLatin1(body)))
