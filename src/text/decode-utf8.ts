// Part of every runtime that this library is for, but of no library of types that it may depend on.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
) => { decode: (bytes: Uint8Array) => string }

/** Bytes as text, byte order mark included; `undefined` when they are not UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Bytes as text for a person to look at: what is not UTF-8 becomes replacement characters. */
export const lossyUtf8 = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes)

const isContinuation = (byte: number | undefined): boolean => Number(byte) >= 0x80 && Number(byte) <= 0xbf

/** How many bytes the well-formed character at this place takes (RFC 3629, section 4); 0 when it is not well-formed, or nothing is there. */
const characterLength = (bytes: Uint8Array, at: number): number => {
  const lead = Number(bytes[at])
  const second = bytes[at + 1]
  if (lead <= 0x7f) return 1
  if (lead < 0xc2 || lead > 0xf4 || !isContinuation(second)) return 0
  if (lead <= 0xdf) return 2
  const overlongOrOutOfRange =
    (lead === 0xe0 && Number(second) < 0xa0) ||
    (lead === 0xed && Number(second) > 0x9f) ||
    (lead === 0xf0 && Number(second) < 0x90) ||
    (lead === 0xf4 && Number(second) > 0x8f)
  if (overlongOrOutOfRange || !isContinuation(bytes[at + 2])) return 0
  if (lead <= 0xef) return 3
  return isContinuation(bytes[at + 3]) ? 4 : 0
}

/** The offset of the first byte that is no part of a well-formed character. */
export const firstInvalidByte = (bytes: Uint8Array): number => {
  let at = 0
  for (let length = 1; length > 0; at += length) length = characterLength(bytes, at)
  return at
}
