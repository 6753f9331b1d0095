import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import { excuseFor } from './evidence.ts';
import type { EvidenceItem } from './index.ts';
import type { LetterFacts } from './letter-facts.ts';
import { isNote } from './note-types.ts';

/** How well the papers carry the complaint, and why; it promises nothing. */
export interface Strength {
  readonly level: 'strong' | 'fair' | 'weak';
  readonly because: readonly Phrase[];
}

/** How many strong pieces, beyond what is required, make up for a number that no two papers share. */
const ENOUGH = 2;

/** The mark with its reasons; undefined where nothing is complained of. */
export function strengthOf(facts: LetterFacts, checklist: readonly EvidenceItem[]): Strength | undefined {
  const { finding } = facts;
  if (isNote(finding.type)) return undefined;
  const required = checklist.filter((item) => item.need === 'required');
  const lacking = required.filter((item) => !item.there && excuseFor(facts, item.key) === undefined);
  const excused = required.filter((item) => !item.there && excuseFor(facts, item.key) !== undefined);
  const helpful = checklist.filter((item) => item.need === 'strong' && item.there);
  const number = sharedNumber(facts);
  const because: Phrase[] = [
    ...(number === undefined ? [] : [sameNumber(number)]),
    ...required.filter((item) => item.there).map(isThere),
    ...helpful.map(isThere),
    ...(number === undefined && facts.receipts.length > 0 && facts.rows.length > 0 ? [NO_NUMBER] : []),
    ...excused.map(({ label }) => ({
      zh: `${label.zh}：没有，已说明原因`,
      en: `${label.en}: not to be had, with a reason`,
    })),
    ...lacking.map(({ label }) => ({ zh: `还缺：${label.zh}`, en: `missing: ${label.en}` })),
    ...(finding.ready ? [] : [OPEN]),
  ];
  if (lacking.length > 0 || !finding.ready) return { level: 'weak', because };
  const carries = number !== undefined || helpful.length >= ENOUGH;
  return { level: carries && excused.length === 0 ? 'strong' : 'fair', because };
}

const isThere = ({ label }: EvidenceItem): Phrase => ({ zh: `已有：${label.zh}`, en: `there: ${label.en}` });

const sameNumber = (number: string): Phrase => ({
  zh: `账单和小票的参考号或授权码相同（${number}）`,
  en: `the statement and the receipt show the same reference or code (${number})`,
});

const NO_NUMBER: Phrase = {
  zh: '账单和小票没有共同的参考号，只能凭金额、时间和商户对应',
  en: 'the statement and the receipt share no reference: they are matched by amount, time and shop',
};

const OPEN: Phrase = {
  zh: '还在等待期，或还有问题没有回答',
  en: 'its waiting time is not over, or a question is still open',
};

/** A number of one payment that a disputed row and one of its receipts both show. */
function sharedNumber({ rows, receipts }: LetterFacts): string | undefined {
  for (const row of rows)
    for (const slip of receipts) {
      const found = NUMBERS.find(
        (key) => row.references[key] !== undefined && row.references[key] === slip.references[key],
      );
      const number = found ? row.references[found] : undoneBy(row, slip);
      if (number !== undefined) return number;
    }
  return undefined;
}

const NUMBERS = ['rrn', 'auth', 'order', 'arn'] as const;

/** A void or refund slip names the sale that it undoes. */
function undoneBy(row: Transaction, slip: Receipt): string | undefined {
  const { original } = slip.references;
  const numbers = [row.references.rrn, row.references.trace, row.references.order];
  return original !== undefined && numbers.includes(original) ? original : undefined;
}
