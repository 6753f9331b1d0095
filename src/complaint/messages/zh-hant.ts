import type { Line } from '../index.ts';
import type { MessageWords, Told } from '../letter-words.ts';
import { BRIEF, wish, words as letter } from '../letters/zh-hant.ts';
import { isNote } from '../note-types.ts';
import { paperName, reason } from '../reasons/zh-hant.ts';
import { line } from '../text.ts';

/** Traditional Chinese, for a chat, a call, and the person who writes. */
export const words: MessageWords = {
  chat: (type, told, { tail, reference }) => [
    { line: type === 'unknown-debit' ? line`請先確認該卡已停用。` : [], must: true },
    { line: line`${isNote(type) ? '詢問' : '申訴'}：${BRIEF[type]}，${told.amount}`, must: true },
    { line: dayTold(told), must: false },
    { line: tail ? line`，卡號末四碼${tail}` : [], must: false },
    { line: gist(told, type), must: false },
    { line: shop(told, type), must: false },
    { line: reference ? line`，參考號碼${reference}` : [], must: false },
    {
      line: isNote(type) ? ASKS[type] : line`。請向收單機構調閱交易紀錄，${back(type)}${told.amount}，並告知受理編號。`,
      must: true,
    },
  ],
  phone: (type, told, { tail, reference }, caseNumber) => {
    const careful = line`密碼、驗證碼、安全碼和完整卡號，我不在電話裡提供。`;
    const number = line`請告訴我受理編號、承辦部門和答覆日期。（記下：${caseNumber}）`;
    if (isNote(type)) {
      const note = letter.notes[type];
      return [
        line`您好，${note.opening(told)}${tail && line`付款卡片末四碼${tail}。`}`,
        ...note.asks(told),
        ...(note.addressee === 'bank' ? [number] : []),
        careful,
      ];
    }
    return [
      ...(type === 'unknown-debit' ? [line`您好，請先幫我停用這張卡片。`] : []),
      line`${type === 'unknown-debit' ? '' : '您好，'}我要申訴一筆卡片交易：${BRIEF[type]}，金額${told.amount}${tail && line`，卡號末四碼${tail}`}。`,
      ...(told.row
        ? [
            line`帳單上是${told.row.day}${told.row.shop && line`，商店顯示為${told.row.shop}`}，金額${told.row.amount}${reference && line`，參考號碼${reference}`}。`,
          ]
        : []),
      reason(type, told),
      line`請向收單機構調閱交易紀錄，並${back(type)}${told.amount}。`,
      number,
      careful,
    ];
  },
  missing: {
    evidence: (name) => `證據：${name}`,
    waiting: (until) => `還在等待期：通常會在${until}前自動退回，到時未退再寄出；先把情況告訴銀行不必等`,
    pending: '這筆還是待入帳，金額和結果可能變動，入帳後再寄出',
    answerFirst: () => '請先回答這一項的提問，再寄出',
    lockFirst: '請先停卡或掛失（App 或卡片背面的電話），並立即打電話告訴銀行，再寄出這封信',
    creditSeen: (text, amount) => `帳單上${text}有一筆${amount}的入帳，請先確認是否就是這筆錢`,
    bankIsShop: '收件銀行與商店名稱相同，請核對發卡銀行全名',
    dateAhead: (later) => `有帳單列或簽單的日期（${later}）晚於本信日期，請先核對日期`,
    bankHasTime: (until) => `銀行的答覆期限到${until}，過了這一天再寄出`,
    amountUnequal: '爭議金額與帳單和簽單算得的不一致，請先重新核對',
    cardKind: '請選擇是金融卡還是信用卡：當地兩者適用的法律不同，不選就不引用法條',
    dueDateOver: '繳款截止日已過，信中未引用帳款疑義條款，請立即聯絡銀行',
    otherLanguage: (read) =>
      `當地銀行使用${{ 'zh-Hans': '簡體中文', 'zh-Hant': '繁體中文', en: '英文' }[read]}，請改用該語言後再寄出`,
  },
};

/** What is asked for, with the sum behind it. */
const back = (type: string): string => (type === 'hold-not-released' ? wish(type) : '退還');

const ASKS = {
  'unproven-debit': line`。請查找並補印簽單。`,
  'receipt-without-debit': line`。請告知是否仍會入帳。`,
  'returned-after-success': line`。請告知是否收到該款；如未收到，如何補付。`,
};

function dayTold({ row, slip }: Told): Line {
  if (row) return line`，帳單日期${row.day}`;
  return slip?.day ? line`，簽單日期${slip.day}` : [];
}

/** A shop knows its own name. */
function shop(told: Told, type: string): Line {
  const name = type === 'returned-after-success' ? undefined : (told.row?.shop ?? told.slip?.shop);
  return name ? line`，商店${name}` : [];
}

/** What decides the finding, in as few words as may be. */
function gist({ row, slip, counts, cancelled, completion, undone, returned }: Told, type: string): Line {
  if (counts && type === 'duplicate-debit') return line`，同額扣款${counts.all}筆，成功簽單${counts.proven}張`;
  if (cancelled) return line`，預先授權已${cancelled.day && line`於${cancelled.day}`}取消`;
  if (completion) return line`，已於${completion.day}完成扣款${completion.amount}`;
  if (undone) return line`，原扣款已於${undone.day}退回`;
  if (returned) return line`，${returned.day}退回`;
  if (!slip) return [];
  switch (type) {
    case 'wrong-amount':
      return row ? line`，簽單${slip.amount}，帳單${row.amount}` : [];
    case 'paid-another-way':
      return slip.means ? line`，已以${slip.means}付清` : [];
    case 'void-not-reversed':
      return line`，取消單顯示${slip.result}`;
    case 'refund-not-credited':
      return slip.day ? line`，${slip.day}辦理退款` : [];
    case 'refund-short':
      return row ? line`，應退${slip.amount}，帳單${row.negative ? '記載扣款' : '入帳'}${row.amount}` : [];
    case 'failed-but-debited':
      return line`，${paperName(slip.paper)}顯示${slip.result}`;
    default:
      return [];
  }
}
