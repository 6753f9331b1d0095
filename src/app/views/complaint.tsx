import { useMemo, useState } from 'preact/hooks';
import type { CardKind } from '../../domain/card.ts';
import { CHANNELS, LETTER_LANGUAGES, type Case, type Channel, type LetterLanguage } from '../../domain/case.ts';
import type { Finding } from '../../domain/finding.ts';
import type { JurisdictionId } from '../../domain/jurisdiction.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import { withNextDay } from '../../complaint/case-progress.ts';
import { annexesFor } from '../../complaint/package/annexes.ts';
import type { AddedFile } from '../../complaint/package/pack.ts';
import { draftComplaint, jurisdictionsWithRules, type Draft } from '../../complaint/index.ts';
import { useApp } from '../parts/app-context.ts';
import { Choice } from '../parts/choice.tsx';
import { AnnexPages } from '../parts/annex-pages.tsx';
import { EvidenceList } from '../parts/evidence-list.tsx';
import { Letter } from '../parts/letter.tsx';
import { LetterActions } from '../parts/letter-actions.tsx';
import { hashOf } from '../parts/routes.ts';
import { language, say } from '../state/language.ts';

const LANGUAGES: Readonly<Record<LetterLanguage, Phrase>> = {
  'zh-Hans': { zh: '简体中文', en: 'Chinese, simplified' },
  'zh-Hant': { zh: '繁體中文', en: 'Chinese, traditional' },
  en: { zh: '英文', en: 'English' },
};

const CHANNEL_NAMES: Readonly<Record<Channel, Phrase>> = {
  letter: { zh: '信件', en: 'Letter' },
  form: { zh: '网页表单', en: 'Web form' },
  chat: { zh: '在线客服（200 字内）', en: 'Chat (200 characters)' },
  phone: { zh: '电话', en: 'Phone' },
};

const CARDS: readonly (readonly [CardKind | '', Phrase])[] = [
  ['', { zh: '未说明', en: 'not said' }],
  ['debit', { zh: '借记卡', en: 'debit card' }],
  ['credit', { zh: '信用卡', en: 'credit card' }],
  ['prepaid', { zh: '预付卡', en: 'prepaid card' }],
];

/** The letter as a paper, with what it still needs beside it. */
export function ComplaintView({ id }: { readonly id: string }) {
  const app = useApp();
  const opened = app.contents.value.cases.find((each) => each.id === id);
  const finding = app.findings.value.get(id) ?? opened?.finding;
  const complete =
    finding !== undefined &&
    [...finding.transactions, ...finding.context].every((each) => app.rows.value.has(each)) &&
    finding.receipts.every((each) => app.receipts.value.has(each));
  if (!finding || !complete)
    return (
      <>
        <h1>{say({ zh: '没有这封信', en: 'There is no such letter' })}</h1>
        <p>{say({ zh: '它所依据的账单或小票已经不在。', en: 'The rows or receipts that it rested on are gone.' })}</p>
        <a href={hashOf('check')}>{say({ zh: '回到核对', en: 'Back to Check' })}</a>
      </>
    );
  return <Desk finding={finding} opened={opened} />;
}

function Desk({ finding, opened }: { readonly finding: Finding; readonly opened: Case | undefined }) {
  const app = useApp();
  const [draftCase, setDraftCase] = useState<Case>(
    () => opened ?? newCase(finding, app.jurisdiction.value, app.settings.value.card),
  );
  const [added, setAdded] = useState<ReadonlyMap<string, readonly AddedFile[]>>(new Map());
  const { transactions, receipts } = app.contents.value;
  const input = useMemo(
    () =>
      present({
        finding,
        transactions,
        receipts,
        today: app.today,
        jurisdiction: draftCase.jurisdiction,
        card: draftCase.card,
        language: draftCase.language,
        channel: draftCase.channel,
        fields: draftCase.fields,
        evidence: draftCase.evidence,
      }),
    [finding, transactions, receipts, draftCase],
  );
  const draft = useMemo(() => draftComplaint(input), [input]);
  const annexes = useMemo(() => annexesFor(input), [input]);
  const change = (changed: Partial<Case>): void => {
    const next = withNextDay({ ...draftCase, ...changed }, { transactions, receipts, today: app.today });
    setDraftCase(next);
    void app.saveCase(next);
  };
  return (
    <div class="desk">
      <div class="desk-side no-print">
        <h1>{say({ zh: '投诉信', en: 'Complaint' })}</h1>
        <Choices opened={draftCase} change={change} />
        <Blanks draft={draft} opened={draftCase} change={change} />
        <section class="card" aria-labelledby="papers">
          <h2 id="papers">{say({ zh: '证据', en: 'Evidence' })}</h2>
          <EvidenceList
            items={draft.checklist}
            onHave={(key, have) => {
              change({ evidence: { ...draftCase.evidence, [key]: { have } } });
            }}
          />
        </section>
        <Missing draft={draft} />
        <Basis draft={draft} />
      </div>
      <div>
        <LetterActions draft={draft} input={input} added={added} />
        <Letter draft={draft} language={draftCase.language} />
        {draftCase.channel === 'letter' && (
          <AnnexPages
            annexes={annexes}
            language={draftCase.language}
            added={added}
            onAdd={(key, files) => {
              setAdded(new Map([...added, [key, files]]));
            }}
          />
        )}
      </div>
    </div>
  );
}

function newCase(finding: Finding, jurisdiction: JurisdictionId, card: CardKind | undefined): Case {
  return present({
    id: finding.id,
    finding,
    jurisdiction,
    card,
    language: language.value === 'zh' ? ('zh-Hans' as const) : ('en' as const),
    channel: 'letter' as const,
    fields: {},
    evidence: {},
    openedAt: Date.now(),
  });
}

interface Editing {
  readonly opened: Case;
  readonly change: (changed: Partial<Case>) => void;
}

function Choices({ opened, change }: Editing) {
  return (
    <div class="fields">
      <Choice
        name={say({ zh: '信的语言', en: 'Language of the letter' })}
        value={opened.language}
        options={LETTER_LANGUAGES.map((each) => [each, say(LANGUAGES[each])] as const)}
        onChoose={(value) => {
          change({ language: LETTER_LANGUAGES.find((each) => each === value) ?? opened.language });
        }}
      />
      <Choice
        name={say({ zh: '怎么送达', en: 'How it goes out' })}
        value={opened.channel}
        options={CHANNELS.map((each) => [each, say(CHANNEL_NAMES[each])] as const)}
        onChoose={(value) => {
          change({ channel: CHANNELS.find((each) => each === value) ?? opened.channel });
        }}
      />
      <Choice
        name={say({ zh: '开户地', en: 'Where the account is kept' })}
        value={opened.jurisdiction}
        options={jurisdictionsWithRules().map(({ id, name }) => [id, say(name)] as const)}
        onChoose={(value) => {
          change({ jurisdiction: jurisdictionsWithRules().find(({ id }) => id === value)?.id ?? opened.jurisdiction });
        }}
      />
      <Choice
        name={say({ zh: '卡的种类', en: 'Kind of card' })}
        value={opened.card ?? ''}
        options={CARDS.map(([each, name]) => [each, say(name)] as const)}
        onChoose={(value) => {
          const card = CARDS.find(([each]) => each === value)?.[0];
          if (card !== undefined && card !== '') change({ card });
        }}
      />
    </div>
  );
}

function Blanks({ draft, opened, change }: Editing & { readonly draft: Draft }) {
  if (draft.blanks.length === 0) return null;
  return (
    <section class="card" aria-labelledby="blanks">
      <h2 id="blanks">{say({ zh: '要你填的', en: 'For you to fill in' })}</h2>
      <div class="fields">
        {draft.blanks.map((each) => (
          <label class="field" key={each.key}>
            {each.label}
            <input
              value={opened.fields[each.key] ?? ''}
              autocomplete="off"
              onInput={(event) => {
                change({ fields: { ...opened.fields, [each.key]: event.currentTarget.value } });
              }}
            />
          </label>
        ))}
      </div>
      <p class="quiet small">
        {say({ zh: '不要填写密码、安全码或完整卡号。', en: 'Never a PIN, a security code or a full card number.' })}
      </p>
    </section>
  );
}

function Missing({ draft }: { readonly draft: Draft }) {
  if (draft.missing.length === 0) return <p class="note-good">{say({ zh: '可以寄出了。', en: 'It is complete.' })}</p>;
  return (
    <section class="card" aria-labelledby="missing">
      <h2 id="missing">{say({ zh: '寄出前还缺', en: 'Still missing before it goes out' })}</h2>
      <ul>
        {draft.missing.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}

const CERTAINTY: Readonly<Record<Draft['rules'][number]['certainty'], Phrase>> = {
  official: {
    zh: '读过官方文本，寄出前请核对是否仍有效',
    en: 'official text read; check that it is still in force before sending',
  },
  secondary: { zh: '二手来源，请核对', en: 'secondary source, check it' },
  memory: { zh: '未核实', en: 'not confirmed' },
  design: { zh: '我们的建议，不是法律', en: 'our advice, not law' },
};

function Basis({ draft }: { readonly draft: Draft }) {
  if (draft.rules.length === 0) return null;
  return (
    <section class="card" aria-labelledby="basis">
      <h2 id="basis">{say({ zh: '依据', en: 'Basis' })}</h2>
      <ul>
        {draft.rules.map((rule) => (
          <li key={rule.id}>
            {rule.source}
            <br />
            <span class="quiet small">
              {say(CERTAINTY[rule.certainty])} · {say({ zh: `读于 ${rule.readOn}`, en: `read on ${rule.readOn}` })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
