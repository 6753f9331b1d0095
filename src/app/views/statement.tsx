import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Phrase } from '../../domain/phrase.ts';
import { REFERENCE_KEYS } from '../../domain/references.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { Mark } from '../../findings/index.ts';
import { useApp } from '../parts/app-context.ts';
import { amountText, timeText } from '../parts/format.ts';
import { MarkBadge, MARKS } from '../parts/mark-badge.tsx';
import { hashOf, route } from '../parts/routes.ts';
import { RowDetails } from '../parts/row-details.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { language, say } from '../state/language.ts';

const FILTERS: readonly (readonly [Mark | 'all', Phrase])[] = [
  ['all', { zh: '全部', en: 'All' }],
  ['in-question', MARKS['in-question']],
  ['waiting', MARKS.waiting],
  ['no-receipt', MARKS['no-receipt']],
  ['returned', MARKS.returned],
  ['proven', MARKS.proven],
];

type Item = { readonly kind: 'day'; readonly day: string } | { readonly kind: 'row'; readonly row: Transaction };

const DAY_HEIGHT = 40;
const ROW_HEIGHT = 68;
const heightOf = (item: Item): number => (item.kind === 'day' ? DAY_HEIGHT : ROW_HEIGHT);
const keyOf = (item: Item): string => (item.kind === 'day' ? item.day : item.row.id);

/** The debits by day, each with its mark; those that no successful receipt proves are highlighted. */
export function StatementView() {
  const app = useApp();
  const asked = route.value.query.get('mark');
  const [filter, setFilter] = useState<Mark | 'all'>(FILTERS.find(([mark]) => mark === asked)?.[0] ?? 'all');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<string | undefined>(route.value.query.get('row') ?? undefined);
  const marks = app.checked.value?.marks ?? {};
  const counts = useMemo(() => countMarks(marks), [marks]);
  const words = search.trim().toLowerCase();
  const searching = words !== '';
  const newestFirst = useMemo(() => [...app.contents.value.transactions].sort(byTime), [app.contents.value]);
  const haystacks = useHaystacks(newestFirst, searching);
  const rows = useMemo(
    () =>
      newestFirst.filter(
        (row) =>
          (filter === 'all' || marks[row.id] === filter) &&
          (!searching || haystacks.get(row.id)?.includes(words) === true),
      ),
    [newestFirst, marks, filter, words, haystacks],
  );
  const items = useMemo(() => withDays(rows), [rows]);
  const shown = open === undefined ? undefined : app.rows.value.get(open);

  // Only a change of the address opens another row: told again after the first paint, it would undo a quick click.
  const heard = useRef(route.value);
  useEffect(() => {
    if (heard.current === route.value) return;
    heard.current = route.value;
    setOpen(route.value.query.get('row') ?? undefined);
  }, [route.value]);

  if (app.contents.value.transactions.length === 0) return <Empty />;
  return (
    <>
      <h1>{say({ zh: '账单', en: 'Statement' })}</h1>
      <div class="tools">
        <div class="filters" role="group" aria-label={say({ zh: '按标记筛选', en: 'Filter by mark' })}>
          {FILTERS.map(([mark, name]) => (
            <button
              key={mark}
              type="button"
              class="chip"
              aria-pressed={filter === mark}
              onClick={() => {
                setFilter(mark);
              }}
            >
              {say(name)} {mark === 'all' ? app.contents.value.transactions.length : (counts.get(mark) ?? 0)}
            </button>
          ))}
        </div>
        <label class="search">
          <span class="visually-hidden">{say({ zh: '搜索账单和小票', en: 'Search statement and receipts' })}</span>
          <input
            type="search"
            placeholder={say({ zh: '搜索账单和小票', en: 'Search statement and receipts' })}
            value={search}
            onInput={(event) => {
              setSearch(event.currentTarget.value);
            }}
          />
        </label>
      </div>
      {shown && (
        <RowDetails
          key={shown.id}
          row={shown}
          onClose={() => {
            setOpen(undefined);
            document.getElementById(`row-${shown.id}`)?.focus();
          }}
        />
      )}
      {rows.length === 0 ? (
        <p class="quiet">{say({ zh: '没有符合的行。', en: 'No row fits.' })}</p>
      ) : (
        <VirtualList
          items={items}
          heightOf={heightOf}
          label={say({ zh: '账单的行', en: 'Statement rows' })}
          keyOf={keyOf}
          render={(item) =>
            item.kind === 'day' ? (
              <p class="day">{dayText(item.day)}</p>
            ) : (
              <RowLine
                row={item.row}
                mark={marks[item.row.id]}
                onOpen={() => {
                  setOpen(item.row.id);
                }}
              />
            )
          }
        />
      )}
    </>
  );
}

function RowLine({
  row,
  mark,
  onOpen,
}: {
  readonly row: Transaction;
  readonly mark: Mark | undefined;
  readonly onOpen: () => void;
}) {
  const app = useApp();
  const finding = app.findingOf.value.get(row.id);
  const disputed = finding !== undefined && finding.type !== 'unproven-debit';
  // A debit that no successful receipt proves stands out, also while its money may still come back by itself.
  const highlighted = mark !== undefined && mark !== 'proven' && mark !== 'returned' && finding !== undefined;
  return (
    <button type="button" id={`row-${row.id}`} class={`row ${highlighted ? `row-${mark}` : ''}`} onClick={onOpen}>
      <span class="row-mark">
        {mark ? (
          <MarkBadge mark={mark} {...(disputed && { word: finding.name })} />
        ) : (
          <span class="quiet small">{say(unmarked(row, app.checked.value !== undefined))}</span>
        )}
      </span>
      <span class="row-name">
        <strong>{row.counterparty ?? row.description}</strong>
        <span class="quiet small">
          {row.counterparty === undefined ? timeText(row.occurredAt ?? row.bookedOn) : row.description}
        </span>
      </span>
      <span class="row-receipt quiet small">{receiptWord(app, row, mark)}</span>
      <span class="number row-amount">{amountText(row.amount, true)}</span>
      <span class="number row-balance quiet small">{row.balance ? amountText(row.balance) : ''}</span>
    </button>
  );
}

/** The word of a row without a mark: no debit, or one that nothing was found out about yet. */
function unmarked(row: Transaction, checked: boolean): Phrase {
  if (row.amount.minor >= 0) return { zh: '入账', en: 'money in' };
  return checked ? { zh: '未扣款', en: 'not debited' } : { zh: '还没核对', en: 'not checked yet' };
}

/** What a row's receipt says, in a few words. */
function receiptWord(app: ReturnType<typeof useApp>, row: Transaction, mark: Mark | undefined): string {
  const link = app.linksOf.value.get(row.id)?.[0];
  const slip = link && app.receipts.value.get(link.receipt);
  if (slip)
    return slip.outcomeWords === undefined
      ? (slip.merchant ?? '')
      : say({ zh: `小票写着「${slip.outcomeWords}」`, en: `slip says “${slip.outcomeWords}”` });
  if (mark !== 'no-receipt') return '';
  return app.findingOf.value.has(row.id)
    ? say({ zh: '还没有凭证', en: 'no receipt yet' })
    : say({ zh: '不需要凭证', en: 'none expected' });
}

function countMarks(marks: Readonly<Record<string, Mark>>): Map<Mark, number> {
  const counts = new Map<Mark, number>();
  for (const mark of Object.values(marks)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return counts;
}

/** What a search looks through for each row, its receipts' text included; built when the first search begins. */
function useHaystacks(rows: readonly Transaction[], searching: boolean): ReadonlyMap<string, string> {
  const app = useApp();
  const links = app.linksOf.value;
  const receipts = app.receipts.value;
  return useMemo(() => {
    const texts = new Map<string, string>();
    if (!searching) return texts;
    for (const row of rows) {
      const slips = (links.get(row.id) ?? []).flatMap((link) => receipts.get(link.receipt) ?? []);
      const words = [
        row.description,
        row.counterparty,
        amountText(row.amount),
        row.bookedOn,
        ...REFERENCE_KEYS.map((key) => row.references[key]),
        ...slips.flatMap((slip) => [slip.merchant, slip.text]),
      ];
      texts.set(row.id, words.filter(Boolean).join(' ').toLowerCase());
    }
    return texts;
  }, [rows, links, receipts, searching]);
}

/** Newest first; equal times keep an order of their own. */
function byTime(a: Transaction, b: Transaction): number {
  const [first, second] = [a.occurredAt ?? a.bookedOn, b.occurredAt ?? b.bookedOn];
  if (first !== second) return first < second ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function withDays(rows: readonly Transaction[]): Item[] {
  const items: Item[] = [];
  let last = '';
  for (const row of rows) {
    const day = (row.occurredAt ?? row.bookedOn).slice(0, 10);
    if (day !== last) items.push({ kind: 'day', day });
    last = day;
    items.push({ kind: 'row', row });
  }
  return items;
}

function dayText(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).toLocaleDateString(language.value === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  return language.value === 'zh' ? `${timeText(day, true)} ${weekday}` : `${weekday} ${timeText(day, true)}`;
}

function Empty() {
  return (
    <>
      <h1>{say({ zh: '账单', en: 'Statement' })}</h1>
      <p>{say({ zh: '还没有账单。', en: 'There is no statement yet.' })}</p>
      <a class="main-button" href={hashOf('add')}>
        {say({ zh: '添加账单', en: 'Add a statement' })}
      </a>
    </>
  );
}
