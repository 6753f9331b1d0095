import { signal, type Signal } from '@preact/signals';
import type { Day } from '../../domain/day.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { ColumnMapping, DateOrder } from '../../domain/table-mapping.ts';
import type { ReadDocument } from '../../intake/index.ts';
import type { Contents, Import, ImportRecord, Settings } from '../../store/index.ts';
import { sizeOf, type Engine, type Offered, type ReadSettings } from './engine.ts';
import { fittingDebits } from './fitting-debits.ts';
import { language } from './language.ts';
import { NOTHING_SAVED, SAVING, type During } from './long-work.ts';
import { createTrials } from './trials.ts';
import { standingOf, type Rows, type Standing } from './standing.ts';
import { walletOnly } from './wallet-only.ts';

/** What a wallet's export is kept as. */
export type Use = 'receipts' | 'statement' | 'both';

/** What the person says of an input that it does not say itself. */
type Said = Pick<ReadSettings, 'columns' | 'dateOrder' | 'reader' | 'statedCurrency'>;

/** One input as read, before anything is kept. */
export interface PreviewItem {
  readonly input: Offered;
  readonly document: ReadDocument;
  /** Only for exports that are both. */
  readonly use?: Use;
  readonly said?: Said;
  /** The person wants rows that look already known as well. */
  readonly withAlike?: boolean;
}

/** Columns named before for a header, and the order of its dates. */
export type Remembered = Settings['mappings'][string];

/**
 * Keeps and checks; `onKept` tells that all is kept, which comes well before it is checked where there is much. `leftOut`
 * rows looked known and are not among the imports: they are told with the rest.
 */
export type Keep = (
  imports: readonly Import[],
  onKept?: () => void,
  leftOut?: number,
) => Promise<readonly ImportRecord[] | undefined>;

/** Counts of an item as it would be kept. */
export interface Counts {
  readonly fresh: number;
  readonly known: number;
  /** Rows that look like ones kept from another source; left out unless the person wants them. */
  readonly alike: number;
  readonly unreadable: number;
}

export interface Preview {
  readonly items: Signal<readonly PreviewItem[]>;
  /** The debit that each receipt shown speaks of, by the receipt's id, as far as that is known. */
  readonly fits: Signal<ReadonlyMap<string, Transaction>>;
  /** Are the pictures kept with what was read from them? */
  readonly keepsPictures: Signal<boolean>;
  /** Reads inputs and shows them beside those already there; nothing is kept yet. */
  add(inputs: readonly Offered[]): Promise<void>;
  use(at: number, use: Use): void;
  /** Reads an input that several readers claim alike by the one that the person chose. */
  choose(at: number, reader: string): Promise<void>;
  /** Reads an unknown table again with columns named by hand, and remembers them by its header. */
  map(at: number, columns: ColumnMapping, dateOrder: DateOrder | undefined): Promise<void>;
  /**
   * What `map` would read, nothing changed; undefined where a later trial of the same input took its place, or where it
   * was given up.
   */
  trial(at: number, columns: ColumnMapping, dateOrder: DateOrder | undefined): Promise<ReadDocument | undefined>;
  /** The columns remembered for the header of an input's table. */
  remembered(item: PreviewItem): Remembered | undefined;
  /** Forgets them for good, and reads the input as if they had never been named. */
  forget(at: number): Promise<void>;
  /** Reads an input whose dates leave the order of day and month open again in this one. */
  order(at: number, dateOrder: DateOrder): Promise<void>;
  /** Reads an input that names no currency again in this one, which is assumed from then on. */
  currency(at: number, currency: string): Promise<void>;
  /** Keeps, or leaves out, the rows that look already known. */
  withAlike(at: number, wanted: boolean): void;
  drop(at: number): void;
  clear(): void;
  /** Which of an item's rows are known, or look so. */
  standing(item: PreviewItem): Standing;
  countsOf(item: PreviewItem): Counts;
  /** Keeps all that could be read, in one go, and checks it; `onKept` tells when it is kept. */
  save(onKept?: () => void): Promise<boolean>;
}

interface Given {
  readonly engine: Engine;
  readonly contents: Signal<Contents>;
  readonly settings: Signal<Settings>;
  readonly today: Day;
  readonly during: During;
  /** Keeps mappings made by hand. */
  readonly remember: (mappings: Settings['mappings']) => Promise<void>;
  readonly keep: Keep;
}

const READING: Phrase = { zh: '正在读取', en: 'Reading' };

/** Mappings made in this preview are kept with its rows, not before. */
export function createPreview({ engine, contents, settings, today, during, remember, keep }: Given): Preview {
  const items = signal<readonly PreviewItem[]>([]);
  const fits = signal<ReadonlyMap<string, Transaction>>(new Map());
  const keepsPictures = signal(false);
  const currency = (): string => settings.value.currency ?? (language.value === 'en' ? 'USD' : 'CNY');

  const settingsFor = (said: Said): ReadSettings => ({
    today,
    currency: currency(),
    savedMappings: settings.value.mappings,
    ...said,
  });
  const trials = createTrials(engine);

  const read = async (inputs: readonly Offered[], said: Said = {}): Promise<PreviewItem[]> => {
    let documents: ReadDocument[] = [];
    const whole = inputs.reduce((sum, each) => sum + sizeOf(each), 0);
    await during(
      READING,
      async (tell) => {
        const progress = (share: number): void => {
          tell(share, readSoFar(share, whole));
        };
        progress(0);
        documents = await engine.read(inputs, settingsFor(said), progress);
      },
      NOTHING_SAVED,
    );
    return documents.flatMap((document, at) => {
      const input = inputs[at];
      return input
        ? [present({ input, document, use: walletOnly(document.format) ? ('receipts' as const) : undefined })]
        : [];
    });
  };
  const replace = (at: number, item: PreviewItem): void => {
    items.value = items.value.map((each, index) => (index === at ? item : each));
  };

  const looked = new WeakMap<PreviewItem, { kept: Contents; all: readonly PreviewItem[]; standing: Standing }>();
  /** How the item's rows stand; looked up once for each state of what is kept and what is shown. */
  const standing = (item: PreviewItem): Standing => {
    const [kept, all] = [contents.value, items.value];
    const before = looked.get(item);
    if (before?.kept === kept && before.all === all) return before.standing;
    const earlier = all.slice(0, Math.max(0, all.indexOf(item))).map(partsOf);
    const found = standingOf(partsOf(item), [kept, ...earlier]);
    looked.set(item, { kept, all, standing: found });
    return found;
  };
  /** How many rows look known and are therefore not kept. */
  const leftOutOf = (item: PreviewItem): number => (item.withAlike === true ? 0 : standing(item).alike.size);
  /** What of an item is kept. */
  const wantedOf = (item: PreviewItem): Rows => {
    const { transactions, receipts } = partsOf(item);
    if (item.withAlike === true) return { transactions, receipts };
    const { alike } = standing(item);
    return { transactions: transactions.filter((each) => !alike.has(each.id)), receipts };
  };
  /** Reads an input anew as the person says, in the place of what was read before. */
  const again = async (at: number, said: Said): Promise<PreviewItem | undefined> => {
    const before = items.value[at];
    if (!before) return undefined;
    const all = { ...before.said, ...said };
    const [item] = await read([before.input], all);
    if (!item) return undefined;
    replace(at, { ...item, said: all });
    return item;
  };

  return {
    items,
    fits,
    keepsPictures,
    async add(inputs) {
      const more = await read(inputs);
      // Read only now: another input may have come in meanwhile.
      items.value = [...items.value, ...more];
      keepsPictures.value = settings.value.keepPictures === true;
      const slips = items.value.flatMap((each) => partsOf(each).receipts);
      // Said as soon as it is known; that it is not known stands in nobody's way.
      fits.value = await fittingDebits(engine, contents.value, slips, today).catch(() => new Map());
    },
    use(at, use) {
      const item = items.value[at];
      if (item) replace(at, { ...item, use });
    },
    withAlike(at, wanted) {
      const item = items.value[at];
      if (item) replace(at, { ...item, withAlike: wanted });
    },
    async choose(at, reader) {
      await again(at, { reader });
    },
    async map(at, columns, dateOrder) {
      const signature = items.value[at]?.document.table?.signature;
      const item = await again(at, present({ columns, dateOrder }));
      // A table without a header is like any other of as many columns: nothing to know it by.
      if (signature !== undefined && signature !== '' && item && item.document.transactions.length > 0)
        settings.value = {
          ...settings.value,
          mappings: { ...settings.value.mappings, [signature]: present({ columns, dateOrder }) },
        };
    },
    async trial(at, columns, dateOrder) {
      const item = items.value[at];
      return item && trials(item.input, settingsFor({ ...item.said, ...present({ columns, dateOrder }) }));
    },
    remembered: ({ document }) => settings.value.mappings[document.table?.signature ?? ''],
    async forget(at) {
      const item = items.value[at];
      const signature = item?.document.table?.signature;
      if (!item || signature === undefined) return;
      const { [signature]: _forgotten, ...mappings } = settings.value.mappings;
      if (!(await during(SAVING, () => remember(mappings)))) return;
      settings.value = { ...settings.value, mappings };
      const { columns: _columns, dateOrder: _order, ...said } = item.said ?? {};
      const [anew] = await read([item.input], said);
      if (anew) replace(at, { ...anew, said });
    },
    async order(at, dateOrder) {
      await again(at, { dateOrder });
    },
    async currency(at, statedCurrency) {
      // Also what is assumed from now on; kept together with the rows.
      if (await again(at, { statedCurrency })) settings.value = { ...settings.value, currency: statedCurrency };
    },
    drop(at) {
      items.value = items.value.filter((_item, index) => index !== at);
    },
    clear() {
      items.value = [];
    },
    standing,
    countsOf(item) {
      const { transactions, receipts } = partsOf(item);
      const { knownRows, alike } = standing(item);
      return {
        fresh: transactions.length + receipts.length - knownRows - leftOutOf(item),
        known: knownRows,
        alike: alike.size,
        unreadable: item.document.problems.filter((each) => each.kept !== true).length,
      };
    },
    async save(onKept) {
      const imports = items.value
        .map((item): Import => ({
          name: item.document.file,
          format: item.document.format ?? '',
          sample: false,
          ...wantedOf(item),
          ...(item.document.period && { period: item.document.period }),
          ...(keepsPictures.value ? { pictures: keptPictures(item) } : {}),
        }))
        .filter((each) => each.transactions.length + each.receipts.length > 0);
      const wish = { ...settings.value, keepPictures: keepsPictures.value };
      if (items.value.some((each) => each.document.pictures)) settings.value = wish;
      if (!(await during(SAVING, () => remember(settings.value.mappings)))) return false;
      const leftOut = items.value.reduce((sum, each) => sum + leftOutOf(each), 0);
      const kept = await keep(
        imports,
        () => {
          items.value = [];
          onKept?.();
        },
        leftOut,
      );
      return kept !== undefined;
    },
  };
}

/** `2.1 / 5.7 MB` */
function readSoFar(share: number, whole: number): Phrase {
  const [unit, size] = whole >= 1_000_000 ? ['MB', 1_000_000] : ['kB', 1_000];
  const told = `${((share * whole) / size).toFixed(1)} / ${(whole / size).toFixed(1)} ${unit}`;
  return { zh: told, en: told };
}

/** The pictures of an item as they may be kept. */
function keptPictures({ document }: PreviewItem): NonNullable<Import['pictures']> {
  return (document.pictures ?? []).flatMap(({ keepable, width, height, receipts }) =>
    keepable ? [{ bytes: keepable, width, height, receipts }] : [],
  );
}

function partsOf({ document, use }: PreviewItem): Rows {
  const { transactions, receipts } = document;
  if (use === 'receipts') return { transactions: [], receipts };
  return use === 'statement' ? { transactions, receipts: [] } : { transactions, receipts };
}
