import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { isLocalTime } from '../../domain/day.ts';
import { decimalOf, moneyFromDecimal } from '../../domain/money.ts';
import { present } from '../../domain/present.ts';
import { RECEIPT_OUTCOMES, RECEIPT_TYPES, type Receipt } from '../../domain/receipt.ts';
import type { Mark } from '../../findings/index.ts';
import { useApp } from '../parts/app-context.ts';
import { Drawer } from '../parts/drawer.tsx';
import { OUTCOMES, TYPES } from '../parts/finding-words.ts';
import { amountText, timeText } from '../parts/format.ts';
import { MarkBadge } from '../parts/mark-badge.tsx';
import { hashOf } from '../parts/routes.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { say } from '../state/language.ts';

/** How a receipt's outcome is marked: success proves, a failure puts in question. */
const MARK_OF: Readonly<Record<Receipt['outcome'], Mark>> = {
  approved: 'proven',
  declined: 'in-question',
  'timed-out': 'in-question',
  reversed: 'returned',
  pending: 'waiting',
  unknown: 'no-receipt',
};

const ROW_HEIGHT = 68;
const heightOf = (): number => ROW_HEIGHT;

/** The proofs, newest first; one opens beside what was read from it. */
export function ReceiptsView({ id }: { readonly id: string }) {
  const app = useApp();
  const slips = useMemo(
    () =>
      [...app.contents.value.receipts].sort(
        (a, b) => (b.occurredAt ?? '').localeCompare(a.occurredAt ?? '') || (a.id < b.id ? -1 : 1),
      ),
    [app.contents.value],
  );
  const linked = useMemo(
    () => new Set((app.checked.value?.matching.links ?? []).map((each) => each.receipt)),
    [app.checked.value],
  );
  const shown = app.receipts.value.get(id);
  const last = useRef(id);
  useEffect(() => {
    // Whoever closes a receipt goes on where it was opened.
    if (id === '' && last.current !== '') document.getElementById(`slip-${last.current}`)?.focus();
    last.current = id;
  }, [id]);
  if (slips.length === 0)
    return (
      <>
        <h1>{say({ zh: '小票', en: 'Receipts' })}</h1>
        <p>
          {say({
            zh: '还没有小票。短信、签购单、付款记录的文字都可以。',
            en: 'There are no receipts yet. Messages, slips and payment records all do.',
          })}
        </p>
        <a class="main-button" href={hashOf('add')}>
          {say({ zh: '添加小票', en: 'Add receipts' })}
        </a>
      </>
    );
  return (
    <>
      <h1>{say({ zh: '小票', en: 'Receipts' })}</h1>
      {shown && <ReceiptDetails key={shown.id} slip={shown} />}
      <VirtualList
        items={slips}
        heightOf={heightOf}
        label={say({ zh: '小票列表', en: 'List of receipts' })}
        keyOf={(slip) => slip.id}
        render={(slip) => (
          <a
            id={`slip-${slip.id}`}
            class="row"
            href={hashOf('receipts', slip.id)}
            aria-current={slip.id === id ? 'true' : undefined}
          >
            <span class="row-mark">
              <MarkBadge mark={MARK_OF[slip.outcome]} word={OUTCOMES[slip.outcome]} />
            </span>
            <span class="row-name">
              <strong>{slip.merchant ?? say({ zh: '没有写商户', en: 'no merchant named' })}</strong>
              <span class="quiet small">
                {slip.occurredAt === undefined ? '' : timeText(slip.occurredAt, true)} · {say(TYPES[slip.type])}
              </span>
            </span>
            <span class="row-receipt quiet small">
              {linked.has(slip.id)
                ? say({ zh: '已配上账单', en: 'matched to the statement' })
                : say({ zh: '还没配上', en: 'not matched yet' })}
            </span>
            <span class="number row-amount">{amountText(slip.amount)}</span>
          </a>
        )}
      />
    </>
  );
}

function ReceiptDetails({ slip }: { readonly slip: Receipt }) {
  const app = useApp();
  const [editing, setEditing] = useState(false);
  const rows = (app.checked.value?.matching.links ?? []).filter((each) => each.receipt === slip.id);
  return (
    <Drawer
      labelledBy="slip"
      onClose={() => {
        location.hash = hashOf('receipts');
      }}
    >
      <div class="card-top">
        <h2 id="slip">{slip.merchant ?? say({ zh: '小票', en: 'Receipt' })}</h2>
        <a class="plain-button" href={hashOf('receipts')}>
          {say({ zh: '关闭', en: 'Close' })}
        </a>
      </div>
      {rows.map(({ transaction }) => {
        const row = app.rows.value.get(transaction);
        return (
          row && (
            <p key={transaction}>
              {say({ zh: '配上的账单行：', en: 'Matched to: ' })}
              <a href={`#/statement?row=${encodeURIComponent(transaction)}`}>
                {timeText(row.occurredAt ?? row.bookedOn, true)} · {row.counterparty ?? row.description} ·{' '}
                {amountText(row.amount, true)}
              </a>
            </p>
          )
        );
      })}
      <div class="two">
        <div>
          <h3>{say({ zh: '原文', en: 'As it reads' })}</h3>
          <pre class="original">
            <Marked text={slip.text ?? ''} words={slip.outcomeWords} mark={MARK_OF[slip.outcome]} />
          </pre>
        </div>
        <div>
          <h3>{say({ zh: '读出的内容', en: 'What was read' })}</h3>
          {editing ? (
            <ReceiptForm
              slip={slip}
              onDone={() => {
                setEditing(false);
              }}
            />
          ) : (
            <ReadFields slip={slip} />
          )}
          {!editing && (
            <button
              type="button"
              class="plain-button"
              onClick={() => {
                setEditing(true);
              }}
            >
              {say({ zh: '更正', en: 'Correct' })}
            </button>
          )}
        </div>
      </div>
    </Drawer>
  );
}

/** The text with the words that gave the outcome marked. */
function Marked({
  text,
  words,
  mark,
}: {
  readonly text: string;
  readonly words: string | undefined;
  readonly mark: Mark;
}) {
  const at = words === undefined ? -1 : text.indexOf(words);
  if (text === '') return <>{say({ zh: '没有保存原文', en: 'the text was not kept' })}</>;
  if (at < 0 || words === undefined) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark class={`words-${mark}`}>{words}</mark>
      {text.slice(at + words.length)}
    </>
  );
}

function ReadFields({ slip }: { readonly slip: Receipt }) {
  const { references } = slip;
  const fields: readonly (readonly [string, string | undefined])[] = [
    [say({ zh: '类型', en: 'Type' }), say(TYPES[slip.type])],
    [say({ zh: '结果', en: 'Outcome' }), say(OUTCOMES[slip.outcome])],
    [say({ zh: '金额', en: 'Amount' }), amountText(slip.amount)],
    [say({ zh: '时间', en: 'Time' }), slip.occurredAt === undefined ? undefined : timeText(slip.occurredAt, true)],
    [say({ zh: '卡末四位', en: 'Card' }), slip.card === undefined ? undefined : `•••• ${slip.card}`],
    [say({ zh: '参考号', en: 'Reference' }), references.rrn ?? references.order],
    [say({ zh: '授权码', en: 'Authorisation' }), references.auth],
    [say({ zh: '终端号', en: 'Terminal' }), references.terminal],
    [say({ zh: '商户号', en: 'Merchant no.' }), references.merchant],
    [
      say({ zh: '批次号／凭证号', en: 'Batch / trace' }),
      [references.batch, references.trace].filter(Boolean).join(' / ') || undefined,
    ],
    [say({ zh: '承诺到账', en: 'Promised by' }), slip.promisedOn],
  ];
  return (
    <dl class="read">
      {fields.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function ReceiptForm({ slip, onDone }: { readonly slip: Receipt; readonly onDone: () => void }) {
  const app = useApp();
  const [wrong, setWrong] = useState('');
  const submit = (form: HTMLFormElement): void => {
    const data = new FormData(form);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const amount = moneyFromDecimal(text('amount'), slip.amount.currency);
    const time = text('time').replace(' ', 'T');
    const card = text('card');
    if (!amount.ok || amount.value.minor <= 0)
      setWrong(say({ zh: '金额要写成 12.80 这样', en: 'Write the amount like 12.80' }));
    else if (time !== '' && !isLocalTime(time))
      setWrong(say({ zh: '时间要写成 2026-11-10 11:00 这样', en: 'Write the time like 2026-11-10 11:00' }));
    else if (card !== '' && !/^\d{4}$/.test(card))
      setWrong(say({ zh: '卡号只写末四位', en: 'Only the last four digits of the card' }));
    else {
      const { occurredAt: _time, card: _card, merchant: _merchant, ...rest } = slip;
      const corrected: Receipt = present({
        ...rest,
        amount: amount.value,
        merchant: text('merchant') || undefined,
        occurredAt: time || undefined,
        card: card || undefined,
        outcome: RECEIPT_OUTCOMES.find((each) => each === text('outcome')) ?? slip.outcome,
        type: RECEIPT_TYPES.find((each) => each === text('type')) ?? slip.type,
      });
      void app.correctReceipt(corrected).then(onDone);
    }
  };
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <label class="field">
        {say({ zh: '商户', en: 'Merchant' })}
        <input name="merchant" defaultValue={slip.merchant ?? ''} />
      </label>
      <label class="field">
        {say({ zh: '金额', en: 'Amount' })} ({slip.amount.currency})
        <input name="amount" inputMode="decimal" defaultValue={decimalOf(slip.amount)} />
      </label>
      <label class="field">
        {say({ zh: '时间', en: 'Time' })}
        <input name="time" defaultValue={slip.occurredAt?.replace('T', ' ') ?? ''} />
      </label>
      <label class="field">
        {say({ zh: '卡末四位', en: 'Last four of the card' })}
        <input name="card" inputMode="numeric" maxLength={4} defaultValue={slip.card ?? ''} />
      </label>
      <label class="field">
        {say({ zh: '类型', en: 'Type' })}
        <select name="type" defaultValue={slip.type}>
          {RECEIPT_TYPES.map((each) => (
            <option key={each} value={each}>
              {say(TYPES[each])}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {say({ zh: '结果', en: 'Outcome' })}
        <select name="outcome" defaultValue={slip.outcome}>
          {RECEIPT_OUTCOMES.map((each) => (
            <option key={each} value={each}>
              {say(OUTCOMES[each])}
            </option>
          ))}
        </select>
      </label>
      {wrong !== '' && (
        <p class="note" role="alert">
          {wrong}
        </p>
      )}
      <div class="card-actions">
        <button type="submit" class="main-button">
          {say({ zh: '保存更正', en: 'Save the correction' })}
        </button>
        <button type="button" class="plain-button" onClick={onDone}>
          {say({ zh: '不改了', en: 'Leave it' })}
        </button>
      </div>
    </form>
  );
}
