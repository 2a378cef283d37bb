/** Reads rows of cells as RFC 4180, section 2, defines them. */
export const readCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  const cell = (): string => {
    if (text[at] !== '"') {
      const plain = /[^,"\r\n]*/y
      plain.lastIndex = at
      const [own = ''] = plain.exec(text) ?? []
      at += own.length
      return own
    }
    let own = ''
    for (at++; at < text.length; at++) {
      if (text[at] !== '"') own += text.charAt(at)
      else if (text[at + 1] === '"') {
        own += '"'
        at++
      } else {
        at++
        return own
      }
    }
    throw new Error('unclosed quote')
  }
  while (at < text.length) {
    row.push(cell())
    if (text[at] === ',') at++
    else if (text[at] === '\n' || text.startsWith('\r\n', at)) {
      at += text[at] === '\n' ? 1 : 2
      rows.push(row)
      row = []
    } else throw new Error(`unexpected text after a cell: ${JSON.stringify(text.slice(at, at + 9))}`)
  }
  if (row.length > 0) throw new Error('no line feed after the last row')
  return rows
}
