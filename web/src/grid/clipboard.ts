/** One table of cells as tab-separated text, quoted the way spreadsheets read it. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join("\t")).join("\r\n");
}

function quoted(cell: string): string {
  // A cell that begins like a formula is text here and must stay text in the spreadsheet.
  const safe = /^[=+@\t\r]|^-(?![\d.,\s]*$)/.test(cell) ? `'${cell}` : cell;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
