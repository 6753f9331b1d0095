import type { Phrase } from '../../../domain/phrase.ts';
import type { Problem } from '../../../domain/result.ts';
import type { ZipEntry } from './zip-directory.ts';

/** Programs whose files are ZIP archives, by a file that each of them has within. */
const KINDS: readonly (readonly [RegExp, Phrase])[] = [
  [
    /^xl\/workbook\.bin$/i,
    {
      zh: '这是二进制的 Excel 文件（XLSB），请用 Excel 打开后另存为 XLSX',
      en: 'this is a binary Excel workbook (XLSB): open it in Excel and save it as XLSX',
    },
  ],
  [/^word\//i, { zh: '这是 Word 文档，不是账单表格', en: 'this is a Word document, no table of a statement' }],
  [/^ppt\//i, { zh: '这是演示文稿，不是账单表格', en: 'this is a presentation, no table of a statement' }],
  [
    /^Index\/.*\.iwa$/i,
    {
      zh: '这是 Apple Numbers 表格，请在 Numbers 里导出为 Excel（XLSX）或 CSV',
      en: 'this is an Apple Numbers document: export it from Numbers as Excel (XLSX) or CSV',
    },
  ],
  [
    /^content\.xml$/i,
    {
      zh: '这是 OpenDocument 文件（ODS、ODT），请另存为 Excel（XLSX）或 CSV',
      en: 'this is an OpenDocument file (ODS, ODT): save it as Excel (XLSX) or CSV',
    },
  ],
];

/** Says what an archive is that is no workbook, and what to do with it. */
export function otherArchive(entries: readonly ZipEntry[]): Problem {
  const files = entries.filter((each) => !each.name.endsWith('/'));
  const text = files
    .slice(0, 5)
    .map((each) => each.name)
    .join(', ')
    .slice(0, 300);
  const count = files.length;
  if (count === 0) return { message: { zh: '这个 ZIP 压缩包是空的', en: 'this ZIP archive is empty' } };
  // Wallets send their bills so, the password in another message.
  if (files.some((each) => each.encrypted))
    return {
      message: {
        zh: `这是加密的 ZIP 压缩包（${count} 个文件）：请先用密码解压，再添加里面的文件`,
        en: `this is a ZIP archive with a password (${count} file${count === 1 ? '' : 's'}): unpack it first, then add what is within`,
      },
      text,
    };
  const kind = KINDS.find(([name]) => files.some((each) => name.test(each.name)));
  if (kind) return { message: kind[1] };
  return {
    message: {
      zh: `这是 ZIP 压缩包，里面有 ${count} 个文件：请先解压，再添加里面的文件`,
      en: `this is a ZIP archive with ${count} file${count === 1 ? '' : 's'}: unpack it and add the files`,
    },
    text,
  };
}
