/** The bytes of a body, or `undefined` when it is none: from any realm, so that jest's sandboxes share them. */
export const bytesOf = (body: unknown): Uint8Array | undefined => {
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  return Object.prototype.toString.call(body) === '[object ArrayBuffer]'
    ? new Uint8Array(body as ArrayBuffer)
    : undefined
}
