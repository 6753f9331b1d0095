import { signal, type Signal } from '@preact/signals';
import type { Day } from '../../domain/day.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import type { ColumnMapping, DateOrder } from '../../domain/table-mapping.ts';
import type { Input, ReadDocument } from '../../intake/index.ts';
import type { Contents, Import, ImportRecord, Settings } from '../../store/index.ts';
import type { Engine } from './engine.ts';
import { alikeRows } from './alike-rows.ts';
import { language } from './language.ts';
import { NOTHING_SAVED, type During } from './long-work.ts';
import { walletOnly } from './wallet-only.ts';

/** What a wallet's export is kept as. */
export type Use = 'receipts' | 'statement' | 'both';

/** One input as read, before anything is kept. */
export interface PreviewItem {
  readonly input: Input;
  readonly document: ReadDocument;
  /** Only for exports that are both. */
  readonly use?: Use;
  /** The person wants rows that look already known as well. */
  readonly withAlike?: boolean;
}

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
  /** Reads inputs and shows them beside those already there; nothing is kept yet. */
  add(inputs: readonly Input[]): Promise<void>;
  use(at: number, use: Use): void;
  /** Reads an unknown table again with columns named by hand, and remembers them by its header. */
  map(at: number, columns: ColumnMapping, dateOrder: DateOrder | undefined): Promise<void>;
  /** Keeps, or leaves out, the rows that look already known. */
  withAlike(at: number, wanted: boolean): void;
  drop(at: number): void;
  clear(): void;
  countsOf(item: PreviewItem): Counts;
  /** Keeps all that could be read, in one go. */
  save(): Promise<boolean>;
}

interface Given {
  readonly engine: Engine;
  readonly contents: Signal<Contents>;
  readonly settings: Signal<Settings>;
  readonly today: Day;
  readonly during: During;
  /** Keeps mappings made by hand. */
  readonly remember: (mappings: Settings['mappings']) => Promise<void>;
  readonly keep: (imports: readonly Import[]) => Promise<readonly ImportRecord[] | undefined>;
}

const READING: Phrase = { zh: '正在读取', en: 'Reading' };
const SAVING: Phrase = { zh: '正在保存', en: 'Saving' };

/** Mappings made in this preview are kept with its rows, not before. */
export function createPreview({ engine, contents, settings, today, during, remember, keep }: Given): Preview {
  const items = signal<readonly PreviewItem[]>([]);
  const currency = (): string => settings.value.currency ?? (language.value === 'en' ? 'USD' : 'CNY');

  const read = async (
    inputs: readonly Input[],
    extra: { columns?: ColumnMapping; dateOrder?: DateOrder } = {},
  ): Promise<PreviewItem[]> => {
    let documents: ReadDocument[] = [];
    await during(
      READING,
      async (progress) => {
        documents = await engine.read(
          inputs,
          { today, currency: currency(), savedMappings: settings.value.mappings, ...extra },
          progress,
        );
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

  const looked = new WeakMap<PreviewItem, { kept: Contents; before: number; ids: ReadonlySet<string> }>();
  /** The item's rows that look like ones kept, or like ones of an input before it; looked up once for each state. */
  const alikeIn = (item: PreviewItem): ReadonlySet<string> => {
    const before = items.value.slice(0, Math.max(0, items.value.indexOf(item)));
    const known = looked.get(item);
    if (known?.kept === contents.value && known.before === before.length) return known.ids;
    const kept = [...contents.value.transactions, ...before.flatMap((each) => partsOf(each).transactions)];
    const ids = alikeRows(partsOf(item).transactions, kept);
    looked.set(item, { kept: contents.value, before: before.length, ids });
    return ids;
  };
  /** What of an item is kept. */
  const wantedOf = (item: PreviewItem): ReturnType<typeof partsOf> => {
    const { transactions, receipts } = partsOf(item);
    const alike = item.withAlike === true ? new Set<string>() : alikeIn(item);
    return { transactions: transactions.filter((each) => !alike.has(each.id)), receipts };
  };

  return {
    items,
    async add(inputs) {
      const more = await read(inputs);
      // Read only now: another input may have come in meanwhile.
      items.value = [...items.value, ...more];
    },
    use(at, use) {
      const item = items.value[at];
      if (item) replace(at, { ...item, use });
    },
    withAlike(at, wanted) {
      const item = items.value[at];
      if (item) replace(at, { ...item, withAlike: wanted });
    },
    async map(at, columns, dateOrder) {
      const item = items.value[at];
      const signature = item?.document.table?.signature;
      if (!item) return;
      const [again] = await read([item.input], present({ columns, dateOrder }));
      if (!again) return;
      replace(at, again);
      if (signature !== undefined && again.document.transactions.length > 0)
        settings.value = {
          ...settings.value,
          mappings: { ...settings.value.mappings, [signature]: present({ columns, dateOrder }) },
        };
    },
    drop(at) {
      items.value = items.value.filter((_item, index) => index !== at);
    },
    clear() {
      items.value = [];
    },
    countsOf(item) {
      const kept = wantedOf(item);
      const rows = new Set(contents.value.transactions.map((each) => each.id));
      const slips = new Set(contents.value.receipts.map((each) => each.id));
      const known =
        kept.transactions.filter((each) => rows.has(each.id)).length +
        kept.receipts.filter((each) => slips.has(each.id)).length;
      return {
        fresh: kept.transactions.length + kept.receipts.length - known,
        known,
        alike: alikeIn(item).size,
        unreadable: item.document.problems.filter((each) => each.kept !== true).length,
      };
    },
    async save() {
      const imports = items.value
        .map((item): Import => ({
          name: item.document.file,
          format: item.document.format ?? '',
          sample: false,
          ...wantedOf(item),
        }))
        .filter((each) => each.transactions.length + each.receipts.length > 0);
      if (!(await during(SAVING, () => remember(settings.value.mappings)))) return false;
      const kept = await keep(imports);
      if (kept) items.value = [];
      return kept !== undefined;
    },
  };
}

function partsOf({ document, use }: PreviewItem): Pick<Import, 'transactions' | 'receipts'> {
  const { transactions, receipts } = document;
  if (use === 'receipts') return { transactions: [], receipts };
  return use === 'statement' ? { transactions, receipts: [] } : { transactions, receipts };
}
