import type { LetterLanguage } from '../domain/case.ts';
import type { FindingType } from '../domain/finding.ts';
import { ITEMS, type EvidenceKey, type ItemKind } from './evidence-items.ts';
import type { EvidenceItem } from './index.ts';
import { failedSlips, type LetterFacts } from './letter-facts.ts';

type Need = EvidenceItem['need'];

type Needs = readonly (readonly [EvidenceKey, Need])[];

/** What each finding needs: required, strong or optional (the product's own list, after what banks ask for). */
const NEEDS: Readonly<Record<FindingType, Needs>> = {
  'failed-but-debited': [
    ['failedSlip', 'required'],
    ['statementRows', 'required'],
    ['merchantNote', 'strong'],
    ['batchTotal', 'strong'],
    ['debitNotice', 'strong'],
    ['contactLog', 'optional'],
  ],
  'duplicate-debit': [
    ['successSlip', 'required'],
    ['statementRows', 'required'],
    ['merchantNote', 'strong'],
    ['batchTotal', 'strong'],
    ['debitNotice', 'strong'],
    ['contactLog', 'strong'],
    ['voidSlip', 'optional'],
  ],
  'paid-another-way': [
    ['otherPayment', 'required'],
    ['statementRows', 'required'],
    ['failedSlip', 'strong'],
    ['merchantNote', 'strong'],
    ['debitNotice', 'strong'],
    ['contactLog', 'strong'],
    ['batchTotal', 'optional'],
  ],
  'wrong-amount': [
    ['successSlip', 'required'],
    ['statementRows', 'required'],
    ['terms', 'strong'],
    ['debitNotice', 'strong'],
    ['contactLog', 'strong'],
    ['merchantNote', 'optional'],
    ['holdSlip', 'optional'],
  ],
  'hold-not-released': [
    ['holdSlip', 'required'],
    ['statementRows', 'required'],
    ['terms', 'strong'],
    ['merchantNote', 'strong'],
    ['debitNotice', 'strong'],
    ['contactLog', 'strong'],
  ],
  'cancelled-hold-captured': [
    ['holdSlip', 'required'],
    ['statementRows', 'required'],
    ['terms', 'strong'],
    ['merchantNote', 'strong'],
    ['debitNotice', 'strong'],
    ['contactLog', 'strong'],
    ['batchTotal', 'optional'],
  ],
  'void-not-reversed': [
    ['voidSlip', 'required'],
    ['statementRows', 'required'],
    ['successSlip', 'strong'],
    ['merchantNote', 'strong'],
    ['batchTotal', 'strong'],
    ['debitNotice', 'strong'],
    ['contactLog', 'strong'],
  ],
  'refund-not-credited': [
    ['refundSlip', 'required'],
    ['statementRows', 'required'],
    ['successSlip', 'strong'],
    ['merchantNote', 'strong'],
    ['contactLog', 'strong'],
    ['batchTotal', 'optional'],
    ['terms', 'optional'],
  ],
  'refund-short': [
    ['refundSlip', 'required'],
    ['statementRows', 'required'],
    ['successSlip', 'strong'],
    ['merchantNote', 'strong'],
    ['terms', 'strong'],
    ['contactLog', 'strong'],
  ],
  'unknown-debit': [
    ['cardLock', 'required'],
    ['statementRows', 'required'],
    ['debitNotice', 'strong'],
    ['policeReport', 'strong'],
    ['whereabouts', 'strong'],
  ],
  'unproven-debit': [['statementRows', 'strong']],
  'receipt-without-debit': [
    ['successSlip', 'strong'],
    ['statementRows', 'strong'],
  ],
  'returned-after-success': [
    ['successSlip', 'strong'],
    ['statementRows', 'strong'],
  ],
  'residual-cost': [
    ['statementRows', 'required'],
    ['debitNotice', 'optional'],
  ],
};

/** The checklist for a finding: there by the data, or by the person's own word. */
export function checklistFor(facts: LetterFacts): EvidenceItem[] {
  const { type } = facts.finding;
  return NEEDS[type].map(([key, usual]) => {
    const item: ItemKind = ITEMS[key];
    return {
      key,
      label: { zh: item.label.zh, en: item.label.en },
      need: key === 'merchantNote' && slipIsExcused(facts) ? 'required' : usual,
      there: item.there?.(facts) === true || facts.evidence[key]?.have === true,
      howToGet: item.howToGet,
    };
  });
}

/** Without any slip of the failure, the shop's own note takes its place. */
function slipIsExcused(facts: LetterFacts): boolean {
  return (
    facts.finding.type === 'failed-but-debited' &&
    failedSlips(facts).length === 0 &&
    facts.evidence['failedSlip']?.have !== true &&
    excuseFor(facts, 'failedSlip') !== undefined
  );
}

/** Why a piece of evidence is not to be had, in the person's words. */
export function excuseFor(facts: LetterFacts, key: string): string | undefined {
  const said = facts.evidence[key];
  const why = said?.have === true ? '' : (said?.why ?? '').trim();
  return why === '' ? undefined : why;
}

/** Required, not there, and not explained: what still stands in the way. */
export function missingEvidence(facts: LetterFacts, checklist: readonly EvidenceItem[]): EvidenceItem[] {
  return checklist.filter(
    (item) => item.need === 'required' && !item.there && excuseFor(facts, item.key) === undefined,
  );
}

/** An item's name in the letter's language. */
export function evidenceName(key: string, language: LetterLanguage): string {
  const item = Object.entries(ITEMS).find(([name]) => name === key)?.[1];
  if (!item) throw new Error(`the checklist holds no ${key}`);
  return item.label[({ 'zh-Hans': 'zh', 'zh-Hant': 'hant', en: 'en' } as const)[language]];
}

/** One list for several findings: each piece once, at the strongest need, there only if it is there for all. */
export function mergedChecklist(lists: readonly (readonly EvidenceItem[])[]): EvidenceItem[] {
  const byKey = new Map<string, EvidenceItem>();
  for (const item of lists.flat()) {
    const known = byKey.get(item.key);
    byKey.set(
      item.key,
      known ? { ...known, need: stronger(known.need, item.need), there: known.there && item.there } : item,
    );
  }
  return [...byKey.values()];
}

const NEED_ORDER = ['required', 'strong', 'optional'] as const;

const stronger = (a: Need, b: Need): Need => (NEED_ORDER.indexOf(a) <= NEED_ORDER.indexOf(b) ? a : b);
