import { useState } from 'preact/hooks';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import type { ColumnMapping, DateOrder } from '../../domain/table-mapping.ts';
import type { UnknownTable } from '../../intake/index.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';

type Key = keyof ColumnMapping;

const KEYS: readonly (readonly [Key, Phrase])[] = [
  ['date', { zh: '日期', en: 'Date' }],
  ['amount', { zh: '金额（有正负号）', en: 'Amount (signed)' }],
  ['debit', { zh: '支出', en: 'Money out' }],
  ['credit', { zh: '收入', en: 'Money in' }],
  ['description', { zh: '摘要或商户', en: 'Description or merchant' }],
  ['currency', { zh: '币种', en: 'Currency' }],
];

const ORDERS: readonly (readonly [DateOrder, Phrase])[] = [
  ['dmy', { zh: '日/月/年', en: 'day/month/year' }],
  ['mdy', { zh: '月/日/年', en: 'month/day/year' }],
  ['ymd', { zh: '年/月/日', en: 'year/month/day' }],
];

/** One signed column or two of one direction each: naming the one takes the other back. */
const RIVALS: Readonly<Partial<Record<Key, Partial<Record<Key, undefined>>>>> = {
  amount: { debit: undefined, credit: undefined },
  debit: { amount: undefined },
  credit: { amount: undefined },
};

interface Shown {
  readonly table: UnknownTable;
  /** Its place in the preview. */
  readonly at: number;
  /** The columns as the person named them before. */
  readonly said: Partial<ColumnMapping> | undefined;
}

/** A table that is not understood: the person points at its columns, and the same header is read so from then on. */
export function ColumnMapper({ table, at, said }: Shown) {
  const app = useApp();
  const [chosen, setChosen] = useState<Partial<Record<Key, string>>>(said ?? table.guess);
  const [order, setOrder] = useState<DateOrder | undefined>(undefined);
  const { date, ...rest } = chosen;
  const enough =
    date !== undefined && (rest.amount !== undefined || rest.debit !== undefined || rest.credit !== undefined);
  return (
    <form
      class="mapper"
      onSubmit={(event) => {
        event.preventDefault();
        if (date !== undefined) void app.preview.map(at, { date, ...rest }, order);
      }}
    >
      <p>
        {say({
          zh: '请指出各列的含义；同样表头的文件以后会照此读取。',
          en: 'Say what the columns hold; files with the same header are read the same way from now on.',
        })}
      </p>
      <div
        class="mapper-table"
        role="region"
        tabIndex={0}
        aria-label={say({ zh: '表格的前几行', en: 'The first rows of the table' })}
      >
        <table>
          <thead>
            <tr>
              {table.header.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sample.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <td key={place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="fields">
        {KEYS.map(([key, name]) => (
          <label class="field" key={key}>
            {say(name)}
            <select
              value={chosen[key] ?? ''}
              onChange={(event) => {
                const value = event.currentTarget.value;
                setChosen(
                  present({ ...chosen, ...(value !== '' && RIVALS[key]), [key]: value === '' ? undefined : value }),
                );
              }}
            >
              <option value="">{say({ zh: '（没有）', en: '(none)' })}</option>
              {table.header.map((header) => (
                <option key={header} value={header}>
                  {header}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label class="field">
          {say({ zh: '日期顺序', en: 'Order of dates' })}
          <select
            value={order ?? ''}
            onChange={(event) => {
              setOrder(ORDERS.find(([value]) => value === event.currentTarget.value)?.[0]);
            }}
          >
            <option value="">{say({ zh: '从文件里看', en: 'as the file shows' })}</option>
            {ORDERS.map(([value, name]) => (
              <option key={value} value={value}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <button type="submit" class="main-button" disabled={!enough}>
        {say({ zh: '按这些列读取', en: 'Read with these columns' })}
      </button>
    </form>
  );
}
