import type { Line } from '../index.ts';
import type { MessageWords, Told } from '../letter-words.ts';
import { BRIEF, wish, words as letter } from '../letters/zh-hans.ts';
import { isNote } from '../note-types.ts';
import { paperName, reason } from '../reasons/zh-hans.ts';
import { line } from '../text.ts';

/** Simplified Chinese, for a chat, a call, and the person who writes. */
export const words: MessageWords = {
  chat: (type, told, { tail, reference }) => [
    { line: type === 'unknown-debit' ? line`请先确认该卡已停用。` : [], must: true },
    { line: line`${isNote(type) ? '咨询' : '投诉'}：${BRIEF[type]}，${told.amount}`, must: true },
    { line: dayTold(told), must: false },
    { line: tail ? line`，卡末四位${tail}` : [], must: false },
    { line: gist(told, type), must: false },
    { line: shop(told, type), must: false },
    { line: reference ? line`，参考号${reference}` : [], must: false },
    {
      line: isNote(type)
        ? ASKS[type]
        : line`。请按差错处理向收单机构查询，${back(type)}${told.amount}，并告知受理编号。`,
      must: true,
    },
  ],
  phone: (type, told, { tail, reference }, caseNumber) => {
    const careful = line`密码、验证码、安全码和完整卡号，我不在电话里提供。`;
    const number = line`请告诉我受理编号、经办部门和答复日期。（记下：${caseNumber}）`;
    if (isNote(type)) {
      const note = letter.notes[type];
      return [
        line`您好，${note.opening(told)}${tail && line`付款卡末四位${tail}。`}`,
        ...note.asks(told),
        ...(note.addressee === 'bank' ? [number] : []),
        careful,
      ];
    }
    return [
      ...(type === 'unknown-debit' ? [line`您好，请先帮我停用这张卡。`] : []),
      line`${type === 'unknown-debit' ? '' : '您好，'}我要投诉一笔银行卡交易：${BRIEF[type]}，金额${told.amount}${tail && line`，卡末四位${tail}`}。`,
      ...(told.row
        ? [
            line`账单上是${told.row.day}${told.row.shop && line`，商户显示为${told.row.shop}`}，金额${told.row.amount}${reference && line`，参考号${reference}`}。`,
          ]
        : []),
      reason(type, told),
      line`请按差错处理，向收单机构发起查询或调单，并${back(type)}${told.amount}。`,
      number,
      careful,
    ];
  },
  missing: {
    evidence: (name) => `证据：${name}`,
    waiting: (until) => `还在等待期：通常会在${until}前自动退回，到时未退再寄出；先把情况告诉银行不必等`,
    pending: '这笔还是待入账，金额和结果可能变化，入账后再寄出',
    answerFirst: (question) => `请先回答：${question}`,
    lockFirst: '请先锁卡或挂失（App 或卡背面的电话），并立即打电话告诉银行，再寄出这封信',
    creditSeen: (text, amount) => `账单上${text}有一笔${amount}的入账，请先确认是否就是这笔钱`,
    bankIsShop: '收件银行与商户名称相同，请核对发卡银行全称',
    dateAhead: (later) => `有账单行或小票的日期（${later}）晚于本信日期，请先核对日期`,
    bankHasTime: (until) => `银行的答复期限到${until}，过了这一天再寄出`,
    amountUnequal: '争议金额与账单和小票算得的不一致，请先重新核对',
    cardKind: '请选择是借记卡还是信用卡：当地两者适用的法律不同，不选就不引用法条',
    dueDateOver: '缴款截止日已过，信中未引用账款疑义条款，请立即联系银行',
    otherLanguage: (read) =>
      `当地银行使用${{ 'zh-Hans': '简体中文', 'zh-Hant': '繁体中文', en: '英文' }[read]}，请改用该语言后再寄出`,
  },
};

/** What is asked for, with the sum behind it. */
const back = (type: string): string => (type === 'hold-not-released' ? wish(type) : '退回');

const ASKS = {
  'unproven-debit': line`。请查找并补打签购单。`,
  'receipt-without-debit': line`。请告知是否仍会入账。`,
  'returned-after-success': line`。请告知是否收到该款；如未收到，如何补付。`,
};

function dayTold({ row, slip }: Told): Line {
  if (row) return line`，账单日期${row.day}`;
  return slip?.day ? line`，小票日期${slip.day}` : [];
}

/** A shop knows its own name. */
function shop(told: Told, type: string): Line {
  const name = type === 'returned-after-success' ? undefined : (told.row?.shop ?? told.slip?.shop);
  return name ? line`，商户${name}` : [];
}

/** What decides the finding, in as few words as may be. */
function gist({ row, slip, counts, cancelled, completion, undone, returned }: Told, type: string): Line {
  if (counts && type === 'duplicate-debit') return line`，同额扣款${counts.all}笔，成功小票${counts.proven}张`;
  if (cancelled) return line`，预授权已${cancelled.day && line`于${cancelled.day}`}撤销`;
  if (completion) return line`，已于${completion.day}完成扣款${completion.amount}`;
  if (undone) return line`，原扣款已于${undone.day}退回`;
  if (returned) return line`，${returned.day}退回`;
  if (!slip) return [];
  switch (type) {
    case 'wrong-amount':
      return row ? line`，小票${slip.amount}，账单${row.amount}` : [];
    case 'paid-another-way':
      return slip.means ? line`，已以${slip.means}付清` : [];
    case 'void-not-reversed':
      return line`，撤销单显示${slip.result}`;
    case 'refund-not-credited':
      return slip.day ? line`，${slip.day}办理退款` : [];
    case 'refund-short':
      return row ? line`，应退${slip.amount}，账单${row.negative ? '记载扣款' : '入账'}${row.amount}` : [];
    case 'failed-but-debited':
      return line`，${paperName(slip.paper)}显示${slip.result}`;
    default:
      return [];
  }
}
