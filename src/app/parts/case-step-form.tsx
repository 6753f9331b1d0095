import { useId, useState } from 'preact/hooks';
import { CASE_STEP_KINDS, CONTACT_WAYS, type CaseStep, type CaseStepKind } from '../../domain/case.ts';
import type { Day } from '../../domain/day.ts';
import { maskCards } from '../../domain/masking.ts';
import { present } from '../../domain/present.ts';
import { say } from '../state/language.ts';
import { BY_SOME_WAY, STEP_WORDS, WAY_WORDS } from './case-words.ts';
import { Choice } from './choice.tsx';

interface Given {
  readonly today: Day;
  readonly first: CaseStepKind;
  readonly onNote: (step: CaseStep) => void;
}

/** Notes what happened to a complaint: what, when, by which way, and the number or answer that came of it. */
export function CaseStepForm({ today, first, onNote }: Given) {
  const [kind, setKind] = useState<CaseStepKind>(first);
  const [on, setOn] = useState(today);
  const [way, setWay] = useState('');
  const [note, setNote] = useState('');
  const ahead = useId();
  const isAhead = on > today;
  return (
    <form
      class="case-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (on === '' || isAhead) return;
        const said = maskCards(note).trim();
        onNote(
          present({
            kind,
            on,
            way: BY_SOME_WAY.has(kind) ? CONTACT_WAYS.find((each) => each === way) : undefined,
            note: said === '' ? undefined : said,
          }),
        );
        setNote('');
      }}
    >
      <div class="fields">
        <Choice
          name={say({ zh: '发生了什么', en: 'What happened' })}
          value={kind}
          options={CASE_STEP_KINDS.map((each) => [each, say(STEP_WORDS[each])] as const)}
          onChoose={(value) => {
            setKind(CASE_STEP_KINDS.find((each) => each === value) ?? kind);
          }}
        />
        <label class="field">
          {say({ zh: '哪一天', en: 'On which day' })}
          <input
            type="date"
            required
            max={today}
            value={on}
            aria-describedby={isAhead ? ahead : undefined}
            onInput={(event) => {
              setOn(event.currentTarget.value);
            }}
          />
        </label>
        {BY_SOME_WAY.has(kind) && (
          <Choice
            name={say({ zh: '怎么送达的', en: 'Which way' })}
            value={way}
            options={[
              ['', say({ zh: '未说明', en: 'not said' })],
              ...CONTACT_WAYS.map((each) => [each, say(WAY_WORDS[each])] as const),
            ]}
            onChoose={setWay}
          />
        )}
      </div>
      <label class="field">
        {kind === 'numbered'
          ? say({ zh: '受理编号', en: 'Case number' })
          : say({ zh: '备注，或粘贴答复原文（可不填）', en: 'A note, or the answer pasted (optional)' })}
        <textarea
          rows={kind === 'answered' ? 5 : 2}
          required={kind === 'numbered'}
          value={note}
          onInput={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
      </label>
      {isAhead && (
        <p id={ahead} class="note" role="alert">
          {say({ zh: '这一天还没到', en: 'That day has not come yet' })}
        </p>
      )}
      <button type="submit" class="plain-button">
        {say({ zh: '记下', en: 'Note it' })}
      </button>
    </form>
  );
}
