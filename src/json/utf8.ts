// Every supported runtime has TextDecoder, but no library of types that this code may depend on.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
) => { decode: (bytes: Uint8Array) => string }

/** Returns the bytes as text, byte order mark included; `undefined` if they are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Returns the bytes as text for display: invalid bytes become replacement characters. */
export const lossyUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes)

const isContinuation = (byte: number | undefined): boolean => Number(byte) >= 0x80 && Number(byte) <= 0xbf

/**
 * Returns the number of bytes of the character at the offset (RFC 3629, section 4); 0 if it is not
 * valid UTF-8, or if the bytes end.
 */
const characterLength = (bytes: Uint8Array, offset: number): number => {
  const lead = Number(bytes[offset])
  const second = bytes[offset + 1]
  if (lead <= 0x7f) return 1
  if (lead < 0xc2 || lead > 0xf4 || !isContinuation(second)) return 0
  if (lead <= 0xdf) return 2
  const isOverlongOrOutOfRange =
    (lead === 0xe0 && Number(second) < 0xa0) ||
    (lead === 0xed && Number(second) > 0x9f) ||
    (lead === 0xf0 && Number(second) < 0x90) ||
    (lead === 0xf4 && Number(second) > 0x8f)
  if (isOverlongOrOutOfRange || !isContinuation(bytes[offset + 2])) return 0
  if (lead <= 0xef) return 3
  return isContinuation(bytes[offset + 3]) ? 4 : 0
}

/** Returns the offset of the first byte that is not part of a valid character, or the length. */
export const firstInvalidByte = (bytes: Uint8Array): number => {
  let offset = 0
  for (let length = 1; length > 0; offset += length) length = characterLength(bytes, offset)
  return offset
}
