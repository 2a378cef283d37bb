import { Option } from 'commander'
import { jsonOf } from '../formats/report-data'
import type { FileWriter, Host } from '../host'
import type { CommonOptions, Output } from './command'
import { fileName } from './option-values'
import { writing } from './written-file'

/** Returns the option that names the file for rejected payloads. */
export const saveRejectedOption = (): Option =>
  new Option('--save-rejected <file>', 'write each rejected payload to a file, as a line of JSON').argParser(
    fileName
  )

/**
 * Returns an output that also writes each rejected payload to the file that an option names, as it is found:
 * `{"source":"day.log:12","codes":["malformed-json"],"body":"…"}`. Replaces the file, unless nothing was
 * read.
 */
export const savingRejected = (
  { saveRejected: path }: Pick<CommonOptions, 'saveRejected'>,
  output: Output,
  { files }: Pick<Host, 'files'>
): Output => {
  if (path === undefined) return output
  let writer: Promise<FileWriter> | undefined
  const withWriter = (work: (writer: FileWriter) => Promise<void>): Promise<void> => {
    writer ??= files.writer(path)
    return writing(path, writer.then(work))
  }
  return {
    ...output,
    block: async (file, linesBefore, result) => {
      const lines = result.saved.map(
        ({ line, members }) => `{"source":${jsonOf(`${file}:${line + linesBefore}`)},${members}\n`
      )
      // Open it even if nothing is rejected yet: a file that cannot be written ends the run at once.
      if (result.statistics.payloads > 0) {
        await withWriter(({ write }) => (lines.length > 0 ? write(lines.join('')) : Promise.resolve()))
      }
      await output.block(file, linesBefore, result)
    },
    end: async (summary) => {
      if (writer !== undefined) await withWriter(({ close }) => close())
      await output.end(summary)
    }
  }
}
