import { useMemo } from 'preact/hooks';
import {
  progressOf,
  withNextDay,
  withoutStep,
  withStep,
  type CaseContext,
  type CaseProgress,
} from '../../complaint/case-progress.ts';
import type { Case, CaseStep, CaseStepKind } from '../../domain/case.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { useApp } from '../parts/app-context.ts';
import { CaseStepForm } from '../parts/case-step-form.tsx';
import { NEXT_WORDS, STATUS_WORDS, STEP_WORDS, WAY_WORDS } from '../parts/case-words.ts';
import { shopOf } from '../parts/finding-words.ts';
import { amountText, timeText } from '../parts/format.ts';
import { isGrounded } from '../parts/rests-on.ts';
import { hashOf } from '../parts/routes.ts';
import { dayHere } from '../../browser/index.ts';
import { say } from '../state/language.ts';

/** What was sent, what is due: open cases by the day of their next step, closed ones at the end. */
export function CasesView() {
  const app = useApp();
  const { cases, transactions, receipts } = app.contents.value;
  const seen: CaseContext = { transactions, receipts, today: app.today };
  const standing = useMemo(
    () =>
      cases
        .map((opened) => ({ opened, progress: isGrounded(opened.finding, app) ? progressOf(opened, seen) : undefined }))
        .sort(byUrgency),
    [cases, transactions, receipts, app.today],
  );
  return (
    <>
      <h1>{say({ zh: '案件', en: 'Cases' })}</h1>
      {standing.length === 0 ? (
        <p>
          {say({
            zh: '还没有案件。在「核对」里打开有疑问的一笔，写投诉信，它就会出现在这里。',
            en: 'No cases yet. Open something in question on Check and write the letter: it will appear here.',
          })}{' '}
          <a href={hashOf('check')}>{say({ zh: '去核对', en: 'Go to Check' })}</a>
        </p>
      ) : (
        standing.map(({ opened, progress }) => (
          <CaseCard key={opened.id} opened={opened} progress={progress} seen={seen} />
        ))
      )}
    </>
  );
}

interface Standing {
  readonly opened: Case;
  /** Absent where rows or receipts of it are gone: then what was noted is all that can be said. */
  readonly progress: CaseProgress | undefined;
}

/** Closed ones last; what is due first, first. */
function byUrgency(a: Standing, b: Standing): number {
  const key = ({ opened, progress }: Standing): string =>
    `${progress?.status === 'closed' ? 1 : 0}${progress?.on ?? '9999'}${String(opened.openedAt).padStart(15, '0')}`;
  return key(a).localeCompare(key(b));
}

function CaseCard({ opened, progress, seen }: Standing & { readonly seen: CaseContext }) {
  const app = useApp();
  const { finding } = opened;
  const title = `case-${opened.id}`;
  const save = async (next: Case, text: Phrase): Promise<void> => {
    await app.saveCase(next);
    app.notice.value = { text, undo: () => app.saveCase(opened) };
  };
  const note = (step: CaseStep): void => {
    const next = progress ? withStep(opened, step, seen) : { ...opened, steps: [...(opened.steps ?? []), step] };
    void save(next, { zh: `已记下：${STEP_WORDS[step.kind].zh}`, en: `Noted: ${STEP_WORDS[step.kind].en}` });
  };
  const bank = opened.fields['bank'] ?? '';
  return (
    <article class="card case" aria-labelledby={title}>
      <h2 id={title}>
        {shopOf(finding, app.rows.value, app.receipts.value)} <span class="amount">{amountText(finding.amount)}</span>
      </h2>
      <p class="quiet">
        {say(finding.name)}
        {bank === '' ? '' : ` · ${bank}`}
      </p>
      {progress ? (
        <>
          <Next progress={progress} />
          <MoneySeen opened={opened} progress={progress} seen={seen} note={note} save={save} />
        </>
      ) : (
        <p class="note">
          {say({
            zh: '这一案依据的账单或小票已被移除；记下的步骤还在。',
            en: 'The rows or receipts of this case were removed; the steps that you noted are still here.',
          })}
        </p>
      )}
      <Steps
        opened={opened}
        onRemove={(step) => {
          const next = progress
            ? withoutStep(opened, step, seen)
            : { ...opened, steps: (opened.steps ?? []).filter((each) => each !== step) };
          void save(next, { zh: '已去掉这一步', en: 'The step was removed' });
        }}
      />
      <details class="case-note" key={opened.steps?.length ?? 0}>
        <summary>{say({ zh: '记一步', en: 'Note a step' })}</summary>
        <CaseStepForm today={seen.today} first={likelyStep(opened, progress)} onNote={note} />
      </details>
      <div class="card-actions">
        {progress?.next === 'remind' && (
          <a class="main-button" href={`${hashOf('complaint', opened.id)}?paper=reminder`}>
            {say({ zh: '写催办信', en: 'Write the reminder' })}
          </a>
        )}
        {(progress?.next === 'escalate' || progress?.next === 'decide') && (
          <a class="main-button" href={`${hashOf('complaint', opened.id)}?paper=escalation`}>
            {say({ zh: '写给上一级', en: 'Write to the next body' })}
          </a>
        )}
        <a class="plain-button" href={hashOf('complaint', opened.id)}>
          {say({ zh: '打开信', en: 'Open the letter' })}
        </a>
      </div>
    </article>
  );
}

/** The step that a person most likely comes to note. */
function likelyStep(opened: Case, progress: CaseProgress | undefined): CaseStepKind {
  const noted = new Set((opened.steps ?? []).map(({ kind }) => kind));
  if (!noted.has('sent')) return 'sent';
  if (progress?.next === 'remind') return 'reminded';
  if (progress?.next === 'escalate') return 'escalated';
  return noted.has('numbered') ? 'answered' : 'numbered';
}

function Next({ progress: { status, next, on, rule } }: { readonly progress: CaseProgress }) {
  const isDue = status === 'overdue';
  return (
    <div class={isDue ? 'case-next case-due' : 'case-next'}>
      <p>
        <strong>{say(STATUS_WORDS[status])}</strong>
        {next !== 'nothing' && <> · {say(NEXT_WORDS[next])}</>}
      </p>
      {on !== undefined && (
        <p>
          {status === 'drafted'
            ? say({ zh: '最晚告知银行：', en: 'Last day to notify the bank: ' })
            : say({ zh: '下一步的日子：', en: 'Next step on: ' })}
          <time dateTime={on}>{timeText(on, true)}</time>
          <br />
          <span class="quiet small">
            {rule && rule.certainty !== 'design'
              ? `${rule.source} · ${say({ zh: `读于 ${rule.readOn}`, en: `read on ${rule.readOn}` })}`
              : status === 'drafted'
                ? say({ zh: '依据见投诉信的「依据」', en: 'see “Basis” beside the letter' })
                : say({ zh: '我们的建议，不是法律', en: 'our advice, not law' })}
          </span>
        </p>
      )}
    </div>
  );
}

interface Seen extends Standing {
  readonly progress: CaseProgress;
  readonly seen: CaseContext;
  readonly note: (step: CaseStep) => void;
  readonly save: (next: Case, text: Phrase) => Promise<void>;
}

function MoneySeen({ opened, progress: { moneySeen, status }, seen, note, save }: Seen) {
  if (!moneySeen || status === 'closed') return null;
  const { id, amount, bookedOn } = moneySeen;
  const sum = amountText({ ...amount, minor: Math.abs(amount.minor) });
  return (
    <div class="note" role="status">
      <p>
        {amount.minor > 0
          ? say({
              zh: `${bookedOn} 有一笔入账 ${sum}，看起来就是这笔钱。`,
              en: `On ${bookedOn} a credit of ${sum} came in that looks like this money.`,
            })
          : say({
              zh: `账单现在把这笔 ${sum} 记为已退回或已关闭。`,
              en: `The statement now calls this ${sum} returned or closed.`,
            })}
      </p>
      <div class="card-actions">
        <button
          type="button"
          class="main-button"
          onClick={() => {
            note({ kind: 'refunded', on: bookedOn > seen.today ? seen.today : bookedOn });
          }}
        >
          {say({ zh: '是这笔，结案', en: 'It is: close the case' })}
        </button>
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            const next = withNextDay({ ...opened, notTheMoney: [...(opened.notTheMoney ?? []), id] }, seen);
            void save(next, { zh: '已记下：不是这笔钱', en: 'Noted: that is not the money' });
          }}
        >
          {say({ zh: '不是', en: 'It is not' })}
        </button>
      </div>
    </div>
  );
}

function Steps({ opened, onRemove }: { readonly opened: Case; readonly onRemove: (step: CaseStep) => void }) {
  const steps = [...(opened.steps ?? [])].sort((a, b) => a.on.localeCompare(b.on));
  const begun = dayHere(new Date(opened.openedAt));
  return (
    <ol class="time-line">
      <li>
        <time dateTime={begun}>{timeText(begun, true)}</time> {say({ zh: '发现，起草了信', en: 'Found; letter begun' })}
      </li>
      {steps.map((step, at) => (
        <li key={`${at}-${step.kind}`}>
          <time dateTime={step.on}>{timeText(step.on, true)}</time> {say(STEP_WORDS[step.kind])}
          {step.way !== undefined && ` · ${say(WAY_WORDS[step.way])}`}{' '}
          <button
            type="button"
            class="plain-button small"
            onClick={() => {
              onRemove(step);
            }}
          >
            {say({ zh: '去掉', en: 'Remove' })}
            <span class="visually-hidden"> {`${step.on} ${say(STEP_WORDS[step.kind])}`}</span>
          </button>
          {step.note !== undefined && <p class="case-words">{step.note}</p>}
        </li>
      ))}
    </ol>
  );
}
