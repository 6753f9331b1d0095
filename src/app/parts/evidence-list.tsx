import { excusesIn, type EvidenceItem } from '../../complaint/index.ts';
import type { LetterLanguage } from '../../domain/case.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { say } from '../state/language.ts';

const NEEDS: Readonly<Record<EvidenceItem['need'], Phrase>> = {
  required: { zh: '必需', en: 'required' },
  strong: { zh: '有力', en: 'strong' },
  optional: { zh: '可选', en: 'optional' },
};

interface Shown {
  readonly items: readonly EvidenceItem[];
  /** Where the person may say "I have it"; without it the list only tells. */
  readonly onHave?: (key: string, have: boolean) => void;
  /** Why a required piece is not to be had, as the person said; the letter tells it. */
  readonly whyNot?: (key: string) => string;
  readonly onWhyNot?: (key: string, why: string) => void;
  readonly language?: LetterLanguage;
}

/** What is there and what is missing, and how to get it. */
export function EvidenceList({ items, onHave, whyNot, onWhyNot, language = 'zh-Hans' }: Shown) {
  return (
    <>
      <ul class="evidence">
        {items.map((item) => (
          <li key={item.key} class={item.there ? 'there' : 'missing'}>
            <span class="evidence-sign" aria-hidden="true">
              {item.there ? '✓' : '○'}
            </span>
            <span>
              {say(item.label)} <span class="quiet small">{say(NEEDS[item.need])}</span>
              <br />
              <span class="quiet small">
                {item.there
                  ? say({ zh: '已有', en: 'there' })
                  : `${say({ zh: '还缺：', en: 'missing: ' })}${say(item.howToGet)}`}
              </span>
              {onHave && (
                <label class="have">
                  <input
                    type="checkbox"
                    checked={item.there}
                    onChange={(event) => {
                      onHave(item.key, event.currentTarget.checked);
                    }}
                  />
                  {say({ zh: '我有这份材料', en: 'I have it' })}
                  <span class="visually-hidden"> {say(item.label)}</span>
                </label>
              )}
              {onWhyNot && item.need === 'required' && !item.there && (
                <label class="field small">
                  {say({
                    zh: '没有这份材料，因为……（会写进信里）',
                    en: 'Not to be had because … (the letter says so)',
                  })}
                  <span class="visually-hidden"> {say(item.label)}</span>
                  <input
                    list={item.key === 'failedSlip' ? 'excuses' : undefined}
                    value={whyNot?.(item.key) ?? ''}
                    autocomplete="off"
                    onInput={(event) => {
                      onWhyNot(item.key, event.currentTarget.value);
                    }}
                  />
                </label>
              )}
            </span>
          </li>
        ))}
      </ul>
      {onWhyNot && (
        <datalist id="excuses">
          {excusesIn(language).map((excuse) => (
            <option key={excuse} value={excuse}>
              {excuse}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
