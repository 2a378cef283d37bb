import stringWidth from 'string-width'

/** The text within so many cells of a terminal; a mark shows where it was cut. */
export const cutToWidth = (text: string, cells: number): string => {
  if (stringWidth(text) <= cells) return text
  let kept = ''
  for (const character of text) {
    if (stringWidth(kept + character) >= cells) break
    kept += character
  }
  return `${kept}…`
}

/** Digits over several lines, none left out. */
export const breakDigits = (digits: string, cells: number): string => {
  const lines: string[] = []
  for (let at = 0; at < digits.length; at += cells) lines.push(digits.slice(at, at + cells))
  return lines.join('\n')
}

/** Words over several lines. */
export const wrapWords = (text: string, cells: number): string => {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && stringWidth(longer) > cells) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].join('\n')
}

/** The cells of the widest line. */
export const widthOf = (text: string): number =>
  text.split('\n').reduce((widest, line) => Math.max(widest, stringWidth(line)), 0)
