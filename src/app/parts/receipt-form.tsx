import { useState } from 'preact/hooks';
import { isLocalTime } from '../../domain/day.ts';
import { decimalOf, moneyFromDecimal } from '../../domain/money.ts';
import { maskCards } from '../../domain/masking.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import { RECEIPT_OUTCOMES, RECEIPT_TYPES, type Receipt } from '../../domain/receipt.ts';
import type { References } from '../../domain/references.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { OUTCOMES, TYPES } from './finding-words.ts';

const REFERENCES: readonly (readonly [keyof References, Phrase])[] = [
  ['rrn', { zh: '参考号', en: 'Reference (RRN)' }],
  ['auth', { zh: '授权码', en: 'Authorisation code' }],
  ['terminal', { zh: '终端号', en: 'Terminal' }],
  ['merchant', { zh: '商户号', en: 'Merchant number' }],
  ['batch', { zh: '批次号', en: 'Batch' }],
  ['trace', { zh: '凭证号', en: 'Trace' }],
  ['order', { zh: '订单号', en: 'Order number' }],
];

/** What was read of a receipt, to be put right by hand; a refused value says how to write it. */
export function ReceiptForm({ slip, onDone }: { readonly slip: Receipt; readonly onDone: () => void }) {
  const app = useApp();
  const [wrong, setWrong] = useState('');
  const submit = (form: HTMLFormElement): void => {
    const data = new FormData(form);
    const text = (name: string): string => {
      const value = data.get(name);
      // What is typed is cut like what is read: no full card number is kept.
      return typeof value === 'string' ? maskCards(value.trim()) : '';
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
      // What a person has looked through is no longer in doubt.
      const { occurredAt: _time, card: _card, merchant: _merchant, doubtful: _doubtful, ...rest } = slip;
      const { arn, original } = slip.references;
      const references: Partial<Record<keyof References, string>> = present({ arn, original });
      for (const [key] of REFERENCES) {
        const value = text(`reference-${key}`);
        if (value !== '') references[key] = value;
      }
      const corrected: Receipt = present({
        ...rest,
        amount: amount.value,
        merchant: text('merchant') || undefined,
        occurredAt: time || undefined,
        card: card || undefined,
        references,
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
      {REFERENCES.map(([key, name]) => (
        <label class="field" key={key}>
          {say(name)}
          <input
            name={`reference-${key}`}
            maxLength={64}
            autocomplete="off"
            defaultValue={slip.references[key] ?? ''}
          />
        </label>
      ))}
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
