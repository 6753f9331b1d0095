import type { Channel } from '../domain/case.ts';
import type { FindingType } from '../domain/finding.ts';
import { CHAT_LENGTH, compose, type Composed } from './compose.ts';
import { escalation, reminder } from './follow-up.ts';
import type { Block, Draft, EvidenceItem, Line } from './index.ts';
import { jointLetter } from './joint-letter.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { BlankKey, LetterWords } from './letter-words.ts';
import { isNote, type ComplaintType } from './note-types.ts';
import { PAPERS, type Paper } from './paper-kinds.ts';
import { isForShop, shopLetter, shopTalk } from './shop-letter.ts';
import { blanksOf, line, lineText } from './text.ts';

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
    case 'shop':
      return isForShop(type) ? toShop(channel, facts, words, type) : compose(channel, facts, words, checklist);
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

/** The papers that a finding can have. */
export function papersFor(type: FindingType): readonly Paper[] {
  if (isNote(type)) return ['complaint'];
  return isForShop(type) ? PAPERS : PAPERS.filter((paper) => paper !== 'shop');
}

function toShop(channel: Channel, facts: LetterFacts, words: LetterWords, type: ComplaintType): Composed {
  const letter = shopLetter(facts, words, type);
  if (channel === 'letter' || channel === 'form') return letter;
  const talk = shopTalk(facts, words, type);
  if (channel === 'phone') return { ...letter, blocks: [{ kind: 'list', ordered: true, items: talk }] };
  return { ...letter, blocks: [{ kind: 'paragraph', line: asFits(talk, words.gap) }] };
}

/** As many whole sentences as a chat takes. */
function asFits(sentences: readonly Line[], gap: string): Line {
  const length = (of: Line): number => Array.from(lineText(of)).length;
  return sentences.reduce<Line>((kept, next) => {
    const longer = kept.length === 0 ? next : line`${kept}${gap}${next}`;
    return kept.length === 0 || length(longer) <= CHAT_LENGTH ? longer : kept;
  }, []);
}

const OPTIONAL: Readonly<Record<Paper, readonly BlankKey[]>> = {
  complaint: ['email', 'caseNumber'],
  shop: [],
  reminder: ['email', 'caseNumber'],
  escalation: ['email', 'caseNumber', 'answer'],
};

/** Blanks that a written paper may do without: they can be filled, but an empty one leaves no trace in the text. */
export function optionalBlanks(
  paper: Paper,
  channel: Channel,
  { fields, finding }: LetterFacts,
  words: LetterWords,
  blocks: readonly Block[],
): Draft['blanks'] {
  if (isNote(finding.type) || (paper === 'complaint' && channel !== 'letter')) return [];
  const shown = new Set(blanksOf(blocks).map((each) => each.key));
  return OPTIONAL[paper]
    .filter((key) => !shown.has(key))
    .map((key) => ({ key, label: words.blanks[key], value: fields[key] ?? '' }));
}
