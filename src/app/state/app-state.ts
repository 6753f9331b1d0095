// How a view gets its data: `useApp()` (parts/app-context.ts) gives the one AppState of the page. Its signals hold what is
// kept (`contents`, `settings`), what the check found (`checked`), and what goes on (`busy`, `notice`); its functions are
// all that a screen can do. Every change of data says so in `notice`, with the way back where there is one.
import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Case } from '../../domain/case.ts';
import type { Day } from '../../domain/day.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Finding } from '../../domain/finding.ts';
import { JURISDICTIONS, type JurisdictionId } from '../../domain/jurisdiction.ts';
import type { Link } from '../../domain/link.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import type { Receipt } from '../../domain/receipt.ts';
import type { Transaction } from '../../domain/transaction.ts';
import type { Input } from '../../intake/index.ts';
import type { Contents, Import, ImportRecord, Settings, Store } from '../../store/index.ts';
import type { Checked, Engine } from './engine.ts';
import { language } from './language.ts';
import { createLongWork, NOTHING_SAVED, tellFailure, type Busy, type Notice } from './long-work.ts';
import { createPreview, type Preview } from './preview.ts';
import { walletOnly } from './wallet-only.ts';

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
  /** The receipts of a row, by the row's id. */
  readonly linksOf: ReadonlySignal<ReadonlyMap<string, readonly Link[]>>;
  readonly hasSample: ReadonlySignal<boolean>;
  /** Reads everything kept and checks it. */
  load(): Promise<void>;
  /** Checks what is kept once more, after a check that was given up. */
  check(): Promise<void>;
  cancel(): void;
  keep(imports: readonly Import[]): Promise<readonly ImportRecord[] | undefined>;
  addSample(): Promise<void>;
  removeSample(): Promise<void>;
  /** Takes one import back with the rows that only it has. */
  removeImport(record: ImportRecord): Promise<void>;
  decide(decision: Decision, text: Phrase): Promise<void>;
  /** Takes an earlier decision back. */
  retract(decision: Decision, text: Phrase): Promise<void>;
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
  const { busy, notice, during } = createLongWork();
  const jurisdiction = computed((): JurisdictionId => {
    const chosen = JURISDICTIONS.find((each) => each === settings.value.jurisdiction);
    if (settings.value.jurisdiction !== undefined) return chosen ?? 'generic';
    return language.value === 'zh' ? 'CN' : 'generic';
  });
  const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
    new Map(items.map((item) => [item.id, item] as const));

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
    const done = await during(
      { zh: '正在核对', en: 'Checking' },
      async () => {
        checked.value = await engine.check(job);
      },
      { zh: '核对已取消；保存的数据都在', en: 'The check was given up; everything saved is still there' },
    );
    // What an earlier check found is not what these rows say.
    if (!done) checked.value = undefined;
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
    linksOf: computed(() => {
      const links = new Map<string, Link[]>();
      for (const link of checked.value?.matching.links ?? []) {
        const before = links.get(link.transaction);
        if (before) before.push(link);
        else links.set(link.transaction, [link]);
      }
      return links;
    }),
    hasSample: computed(() => contents.value.imports.some((each) => each.sample)),
    load,
    check,
    cancel: () => {
      engine.cancel();
    },
    keep,
    async addSample() {
      const { sampleMonth } = await import('../../sample/index.ts');
      const encoder = new TextEncoder();
      const inputs: Input[] = sampleMonth(today).map((file) => ({ name: file.name, bytes: encoder.encode(file.text) }));
      let imports: Import[] = [];
      const read = await during(
        { zh: '正在读取示例', en: 'Reading the sample' },
        async (progress) => {
          const documents = await engine.read(inputs, { today, currency: 'CNY' }, progress);
          imports = documents.map((each) => ({
            name: each.file,
            format: each.format ?? '',
            sample: true,
            transactions: walletOnly(each.format) ? [] : each.transactions,
            receipts: each.receipts,
          }));
        },
        NOTHING_SAVED,
      );
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
    async removeImport({ id, name }) {
      await change(
        () => store.removeImports([id]),
        { zh: `已移除「${name}」`, en: `Removed “${name}”` },
        () => store.restoreImports([id]),
      );
    },
    async retract(decision, text) {
      const before = contents.value.decisions;
      await change(
        () => store.saveDecisions(before.filter((each) => each !== decision)),
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
      try {
        await store.saveCase(opened);
      } catch (error) {
        notice.value = { text: tellFailure(error), bad: true };
        return;
      }
      contents.value = {
        ...contents.value,
        cases: [...contents.value.cases.filter((each) => each.id !== opened.id), opened],
      };
    },
    async saveSettings(changed) {
      const next = { ...settings.value, ...changed };
      const done = await during({ zh: '正在保存', en: 'Saving' }, () => store.saveSettings(next));
      if (done) await load();
    },
    async wipe() {
      await change(() => store.wipe(), {
        zh: '本机上的数据已全部删除',
        en: 'Everything kept on this machine was removed',
      });
    },
  };
}
