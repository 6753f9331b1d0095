import type { Phrase } from '../domain/phrase.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { captureTables } from '../page/capture-tables.ts';
import type { CapturedPage } from '../page/captured.ts';
import { extension, extensionAround } from './surroundings.ts';

/** Takes the tables of the page in front, on a click and with the permission of that click only. */
export async function readPage(): Promise<Result<CapturedPage, Phrase>> {
  if (!extensionAround())
    return fail({
      zh: '这里没有浏览器扩展，不能读取别的页面；请复制表格再粘贴',
      en: 'there is no extension around this page; copy the table and paste it instead',
    });
  const { tabs, scripting } = await extension();
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return fail({ zh: '没有找到打开的页面', en: 'no open page was found' });
  if (tab.incognito) return fail({ zh: '隐私窗口里的页面不读取', en: 'pages in private windows are not read' });
  try {
    const [answer] = await scripting.executeScript({ target: { tabId: tab.id }, func: captureTables });
    const captured: unknown = answer?.result;
    if (!isCaptured(captured)) return fail(noTables);
    return captured.tables.length > 0 ? succeed(captured) : fail(noTables);
  } catch {
    return fail({
      zh: '还没有读取这个页面的许可：请在银行的页面上再点一次工具栏里的对单图标，然后点「读取这个页面」。浏览器自己的页面和 PDF 不能读取',
      en: 'this page may not be read yet: click the Slipcheck button in the toolbar once more on the bank’s page, then “Read this page”. The browser’s own pages and PDFs cannot be read',
    });
  }
}

const noTables: Phrase = {
  zh: '页面上没有找到表格；请把交易明细选中复制，再粘贴到这里',
  en: 'no table was found on the page; select and copy the transactions and paste them here',
};

/** What comes from a page is judged before it is used. */
function isCaptured(value: unknown): value is CapturedPage {
  if (typeof value !== 'object' || value === null || !('tables' in value) || !('host' in value)) return false;
  const { tables, host } = value;
  return (
    typeof host === 'string' &&
    Array.isArray(tables) &&
    tables.every(
      (rows) =>
        Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === 'string')),
    )
  );
}
