import { FileError, type Host } from '../host'
import { byStart } from './by-start'
import { compressionOf, mayBeCompressed } from './compression'

/** The command that reads a file, for a message. */
interface Reader {
  /** The path; `undefined` for stdin. */
  readonly path: string | undefined
  /** The name of the command: `validate`. */
  readonly command: string
}

const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`

/**
 * Decompresses gzip by its first bytes, and passes other bytes on. @throws FileError for another compression
 */
export const decompress = (
  chunks: AsyncIterable<Uint8Array>,
  { path, command }: Reader,
  { gunzip }: Pick<Host, 'gunzip'>
): AsyncIterable<Uint8Array> =>
  byStart(chunks, mayBeCompressed, (start, all) => {
    const compression = compressionOf(start)
    if (compression === undefined) return all
    const { name, tool, pipeTool = tool } = compression
    if (tool === undefined) return gunzip(all)
    const source = path === undefined ? pipeTool : `${tool} ${quoted(path)}`
    throw new FileError(`compressed with ${name}: use \`${source} | huadan ${command} -\``)
  })
