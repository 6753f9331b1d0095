import type { Day } from '../domain/day.ts';
import type { Certainty } from '../domain/certainty.ts';
import type { Deadline, DeadlineStart } from './deadline.ts';
import type { Body, FormPart, RuleTopic, UsedRule } from './jurisdiction.ts';

type Said = readonly [zh: string, en: string];
type Told = (id: string, topic: RuleTopic, said: Said, source: string, more?: Partial<UsedRule>) => UsedRule;

/** Builders of rules that were read on one day, by how sure they are; advice, unless something else is said. */
export function rulesReadOn(readOn: Day): Readonly<Record<Certainty, Told>> {
  const as =
    (certainty: Certainty): Told =>
    (id, topic, [zh, en], source, more) => ({
      id,
      text: { zh, en },
      source,
      readOn,
      certainty,
      use: 'advice',
      topic,
      ...more,
    });
  return { official: as('official'), secondary: as('secondary'), memory: as('memory'), design: as('design') };
}

/** A time of the bank's, in a word. */
export const bankHas = (n: number, unit: Deadline['unit'], start: DeadlineStart = 'complaint'): Deadline => ({
  start,
  n,
  unit,
  who: 'bank',
});

/** A time of the person's own, in a word. */
export const youHave = (n: number, unit: Deadline['unit'], start: DeadlineStart): Deadline => ({
  start,
  n,
  unit,
  who: 'consumer',
});

/** A time of a regulator's, in a word. */
export const regulatorHas = (n: number, unit: Deadline['unit']): Deadline => ({
  start: 'regulator-received',
  n,
  unit,
  who: 'regulator',
});

/** A form that asks who, which bank and case, what, what was answered, what is wanted: where no own order is known. */
export const PLAIN_FORM: readonly FormPart[] = [
  'person',
  'bank',
  'transaction',
  'amount',
  'events',
  'told',
  'answer',
  'want',
  'attachments',
  'signature',
];

type BodyTold = Omit<Body, 'readOn' | 'text' | 'name' | 'when' | 'form'> & {
  readonly name: readonly [zh: string, hant: string, en: string];
  readonly when: Said;
  readonly how: Said;
  readonly form?: readonly FormPart[];
};

/** Builder of bodies that were read on one day; `how` is what to do there. */
export const bodyReadOn =
  (readOn: Day) =>
  ({ name: [zh, hant, en], when, how, form = PLAIN_FORM, ...rest }: BodyTold): Body => ({
    ...rest,
    readOn,
    form,
    name: { zh, hant, en },
    when: { zh: when[0], en: when[1] },
    text: { zh: how[0], en: how[1] },
  });
