import type { Container } from '../container.ts';

/** Excel workbooks since 2007 (XLSX, XLSM), and any other ZIP archive, of which it says what it is. */
export const container: Container = {
  id: 'xlsx',
  name: { zh: 'Excel 表格（XLSX）', en: 'Excel workbook (XLSX)' },
  holds({ bytes }) {
    const [p, k, a, b] = bytes;
    if (p !== 0x50 || k !== 0x4b) return false;
    // The first file's record, the end record of an empty archive, or the mark of one that was in several pieces.
    return (a === 3 && b === 4) || (a === 5 && b === 6) || (a === 7 && b === 8);
  },
  async open(source) {
    const { readXlsx } = await import('./readers/read-xlsx.ts');
    return readXlsx(source);
  },
};
