import type { CardKind } from '../../domain/card.ts';
import type { JurisdictionId } from '../../domain/jurisdiction.ts';
import { profileOf } from '../../complaint/index.ts';
import { say } from '../state/language.ts';
import { CERTAINTY_WORDS } from './certainty-words.ts';

interface Of {
  readonly place: JurisdictionId;
  readonly card: CardKind | undefined;
}

/** All that is known of the place, with source, day and certainty; what is not confirmed says so and is in no letter. */
export function PlaceProfile({ place, card }: Of) {
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
    </details>
  );
}
