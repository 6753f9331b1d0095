import { useState } from 'preact/hooks';
import type { Phrase } from '../../domain/phrase.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Transaction } from '../../domain/transaction.ts';
import { say } from '../state/language.ts';
import type { PreviewItem, Use } from '../state/preview.ts';
import { useApp } from './app-context.ts';
import { ColumnMapper } from './column-mapper.tsx';
import { OUTCOMES, TYPES } from './finding-words.ts';
import { amountText, timeText } from './format.ts';

/** How many rows are shown before more are asked for, and how many more then. */
const FIRST = 8;
const MORE = 200;

const USES: readonly (readonly [Use, Phrase])[] = [
  ['receipts', { zh: '作为付款凭证（推荐）', en: 'as proofs of payment (recommended)' }],
  ['statement', { zh: '作为账单', en: 'as a statement' }],
  ['both', { zh: '两者都要', en: 'as both' }],
];

/** One input as it was read: what it is, how much is new, known or unreadable, and its rows. */
export function PreviewCard({ item, at }: { readonly item: PreviewItem; readonly at: number }) {
  const app = useApp();
  const { document, use } = item;
  const { fresh, known, alike, unreadable } = app.preview.countsOf(item);
  const heading = `preview-${at}`;
  return (
    <article class="card" aria-labelledby={heading}>
      <div class="card-top">
        <h3 id={heading}>{document.file}</h3>
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            app.preview.drop(at);
          }}
        >
          {say({ zh: '不要', en: 'Discard' })}
          <span class="visually-hidden"> {document.file}</span>
        </button>
      </div>
      <p class="quiet">{recognised(item)}</p>
      <ul class="counts">
        <li>{say({ zh: `新的 ${fresh}`, en: `${fresh} new` })}</li>
        <li>{say({ zh: `已有 ${known}`, en: `${known} already known` })}</li>
        {alike > 0 && <li>{say({ zh: `疑似已有 ${alike}`, en: `${alike} look known` })}</li>}
        <li class={unreadable > 0 ? 'in-question' : ''}>
          {say({ zh: `读不懂 ${unreadable}`, en: `${unreadable} not readable` })}
        </li>
      </ul>
      {alike > 0 && (
        <label class="have note">
          <input
            type="checkbox"
            checked={item.withAlike === true}
            onChange={(event) => {
              app.preview.withAlike(at, event.currentTarget.checked);
            }}
          />
          {say({
            zh: `有 ${alike} 行与已有的行同日、同额、同名，像是同一笔，默认不重复保存；勾选则一并保存`,
            en: `${alike} row${alike === 1 ? '' : 's'} of the same day, sum and name as rows you have are left out as the same; tick to keep them, too`,
          })}
        </label>
      )}
      {document.notes.map((note) => (
        <p class="note" key={note.en}>
          {say(note)}
        </p>
      ))}
      {use !== undefined && (
        <label class="field">
          {say({ zh: '保存为', en: 'Keep it' })}
          <select
            value={use}
            onChange={(event) => {
              const chosen = USES.find(([value]) => value === event.currentTarget.value)?.[0];
              if (chosen) app.preview.use(at, chosen);
            }}
          >
            {USES.map(([value, name]) => (
              <option key={value} value={value}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Problems item={item} />
      {!document.table && document.transactions.length + document.receipts.length === 0 && (
        <p class="quiet">
          {say({
            zh: '可以这样做：从银行网站导出 CSV 或 OFX，或者把网页上的表格、小票的文字复制后粘贴到上面。',
            en: 'What helps: export CSV or OFX from the bank’s site, or copy the table or the text of the slip and paste it above.',
          })}
        </p>
      )}
      {document.table && document.transactions.length === 0 && <ColumnMapper table={document.table} at={at} />}
      <Rows item={item} />
    </article>
  );
}

function recognised({ document }: PreviewItem): string {
  if (!document.formatName)
    return document.transactions.length + document.receipts.length > 0
      ? (document.format ?? '')
      : say({ zh: '没有认出', en: 'Not recognised' });
  const encoding = document.encoding === undefined ? '' : ` · ${document.encoding}`;
  const balance = {
    continuous: { zh: ' · 余额逐行连续', en: ' · balance follows row by row' },
    broken: { zh: ' · 余额不连续', en: ' · balance does not follow' },
    absent: { zh: '', en: '' },
  }[document.balance];
  return `${say({ zh: '认出是', en: 'Recognised as' })} ${say(document.formatName)}${encoding}${say(balance)}`;
}

function Problems({ item }: { readonly item: PreviewItem }) {
  const { problems } = item.document;
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
        {problems.slice(0, 200).map((problem, index) => (
          <li key={index}>
            {problem.line !== undefined && (
              <strong>{say({ zh: `第 ${problem.line} 行：`, en: `line ${problem.line}: ` })}</strong>
            )}
            {say(problem.message)}
            {problem.text !== undefined && <code>{problem.text}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Rows({ item }: { readonly item: PreviewItem }) {
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
              <TransactionLine key={row.id} row={row} />
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
              <ReceiptLine key={slip.id} slip={slip} />
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

function TransactionLine({ row }: { readonly row: Transaction }) {
  return (
    <tr>
      <td>{timeText(row.occurredAt ?? row.bookedOn, true)}</td>
      <td>{row.counterparty ?? row.description}</td>
      <td class="number">{amountText(row.amount, true)}</td>
    </tr>
  );
}

function ReceiptLine({ slip }: { readonly slip: Receipt }) {
  return (
    <tr>
      <td>{slip.occurredAt === undefined ? '—' : timeText(slip.occurredAt, true)}</td>
      <td>
        {slip.merchant ?? '—'} · {say(TYPES[slip.type])} · {say(OUTCOMES[slip.outcome])}
      </td>
      <td class="number">{amountText(slip.amount)}</td>
    </tr>
  );
}
