import type { LetterLanguage } from '../../domain/case.ts';

/** The words of a complaint's package beside the letter itself, in one language. Days come ready for people. */
export interface PackageWords {
  readonly extract: string;
  /** What the extract covers, and that the rest is masked. */
  readonly extractNote: (from: string, to: string) => string;
  readonly extractHeader: readonly [day: string, description: string, amount: string, status: string];
  readonly masked: (count: number, from: string, to: string) => string;
  /** Where none of the masked rows is a credit of the disputed sum. */
  readonly noCreditMasked: string;
  readonly timeLine: string;
  readonly readFrom: string;
  /** A paper that the person holds and adds. */
  readonly own: string;
  readonly ownAdded: (files: string) => string;
  readonly fields: Readonly<Record<'shop' | 'time' | 'amount' | 'result' | 'card', string>>;
  readonly files: string;
  readonly filesNote: string;
  readonly madeAt: (time: string) => string;
  readonly letter: string;
  readonly letterToEdit: string;
  readonly everything: string;
  readonly redacted: string;
  readonly redactedCards: string;
  readonly redactedRows: (count: number) => string;
  readonly redactedPictures: string;
  readonly toAdd: string;
  readonly mailNote: string;
}

const zhHans: PackageWords = {
  extract: '账户明细节录',
  extractNote: (from, to) => `${from}至${to}，与本投诉有关的行照录，其余各行已遮盖；余额一律不列。`,
  extractHeader: ['日期', '摘要', '金额', '状态'],
  masked: (count, from, to) =>
    from === to ? `已遮盖 ${count} 笔无关交易（${from}）` : `已遮盖 ${count} 笔无关交易（${from}至${to}）`,
  noCreditMasked: '被遮盖的各行中，没有与争议金额相同的入账。',
  timeLine: '时间线',
  readFrom: '原文（卡号已截去）',
  own: '由本人另附',
  ownAdded: (files) => `见文件：${files}`,
  fields: { shop: '商户', time: '时间', amount: '金额', result: '结果', card: '卡号末四位' },
  files: '文件清单',
  filesNote: '每个文件后面是它的 SHA-256 校验值：文件只要改动过一个字节，校验值就会不同。',
  madeAt: (time) => `整理时间：${time}`,
  letter: '投诉信',
  letterToEdit: '投诉信（可编辑）',
  everything: '全部内容，供打印',
  redacted: '遮盖说明',
  redactedCards: '完整卡号只留末四位；安全码、有效期、密码一律未收录。',
  redactedRows: (count) => `账户明细中遮盖了 ${count} 笔无关交易，余额未列。`,
  redactedPictures: '图片中的拍摄地点等附加信息已去除。',
  toAdd: '还要由本人放入的材料',
  mailNote: '附件随信附上，清单见文件清单。',
};

const zhHant: PackageWords = {
  extract: '帳戶明細節錄',
  extractNote: (from, to) => `${from}至${to}，與本申訴有關的各列照錄，其餘各列已遮蓋；餘額一律不列。`,
  extractHeader: ['日期', '摘要', '金額', '狀態'],
  masked: (count, from, to) =>
    from === to ? `已遮蓋 ${count} 筆無關交易（${from}）` : `已遮蓋 ${count} 筆無關交易（${from}至${to}）`,
  noCreditMasked: '被遮蓋的各列中，沒有與爭議金額相同的入帳。',
  timeLine: '時間線',
  readFrom: '原文（卡號已截去）',
  own: '由本人另附',
  ownAdded: (files) => `見檔案：${files}`,
  fields: { shop: '商店', time: '時間', amount: '金額', result: '結果', card: '卡號末四碼' },
  files: '檔案清單',
  filesNote: '每個檔案後面是它的 SHA-256 校驗值：檔案只要改動過一個位元組，校驗值就會不同。',
  madeAt: (time) => `整理時間：${time}`,
  letter: '申訴信',
  letterToEdit: '申訴信（可編輯）',
  everything: '全部內容，供列印',
  redacted: '遮蓋說明',
  redactedCards: '完整卡號只留末四碼；安全碼、有效期限、密碼一律未收錄。',
  redactedRows: (count) => `帳戶明細中遮蓋了 ${count} 筆無關交易，餘額未列。`,
  redactedPictures: '圖片中的拍攝地點等附加資訊已去除。',
  toAdd: '還要由本人放入的材料',
  mailNote: '附件隨信附上，清單見檔案清單。',
};

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const en: PackageWords = {
  extract: 'Statement extract',
  extractNote: (from, to) =>
    `${from} to ${to}. Entries that this complaint speaks of are shown as printed, all others are masked; balances are left out.`,
  extractHeader: ['Date', 'Description', 'Amount', 'Status'],
  masked: (count, from, to) =>
    `${plural(count, 'other entry', 'other entries')} masked (${from === to ? from : `${from} to ${to}`})`,
  noCreditMasked: 'None of the masked entries is a credit of the amount in dispute.',
  timeLine: 'Time line',
  readFrom: 'Text as read (card numbers cut)',
  own: 'To be enclosed by the writer',
  ownAdded: (files) => `See: ${files}`,
  fields: { shop: 'Merchant', time: 'Time', amount: 'Amount', result: 'Result', card: 'Card ending' },
  files: 'List of files',
  filesNote: 'Behind each file stands its SHA-256 value: if a single byte of a file is changed, the value differs.',
  madeAt: (time) => `Put together on ${time}`,
  letter: 'Letter',
  letterToEdit: 'Letter, to edit',
  everything: 'Everything in one, for printing',
  redacted: 'What was masked',
  redactedCards:
    'Of card numbers only the last four digits are kept; security codes, expiry dates and PINs are not in here.',
  redactedRows: (count) =>
    `${plural(count, 'entry', 'entries')} of the statement that ${count === 1 ? 'has' : 'have'} nothing to do with this ${count === 1 ? 'was' : 'were'} masked, and balances left out.`,
  redactedPictures: 'Where a picture was taken, and the like, was removed from the pictures.',
  toAdd: 'Still to be put in by the writer',
  mailNote: 'The attachments are enclosed; the list of files names them.',
};

const LANGUAGES: Readonly<Record<LetterLanguage, PackageWords>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** The package's words of one language. */
export const packageWordsFor = (language: LetterLanguage): PackageWords => LANGUAGES[language];
