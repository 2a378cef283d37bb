/**
 * The bytes of a chunk that Node has read: it is a `Buffer`, and so is whatever is cut from it, where a line that is put together of two
 * chunks is none. Of one type throughout, what reads them is made into machine code once and not twice.
 */
export const plainBytes = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength)
