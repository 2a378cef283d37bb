/** A format of compressed data, by its first bytes. */
export interface Compression {
  readonly name: string
  readonly magic: readonly number[]
  /** The command that decompresses to standard output; absent if the command `huadan` does it itself. */
  readonly tool?: string
  /** The command for stdin, if it is another one. */
  readonly pipeTool?: string
}

const COMPRESSIONS: readonly Compression[] = [
  { name: 'gzip', magic: [0x1f, 0x8b] },
  { name: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd], tool: 'zstd -dc' },
  { name: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], tool: 'xz -dc' },
  { name: 'bzip2', magic: [0x42, 0x5a, 0x68], tool: 'bzip2 -dc' },
  { name: 'lz4', magic: [0x04, 0x22, 0x4d, 0x18], tool: 'lz4 -dc' },
  { name: 'zip', magic: [0x50, 0x4b, 0x03, 0x04], tool: 'unzip -p', pipeTool: 'funzip' },
  { name: 'compress', magic: [0x1f, 0x9d], tool: 'gzip -dc' }
]

const agrees = (start: Uint8Array, { magic }: Compression): boolean =>
  magic.slice(0, start.length).every((byte, index) => start[index] === byte)

/** Returns true if more bytes can show that the data is compressed. */
export const mayBeCompressed = (start: Uint8Array): boolean =>
  COMPRESSIONS.some((format) => start.length < format.magic.length && agrees(start, format))

/** Returns the format of compressed data; `undefined` if it is not compressed. */
export const compressionOf = (start: Uint8Array): Compression | undefined =>
  COMPRESSIONS.find((format) => start.length >= format.magic.length && agrees(start, format))
