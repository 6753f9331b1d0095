import { decimalOf, type Money } from '../../domain/money.ts';
import type { LetterWords } from '../letter-words.ts';
import type { LetterFacts } from '../letter-facts.ts';

const CURRENCY: Readonly<Record<string, string>> = {
  TWD: '新臺幣',
  HKD: '港幣',
  CNY: '人民幣',
  USD: '美元',
  EUR: '歐元',
  GBP: '英鎊',
  JPY: '日圓',
};

const money = (currency: string, decimal: string): string => `${CURRENCY[currency] ?? currency} ${decimal}`;
const sum = (of: Money): string => money(of.currency, decimalOf({ ...of, minor: Math.abs(of.minor) }));
const day = (text: string): string =>
  `${Number(text.slice(0, 4))}年${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日${text.length > 10 ? ` ${text.slice(11)}` : ''}`;

const BRIEF: Readonly<Record<LetterFacts['finding']['type'], string>> = {
  'failed-but-debited': '刷卡失敗仍遭扣款',
  'duplicate-debit': '同一筆消費重複扣款',
  'paid-another-way': '已用其他方式付款仍遭扣款',
  'wrong-amount': '扣款金額與簽單不符',
  'hold-not-released': '預先授權未解除',
  'cancelled-hold-captured': '已取消的預先授權仍遭扣款',
  'void-not-reversed': '消費已取消但未沖回',
  'refund-not-credited': '商店已退款但未入帳',
  'refund-short': '退款入帳金額不符',
  'unknown-debit': '非本人交易',
  'unproven-debit': '請協助核對交易',
  'receipt-without-debit': '有成功簽單但未扣款',
  'returned-after-success': '成功交易的款項遭退回',
  'residual-cost': '沖回交易遺留費用',
};

const slipDay = (facts: LetterFacts): string =>
  day(
    (
      facts.receipts.find((slip) => slip.type !== 'sale')?.occurredAt ??
      facts.receipts[0]?.occurredAt ??
      facts.today
    ).slice(0, 10),
  );

/** Traditional Chinese, in the words of banks in Taiwan and Hong Kong. */
export const words: LetterWords = {
  brackets: ['〔', '〕'],
  blanks: {
    bank: '發卡銀行全名',
    name: '姓名',
    phone: '聯絡電話',
    email: '電子郵件',
    caseNumber: '來電受理編號，如有',
    place: '商店地點',
    lockedAt: '停卡時間',
  },
  headings: {
    person: '一、申訴人',
    transaction: '二、爭議交易',
    events: '三、經過',
    reason: '四、本人認為該筆扣款有誤的理由',
    demands: '五、請求',
    reply: '六、答覆期限',
    attachments: '七、附件',
  },
  table: ['項目', '銀行帳單記載', '簽單／端末機顯示'],
  rowLabels: {
    time: '交易日期時間',
    amount: '金額、幣別',
    merchant: '商店名稱',
    terminal: '商店代號／端末機代號',
    reference: '參考號碼／授權碼',
    batch: '批次號碼／調閱編號',
    result: '結果',
  },
  none: '未載明',
  colon: '：',
  stop: '。',
  booked: '已入帳',
  pending: '待入帳',
  transactionNumber: (number) => `第${number}筆`,
  day,
  money,
  subject: (facts) => `關於卡片交易「${BRIEF[facts.finding.type]}」的申訴`,
  opening: (facts) => `本人就「${BRIEF[facts.finding.type]}」提出申訴，涉及 ${sum(facts.finding.amount)}。`,
  cardKind: (facts) => ({ debit: '金融卡', credit: '信用卡', prepaid: '預付卡', none: '卡片' })[facts.card ?? 'none'],
  total: '爭議金額合計',
  outcome: (outcome, print) => {
    const name = {
      approved: '成功',
      declined: '失敗',
      'timed-out': '逾時',
      reversed: '已沖正',
      pending: '處理中',
      unknown: '未載明',
    }[outcome];
    return print === undefined ? name : `${name}（「${print}」）`;
  },
  events: {
    slip: (time, merchant, amount, result, type) => {
      const act = {
        sale: '刷卡支付',
        refund: '辦理退貨退款',
        void: '辦理取消交易',
        preauth: '辦理預先授權',
        completion: '辦理預先授權完成',
        'preauth-void': '取消預先授權',
      }[type];
      return `${time}，本人在${merchant ?? '商店'}${act} ${amount}，簽單結果為${result}`;
    },
    debited: (date, amount) => `${date}，貴行帳單記載扣款 ${amount}`,
    credited: (date, amount) => `${date}，帳戶入帳 ${amount}`,
    nothingCame: (from, to) => `${from}至${to}的帳戶明細中，未見對應的沖正或退款`,
  },
  reasons: {
    'failed-but-debited': () => '端末機顯示交易未成功，帳戶卻已扣款，至今未沖正。',
    'duplicate-debit': (facts) =>
      `同一商店同額扣款共${facts.rows.length + facts.context.length}筆，本人持有的成功簽單只對應其中${facts.context.length}筆，其餘${facts.rows.length}筆沒有對應的成功憑證。`,
    'paid-another-way': () => '該次消費已用其他方式付清，商店只應收款一次。',
    'wrong-amount': (facts) =>
      `簽單金額為 ${facts.receipts[0] ? sum(facts.receipts[0].amount) : ''}，帳單金額為 ${facts.rows[0] ? sum(facts.rows[0].amount) : ''}，差額 ${sum(facts.finding.amount)} 未經本人同意。`,
    'hold-not-released': (facts) =>
      `該筆預先授權${facts.context.length > 0 ? '已完成扣款' : '已過通常期限'}，仍有 ${sum(facts.finding.amount)} 未見解除，請解除圈存。`,
    'cancelled-hold-captured': () => '預先授權已取消（取消單見附件），其後仍發生扣款。',
    'void-not-reversed': () => '該消費已取消成功（取消單見附件），帳戶未見沖回。',
    'refund-not-credited': (facts) => `商店已於${slipDay(facts)}辦理退款，退款憑證見附件，至今未入帳。`,
    'refund-short': (facts) =>
      `退款應為 ${facts.receipts[0] ? sum(facts.receipts[0].amount) : ''}，帳單記載為 ${facts.rows[0] ? sum(facts.rows[0].amount) : ''}${(facts.rows[0]?.amount.minor ?? 0) < 0 ? ' 的扣款' : ''}，兩者不符。`,
    'unknown-debit': () => '本人未進行亦未授權該交易。',
    'unproven-debit': () => '本人尚無該筆交易的憑證，請協助核對，並非主張有誤。',
    'receipt-without-debit': () => '該筆消費有成功簽單，帳戶尚未扣款，特此告知。',
    'returned-after-success': () => '該筆消費成功後款項又遭退回，請告知原因，以便與商店一次結清。',
    'residual-cost': (facts) => `原交易已退回，但由此產生的費用 ${sum(facts.finding.amount)} 未一併退還。`,
  },
  demands: (facts) => [
    '受理本申訴，告知受理編號和承辦單位。',
    '就該筆交易向收單機構調閱簽單與授權、沖正及清算紀錄，並書面告知結果。',
    facts.finding.type === 'hold-not-released'
      ? `解除 ${sum(facts.finding.amount)} 的圈存。`
      : `退回 ${sum(facts.finding.amount)}。`,
    '如不同意，請書面說明事實依據，並提供交易憑證副本。',
  ],
  replyBy: (facts, rule) => `請於${day(facts.replyBy)}前書面答覆${rule === undefined ? '' : `（${rule}）`}。`,
  attachment: (number) => `【附${number}】`,
  attachments: {
    slip: (_facts, detail) => `簽單或憑證：${detail}`,
    rows: (facts) =>
      `${day(facts.coveredFrom ?? facts.today)}至${day(facts.coveredTo ?? facts.today)}帳戶明細（無關交易已遮蓋）`,
    own: (_facts, detail) => detail,
  },
  truth: '以上內容屬實。',
  signature: '申訴人（簽名）：________',
  evidence: (item) => `證據：${item.label.zh}`,
  notReady: (facts) => {
    const until = facts.finding.likelyBackBy;
    return until !== undefined && until >= facts.today
      ? `通常在${day(until)}前自動退回，屆時未到再寄出；告知銀行不必等待`
      : `請先回答：${facts.finding.question.zh}`;
  },
  lockFirst: '本人已先行停卡，時間：',
  chat: (facts) =>
    `申訴：${BRIEF[facts.finding.type]}，${sum(facts.finding.amount)}，${facts.rows[0] ? `${day(facts.rows[0].bookedOn)}入帳，` : ''}${facts.lastFour === undefined ? '' : `卡末四碼${facts.lastFour}，`}請調閱簽單查核並退回，告知受理編號。`,
  phone: (facts) => [
    `您好，我要申訴一筆卡片交易：${BRIEF[facts.finding.type]}。`,
    `${facts.lastFour === undefined ? '' : `卡末四碼${facts.lastFour}，`}金額 ${sum(facts.finding.amount)}${facts.rows[0] ? `，${day(facts.rows[0].bookedOn)}入帳，商店顯示為${facts.rows[0].counterparty ?? facts.rows[0].description}` : ''}。`,
    '請向收單機構調閱簽單。',
    '請告訴我受理編號、承辦單位和答覆時間。',
    '密碼、安全碼和完整卡號我不會在電話裡提供。',
  ],
};
