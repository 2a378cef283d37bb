import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils'

/**
 * Returns the SHA-256 of the UTF-8 of a text, as 64 lower-case hexadecimal digits.
 *
 * @param text - without lone surrogates: in UTF-8 they all become the same character
 */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))

/** Returns the SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export const sha256HexOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))
