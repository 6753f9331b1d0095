import { useState } from 'preact/hooks';
import type { Receipt } from '../../domain/receipt.ts';
import type { Problem } from '../../domain/result.ts';
import type { Transaction } from '../../domain/transaction.ts';
import { say } from '../state/language.ts';
import type { PreviewItem } from '../state/preview.ts';
import type { Standing } from '../state/standing.ts';
import { useApp } from './app-context.ts';
import { Doubt } from './doubt.tsx';
import { OUTCOMES, TYPES } from './finding-words.ts';
import { amountText, timeText } from './format.ts';

/** How many rows are shown before more are asked for, and how many more then. */
const FIRST = 8;
const MORE = 200;

/** Each line that could not be read or is doubtful: none is skipped, though not all are shown at once. */
export function PreviewProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const [count, setCount] = useState(MORE);
  if (problems.length === 0) return null;
  return (
    <details class="problems" open={problems.length <= 5}>
      <summary>
        {say({
          zh: `需要留意的 ${problems.length} 处`,
          en: `${problems.length} place${problems.length === 1 ? '' : 's'} to look at`,
        })}
      </summary>
      <ul>
        {problems.slice(0, count).map((problem, index) => (
          <li key={index}>
            {problem.line !== undefined && (
              <strong>{say({ zh: `第 ${problem.line} 行：`, en: `line ${problem.line}: ` })}</strong>
            )}
            {say(problem.message)}
            {problem.text !== undefined && <code>{problem.text}</code>}
          </li>
        ))}
      </ul>
      {problems.length > count && (
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            setCount(count + MORE);
          }}
        >
          {say({ zh: `显示其余 ${problems.length - count} 处`, en: `Show the other ${problems.length - count}` })}
        </button>
      )}
    </details>
  );
}

/** The rows and receipts of an input, the first of them at once; what is known already says so. */
export function PreviewRows({ item }: { readonly item: PreviewItem }) {
  const app = useApp();
  const standing = app.preview.standing(item);
  const { transactions, receipts } = item.document;
  const showRows = item.use === undefined || item.use !== 'receipts';
  const showSlips = item.use === undefined || item.use !== 'statement';
  const [count, setCount] = useState(FIRST);
  const most = Math.max(showRows ? transactions.length : 0, showSlips ? receipts.length : 0);
  return (
    <>
      {showRows && transactions.length > 0 && (
        <table class="preview-rows">
          <caption>
            {say({ zh: `账单的行（共 ${transactions.length}）`, en: `statement rows (${transactions.length} in all)` })}
          </caption>
          <tbody>
            {transactions.slice(0, count).map((row) => (
              <TransactionLine key={row.id} row={row} standing={standing} />
            ))}
          </tbody>
        </table>
      )}
      {showSlips && receipts.length > 0 && (
        <table class="preview-rows">
          <caption>
            {say({ zh: `付款凭证（共 ${receipts.length}）`, en: `receipts (${receipts.length} in all)` })}
          </caption>
          <tbody>
            {receipts.slice(0, count).map((slip) => (
              <ReceiptLine key={slip.id} slip={slip} standing={standing} />
            ))}
          </tbody>
        </table>
      )}
      {most > count && (
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            setCount(count + MORE);
          }}
        >
          {say({ zh: '显示更多', en: 'Show more' })}
        </button>
      )}
    </>
  );
}

function Word({ id, standing }: { readonly id: string; readonly standing: Standing }) {
  if (standing.known.has(id)) return <span class="quiet small"> · {say({ zh: '已有', en: 'known' })}</span>;
  if (standing.alike.has(id)) return <span class="quiet small"> · {say({ zh: '疑似已有', en: 'looks known' })}</span>;
  return null;
}

/** The debit that the receipt speaks of, or that none fits yet; nothing while there are no debits at all. */
function Fit({ slip }: { readonly slip: Receipt }) {
  const app = useApp();
  if (app.contents.value.transactions.length === 0) return null;
  const row = app.preview.fits.value.get(slip.id);
  if (!row) return <div class="fit quiet small">{say({ zh: '还没有对得上的账单行', en: 'no debit fits it yet' })}</div>;
  return (
    <div class="fit small">
      {say({ zh: '对得上：', en: 'speaks of: ' })}
      {timeText(row.occurredAt ?? row.bookedOn, true)} · {row.counterparty ?? row.description} ·{' '}
      {amountText(row.amount, true)}
    </div>
  );
}

function TransactionLine({ row, standing }: { readonly row: Transaction; readonly standing: Standing }) {
  return (
    <tr>
      <td>{timeText(row.occurredAt ?? row.bookedOn, true)}</td>
      <td>
        {row.counterparty ?? row.description}
        <Word id={row.id} standing={standing} />
      </td>
      <td class="number">{amountText(row.amount, true)}</td>
    </tr>
  );
}

function ReceiptLine({ slip, standing }: { readonly slip: Receipt; readonly standing: Standing }) {
  return (
    <tr>
      <td>
        {slip.occurredAt === undefined ? '—' : timeText(slip.occurredAt, true)} <Doubt slip={slip} field="occurredAt" />
      </td>
      <td>
        {slip.merchant ?? '—'} · {say(TYPES[slip.type])} · {say(OUTCOMES[slip.outcome])}
        <Word id={slip.id} standing={standing} /> <Doubt slip={slip} field="merchant" />
        <Fit slip={slip} />
      </td>
      <td class="number">
        {amountText(slip.amount)} <Doubt slip={slip} field="amount" />
      </td>
    </tr>
  );
}
