import type { CardKind } from '../domain/card.ts';
import type { Day } from '../domain/day.ts';
import type { FindingType } from '../domain/finding.ts';
import type { JurisdictionId, Rule } from '../domain/jurisdiction.ts';
import type { Phrase } from '../domain/phrase.ts';
import { jurisdictionFor, RULE_TOPICS, type RuleTopic } from './jurisdiction.ts';
import { HOLIDAY_SOURCE, HOLIDAYS_READ_ON, holidaysOf } from './public-holidays.ts';
import { SCHEME_RULES } from './usual-rules.ts';

/** What is known of a place under one heading, each rule with its source, the day it was read and how sure it is. */
export interface ProfilePart {
  readonly topic: RuleTopic;
  readonly name: Phrase;
  readonly rules: readonly Rule[];
}

const TOPIC_NAMES: Readonly<Record<RuleTopic, Phrase>> = {
  basis: { zh: '依据', en: 'Legal basis' },
  who: { zh: '谁可以用', en: 'Who may use it' },
  notice: { zh: '最晚何时告知银行', en: 'By when to notify' },
  bank: { zh: '银行的期限', en: 'The bank’s time' },
  'provisional-credit': { zh: '调查期间', en: 'While the bank looks into it' },
  compensation: { zh: '赔偿', en: 'Compensation' },
  burden: { zh: '举证', en: 'Who must prove it' },
  content: { zh: '投诉要写什么', en: 'What to write' },
  channel: { zh: '先找谁', en: 'Where to begin' },
  escalation: { zh: '再找谁', en: 'Whom to turn to next' },
  scheme: { zh: '卡组织时限', en: 'Card schemes' },
  wait: { zh: '何时自动退回', en: 'When it comes back by itself' },
  pitfall: { zh: '当心', en: 'Take care' },
};

/** Which public holidays the business days of a place are counted with; undefined where none are known. */
export function holidaysKnown(
  id: JurisdictionId,
): { readonly source: string; readonly readOn: Day; readonly years: readonly string[] } | undefined {
  const table = holidaysOf(id);
  return table && { source: HOLIDAY_SOURCE, readOn: HOLIDAYS_READ_ON, years: Object.keys(table.years) };
}

/** All that is known of a place for a kind of card, also what is not confirmed and therefore in no letter. */
export function profileOf(id: JurisdictionId, card: CardKind | undefined): ProfilePart[] {
  const place = jurisdictionFor(id);
  const ofCard = [...place.rules, ...SCHEME_RULES].filter(
    (rule) => card === undefined || rule.cards === undefined || rule.cards.includes(card),
  );
  const bodies = place.bodies.map((body) => ({
    ...body,
    text: {
      zh: `${body.name.zh}：${body.when.zh}。${body.text.zh}`,
      en: `${body.name.en}: ${body.when.en}. ${body.text.en}`,
    },
  }));
  return RULE_TOPICS.flatMap((topic): ProfilePart[] => {
    const rules: Rule[] = ofCard.filter((rule) => rule.topic === topic);
    const all = topic === 'escalation' ? [...rules, ...bodies] : rules;
    return all.length === 0 ? [] : [{ topic, name: TOPIC_NAMES[topic], rules: all }];
  });
}

const SHOP_FIRST: ReadonlySet<FindingType> = new Set([
  'paid-another-way',
  'wrong-amount',
  'hold-not-released',
  'void-not-reversed',
  'refund-not-credited',
  'refund-short',
]);
const BOTH: ReadonlySet<FindingType> = new Set(['duplicate-debit', 'cancelled-hold-captured']);
const QUIET: ReadonlySet<FindingType> = new Set(['unproven-debit', 'receipt-without-debit', 'returned-after-success']);

/** Whom a finding is told first; undefined where nobody is complained to. */
export function firstAddressee(type: FindingType): Phrase | undefined {
  if (QUIET.has(type)) return undefined;
  if (type === 'unknown-debit')
    return {
      zh: '先锁卡，马上打卡背面的电话告诉银行。',
      en: 'Lock the card first and call the bank now, by the number on its back.',
    };
  if (SHOP_FIRST.has(type))
    return {
      zh: '先找商户；商户不处理，再把两份材料一起给银行。',
      en: 'The shop first; if it does not help, the bank with both papers.',
    };
  if (BOTH.has(type)) return { zh: '当天同时告诉商户和银行。', en: 'The shop and the bank, on the same day.' };
  return {
    zh: '告诉银行，同时请商户写一份说明。',
    en: 'The bank; at the same time ask the shop for its written note.',
  };
}
