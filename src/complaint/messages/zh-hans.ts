import type { MessageWords } from '../letter-words.ts';
import { BRIEF, paperName, reason, wish } from '../letters/zh-hans.ts';
import { isNote } from '../note-types.ts';
import { line } from '../text.ts';

/** Simplified Chinese, for a chat, a call, and the person who writes. */
export const words: MessageWords = {
  chat: (type, told, { tail, reference }) => [
    { line: type === 'unknown-debit' ? line`请先确认该卡已停用。` : [], must: true },
    { line: line`${isNote(type) ? '咨询' : '投诉'}：${BRIEF[type]}，${told.amount}`, must: true },
    { line: told.row ? line`，账单日期${told.row.day}` : line`，小票日期${told.slip?.day ?? '见附件'}`, must: false },
    { line: tail ? line`，卡末四位${tail}` : [], must: false },
    { line: told.row ? line`，商户${told.row.shop}` : [], must: false },
    {
      line: told.slip && !told.counts ? line`，${paperName(told.slip.paper)}显示${told.slip.result}` : [],
      must: false,
    },
    { line: reference ? line`，参考号${reference}` : [], must: false },
    {
      line: isNote(type)
        ? line`。请协助核对并告知结果。`
        : line`。请按差错处理向收单机构查询，${wish(type)}${told.amount}，并告知受理编号。`,
      must: true,
    },
  ],
  phone: (type, told, { tail, reference }, caseNumber) => [
    ...(type === 'unknown-debit' ? [line`您好，请先帮我停用这张卡。`] : []),
    line`您好，我要${isNote(type) ? '核对' : '投诉'}一笔银行卡交易：${BRIEF[type]}，金额${told.amount}${tail && line`，卡末四位${tail}`}。`,
    ...(told.row
      ? [
          line`账单上是${told.row.day}，商户显示为${told.row.shop}，金额${told.row.amount}${reference && line`，参考号${reference}`}。`,
        ]
      : []),
    ...(told.slip && !told.row
      ? [line`我的小票金额${told.slip.amount}，显示${told.slip.result}${reference && line`，参考号${reference}`}。`]
      : []),
    ...(isNote(type)
      ? [line`请帮我查一下这笔交易的状态。`]
      : [reason(type, told), line`请按差错处理，向收单机构发起查询或调单，并${wish(type)}${told.amount}。`]),
    line`请告诉我受理编号、经办部门和答复日期。（记下：${caseNumber}）`,
    line`密码、验证码、安全码和完整卡号，我不在电话里提供。`,
  ],
  missing: {
    evidence: (name) => `证据：${name}`,
    waiting: (until) => `还在等待期：通常会在${until}前自动退回，到时未退再寄出；先把情况告诉银行不必等`,
    pending: '这笔还是待入账，金额和结果可能变化，入账后再寄出',
    answerFirst: (question) => `请先回答：${question}`,
    lockFirst: '请先锁卡或挂失（App 或卡背面的电话），再寄出这封信',
    creditSeen: (text, amount) => `账单上${text}有一笔${amount}的入账，请先确认是否就是这笔钱`,
    bankIsShop: '收件银行与商户名称相同，请核对发卡银行全称',
  },
};
