import { useEffect, useState } from 'preact/hooks';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import type { ColumnMapping, DateOrder } from '../../domain/table-mapping.ts';
import type { ReadDocument, UnknownTable } from '../../intake/index.ts';
import { say } from '../state/language.ts';
import type { Remembered } from '../state/preview.ts';
import { useApp } from './app-context.ts';
import { Choice } from './choice.tsx';
import { DateOrderQuestion, openDateOf, ORDERS } from './date-order-question.tsx';
import { MappingPreview } from './mapping-preview.tsx';
import { PointedTable } from './pointed-table.tsx';

type Key = keyof ColumnMapping;
type Chosen = Partial<Record<Key, string>>;

const KEYS: readonly (readonly [Key, Phrase])[] = [
  ['date', { zh: '日期', en: 'Date' }],
  ['amount', { zh: '金额（有正负号）', en: 'Amount (signed)' }],
  ['debit', { zh: '支出', en: 'Money out' }],
  ['credit', { zh: '收入', en: 'Money in' }],
  ['description', { zh: '摘要或商户', en: 'Description or merchant' }],
  ['currency', { zh: '币种', en: 'Currency' }],
];

/** One signed column or two of one direction each: naming the one takes the other back. */
const RIVALS: Readonly<Partial<Record<Key, readonly Key[]>>> = {
  amount: ['debit', 'credit'],
  debit: ['amount'],
  credit: ['amount'],
};

/** What was read by a wish of columns and order. */
interface Trial {
  readonly wish: string;
  readonly document: ReadDocument;
}

interface Shown {
  readonly table: UnknownTable;
  /** Its place in the preview. */
  readonly at: number;
  /** The columns and the order as the person named them before. */
  readonly said: Partial<Remembered> | undefined;
}

/** A table that is not understood: the person points at its columns, sees what they read, and has them remembered. */
export function ColumnMapper({ table, at, said }: Shown) {
  const app = useApp();
  const [chosen, setChosen] = useState<Chosen>(said?.columns ?? table.guess);
  const [order, setOrder] = useState<DateOrder | undefined>(said?.dateOrder);
  const [asked, setAsked] = useState<Key>(nextOf(said?.columns ?? table.guess));
  const [trial, setTrial] = useState<Trial | undefined>(undefined);
  const mapping = mappingOf(chosen);
  const wish = JSON.stringify([mapping, order]);
  useEffect(() => {
    if (!mapping) {
      setTrial(undefined);
      return;
    }
    let isOver = false;
    void app.preview.trial(at, mapping, order).then((read) => {
      if (!isOver && read) setTrial({ wish, document: read });
    });
    return () => {
      isOver = true;
    };
  }, [wish, at]);

  const take = (key: Key, column: string | undefined): void => {
    const next = withColumn(chosen, key, column);
    setChosen(next);
    setAsked(nextOf(next, key));
  };
  const askedName = say(nameOf(asked));
  const open = trial && order === undefined ? openDateOf(trial.document.problems) : undefined;
  return (
    <form
      class="mapper"
      onSubmit={(event) => {
        event.preventDefault();
        if (mapping) void app.preview.map(at, mapping, order);
      }}
    >
      <p>
        {table.signature === ''
          ? say({ zh: '请指出各列的含义。', en: 'Say what the columns hold.' })
          : say({
              zh: '请指出各列的含义；同样表头的文件以后会照此读取。',
              en: 'Say what the columns hold; files with the same header are read the same way from now on.',
            })}{' '}
        {say({ zh: '现在请点表头，指出', en: 'Now press the head of the column for' })} <strong>{askedName}</strong>
        {say({ zh: '，或在下面选择。', en: ', or choose below.' })}
      </p>
      <PointedTable
        table={table}
        next={askedName}
        roleOf={(column) =>
          KEYS.filter(([key]) => chosen[key] === column)
            .map(([, name]) => say(name))
            .join(' · ')
        }
        onPoint={(column) => {
          take(asked, column);
        }}
      />
      <div class="fields">
        {KEYS.map(([key, name]) => (
          <Choice
            key={key}
            name={say(name)}
            value={chosen[key] ?? ''}
            options={[
              ['', say({ zh: '（没有）', en: '(none)' })],
              ...table.header.map((column) => [column, column] as const),
            ]}
            onChoose={(column) => {
              take(key, column === '' ? undefined : column);
            }}
          />
        ))}
        <Choice
          name={say({ zh: '日期顺序', en: 'Order of dates' })}
          value={order ?? ''}
          options={[
            ['', say({ zh: '从文件里看', en: 'as the file shows' })],
            ...ORDERS.map(([each, name]) => [each, say(name)] as const),
          ]}
          onChoose={(value) => {
            setOrder(ORDERS.find(([each]) => each === value)?.[0]);
          }}
        />
      </div>
      {open && <DateOrderQuestion problem={open} id={`mapper-order-${at}`} onAnswer={setOrder} />}
      {mapping === undefined ? (
        <p class="note">
          {say({
            zh: '还需要日期列，以及金额列（或支出、收入列）。',
            en: 'It still needs the column of dates and one of amounts (or of money out and in).',
          })}
        </p>
      ) : null}
      {/* Above what changes with every column, so that it stays where the hand is. */}
      <button type="submit" class="main-button" disabled={mapping === undefined}>
        {say({ zh: '按这些列读取', en: 'Read with these columns' })}
      </button>
      {mapping !== undefined && trial && <MappingPreview document={trial.document} isStale={trial.wish !== wish} />}
    </form>
  );
}

/** The same for a table that was read already: what is behind it is worked out when it is opened, not before. */
export function ColumnsAnew(shown: Shown) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{say({ zh: '列认错了？自己指定', en: 'A column taken wrong? Name them yourself' })}</summary>
      {isOpen && <ColumnMapper {...shown} />}
    </details>
  );
}

const nameOf = (key: Key): Phrase => KEYS.find(([each]) => each === key)?.[1] ?? { zh: key, en: key };

/** A mapping as soon as it names dates and amounts. */
function mappingOf({ date, ...rest }: Chosen): ColumnMapping | undefined {
  const hasSum = rest.amount !== undefined || rest.debit !== undefined || rest.credit !== undefined;
  return date !== undefined && hasSum ? { date, ...rest } : undefined;
}

/** A column holds one thing: what it was before, and what contradicts it, is taken back. */
function withColumn(chosen: Chosen, key: Key, column: string | undefined): Chosen {
  const kept = KEYS.map(([each]) => each).filter(
    (each) =>
      each !== key && (column === undefined || (chosen[each] !== column && RIVALS[key]?.includes(each) !== true)),
  );
  return present({
    ...Object.fromEntries(kept.map((each) => [each, chosen[each]] as const)),
    [key]: column,
  });
}

/** What is asked for next: the first thing that no column holds and that nothing chosen rules out. */
function nextOf(chosen: Chosen, after?: Key): Key {
  const from = after === undefined ? 0 : KEYS.findIndex(([key]) => key === after) + 1;
  const keys = KEYS.map(([key]) => key);
  const next = [...keys.slice(from), ...keys.slice(0, from)].find(
    (key) => chosen[key] === undefined && !(RIVALS[key] ?? []).some((rival) => chosen[rival] !== undefined),
  );
  return next ?? 'date';
}
