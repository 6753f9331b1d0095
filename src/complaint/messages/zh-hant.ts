import type { MessageWords } from '../letter-words.ts';
import { BRIEF, paperName, reason, wish } from '../letters/zh-hant.ts';
import { isNote } from '../note-types.ts';
import { line } from '../text.ts';

/** Traditional Chinese, for a chat, a call, and the person who writes. */
export const words: MessageWords = {
  chat: (type, told, { tail, reference }) => [
    { line: type === 'unknown-debit' ? line`請先確認該卡已停用。` : [], must: true },
    { line: line`${isNote(type) ? '詢問' : '申訴'}：${BRIEF[type]}，${told.amount}`, must: true },
    { line: told.row ? line`，帳單日期${told.row.day}` : line`，簽單日期${told.slip?.day ?? '見附件'}`, must: false },
    { line: tail ? line`，卡號末四碼${tail}` : [], must: false },
    { line: told.row ? line`，商店${told.row.shop}` : [], must: false },
    {
      line: told.slip && !told.counts ? line`，${paperName(told.slip.paper)}顯示${told.slip.result}` : [],
      must: false,
    },
    { line: reference ? line`，參考號碼${reference}` : [], must: false },
    {
      line: isNote(type)
        ? line`。請協助核對並告知結果。`
        : line`。請向收單機構調閱交易紀錄，${wish(type)}${told.amount}，並告知受理編號。`,
      must: true,
    },
  ],
  phone: (type, told, { tail, reference }, caseNumber) => [
    ...(type === 'unknown-debit' ? [line`您好，請先幫我停用這張卡片。`] : []),
    line`您好，我要${isNote(type) ? '核對' : '申訴'}一筆卡片交易：${BRIEF[type]}，金額${told.amount}${tail && line`，卡號末四碼${tail}`}。`,
    ...(told.row
      ? [
          line`帳單上是${told.row.day}，商店顯示為${told.row.shop}，金額${told.row.amount}${reference && line`，參考號碼${reference}`}。`,
        ]
      : []),
    ...(told.slip && !told.row
      ? [line`我的簽單金額${told.slip.amount}，顯示${told.slip.result}${reference && line`，參考號碼${reference}`}。`]
      : []),
    ...(isNote(type)
      ? [line`請幫我查一下這筆交易的狀態。`]
      : [reason(type, told), line`請向收單機構調閱交易紀錄，並${wish(type)}${told.amount}。`]),
    line`請告訴我受理編號、承辦部門和答覆日期。（記下：${caseNumber}）`,
    line`密碼、驗證碼、安全碼和完整卡號，我不在電話裡提供。`,
  ],
  missing: {
    evidence: (name) => `證據：${name}`,
    waiting: (until) => `還在等待期：通常會在${until}前自動退回，到時未退再寄出；先把情況告訴銀行不必等`,
    pending: '這筆還是待入帳，金額和結果可能變動，入帳後再寄出',
    answerFirst: () => '請先回答這一項的提問，再寄出',
    lockFirst: '請先停卡或掛失（App 或卡片背面的電話），再寄出這封信',
    creditSeen: (text, amount) => `帳單上${text}有一筆${amount}的入帳，請先確認是否就是這筆錢`,
    bankIsShop: '收件銀行與商店名稱相同，請核對發卡銀行全名',
  },
};
