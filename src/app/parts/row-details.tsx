import { useState } from 'preact/hooks';
import { addDays } from '../../domain/day.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Link } from '../../domain/link.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { candidatesFor } from '../../match/index.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { Drawer } from './drawer.tsx';
import { OUTCOMES, SAYINGS } from './finding-words.ts';
import { amountText, reasonText, timeText } from './format.ts';
import { hashOf } from './routes.ts';

type Candidates = ReturnType<typeof candidatesFor>;

const ROLES: Readonly<Record<Link['role'], Phrase>> = {
  proves: { zh: '证明这笔扣款', en: 'proves this debit' },
  contradicts: { zh: '与这笔扣款相反', en: 'speaks against this debit' },
  undoes: { zh: '撤销或退回这笔', en: 'undoes this debit' },
  holds: { zh: '预授权', en: 'is its pre-authorisation' },
  credits: { zh: '对应这笔退款', en: 'goes with this credit' },
};

/** One row opened: its receipts with the reasons, other candidates, and what the person can say of it. */
export function RowDetails({ row, onClose }: { readonly row: Transaction; readonly onClose: () => void }) {
  const app = useApp();
  const [candidates, setCandidates] = useState<Candidates | undefined>(undefined);
  const more = candidates !== undefined;
  const links = app.linksOf.value.get(row.id) ?? [];
  const finding = app.findingOf.value.get(row.id);
  const settled = app.checked.value?.resolved.find((each) => each.transactions.includes(row.id));
  const linked = new Set(links.map((each) => each.receipt));
  const others = (candidates ?? []).filter((each) => !linked.has(each.receipt));
  const look = async (): Promise<void> => {
    // The matcher is needed here only when it is asked for: the worker has its own.
    const matcher = await import('../../match/index.ts');
    setCandidates(matcher.candidatesFor(row, app.contents.value.receipts));
  };
  const name = row.counterparty ?? row.description;

  return (
    <Drawer labelledBy="details" onClose={onClose}>
      <div class="card-top">
        <h2 id="details">{name}</h2>
        <button type="button" class="plain-button" onClick={onClose}>
          {say({ zh: '关闭', en: 'Close' })}
        </button>
      </div>
      <p class="amount">{amountText(row.amount, true)}</p>
      <p class="quiet">
        {timeText(row.occurredAt ?? row.bookedOn, true)} · {row.description}
        {row.card === undefined ? '' : ` · •••• ${row.card}`}
      </p>
      {finding && (
        <div class="why-box">
          <strong>{say(finding.name)}</strong>
          <ul>
            {finding.because.map((reason) => (
              <li key={reason.en}>{reasonText(reason)}</li>
            ))}
          </ul>
          {finding.type !== 'unproven-debit' && (
            <a href={hashOf('finding', finding.id)}>{say({ zh: '看证据和下一步', en: 'Evidence and next step' })}</a>
          )}
        </div>
      )}
      {settled && <p class="why-box">{settled.because.map(reasonText).join(' ')}</p>}
      {links.map((link) => (
        <LinkCard key={link.receipt} link={link} row={row} />
      ))}
      <Said row={row} />
      {row.amount.minor < 0 && <Sayings row={row} />}
      {!more && row.amount.minor < 0 && (
        <button type="button" class="plain-button" onClick={() => void look()}>
          {say({ zh: '找别的小票', en: 'Find another receipt' })}
        </button>
      )}
      {more && others.length === 0 && (
        <p class="quiet">{say({ zh: '没有别的小票合得上。', en: 'No other receipt comes close.' })}</p>
      )}
      {others.map((each) => {
        const slip = app.receipts.value.get(each.receipt);
        return (
          slip && (
            <div class="candidate" key={each.receipt}>
              <p>
                {slip.merchant ?? '—'} · {amountText(slip.amount)} · {say(OUTCOMES[slip.outcome])} ·{' '}
                {slip.occurredAt === undefined ? '—' : timeText(slip.occurredAt)}
              </p>
              <p class="quiet small">{each.because.map(reasonText).join(' · ')}</p>
              <button
                type="button"
                class="plain-button"
                onClick={() =>
                  void app.decide(
                    { kind: 'link', transaction: row.id, receipt: each.receipt },
                    { zh: '已关联小票', en: 'The receipt was linked' },
                  )
                }
              >
                {say({ zh: '关联', en: 'Link' })}
                <span class="visually-hidden"> {slip.merchant}</span>
              </button>
            </div>
          )
        );
      })}
    </Drawer>
  );
}

function LinkCard({ link, row }: { readonly link: Link; readonly row: Transaction }) {
  const app = useApp();
  const slip = app.receipts.value.get(link.receipt);
  if (!slip) return null;
  return (
    <div class="candidate">
      <p>
        <strong>{say(ROLES[link.role])}</strong> ·{' '}
        <a href={hashOf('receipts', slip.id)}>{slip.merchant ?? amountText(slip.amount)}</a> · {amountText(slip.amount)}{' '}
        · {say(OUTCOMES[slip.outcome])}
      </p>
      <p class="quiet small">
        {say({
          zh: `把握 ${Math.round(link.confidence * 100)}%：`,
          en: `${Math.round(link.confidence * 100)}% sure: `,
        })}
        {link.because.map(reasonText).join(' · ')}
      </p>
      {link.contested === true && (
        <p class="note">
          {say({
            zh: '另有一种配对几乎同样可能，请确认。',
            en: 'Another pairing is nearly as likely; please confirm.',
          })}
        </p>
      )}
      <button
        type="button"
        class="plain-button"
        onClick={() =>
          void app.decide(
            { kind: 'unlink', transaction: row.id, receipt: link.receipt },
            { zh: '已取消关联', en: 'The receipt was unlinked' },
          )
        }
      >
        {say({ zh: '不是这张', en: 'Unlink' })}
        <span class="visually-hidden"> {slip.merchant}</span>
      </button>
    </div>
  );
}

/** What the person said of this row before, and the way to take it back. */
function Said({ row }: { readonly row: Transaction }) {
  const app = useApp();
  const said = app.contents.value.decisions.filter((each) => each.transaction === row.id);
  if (said.length === 0) return null;
  return (
    <ul class="said" aria-label={say({ zh: '你的决定', en: 'Your decisions' })}>
      {said.map((each, at) => (
        <li key={at}>
          <span>{say(tellDecision(each, app.receipts.value))}</span>
          <button
            type="button"
            class="plain-button"
            onClick={() => void app.retract(each, { zh: '已收回你的决定', en: 'Your decision was taken back' })}
          >
            {say({ zh: '收回', en: 'Take back' })}
            <span class="visually-hidden"> {say(tellDecision(each, app.receipts.value))}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function tellDecision(decision: Decision, receipts: ReadonlyMap<string, Receipt>): Phrase {
  switch (decision.kind) {
    case 'answer':
      return {
        zh: `你说过：${SAYINGS[decision.answer].zh}`,
        en: `You said: ${SAYINGS[decision.answer].en}`,
      };
    case 'wait':
      return { zh: `等到 ${decision.until}`, en: `Waiting until ${decision.until}` };
    case 'link':
    case 'unlink': {
      const slip = receipts.get(decision.receipt);
      const name = slip === undefined ? '' : (slip.merchant ?? amountText(slip.amount));
      return decision.kind === 'link'
        ? { zh: `你关联了小票 ${name}`, en: `You linked the receipt ${name}` }
        : { zh: `你说不是这张小票 ${name}`, en: `You unlinked the receipt ${name}` };
    }
  }
}

const WAIT_DAYS = 7;

function Sayings({ row }: { readonly row: Transaction }) {
  const app = useApp();
  const until = addDays(app.today, WAIT_DAYS);
  return (
    <div class="card-actions">
      <button
        type="button"
        class="plain-button"
        onClick={() =>
          void app.decide(
            { kind: 'answer', transaction: row.id, answer: 'recognised' },
            { zh: '已记下：认得这笔', en: 'Noted: you recognise this' },
          )
        }
      >
        {say({ zh: '我认得这笔', en: 'I recognise this' })}
      </button>
      <button
        type="button"
        class="plain-button"
        onClick={() =>
          void app.decide(
            { kind: 'answer', transaction: row.id, answer: 'not-me' },
            {
              zh: '已记下：不是你。请先锁卡，再打银行热线',
              en: 'Noted: not you. Lock the card first, then call the bank',
            },
          )
        }
      >
        {say({ zh: '不是我', en: 'Not me' })}
      </button>
      <button
        type="button"
        class="plain-button"
        onClick={() =>
          void app.decide(
            { kind: 'wait', transaction: row.id, until },
            { zh: `等到 ${timeText(until)}`, en: `Waiting until ${timeText(until)}` },
          )
        }
      >
        {say({ zh: `等到 ${timeText(until)}`, en: `Wait until ${timeText(until)}` })}
      </button>
    </div>
  );
}
