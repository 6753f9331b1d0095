import type { CardKind } from '../../domain/card.ts';
import type { JurisdictionId } from '../../domain/jurisdiction.ts';
import { holidaysKnown, profileOf } from '../../complaint/index.ts';
import { say } from '../state/language.ts';
import { CERTAINTY_WORDS } from './certainty-words.ts';

interface Of {
  readonly place: JurisdictionId;
  readonly card: CardKind | undefined;
}

/** All that is known of the place, with source, day and certainty; what is not confirmed says so and is in no letter. */
export function PlaceProfile({ place, card }: Of) {
  const holidays = holidaysKnown(place);
  return (
    <details class="card">
      <summary>{say({ zh: '这个地方的规则', en: 'The rules of this place' })}</summary>
      {profileOf(place, card).map((part) => (
        <section key={part.topic} aria-label={say(part.name)}>
          <h3>{say(part.name)}</h3>
          <ul class="small">
            {part.rules.map((rule) => (
              <li key={rule.id}>
                {say(rule.text)}
                <br />
                <span class="quiet">
                  {say(CERTAINTY_WORDS[rule.certainty])} · {rule.source} ·{' '}
                  {say({ zh: `读于 ${rule.readOn}`, en: `read on ${rule.readOn}` })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {holidays && (
        <p class="quiet small">
          {say({
            zh: `工作日按公历 ${holidays.years.join('、')} 年的法定节假日计算；其他年份只算周一到周五，请核对。`,
            en: `Business days are counted with the public holidays of ${holidays.years.join(', ')}; in other years only Monday to Friday is known, check it.`,
          })}{' '}
          {holidays.source} · {say({ zh: `读于 ${holidays.readOn}`, en: `read on ${holidays.readOn}` })}
        </p>
      )}
    </details>
  );
}
