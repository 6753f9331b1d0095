import { decimalOf, type Money } from '../../domain/money.ts';
import type { Line } from '../index.ts';
import type { Event, SentenceWords } from '../letter-words.ts';
import type { ComplaintType } from '../note-types.ts';
import { demands, paperName, reason } from '../reasons/zh-hant.ts';
import { line } from '../text.ts';

const CURRENCY: Readonly<Record<string, string>> = {
  TWD: '新臺幣',
  HKD: '港幣',
  CNY: '人民幣',
  USD: '美元',
  EUR: '歐元',
  GBP: '英鎊',
  JPY: '日圓',
};

/** `新臺幣 1280.00 元`, `英鎊 18.40` */
function money(of: Money): string {
  const decimal = decimalOf({ ...of, minor: Math.abs(of.minor) });
  const name = CURRENCY[of.currency] ?? of.currency;
  return name.endsWith('幣') ? `${name} ${decimal} 元` : `${name} ${decimal}`;
}

const day = (text: string): string =>
  `${Number(text.slice(0, 4))}年${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日${text.length > 10 ? ` ${text.slice(11)}` : ''}`;

/** What it is, in a few words. */
export const BRIEF: SentenceWords['brief'] = {
  'failed-but-debited': '刷卡失敗但帳戶已扣款',
  'duplicate-debit': '刷卡消費重複扣款',
  'paid-another-way': '已用其他方式付款的消費仍遭扣款',
  'wrong-amount': '扣款金額與簽單不符',
  'hold-not-released': '預先授權款項未解除',
  'cancelled-hold-captured': '預先授權取消後仍遭扣款',
  'void-not-reversed': '刷卡取消後未沖回',
  'refund-not-credited': '商店退款未入帳',
  'refund-short': '退款入帳與退款單據不符',
  'unknown-debit': '非本人交易的扣款',
  'unproven-debit': '請協助核對一筆扣款',
  'receipt-without-debit': '有成功簽單但未見扣款',
  'returned-after-success': '付款成功後款項遭退回',
  'residual-cost': '交易沖回後遺留費用',
};

/** Traditional Chinese, in the words of banks in Taiwan and Hong Kong. */
export const words: SentenceWords = {
  language: 'zh-Hant',
  brackets: ['〔', '〕'],
  blanks: {
    bank: '發卡銀行全名',
    name: '姓名',
    phone: '聯絡電話',
    email: '電子郵件',
    caseNumber: '來電受理編號（如有）',
    lastFour: '卡號末四碼',
    lockedAt: '停卡或掛失的時間',
    shop: '商店名稱',
    sentOn: '申訴信寄出日期',
    askedBy: '請求答覆的日期',
    answer: '銀行的答覆內容',
    dueDate: '本期繳款截止日',
  },
  issuer: '發卡機構全名',
  headings: {
    person: '一、申訴人',
    transaction: '二、爭議交易',
    events: '三、經過',
    reason: '四、理由',
    demands: '五、請求事項',
    reply: '六、答覆期限',
    attachments: '七、附件',
  },
  table: ['項目', '銀行帳單記載', '簽單／端末機顯示'],
  shopTable: ['項目', '本人帳單記載', '簽單'],
  rowLabels: {
    time: '交易日期時間',
    amount: '金額、幣別',
    merchant: '商店名稱',
    terminal: '商店代號／端末機代號',
    reference: '參考號碼／授權碼',
    batch: '批次號碼／調閱編號',
    result: '結果',
  },
  notShown: '未載明',
  gap: '',
  noRow: '帳單未見',
  noSlip: '無對應的成功簽單',
  slash: '／',
  colon: '：',
  comma: '，',
  day,
  postedOn: (posted) => `（${posted}入帳）`,
  money,
  status: {
    booked: '已入帳',
    pending: '待入帳',
    held: '預先授權保留中',
    returned: '已退回',
    credit: '已入帳（存入）',
    debit: '已入帳（支出）',
  },
  outcome: {
    approved: '成功',
    declined: '失敗',
    'timed-out': '逾時',
    reversed: '已沖正',
    pending: '處理中',
    unknown: '未載明結果',
  },
  quoted: (text) => `「${text}」`,
  cardTail: (tail) => `末四碼${tail}的卡片`,
  means: { cash: '現金', wallet: '電子錢包' },
  brief: BRIEF,
  subject: (type, amount) => `關於${BRIEF[type]}（${amount}）的申訴及${wish(type)}申請`,
  to: (addressee) => line`致：${addressee}`,
  dated: (text) => line`日期：${text}`,
  opening: (type, amount) => line`本人就${BRIEF[type]}一事提出申訴，爭議金額${amount}，請予查核並${wish(type)}。`,
  person: (key, value) =>
    line`${{ name: '姓名', phone: '聯絡電話', email: '電子郵件', caseNumber: '來電受理編號' }[key]}：${value}`,
  cardLine: (kind, tail) =>
    line`卡片：${kind === undefined ? '' : `${{ debit: '簽帳金融卡', credit: '信用卡', prepaid: '預付卡' }[kind]}，`}卡號末四碼 ${tail}`,
  block: (number) => `第${number}筆`,
  provenBlock: '對照：有成功簽單的一筆（不在爭議之列）',
  total: (amount) => line`爭議金額合計：${amount}`,
  event,
  nothingCame: (type, until) => line`截至${until}（所附明細的最後一日），帳戶未見${expected(type)}。`,
  locked: (at) => line`${at}，本人已停卡或掛失。`,
  reason,
  alsoAttached: (name, mark) => line`另附${name}${mark}。`,
  notAttached: (name, why) => line`未附${name}，原因：${why}。`,
  demands,
  replyBy: (until) => `請於${until}前書面答覆。`,
  ruleText: (rule) => rule.quote?.hant ?? rule.hant ?? rule.text.zh,
  mark: (number) => `【附${number}】`,
  attachedSlip: (type, paper) =>
    ({
      sale: paperName(paper),
      refund: '退款單據',
      void: '取消交易簽單',
      preauth: '預先授權單',
      completion: '預先授權完成單',
      'preauth-void': '預先授權取消單',
      'paid-cash': '現金付款憑證',
      'paid-wallet': '電子錢包付款紀錄',
      notice: '扣款通知（簡訊或 App）',
      debited: '帳單',
      held: '帳單',
      credited: '帳單',
      waiting: '帳單',
    })[type],
  attachedReference: (number) => line`參考號碼${number}`,
  attachedRows: (from, to) => line`帳戶明細：${from}至${to}（無關交易已遮蓋）`,
  truth: '以上內容屬實。',
  signature: '申訴人（簽名）：________',
  notes: {
    'unproven-debit': {
      addressee: 'shop',
      subject: (amount) => `關於補印簽單的請求（${amount}）`,
      opening: ({ row, amount }) =>
        line`本人帳單上有一筆${row?.day ?? ''}、金額${row?.amount ?? amount}的扣款${row?.shop && line`，商店名稱顯示為${row.shop}`}。本人手上沒有這筆交易的簽單，想請貴店協助核對，並非主張有誤。`,
      asks: () => [
        line`請依上述日期、金額與卡號末四碼查找，並補印該筆簽單（或出具同等憑證）。`,
        line`如貴店沒有這筆收款，請書面告知，並寫明端末機代號與當日批次號碼。`,
      ],
      why: '還沒有憑證不等於有錯，這一筆不需要申訴：先認一認商店、日期與金額，或請商店補印簽單',
    },
    'receipt-without-debit': {
      addressee: 'bank',
      subject: (amount) => `關於有成功簽單但未見扣款的說明（${amount}）`,
      opening: ({ slip, amount, rowsMark }) =>
        line`本人持有一張${slip?.day && line`${slip.day}的`}成功簽單，金額${slip?.amount ?? amount}${slip?.mark}，至今帳單上未見這筆扣款${rowsMark}。特此說明，不涉及退款。`,
      asks: () => [line`請告知該筆是否仍在處理中，以及是否會入帳。`],
      why: '沒有被多扣錢，不需要申訴：較晚入帳很常見，請把這筆錢留著',
    },
    'returned-after-success': {
      addressee: 'shop',
      subject: (amount) => `關於款項遭退回、請一次結清的說明（${amount}）`,
      opening: ({ row, slip, amount, returned }) =>
        line`本人${row && line`於${row.day}`}付款${row?.amount ?? amount}，持有成功簽單${slip?.mark}，${returned ? line`${returned.day}又有${returned.amount}退回本人帳戶` : '之後款項又退回本人帳戶'}。`,
      asks: () => [
        line`請書面告知貴店是否收到這筆款項。`,
        line`如未收到，請告知補付的方式，並出具收據；補付之後請勿就同一筆再次扣款。`,
      ],
      why: '款項已經退回，沒有可申訴的扣款；商店可以要求補付，建議書面一次結清',
    },
  },
};

/** What is asked for. */
export const wish = (type: string): string => (type === 'hold-not-released' ? '解除保留' : '退款');

function expected(type: ComplaintType): string {
  switch (type) {
    case 'hold-not-released':
      return '解除保留';
    case 'refund-not-credited':
      return '該筆退款入帳';
    case 'wrong-amount':
      return '差額退回';
    default:
      return '對應的沖正或退款';
  }
}

function event({ type, when, amount, shop, result, paper }: Event): Line {
  const at = shop && line`在${shop}`;
  const shown = result && line`，${paperName(paper)}顯示${result}`;
  const what = {
    sale: line`本人${at}刷卡${amount}${shown}。`,
    completion: line`${at}辦理預先授權完成，金額${amount}${shown}。`,
    'paid-cash': line`本人${at}以現金支付${amount}${result && line`，收據顯示${result}`}。`,
    'paid-wallet': line`本人${at}以電子錢包支付${amount}${result && line`，紀錄顯示${result}`}。`,
    refund: line`${shop ?? '商店'}辦理退款${amount}${result && line`，單據顯示${result}`}。`,
    void: line`${shop ?? '商店'}辦理取消交易${amount}${result && line`，取消單顯示${result}`}。`,
    preauth: line`本人${at}辦理預先授權${amount}${shown}。`,
    'preauth-void': line`${shop ?? '商店'}辦理取消預先授權${amount}${result && line`，取消單顯示${result}`}。`,
    notice: line`收到貴行通知，支出${amount}。`,
    debited: line`貴行帳單記載扣款${amount}${shop && line`，商店顯示為${shop}`}。`,
    held: line`貴行帳單記載預先授權保留${amount}${shop && line`，商店顯示為${shop}`}。`,
    credited: line`貴行帳單記載入帳${amount}${shop && line`，摘要或對方為${shop}`}。`,
    waiting: line`貴行帳單顯示待入帳扣款${amount}${shop && line`，商店顯示為${shop}`}。`,
  }[type];
  return when ? line`${when}，${what}` : what;
}
