import { useState } from 'preact/hooks';
import type { DoubtfulField, Receipt } from '../../domain/receipt.ts';
import type { Mark } from '../../findings/index.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { Drawer } from './drawer.tsx';
import { MARK_OF_OUTCOME, OUTCOMES, TYPES } from './finding-words.ts';
import { amountText, timeText } from './format.ts';
import { Doubt } from './doubt.tsx';
import { ReceiptPicture } from './kept-picture.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import { hashOf } from './routes.ts';

/** One receipt opened: its text, with the words that gave the outcome marked, beside what was read from it. */
export function ReceiptDetails({ slip }: { readonly slip: Receipt }) {
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
          <ReceiptPicture receipt={slip.id} />
          <h3>{say({ zh: '原文', en: 'As it reads' })}</h3>
          <pre class="original">
            <Marked text={slip.text ?? ''} words={slip.outcomeWords} mark={MARK_OF_OUTCOME[slip.outcome]} />
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
  const fields: readonly (readonly [name: string, value: string | undefined, field?: DoubtfulField])[] = [
    [say({ zh: '商户', en: 'Merchant' }), slip.merchant, 'merchant'],
    [say({ zh: '类型', en: 'Type' }), say(TYPES[slip.type])],
    [say({ zh: '结果', en: 'Outcome' }), say(OUTCOMES[slip.outcome])],
    [say({ zh: '金额', en: 'Amount' }), amountText(slip.amount), 'amount'],
    [
      say({ zh: '时间', en: 'Time' }),
      slip.occurredAt === undefined ? undefined : timeText(slip.occurredAt, true),
      'occurredAt',
    ],
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
        ([name, value, field]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                {value} {field && <Doubt slip={slip} field={field} />}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
