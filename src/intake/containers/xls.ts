import type { Container } from '../container.ts';

/** Excel workbooks until 2003 (XLS), and any other compound file, of which it says what it is. */
export const container: Container = {
  id: 'xls',
  name: { zh: '旧版 Excel 表格（XLS）', en: 'Old Excel workbook (XLS)' },
  holds({ bytes }) {
    const [a, b, c, d] = bytes;
    if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return true;
    // A bare stream that begins with its BOF record: scripts of web banks write such files.
    return a === 9 && (b === 0 || b === 2 || b === 4 || b === 8) && (c ?? 0) >= 4 && (c ?? 0) <= 16 && d === 0;
  },
  async open(source) {
    const { readXls } = await import('./readers/read-xls.ts');
    return readXls(source);
  },
};
