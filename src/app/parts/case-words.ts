import type { CaseStatus, NextAction } from '../../complaint/case-progress.ts';
import type { CaseStepKind, ContactWay } from '../../domain/case.ts';
import type { Phrase } from '../../domain/phrase.ts';

export const STATUS_WORDS: Readonly<Record<CaseStatus, Phrase>> = {
  drafted: { zh: '未寄出', en: 'not sent yet' },
  waiting: { zh: '等答复', en: 'waiting for an answer' },
  overdue: { zh: '已过答复日', en: 'the day for an answer has passed' },
  answered: { zh: '已答复', en: 'answered' },
  escalated: { zh: '已上报', en: 'with the next body' },
  closed: { zh: '已了结', en: 'closed' },
};

export const NEXT_WORDS: Readonly<Record<NextAction, Phrase>> = {
  send: { zh: '把信寄给银行；寄出后在这里记下日期', en: 'Send the letter to the bank, then note the day here' },
  wait: { zh: '等答复；到期没有回音就催办', en: 'Wait for the answer; if none comes, send a reminder' },
  remind: {
    zh: '发催办信：写明受理编号、寄出日期和已过的期限',
    en: 'Send a reminder that names the case number, the day of sending and the date that has passed',
  },
  escalate: {
    zh: '向上一级投诉：附上信、寄出凭证和银行的答复',
    en: 'Go to the next body, with the letter, the proof of sending and the bank’s answer',
  },
  decide: {
    zh: '看答复：钱退了就结案；不同意就要书面理由，或向上一级投诉',
    en: 'Read the answer: close the case if the money is back; if not, ask for reasons in writing, or go to the next body',
  },
  nothing: { zh: '没有要做的了', en: 'Nothing more to do' },
};

export const STEP_WORDS: Readonly<Record<CaseStepKind, Phrase>> = {
  'told-shop': { zh: '告诉了商户', en: 'Told the shop' },
  sent: { zh: '寄出了投诉信', en: 'Sent the complaint' },
  numbered: { zh: '拿到受理编号', en: 'Got the case number' },
  reminded: { zh: '催办了', en: 'Sent a reminder' },
  answered: { zh: '收到答复', en: 'Got an answer' },
  provisional: { zh: '银行临时入账', en: 'Got a provisional credit' },
  escalated: { zh: '向上一级投诉', en: 'Went to the next body' },
  refunded: { zh: '钱退回来了', en: 'The money is back' },
  closed: { zh: '结案', en: 'Closed it' },
};

export const WAY_WORDS: Readonly<Record<ContactWay, Phrase>> = {
  letter: { zh: '信件', en: 'by letter' },
  mail: { zh: '电子邮件', en: 'by e-mail' },
  form: { zh: '网页表单', en: 'by web form' },
  chat: { zh: '在线客服', en: 'by chat' },
  phone: { zh: '电话', en: 'by phone' },
  branch: { zh: '网点', en: 'at a branch' },
};

/** Steps in which word was passed on, so that the way is worth noting. */
export const BY_SOME_WAY: ReadonlySet<CaseStepKind> = new Set([
  'told-shop',
  'sent',
  'reminded',
  'answered',
  'escalated',
]);
