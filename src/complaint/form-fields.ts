import { dayOfTime } from '../domain/day.ts';
import { momentOf, nameOf, type LetterFacts } from './letter-facts.ts';
import { tailOf } from './letter-parts.ts';
import type { LetterWords } from './letter-words.ts';
import { isNote } from './note-types.ts';
import { paperWordsFor } from './paper-words.ts';
import { tellFacts } from './told.ts';
import { lineText, printedName } from './text.ts';

/** One field of a bank's web form, ready to copy. */
export interface FormField {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

const FORM_KEYS = ['date', 'amount', 'shop', 'card', 'reference', 'kind', 'description', 'wish', 'replyBy'] as const;

/** What banks' web forms ask for, one by one; a field whose fact is not known is left out. */
export function formFields(facts: LetterFacts, words: LetterWords): FormField[] {
  const { finding, rows, receipts } = facts;
  if (isNote(finding.type)) return [];
  const { form } = paperWordsFor(words.language);
  const told = tellFacts(facts, words, new Map());
  const row = rows[0];
  const moment = row ? momentOf(row) : receipts[0]?.occurredAt;
  const references = (row ?? receipts[0])?.references;
  const values: Readonly<Record<keyof typeof form, string | undefined>> = {
    date: moment && words.day(dayOfTime(moment)),
    amount: words.money(finding.amount),
    shop: row && printedName(nameOf(row), row.id)?.text,
    card: tailOf(facts, words).text,
    reference: printedName(references?.rrn ?? references?.order ?? references?.arn, finding.id)?.text,
    kind: words.brief[finding.type],
    description: lineText(words.reason(finding.type, told)),
    wish: lineText(words.opening(finding.type, told.amount)),
    replyBy: words.day(facts.replyBy),
  };
  return FORM_KEYS.flatMap((key) => {
    const value = values[key];
    return value === undefined || value === '' ? [] : [{ key, label: form[key], value }];
  });
}
