import type { Answer } from '../../domain/decision.ts';
import type { DateBasis } from '../../domain/date-basis.ts';
import type { Finding } from '../../domain/finding.ts';
import { useMemo } from 'preact/hooks';
import { present } from '../../domain/present.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Transaction } from '../../domain/transaction.ts';
import { guidanceFor } from '../../complaint/guidance.ts';
import { draftComplaint } from '../../complaint/index.ts';
import { useApp } from '../parts/app-context.ts';
import { CERTAINTY_WORDS } from '../parts/certainty-words.ts';
import { ANSWERS, CONFIRMATIONS, MARK_OF_OUTCOME, markOf, OUTCOMES, shopOf } from '../parts/finding-words.ts';
import { amountText, reasonText, timeText } from '../parts/format.ts';
import { EvidenceList } from '../parts/evidence-list.tsx';
import { MarkBadge } from '../parts/mark-badge.tsx';
import { hashOf } from '../parts/routes.ts';
import { language, say } from '../state/language.ts';

/** Understand before acting: statement says, slip says, why, what to ask first, what to do now. */
export function FindingView({ id }: { readonly id: string }) {
  const app = useApp();
  const finding = app.findings.value.get(id);
  if (!finding)
    return (
      <>
        <h1>{say({ zh: '这一项已经不在了', en: 'This finding is no longer there' })}</h1>
        <p>{say({ zh: '数据有变化，或者你已经回答过。', en: 'The data changed, or you answered it.' })}</p>
        <a href={hashOf('check')}>{say({ zh: '回到核对', en: 'Back to Check' })}</a>
      </>
    );
  const rows = finding.transactions.flatMap((each) => app.rows.value.get(each) ?? []);
  const slips = finding.receipts.flatMap((each) => app.receipts.value.get(each) ?? []);
  return (
    <article class="finding">
      <MarkBadge mark={markOf(finding, app.today)} word={finding.name} />
      <h1>
        {shopOf(finding, app.rows.value, app.receipts.value)} <span class="amount">{amountText(finding.amount)}</span>
      </h1>
      <div class="two">
        {rows.map((row) => (
          <RowSays key={row.id} row={row} />
        ))}
        {slips.map((slip) => (
          <SlipSays key={slip.id} slip={slip} />
        ))}
      </div>
      <section aria-labelledby="why">
        <h2 id="why">{say({ zh: '为什么', en: 'Why' })}</h2>
        <ul>
          {finding.because.map((reason) => (
            <li key={reason.en}>{reasonText(reason)}</li>
          ))}
        </ul>
      </section>
      <AskFirst finding={finding} />
      <WhatNow finding={finding} />
      <Help finding={finding} />
      <Evidence finding={finding} />
    </article>
  );
}

function RowSays({ row }: { readonly row: Transaction }) {
  return (
    <section class="card">
      <h2>{say({ zh: '账单写着', en: 'Your statement says' })}</h2>
      <dl class="read">
        <Pair name={say({ zh: '扣款', en: 'Debited' })} value={timeText(row.occurredAt ?? row.bookedOn, true)} />
        <Pair name={say({ zh: '入账日', en: 'Posted' })} value={timeText(row.bookedOn, true)} />
        <Pair name={say({ zh: '金额', en: 'Amount' })} value={amountText(row.amount)} />
        <Pair
          name={say({ zh: '商户', en: 'Merchant' })}
          value={[row.counterparty, row.description].filter(Boolean).join(' · ')}
        />
        <Pair name={say({ zh: '参考号', en: 'Reference' })} value={row.references.rrn ?? row.references.order} />
        <Pair name={say({ zh: '卡', en: 'Card' })} value={row.card === undefined ? undefined : `•••• ${row.card}`} />
      </dl>
    </section>
  );
}

function SlipSays({ slip }: { readonly slip: Receipt }) {
  return (
    <section class="card">
      <h2>{say({ zh: '小票写着', en: 'Your slip says' })}</h2>
      <dl class="read">
        <Pair
          name={say({ zh: '时间', en: 'Time' })}
          value={slip.occurredAt === undefined ? undefined : timeText(slip.occurredAt, true)}
        />
        <Pair name={say({ zh: '金额', en: 'Amount' })} value={amountText(slip.amount)} />
        <Pair name={say({ zh: '商户', en: 'Merchant' })} value={slip.merchant} />
        <Pair name={say({ zh: '参考号', en: 'Reference' })} value={slip.references.rrn ?? slip.references.order} />
        <div>
          <dt>{say({ zh: '结果', en: 'Result' })}</dt>
          <dd>
            {say(OUTCOMES[slip.outcome])}{' '}
            {slip.outcomeWords !== undefined && (
              <mark class={`words-${MARK_OF_OUTCOME[slip.outcome]}`}>{slip.outcomeWords}</mark>
            )}
          </dd>
        </div>
      </dl>
      <a href={hashOf('receipts', slip.id)}>{say({ zh: '看原文', en: 'See the text' })}</a>
    </section>
  );
}

function Pair({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (value === undefined || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function AskFirst({ finding }: { readonly finding: Finding }) {
  const app = useApp();
  const [transaction] = finding.transactions;
  const isWaiting = finding.likelyBackBy !== undefined && app.today <= finding.likelyBackBy;
  const confirmation = finding.ready || isWaiting ? undefined : CONFIRMATIONS[finding.type];
  const answerWith = async (answer: Answer): Promise<void> => {
    if (transaction === undefined) return;
    const noted = { zh: '已记下你的回答', en: 'Your answer was noted' };
    await app.decide({ kind: 'answer', transaction, answer }, noted);
    // What was confirmed stays to be written about; the others are settled by the answer.
    if (answer !== 'disputed') location.hash = hashOf('check');
  };
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{say({ zh: '先问自己', en: 'Ask yourself first' })}</h2>
      <p>{say(finding.question)}</p>
      {transaction !== undefined && (
        <div class="card-actions">
          {confirmation && (
            <button type="button" class="plain-button" onClick={() => void answerWith('disputed')}>
              {say(confirmation)}
            </button>
          )}
          {(ANSWERS[finding.type] ?? []).map(([answer, words]) => (
            <button key={answer} type="button" class="plain-button" onClick={() => void answerWith(answer)}>
              {say(words)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function WhatNow({ finding }: { readonly finding: Finding }) {
  const { likelyBackBy, lastDayToNotify, restsOn } = finding;
  return (
    <section aria-labelledby="now">
      <h2 id="now">{say({ zh: '现在做什么', en: 'What to do now' })}</h2>
      <dl class="dates">
        <div>
          <dt>{say({ zh: '大概会退回', en: 'Likely back by' })}</dt>
          <dd>
            {likelyBackBy === undefined
              ? say({ zh: '不会自动退回', en: 'Not by itself' })
              : timeText(likelyBackBy, true)}
            <Basis basis={restsOn?.backBy} />
          </dd>
        </div>
        <div>
          <dt>{say({ zh: '最晚告知银行', en: 'Last day to notify' })}</dt>
          <dd>
            {lastDayToNotify === undefined ? '—' : timeText(lastDayToNotify, true)}
            <Basis basis={restsOn?.notify} />
          </dd>
        </div>
      </dl>
      <p>
        {say({
          zh: '等自动退回并不会让期限停下来：可以先打电话告诉银行，记下受理编号。',
          en: 'Waiting for the money to come back by itself stops no deadline: you can call the bank now and note the case number.',
        })}
      </p>
      <a class={finding.ready ? 'main-button' : 'plain-button'} href={hashOf('complaint', finding.id)}>
        {finding.ready
          ? say({ zh: '写投诉信', en: 'Write the letter' })
          : say({ zh: '先看看信的样子', en: 'See how the letter would look' })}
      </a>
    </section>
  );
}

function Help({ finding }: { readonly finding: Finding }) {
  const { steps, checks, causes } = guidanceFor(finding.type);
  return (
    <section aria-labelledby="help">
      <h2 id="help">{say({ zh: '一步一步', en: 'Step by step' })}</h2>
      <ol>
        {steps.map((each) => (
          <li key={each.en}>{say(each)}</li>
        ))}
      </ol>
      <details>
        <summary>
          {say({ zh: '先看清这些，以及常见的原因', en: 'What to look at first, and what it usually comes from' })}
        </summary>
        <ul>
          {[...checks, ...causes].map((each) => (
            <li key={each.en}>{say(each)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** What a date rests on, and how sure that is. */
function Basis({ basis }: { readonly basis: DateBasis | undefined }) {
  if (!basis) return null;
  return (
    <p class="quiet small">
      {say(basis.text)}
      {say({ zh: '（', en: ' (' })}
      {say(CERTAINTY_WORDS[basis.certainty])}
      {say({ zh: '）', en: ')' })}
    </p>
  );
}

function Evidence({ finding }: { readonly finding: Finding }) {
  const app = useApp();
  const { card } = app.settings.value;
  const draft = useMemo(
    () =>
      draftComplaint(
        present({
          finding,
          transactions: app.contents.value.transactions,
          receipts: app.contents.value.receipts,
          jurisdiction: app.jurisdiction.value,
          card,
          language: language.value === 'zh' ? ('zh-Hans' as const) : ('en' as const),
          channel: 'letter' as const,
          today: app.today,
        }),
      ),
    [finding, app.contents.value, language.value, card],
  );
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{say({ zh: '证据', en: 'Evidence' })}</h2>
      <EvidenceList items={draft.checklist} />
    </section>
  );
}
