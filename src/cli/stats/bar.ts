/** By how many eighths of a cell they fill, from one. */
const EIGHTHS = '▏▎▍▌▋▊▉'
const FULL = '█'
/** One for each part of a bar, so that the parts are told apart without colours too. */
export const SHADES: readonly string[] = [FULL, '▓', '▒', '░']

/** A bar as long as its share of so many cells, to an eighth of a cell. What is not nothing, is seen. */
export const barText = (length: number, fullLength: number, cells: number): string => {
  if (!(length > 0)) return ''
  const eighths = Math.min(cells * 8, Math.max(1, Math.round((length / fullLength) * cells * 8)))
  return FULL.repeat(Math.floor(eighths / 8)) + EIGHTHS.charAt((eighths % 8) - 1)
}

/** How many cells each part of a bar takes; together as many as the whole. */
export const partsInCells = (parts: readonly number[], fullLength: number, cells: number): number[] => {
  const total = parts.reduce((sum, part) => sum + part, 0)
  if (!(total > 0)) return parts.map(() => 0)
  const whole = Math.min(cells, Math.max(1, Math.round((total / fullLength) * cells)))
  let length = 0
  let end = 0
  return parts.map((part) => {
    length += part
    const before = end
    end = Math.round((length / total) * whole)
    return end - before
  })
}
