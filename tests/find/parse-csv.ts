/** RFC 4180, letter by letter. Throws where a file breaks it. */
export function parseCsv(file: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let i = 0
  while (i < file.length) {
    let cell = ''
    if (file[i] === '"') {
      for (i++; file[i] !== '"' || file[i + 1] === '"'; i++) {
        if (i >= file.length) throw new Error('a quote is not closed')
        if (file[i] === '"') i++
        cell += file[i]
      }
      i++
    } else while (i < file.length && !',\r\n'.includes(file[i] as string)) cell += file[i++]
    row.push(cell)
    if (file[i] === ',') i++
    else if (file.startsWith('\r\n', i)) {
      rows.push(row)
      row = []
      i += 2
    } else throw new Error(`${JSON.stringify(file[i])} after ${JSON.stringify(cell)}`)
  }
  if (row.length) throw new Error('the last line has no end')
  return rows
}
