// How a view gets its data: `useApp()` (parts/app-context.ts) gives the one AppState of the page. Its signals hold what is
// kept (`contents`, `settings`), what the check found (`checked`), and what goes on (`busy`, `notice`); its functions are
// all that a screen can do. Every change of data says so in `notice`, with the way back where there is one.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Case } from '../../domain/case.ts';
import type { Day } from '../../domain/day.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Finding } from '../../domain/finding.ts';
import { JURISDICTIONS, type JurisdictionId } from '../../domain/jurisdiction.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { Input } from '../../intake/index.ts';
import type { Contents, Import, ImportRecord, Settings, Store } from '../../store/index.ts';
import { Cancelled, type Checked, type Engine } from './engine.ts';
import { language } from './language.ts';
import { createPreview, type Preview } from './preview.ts';
import { walletOnly } from './wallet-only.ts';

/** Work under way, with its share done. */
export interface Busy {
  readonly what: Phrase;
  readonly share: number;
}

/** What just happened, and how to take it back. */
export interface Notice {
  readonly text: Phrase;
  readonly bad?: boolean;
  readonly undo?: () => Promise<void>;
}

export interface AppState {
  readonly contents: Signal<Contents>;
  readonly settings: Signal<Settings>;
  readonly checked: Signal<Checked | undefined>;
  readonly busy: Signal<Busy | undefined>;
  readonly notice: Signal<Notice | undefined>;
  readonly preview: Preview;
  readonly today: Day;
  readonly jurisdiction: ReadonlySignal<JurisdictionId>;
  readonly rows: ReadonlySignal<ReadonlyMap<string, Transaction>>;
  readonly receipts: ReadonlySignal<ReadonlyMap<string, Receipt>>;
  readonly findings: ReadonlySignal<ReadonlyMap<string, Finding>>;
  /** The finding that disputes a row, by the row's id. */
  readonly findingOf: ReadonlySignal<ReadonlyMap<string, Finding>>;
  readonly hasSample: ReadonlySignal<boolean>;
  /** Reads everything kept and checks it. */
  load(): Promise<void>;
  /** Does long work under a name, and tells of a failure; false where it failed or was given up. */
  during(what: Phrase, work: (progress: (share: number) => void) => Promise<void>): Promise<boolean>;
  cancel(): void;
  keep(imports: readonly Import[]): Promise<readonly ImportRecord[] | undefined>;
  addSample(): Promise<void>;
  removeSample(): Promise<void>;
  decide(decision: Decision, text: Phrase): Promise<void>;
  correctReceipt(receipt: Receipt): Promise<void>;
  saveCase(opened: Case): Promise<void>;
  saveSettings(change: Partial<Settings>): Promise<void>;
  wipe(): Promise<void>;
}

/** What the page gives to its state. */
export interface Given {
  readonly store: Store;
  readonly engine: Engine;
  readonly today: Day;
  readonly preferred: 'zh' | 'en';
}

const NOTHING: Contents = { transactions: [], receipts: [], decisions: [], cases: [], imports: [] };

export function createAppState({ store, engine, today, preferred }: Given): AppState {
  const contents = signal<Contents>(NOTHING);
  const settings = signal<Settings>({ mappings: {} });
  const checked = signal<Checked | undefined>(undefined);
  const busy = signal<Busy | undefined>(undefined);
  const notice = signal<Notice | undefined>(undefined);
  const jurisdiction = computed((): JurisdictionId => {
    const chosen = JURISDICTIONS.find((each) => each === settings.value.jurisdiction);
    if (settings.value.jurisdiction !== undefined) return chosen ?? 'generic';
    return language.value === 'zh' ? 'CN' : 'generic';
  });
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
    new Map(items.map((item) => [item.id, item] as const));

  const during: AppState['during'] = async (what, work) => {
    busy.value = { what, share: 0 };
    // An older way back must not be taken for this change's.
    notice.value = undefined;
    try {
      await work((share) => {
        busy.value = { what, share };
      });
      return true;
    } catch (error) {
      notice.value =
        error instanceof Cancelled
          ? { text: { zh: '已取消，没有保存任何东西', en: 'Given up; nothing was saved' } }
          : { text: tellFailure(error), bad: true };
      return false;
    } finally {
      busy.value = undefined;
    }
  };

  const check = async (): Promise<void> => {
    const { transactions, receipts, decisions } = contents.value;
    if (transactions.length + receipts.length === 0) {
      checked.value = undefined;
      return;
    }
    const job = present({
      transactions,
      receipts,
      decisions,
      today,
      jurisdiction: jurisdiction.value,
      card: settings.value.card,
    });
    await during({ zh: '正在核对', en: 'Checking' }, async () => {
      checked.value = await engine.check(job);
    });
  };

  const load = async (): Promise<void> => {
    [contents.value, settings.value] = await Promise.all([store.read(), store.settings()]);
    language.value = settings.value.language ?? preferred;
    await check();
  };

  /** Changes what is kept, loads it anew, and says what happened with the way back. */
  const change = async (work: () => Promise<void>, text: Phrase, back?: () => Promise<void>): Promise<void> => {
    const done = await during({ zh: '正在保存', en: 'Saving' }, work);
    if (!done) return;
    await load();
    const undo = back && (async (): Promise<void> => change(back, { zh: '已撤销', en: 'Undone' }));
    notice.value = present({ text, undo });
  };

  const keep: AppState['keep'] = async (imports) => {
    let records: readonly ImportRecord[] | undefined;
    const done = await during({ zh: '正在保存', en: 'Saving' }, async () => {
      records = await store.addImports(imports);
    });
    if (!done || !records) return undefined;
    const added = records;
    await load();
    const count = added.reduce((sum, each) => sum + each.newTransactions + each.newReceipts, 0);
    notice.value = {
      text: { zh: `已保存 ${count} 条新的记录`, en: `Saved ${count} new record${count === 1 ? '' : 's'}` },
      undo: () => change(() => store.removeImports(added.map((each) => each.id)), { zh: '已撤销', en: 'Undone' }),
    };
    return added;
  };

  const preview = createPreview({
    engine,
    contents,
    settings,
    today,
    during,
    keep,
    remember: (mappings) => store.saveSettings({ ...settings.value, mappings }),
  });

  return {
    contents,
    settings,
    checked,
    busy,
    notice,
    preview,
    today,
    jurisdiction,
    rows: computed(() => byId(contents.value.transactions)),
    receipts: computed(() => byId(contents.value.receipts)),
    findings: computed(() => byId(checked.value?.findings ?? [])),
    findingOf: computed(
      () =>
        new Map(
          (checked.value?.findings ?? []).flatMap((each) => each.transactions.map((row) => [row, each] as const)),
        ),
    ),
    hasSample: computed(() => contents.value.imports.some((each) => each.sample)),
    load,
    during,
    cancel: () => {
      engine.cancel();
    },
    keep,
    async addSample() {
      const { sampleMonth } = await import('../../sample/index.ts');
      const encoder = new TextEncoder();
      const inputs: Input[] = sampleMonth(today).map((file) => ({ name: file.name, bytes: encoder.encode(file.text) }));
      let imports: Import[] = [];
      const read = await during({ zh: '正在读取示例', en: 'Reading the sample' }, async (progress) => {
        const documents = await engine.read(inputs, { today, currency: 'CNY' }, progress);
        imports = documents.map((each) => ({
          name: each.file,
          format: each.format ?? '',
          sample: true,
          transactions: walletOnly(each.format) ? [] : each.transactions,
          receipts: each.receipts,
        }));
      });
      if (read) await keep(imports);
    },
    async removeSample() {
      const ids = contents.value.imports.filter((each) => each.sample).map((each) => each.id);
      await change(
        () => store.removeImports(ids),
        { zh: '示例数据已移除', en: 'The sample was removed' },
        () => store.restoreImports(ids),
      );
    },
    async decide(decision, text) {
      const before = contents.value.decisions;
      await change(
        () => store.saveDecisions([...before, decision]),
        text,
        () => store.saveDecisions(before),
      );
    },
    async correctReceipt(receipt) {
      const before = contents.value.receipts.find((each) => each.id === receipt.id);
      await change(
        () => store.correctReceipt(receipt),
        { zh: '凭证已更正', en: 'The receipt was corrected' },
        before && (() => store.correctReceipt(before)),
      );
    },
    async saveCase(opened) {
      await store.saveCase(opened);
      contents.value = {
        ...contents.value,
        cases: [...contents.value.cases.filter((each) => each.id !== opened.id), opened],
      };
    },
    async saveSettings(changed) {
      const next = { ...settings.value, ...changed };
      await store.saveSettings(next);
      await load();
    },
    async wipe() {
      await change(() => store.wipe(), {
        zh: '本机上的数据已全部删除',
        en: 'Everything kept on this machine was removed',
      });
    },
  };
}

function tellFailure(error: unknown): Phrase {
  if (typeof error === 'object' && error !== null && 'phrase' in error && isPhrase(error.phrase)) return error.phrase;
  const detail = error instanceof Error ? error.message : String(error);
  return { zh: `没有完成，什么也没有保存：${detail}`, en: `This did not work, and nothing was saved: ${detail}` };
}

const isPhrase = (value: unknown): value is Phrase =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
