import type { Draft } from '../../complaint/index.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { say } from '../state/language.ts';

const LEVELS: Readonly<Record<NonNullable<Draft['strength']>['level'], Phrase>> = {
  strong: { zh: '材料有力', en: 'The papers are strong' },
  fair: { zh: '材料尚可', en: 'The papers are fair' },
  weak: { zh: '材料还弱', en: 'The papers are still weak' },
};

/** How well the papers carry the complaint, in a word, with the reasons behind it. */
export function StrengthMark({ strength }: { readonly strength: Draft['strength'] }) {
  if (!strength) return null;
  return (
    <details>
      <summary>{say(LEVELS[strength.level])}</summary>
      <ul class="small">
        {strength.because.map((each) => (
          <li key={each.en}>{say(each)}</li>
        ))}
      </ul>
    </details>
  );
}
