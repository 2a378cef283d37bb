import stringWidth from 'string-width'
import type { Frame } from './report'

interface Glyph {
  readonly text: string
  /** In cells. */
  readonly start: number
  readonly end: number
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

const glyphsOf = (text: string): readonly Glyph[] => {
  // Nearly every frame, and many times as fast.
  if (/^[\x20-\x7e…]*$/.test(text))
    return Array.from(text, (glyph, at) => ({ text: glyph, start: at, end: at + 1 }))
  let start = 0
  return Array.from(segmenter.segment(text), ({ segment }) => {
    const glyph = { text: segment, start, end: start + stringWidth(segment) }
    start = glyph.end
    return glyph
  })
}

/** What of a frame fits into so many cells, around the fault: a line that wraps would part the fault from its caret. */
export const fitFrame = (frame: Frame, cells: number): Frame => {
  const glyphs = glyphsOf(frame.text)
  // The caret may stand behind the text.
  const width = Math.max(glyphs.at(-1)?.end ?? 0, frame.indent + 1)
  if (width <= cells) return frame
  const from = Math.max(0, Math.min(frame.indent - Math.floor(cells / 2), width - cells))
  const to = from + cells
  const first = from > 0 ? '…' : ''
  const last = to < width ? '…' : ''
  const shown = glyphs.filter(({ start, end }) => start >= from + first.length && end <= to - last.length)
  const shift = (shown[0]?.start ?? from + first.length) - first.length
  return {
    text: `${first}${shown.map(({ text }) => text).join('')}${last}`,
    indent: frame.indent - shift
  }
}
