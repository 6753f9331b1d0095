import type { Phrase } from '../../domain/phrase.ts';
import type { Source } from '../../domain/reading.ts';
import type { Problem } from '../../domain/result.ts';
import type { Container, Opened, Tools } from '../container.ts';
import type { PictureFile, PictureReader } from '../pictures/picture-reader.ts';
import { asOpened } from '../pictures/seen-as-text.ts';
import { layOut } from './readers/page-layout.ts';
import { readPages, type PageLimits, type ReadPages, type Refusal } from './readers/read-pages.ts';

/** A bank's statement has some pages, a year's some dozens; texts are the pieces that a page shows. */
const LIMITS: PageLimits = { pages: 400, texts: 400_000, milliseconds: 30_000, scans: 10 };

/** How far into a file its mark may stand. */
const MARK_WITHIN = 1024;

/** A PDF with text in it, laid out as its pages show it. */
export const container: Container = {
  id: 'pdf',
  name: { zh: 'PDF', en: 'PDF' },
  holds: ({ bytes, text }) => {
    const start = String.fromCharCode(...bytes.subarray(0, MARK_WITHIN));
    return start.startsWith('%PDF-') || (text === undefined && /%PDF-[12]\./.test(start));
  },
  open: (source, tools) => openPdf(source, LIMITS, tools),
};

/** Opens a PDF as far as the limits go. */
export async function openPdf(
  { bytes }: Source,
  limits: PageLimits = LIMITS,
  tools: Tools = {},
): Promise<Opened | Problem> {
  const read = await readPages(bytes, tools.pictures ? limits : { ...limits, scans: 0 });
  if (typeof read === 'string') return { message: REFUSALS[read] };
  const text = layOut(read.pages);
  if (read.pages.length === 0) return { message: TOO_LARGE };
  if (text.trim() === '' && tools.pictures && read.scans.length > 0)
    return openScans(read.scans, tools.pictures, tools);
  if (text.trim() === '') return { message: read.broken.length > 0 ? REFUSALS.broken : SCAN };
  return { text, problems: leftOut(read) };
}

/** Reads a PDF of pictures as the pictures it is made of, page by page. */
async function openScans(
  scans: readonly PictureFile[],
  pictures: PictureReader,
  tools: Tools,
): Promise<Opened | Problem> {
  const opened: Opened[] = [];
  const problems: Problem[] = [];
  for (const [at, scan] of scans.entries()) {
    const page = asOpened(await pictures.see(scan, (share) => tools.onProgress?.((at + share) / scans.length)));
    if ('message' in page) problems.push(page);
    else opened.push(page);
  }
  const [first] = problems;
  if (opened.length === 0) return first ?? { message: SCAN };
  return {
    text: opened.map((each) => each.text).join('\n\n'),
    lineOf: () => undefined,
    problems,
    seen: opened.flatMap((each) => each.seen ?? []),
  };
}

const REFUSALS: Readonly<Record<Refusal, Phrase>> = {
  password: {
    zh: '这份 PDF 有密码，打不开。请在 PDF 阅读器里输入密码，另存（或打印）为没有密码的 PDF，或改用银行导出的 CSV',
    en: 'this PDF is locked with a password. Open it in a PDF reader and save or print it as a PDF without one, or use the CSV from the bank',
  },
  broken: {
    zh: '这份 PDF 已损坏，读不出内容。请重新下载，或改用银行导出的 CSV',
    en: 'this PDF is damaged and cannot be read. Download it again, or use the CSV from the bank',
  },
  unavailable: {
    zh: '读取 PDF 的部件没能载入，请重新载入扩展程序再试',
    en: 'the part that reads PDFs could not be loaded; reload the extension and try again',
  },
};

const SCAN: Phrase = {
  zh: '这份 PDF 里没有文字，只有图片（扫描件）。目前读不了图片里的账单，请改用银行导出的 CSV 或带文字的 PDF',
  en: 'this PDF holds pictures of pages (a scan) and no text. A picture of a statement cannot be read yet; use the CSV from the bank, or a PDF with text in it',
};

const TOO_LARGE: Phrase = {
  zh: '这份 PDF 太大，读不完。请分成几份，或改用银行导出的 CSV',
  en: 'this PDF is too large to be read. Split it, or use the CSV from the bank',
};

/** What of a file stayed unread, each with its reason. */
function leftOut({ pages, pageCount, broken }: ReadPages): Problem[] {
  const problems: Problem[] = [];
  if (pages.length < pageCount)
    problems.push({
      message: {
        zh: `这份 PDF 有 ${pageCount} 页，太多了，只读到第 ${pages.length} 页`,
        en: `this PDF has ${pageCount} pages, which is too much; it was read as far as page ${pages.length}`,
      },
    });
  if (broken.length > 0)
    problems.push({
      message: {
        zh: `第 ${broken.slice(0, 20).join('、')} 页已损坏，没有读出`,
        en: `page ${broken.slice(0, 20).join(', ')} is damaged and was not read`,
      },
    });
  const empty = pages.flatMap((texts, at) => (texts.length === 0 && !broken.includes(at + 1) ? [at + 1] : []));
  if (empty.length > 0)
    problems.push({
      message: {
        zh: `第 ${empty.slice(0, 20).join('、')} 页没有文字（空白页或图片），没有读取`,
        en: `page ${empty.slice(0, 20).join(', ')} holds no text (a blank page or a picture) and was not read`,
      },
      kept: true,
    });
  return problems;
}
