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
  // Fast path, because nearly every frame is ASCII.
  if (/^[\x20-\x7e…]*$/.test(text))
    return Array.from(text, (glyph, index) => ({ text: glyph, start: index, end: index + 1 }))
  let end = 0
  return Array.from(segmenter.segment(text), ({ segment }) => {
    const start = end
    end += stringWidth(segment)
    return { text: segment, start, end }
  })
}

/** Cuts a frame to a number of cells around its place. A line that wraps misplaces the caret. */
export const fitFrame = (frame: Frame, cells: number): Frame => {
  const glyphs = glyphsOf(frame.text)
  // The caret can be after the text.
  const width = Math.max(glyphs.at(-1)?.end ?? 0, frame.indent + 1)
  if (width <= cells) return frame
  const from = Math.max(0, Math.min(frame.indent - Math.floor(cells / 2), width - cells))
  const to = from + cells
  const first = from > 0 ? '…' : ''
  const last = to < width ? '…' : ''
  const kept = glyphs.filter(({ start, end }) => start >= from + first.length && end <= to - last.length)
  const shift = (kept[0]?.start ?? from + first.length) - first.length
  return {
    text: `${first}${kept.map(({ text }) => text).join('')}${last}`,
    indent: frame.indent - shift
  }
}
