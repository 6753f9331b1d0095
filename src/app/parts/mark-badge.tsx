import type { Mark } from '../../findings/index.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { say } from '../state/language.ts';

/** The five marks of a row: each with its own word and sign, so that colour carries nothing alone. */
export const MARKS: Readonly<Record<Mark, Phrase>> = {
  proven: { zh: '有凭证', en: 'proven' },
  'in-question': { zh: '有疑问', en: 'in question' },
  waiting: { zh: '等待中', en: 'waiting' },
  'no-receipt': { zh: '缺凭证', en: 'no receipt' },
  returned: { zh: '已退回', en: 'returned' },
};

const SIGNS: Readonly<Record<Mark, string>> = {
  proven: 'M3 8.5l3.2 3.2L13 5',
  'in-question': 'M8 3v6.5M8 12.2v.3',
  waiting: 'M8 4.5V8l2.4 1.6M8 2.2a5.8 5.8 0 1 0 .01 0',
  'no-receipt': 'M8 2.2a5.8 5.8 0 1 0 .01 0M5.5 8h5',
  returned: 'M6 3.5L3 6.5l3 3M3.4 6.5h6a3.2 3.2 0 0 1 0 6.4H7',
};

/** A mark with its word, or with another word that says more. */
export function MarkBadge({ mark, word }: { readonly mark: Mark; readonly word?: Phrase }) {
  return (
    <span class={`mark mark-${mark}`}>
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <path
          d={SIGNS[mark]}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      {say(word ?? MARKS[mark])}
    </span>
  );
}
