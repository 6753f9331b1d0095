/**
 * A cell as it stands between tabs: one line, its blanks folded. A quotation mark that begins a cell and is never closed
 * would otherwise take the rows below into the cell.
 */
export function tableCell(text: string): string {
  const plain = text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
  const opens = plain.startsWith('"') || plain.startsWith('="');
  return opens && plain.split('"').length % 2 === 0 ? `"${plain.replaceAll('"', '""')}"` : plain;
}
