import type { Fault } from '../../complaint/index.ts';
import type { Phrase } from '../../domain/phrase.ts';

/** Why a paper must not go out like this, and what to do. */
export const FAULT_WORDS: Readonly<Record<Fault, Phrase>> = {
  placeholder: {
    zh: '信里留下了程序的占位符，请不要寄出',
    en: 'the letter holds a mark that the program left behind: do not send it',
  },
  'empty-fact': {
    zh: '信里有一处事实是空的，请核对账单和小票',
    en: 'a fact in the letter is empty: look at the statement and the slip',
  },
  'card-number': {
    zh: '信里像是有完整的卡号，请删去',
    en: 'the letter seems to hold a full card number: take it out',
  },
  'unverified-rule': { zh: '信里引用了未核实的规则', en: 'the letter rests on a rule that is not confirmed' },
  'reply-date-past': {
    zh: '信里要求的答复日已经过去',
    en: 'the day by which the letter asks for an answer has passed',
  },
  'attachment-not-listed': {
    zh: '信里引用了没有列出的附件',
    en: 'the letter cites an attachment that it does not list',
  },
  'amount-unequal': {
    zh: '争议金额与账单、小票对不上：数据可能已有变化',
    en: 'the sum in dispute is not what statement and slip make: the data may have changed',
  },
};
