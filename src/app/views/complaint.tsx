import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CardKind } from '../../domain/card.ts';
import type { Case } from '../../domain/case.ts';
import { isDay, type Day } from '../../domain/day.ts';
import type { Finding } from '../../domain/finding.ts';
import type { JurisdictionId } from '../../domain/jurisdiction.ts';
import { present } from '../../domain/present.ts';
import { withNextDay } from '../../complaint/case-progress.ts';
import { annexesFor, type Annexes } from '../../complaint/package/annexes.ts';
import type { AddedFile } from '../../complaint/package/pack.ts';
import { draftComplaint, firstAddressee, PAPERS, type Draft, type Paper } from '../../complaint/index.ts';
import type { KeptPicture } from '../../store/index.ts';
import { Alongside } from '../parts/alongside.tsx';
import { AnnexPages } from '../parts/annex-pages.tsx';
import { useApp } from '../parts/app-context.ts';
import { CERTAINTY_WORDS } from '../parts/certainty-words.ts';
import { ComplaintChoices, type Editing } from '../parts/complaint-choices.tsx';
import { EvidenceList } from '../parts/evidence-list.tsx';
import { FAULT_WORDS } from '../parts/fault-words.ts';
import { FormFields } from '../parts/form-fields.tsx';
import { Letter } from '../parts/letter.tsx';
import { LetterActions } from '../parts/letter-actions.tsx';
import { PlaceProfile } from '../parts/place-profile.tsx';
import { isGrounded } from '../parts/rests-on.ts';
import { hashOf, route } from '../parts/routes.ts';
import { StrengthMark } from '../parts/strength-mark.tsx';
import { language, say } from '../state/language.ts';

/** The letter as a paper, with what it still needs beside it. */
export function ComplaintView({ id }: { readonly id: string }) {
  const app = useApp();
  const opened = app.contents.value.cases.find((each) => each.id === id);
  const finding = app.findings.value.get(id) ?? opened?.finding;
  if (!finding || !isGrounded(finding, app))
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
  const [paper, setPaper] = useState<Paper>(
    () => PAPERS.find((each) => each === route.value.query.get('paper')) ?? 'complaint',
  );
  const [alongside, setAlongside] = useState<readonly Finding[]>([]);
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
        statementDate: statementDay(draftCase),
        paper,
        alongside,
      }),
    [finding, transactions, receipts, draftCase, paper, alongside],
  );
  const draft = useMemo(() => draftComplaint(input), [input]);
  const annexes = useMemo(() => annexesFor(input), [input]);
  const pictures = usePictures(annexes);
  const first = firstAddressee(finding.type);
  const change = (changed: Partial<Case>): void => {
    const next = withNextDay({ ...draftCase, ...changed }, { transactions, receipts, today: app.today });
    setDraftCase(next);
    void app.saveCase(next);
  };
  return (
    <div class="desk">
      <div class="desk-side no-print">
        <h1>{say({ zh: '投诉信', en: 'Complaint' })}</h1>
        {first && <p>{say(first)}</p>}
        <ComplaintChoices opened={draftCase} change={change} paper={paper} onPaper={setPaper} />
        <Blanks draft={draft} opened={draftCase} change={change} />
        {paper === 'complaint' && <Alongside finding={finding} chosen={alongside} onChoose={setAlongside} />}
        <section class="card" aria-labelledby="papers">
          <h2 id="papers">{say({ zh: '证据', en: 'Evidence' })}</h2>
          <StrengthMark strength={draft.strength} />
          <EvidenceList
            items={draft.checklist}
            onHave={(key, have) => {
              change({ evidence: { ...draftCase.evidence, [key]: { have } } });
            }}
            language={draftCase.language}
            whyNot={(key) => draftCase.evidence[key]?.why ?? ''}
            onWhyNot={(key, why) => {
              change({ evidence: { ...draftCase.evidence, [key]: { have: false, why } } });
            }}
          />
        </section>
        <Faults draft={draft} />
        <Missing draft={draft} />
        <Basis draft={draft} />
        <PlaceProfile place={draftCase.jurisdiction} card={draftCase.card} />
      </div>
      <div>
        <LetterActions draft={draft} input={input} added={added} pictures={pictures} />
        <FormFields fields={draft.formFields} />
        <Letter draft={draft} language={draftCase.language} />
        {draftCase.channel === 'letter' && (
          <AnnexPages
            annexes={annexes}
            language={draftCase.language}
            added={added}
            pictures={pictures}
            onAdd={(key, files) => {
              setAdded(new Map([...added, [key, files]]));
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The pictures kept with the receipts that are attached. */
function usePictures(annexes: Annexes): ReadonlyMap<string, KeptPicture> {
  const app = useApp();
  const [pictures, setPictures] = useState<ReadonlyMap<string, KeptPicture>>(new Map());
  const wanted = annexes.each.flatMap(({ receipt }) => receipt ?? []);
  useEffect(() => {
    void Promise.all(wanted.map(async (receipt) => [receipt, await app.picture(receipt)] as const)).then((found) => {
      setPictures(new Map(found.flatMap(([receipt, picture]) => (picture ? [[receipt, picture] as const] : []))));
    });
  }, [wanted.join(' ')]);
  return pictures;
}

/** The day of the statement as the person chose it. */
function statementDay(opened: Case): Day | undefined {
  const day = opened.fields['statementDate'] ?? '';
  return isDay(day) ? day : undefined;
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

function Faults({ draft }: { readonly draft: Draft }) {
  if (draft.faults.length === 0) return null;
  return (
    <section class="card" role="alert">
      <h2>{say({ zh: '先别寄出', en: 'Do not send this yet' })}</h2>
      <ul>
        {draft.faults.map((each) => (
          <li key={each}>{say(FAULT_WORDS[each])}</li>
        ))}
      </ul>
    </section>
  );
}

function Missing({ draft }: { readonly draft: Draft }) {
  if (draft.missing.length === 0)
    return draft.faults.length === 0 ? (
      <p class="note-good">{say({ zh: '可以寄出了。', en: 'It is complete.' })}</p>
    ) : null;
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
              {say(CERTAINTY_WORDS[rule.certainty])} ·{' '}
              {say({ zh: `读于 ${rule.readOn}`, en: `read on ${rule.readOn}` })}
            </span>
          </li>
        ))}
      </ul>
      {!draft.replyIsSure && (
        <p class="quiet small">
          {say({
            zh: '答复日期只按周一至周五计算，没有算公众假期（当地或该年的假期未知），请核对。',
            en: 'The reply date counts Monday to Friday only: the public holidays of the place or year are not known, verify it.',
          })}
        </p>
      )}
    </section>
  );
}
