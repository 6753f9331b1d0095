import type { Channel } from '../domain/case.ts';
import { compose, type Composed } from './compose.ts';
import { escalation, reminder } from './follow-up.ts';
import type { Block, Draft, EvidenceItem, Paper } from './index.ts';
import { jointLetter } from './joint-letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterWords } from './letter-words.ts';
import { isNote } from './note-types.ts';
import { shopLetter, shopTalk } from './shop-letter.ts';
import { blanksOf } from './text.ts';

/** The paper asked for; where a finding is no complaint, its own note. Several findings share a letter or a form. */
export function composePaper(
  paper: Paper,
  channel: Channel,
  all: readonly LetterFacts[],
  words: LetterWords,
  checklist: readonly EvidenceItem[],
): Composed {
  const facts = all[0];
  if (!facts) throw new Error('a paper needs a finding');
  const { type } = facts.finding;
  if (isNote(type)) return compose(channel, facts, words, checklist);
  const isWritten = channel === 'letter' || channel === 'form';
  switch (paper) {
    case 'shop': {
      const letter = shopLetter(facts, words, type);
      return isWritten ? letter : { ...letter, blocks: shopTalk(facts, words, type) };
    }
    case 'reminder':
      return reminder(facts, words, type);
    case 'escalation':
      return escalation(facts, words, checklist, type);
    case 'complaint': {
      const complaints = all.filter((each) => !isNote(each.finding.type));
      return isWritten && complaints.length > 1
        ? jointLetter(channel, complaints, words, checklist)
        : compose(channel, facts, words, checklist);
    }
  }
}

/** The bank's answer is a blank to fill, though a letter without one tells of its silence. */
export function answerBlank({ fields }: LetterFacts, words: LetterWords, blocks: readonly Block[]): Draft['blanks'] {
  if (blanksOf(blocks).some((each) => each.key === 'answer')) return [];
  return [{ key: 'answer', label: words.blanks.answer, value: fields['answer'] ?? '' }];
}
