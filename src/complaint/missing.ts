import { dayOfTime } from '../domain/day.ts';
import { evidenceName, missingEvidence } from './evidence.ts';
import { amountHolds } from './faults.ts';
import { askedBy } from './follow-up.ts';
import type { Draft, EvidenceItem } from './index.ts';
import { momentOf, nameOf, type LetterFacts } from './letter-facts.ts';
import { OPTIONAL_BLANKS, type LetterWords } from './letter-words.ts';
import { cardMatters } from './jurisdiction.ts';
import { isNote } from './note-types.ts';
import type { Paper } from './paper-kinds.ts';
import { isPast } from './rule-lines.ts';

/** What stands in the way of sending, in the letter's language: first why not yet, then open blanks, then evidence. */
export function missingFrom(
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
  blanks: Draft['blanks'],
  paper: Paper = 'complaint',
): string[] {
  const open = blanks.filter((each) => each.value === '' && !OPTIONAL_BLANKS.has(each.key)).map((each) => each.label);
  const lockAsked = blanks.some((each) => each.key === 'lockedAt');
  const lacking = missingEvidence(facts, checklist)
    .filter((item) => item.key !== 'cardLock' || !lockAsked)
    .map((item) => words.missing.evidence(evidenceName(item.key, words.language)));
  // A shop is asked before anything is sure, and who reminds has complained before.
  if (paper === 'shop') return open;
  const early = tooEarly(facts, words, paper);
  return paper === 'complaint' ? [...reasons(facts, words), ...open, ...lacking] : [...early, ...open];
}

/** A bank that still has time has missed nothing. */
function tooEarly(facts: LetterFacts, { missing, day }: LetterWords, paper: Paper): string[] {
  const due = askedBy(facts);
  const answered = paper === 'escalation' && (facts.fields['answer'] ?? '').trim() !== '';
  return due !== undefined && due >= facts.today && !answered ? [missing.bankHasTime(day(due))] : [];
}

function reasons(facts: LetterFacts, words: LetterWords): string[] {
  const { finding, suspectCredit, rows, fields, place } = facts;
  const { missing } = words;
  const reads = place.reads?.[0];
  const ahead = lastDay(facts);
  const bank = (fields['bank'] ?? '').trim();
  return [
    ...(isNote(finding.type) ? [words.notes[finding.type].why] : []),
    ...(finding.type === 'unknown-debit' && (fields['lockedAt'] ?? '').trim() === '' ? [missing.lockFirst] : []),
    ...(finding.ready || isNote(finding.type) ? [] : [notYet(facts, words)]),
    ...(suspectCredit
      ? [missing.creditSeen(words.day(suspectCredit.bookedOn), words.money(suspectCredit.amount))]
      : []),
    ...(ahead === undefined ? [] : [missing.dateAhead(words.day(ahead))]),
    ...(reads === undefined || place.reads?.includes(words.language) === true ? [] : [missing.otherLanguage(reads)]),
    ...(amountHolds(facts) || isNote(finding.type) ? [] : [missing.amountUnequal]),
    ...(facts.card === undefined && cardMatters(place) && !isNote(finding.type) ? [missing.cardKind] : []),
    ...(isPast(fields['dueDate'], facts.today) ? [missing.dueDateOver] : []),
    ...(bank !== '' && rows.some((row) => nameOf(row).trim() === bank) ? [missing.bankIsShop] : []),
  ];
}

/** The latest day that the letter tells of, where that lies after the letter's own. */
function lastDay({ rows, context, receipts, today }: LetterFacts): string | undefined {
  const moments = [...[...rows, ...context].map(momentOf), ...receipts.map((slip) => slip.occurredAt ?? '')];
  return moments
    .map(dayOfTime)
    .filter((each) => each > today)
    .sort()
    .at(-1);
}

/** Why the finding is not ready: its time has not come, it is still pending, or a question stands open. */
function notYet({ finding, rows, today }: LetterFacts, { missing, day, language }: LetterWords): string {
  const until = finding.likelyBackBy;
  if (until !== undefined && until >= today) return missing.waiting(day(until));
  if (rows.some((row) => row.status === 'pending' && row.kind !== 'hold')) return missing.pending;
  return missing.answerFirst(language === 'en' ? finding.question.en : finding.question.zh);
}
