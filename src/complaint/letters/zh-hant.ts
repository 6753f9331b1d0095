import { decimalOf, type Money } from '../../domain/money.ts';
import type { Line } from '../index.ts';
import type { Event, SentenceWords, Told } from '../letter-words.ts';
import type { ComplaintType } from '../note-types.ts';
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
  },
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
  comma: '，',
  day,
  postedOn: (posted) => `（${posted}入帳）`,
  money,
  status: { booked: '已入帳', pending: '待入帳', held: '預先授權保留中', returned: '已退回' },
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
    line`卡片：${kind === undefined ? '銀行卡' : { debit: '簽帳金融卡', credit: '信用卡', prepaid: '預付卡' }[kind]}，卡號末四碼 ${tail}`,
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
  ruleText: (rule) => rule.hant ?? rule.text.zh,
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
  attachedRows: (from, to) => line`帳戶明細：${from}至${to}（無關交易已遮蓋）`,
  truth: '以上內容屬實。',
  signature: '申訴人（簽名）：________',
  notes: {
    'unproven-debit': {
      addressee: 'shop',
      subject: (amount) => `關於補印簽單的請求（${amount}）`,
      opening: ({ row, amount }) =>
        line`您好，本人帳單上有一筆${row?.day ?? ''}、金額${row?.amount ?? amount}的扣款，商店名稱顯示為${row?.shop ?? ''}。本人手上沒有這筆交易的簽單，想請貴店協助核對，並非主張有誤。`,
      asks: () => [
        line`請依上述日期、金額與卡號末四碼查找，並補印該筆簽單（或出具同等憑證）。`,
        line`如貴店沒有這筆收款，請書面告知，並寫明端末機代號與當日批次號碼。`,
      ],
      why: '還沒有憑證不等於有錯，這一筆不需要申訴：先認一認商店、日期與金額，或請商店補印簽單',
    },
    'receipt-without-debit': {
      addressee: 'bank',
      subject: (amount) => `關於有成功簽單但未見扣款的說明（${amount}）`,
      opening: ({ slip, amount }) =>
        line`本人持有一張${slip?.day ?? ''}的成功簽單，金額${slip?.amount ?? amount}${slip?.mark}，至今帳單上未見這筆扣款。特此說明，不涉及退款。`,
      asks: () => [line`請告知該筆是否仍在處理中，以及是否會入帳。`],
      why: '沒有被多扣錢，不需要申訴：較晚入帳很常見，請把這筆錢留著',
    },
    'returned-after-success': {
      addressee: 'shop',
      subject: (amount) => `關於款項遭退回、請一次結清的說明（${amount}）`,
      opening: ({ row, slip, amount }) =>
        line`本人${row?.day ?? ''}付款${row?.amount ?? amount}，持有成功簽單${slip?.mark}，之後款項又退回本人帳戶。`,
      asks: () => [
        line`請書面告知貴店是否收到這筆款項。`,
        line`如未收到，請告知補付的方式，並出具收據；補付之後請勿就同一筆再次扣款。`,
      ],
      why: '款項已經退回，沒有可申訴的扣款；商店可以要求補付，建議書面一次結清',
    },
  },
};

/** A terminal's slip, or another record. */
export const paperName = (paper: boolean): string => (paper ? '簽單' : '憑證');

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

/** Why the debit is an error: what the papers say, and no more. */
export function reason(type: ComplaintType, told: Told): Line {
  const { amount, row, slip, counts, completion, cancelled, elapsed, undone } = told;
  switch (type) {
    case 'failed-but-debited':
      if (slip?.reversed === true)
        return line`${paperName(slip.paper)}顯示${slip.result}${slip.mark}，而帳戶已扣款${row?.amount ?? amount}，帳單未見該筆沖正入帳。`;
      return line`${slip && line`${paperName(slip.paper)}顯示${slip.result}${slip.mark}，`}本人沒有該筆交易成功的簽單，而帳戶已扣款${row?.amount ?? amount}，未見沖正。`;
    case 'duplicate-debit':
      return line`同一商店同額扣款共${counts?.all}筆，其中有成功簽單的只有${counts?.proven}筆${slip?.mark}，多出${counts?.surplus}筆，合計${amount}。多出的究竟是哪一筆，以貴行查得的紀錄為準。`;
    case 'paid-another-way':
      return slip
        ? line`該次消費已${slip.day && line`於${slip.day}`}${slip.means && line`以${slip.means}`}付清${slip.mark}，商店只應收款一次，而本卡又遭扣款${row?.amount ?? amount}。`
        : line`該次消費本人已用其他方式付清，商店只應收款一次，而本卡又遭扣款${row?.amount ?? amount}。`;
    case 'wrong-amount':
      return line`簽單金額為${slip?.amount}${slip?.mark}，帳單金額為${row?.amount}，多扣${amount}。簽單所載是本人當時確認的金額，差額未經本人同意。`;
    case 'hold-not-released':
      if (cancelled)
        return line`該筆預先授權已${cancelled.day && line`於${cancelled.day}`}取消${cancelled.mark}，仍有${amount}未見解除，請解除保留。`;
      if (completion)
        return line`該筆預先授權已於${completion.day}完成扣款${completion.amount}，其餘${amount}仍未見解除，請解除保留。`;
      return line`該筆預先授權${elapsed && line`已滿${elapsed}日，`}帳單未見完成扣款，也未見解除，請解除對${amount}的保留。`;
    case 'cancelled-hold-captured':
      return line`該筆預先授權已${cancelled?.day && line`於${cancelled.day}`}取消${cancelled?.mark}，帳戶仍遭扣款${row?.amount ?? amount}。`;
    case 'void-not-reversed':
      return line`該筆消費已${slip?.day && line`於${slip.day}`}取消${slip && line`，取消單顯示${slip.result}${slip.mark}`}${slip?.original && line`，並載明原交易號碼${slip.original}`}，帳戶未見沖回${amount}。`;
    case 'refund-not-credited':
      return line`商店已${slip?.day && line`於${slip.day}`}辦理退款${slip?.amount ?? amount}${slip?.mark}${slip?.promised && line`，承諾${slip.promised}前入帳`}${elapsed && line`，至今已滿${elapsed}日`}，帳戶未見入帳。`;
    case 'refund-short':
      return row?.negative === true
        ? line`退款單據載明應退${slip?.amount}${slip?.mark}，帳單卻記載為扣款${row.amount}。`
        : line`退款單據載明應退${slip?.amount}${slip?.mark}，帳單實際入帳${row?.amount}，少${amount}。`;
    case 'unknown-debit':
      return line`該筆交易非本人所為，本人亦未授權他人進行。`;
    case 'residual-cost':
      return undone
        ? line`扣款${undone.debit}已於${undone.day}退回，由此產生的費用${amount}未一併退還。`
        : line`原交易已退回，由此產生的費用${amount}未一併退還。`;
  }
}

function demands(type: ComplaintType, told: Told): Line[] {
  const { amount } = told;
  return [
    ...(type === 'unknown-debit' ? [line`請立即確認該卡已停用，防止再次扣款。`] : []),
    line`受理本申訴，告知受理編號與承辦部門。`,
    inquiry(type, told),
    type === 'hold-not-released' ? line`解除對${amount}的保留。` : line`退還${amount}。`,
    ...(told.card === 'credit' && type !== 'hold-not-released'
      ? [line`查核期間，對爭議金額暫緩計收循環利息與違約金，不作逾期報送。`]
      : []),
    line`如不同意上述請求，請書面說明事實依據，並提供交易憑證影本。`,
    line`請保存上述交易的授權、沖正及清算紀錄。`,
  ];
}

function inquiry(type: ComplaintType, { slip }: Told): Line {
  switch (type) {
    case 'refund-not-credited':
      return line`就該筆退款向收單機構查詢${slip?.reference && line`（退款參考號碼${slip.reference}）`}，並書面告知：退款是否已送出、是否已清算、入帳到何處。`;
    case 'hold-not-released':
      return line`向收單機構查證該筆預先授權的狀態，並書面告知：是否已取消或完成、何時解除保留。`;
    case 'residual-cost':
      return line`書面告知該項費用的計收依據與計算方式。`;
    case 'unknown-debit':
      return line`就上述交易調閱簽單，並書面告知：交易地點、交易方式、身分驗證方式與收款方。`;
    default:
      return line`就上述交易向收單機構調閱簽單與清算紀錄，並書面告知：交易是否成功、是否已清算、收款方為誰。`;
  }
}
