import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useApp } from '../parts/app-context.ts';
import { MARK_OF_OUTCOME, OUTCOMES, TYPES } from '../parts/finding-words.ts';
import { amountText, timeText } from '../parts/format.ts';
import { MarkBadge } from '../parts/mark-badge.tsx';
import { ReceiptDetails } from '../parts/receipt-details.tsx';
import { hashOf } from '../parts/routes.ts';
import { VirtualList } from '../parts/virtual-list.tsx';
import { dayHere } from '../../browser/index.ts';
import { say } from '../state/language.ts';

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
  const copies = useMemo(
    () => new Set((app.checked.value?.matching.copies ?? []).map((each) => each.receipt)),
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
            zh: '还没有小票。照片、邮件、PDF，或短信、签购单、付款记录的文字都可以。',
            en: 'There are no receipts yet. Photos, e-mails, PDFs, messages, slips and payment records all do.',
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
              <MarkBadge mark={MARK_OF_OUTCOME[slip.outcome]} word={OUTCOMES[slip.outcome]} />
            </span>
            <span class="row-name">
              <strong>{slip.merchant ?? say({ zh: '没有写商户', en: 'no merchant named' })}</strong>
              {slip.doubtful && <span class="doubt">{say({ zh: '有看不清的地方', en: 'partly hard to read' })}</span>}
              <span class="quiet small">
                {slip.occurredAt === undefined ? '' : timeText(slip.occurredAt, true)} · {say(TYPES[slip.type])}
              </span>
            </span>
            <span class="row-receipt quiet small">
              {slip.occurredAt !== undefined && (
                <span class="slip-day">
                  {timeText(slip.occurredAt.slice(0, 10), !slip.occurredAt.startsWith(dayHere().slice(0, 4)))} ·{' '}
                </span>
              )}
              {linked.has(slip.id)
                ? say({ zh: '已配上账单', en: 'matched' })
                : copies.has(slip.id)
                  ? say({ zh: '另一张的副本', en: 'a copy of another' })
                  : say({ zh: '还没配上', en: 'not matched' })}
            </span>
            <span class="number row-amount">{amountText(slip.amount)}</span>
          </a>
        )}
      />
    </>
  );
}
