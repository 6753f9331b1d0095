// How a view gets its data: `useApp()` (parts/app-context.ts) gives the one AppState of the page. Its signals hold what is
// kept (`contents`, `settings`), what the check found (`checked`), and what goes on (`busy`, `notice`); its functions are
// all that a screen can do. Every change of data says so in `notice`, with the way back where there is one.
import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
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
import { guessPlace } from '../../complaint/guess-place.ts';
import type { Input } from '../../intake/index.ts';
import type { Contents, Import, ImportRecord, KeptPicture, Settings, Store } from '../../store/index.ts';
import type { Checked, Engine } from './engine.ts';
import { importTold } from './import-told.ts';
import { language } from './language.ts';
import { createLongWork, NOTHING_SAVED, SAVING, tellFailure, type Busy, type Notice } from './long-work.ts';
import { createPreview, type Keep, type Preview } from './preview.ts';
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
  /** Reads everything kept, so that a screen can show it before it is checked. */
  read(): Promise<void>;
  /** Reads everything kept and checks it. */
  load(): Promise<void>;
  /** Checks what is kept once more, after a check that was given up. */
  check(): Promise<void>;
  cancel(): void;
  readonly keep: Keep;
  addSample(): Promise<void>;
  removeSample(): Promise<void>;
  /** Takes one import back with the rows that only it has. */
  removeImport(record: ImportRecord): Promise<void>;
  decide(decision: Decision, text: Phrase): Promise<void>;
  /** Takes an earlier decision back. */
  retract(decision: Decision, text: Phrase): Promise<void>;
  correctReceipt(receipt: Receipt): Promise<void>;
  picture(receipt: string): Promise<KeptPicture | undefined>;
  /** Keeps a picture blacked out further in the place of the one before. */
  blackOut(receipt: string, picture: KeptPicture): Promise<void>;
  removePicture(receipt: string): Promise<void>;
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

const CHECKING: Phrase = { zh: '正在核对', en: 'Checking' };
const UNDONE: Phrase = { zh: '已撤销', en: 'Undone' };

const NOTHING: Contents = { transactions: [], receipts: [], decisions: [], cases: [], imports: [] };

export function createAppState({ store, engine, today, preferred }: Given): AppState {
  const contents = signal<Contents>(NOTHING);
  const settings = signal<Settings>({ mappings: {} });
  const checked = signal<Checked | undefined>(undefined);
  const { busy, notice, during } = createLongWork();
  const jurisdiction = computed((): JurisdictionId => {
    const chosen = JURISDICTIONS.find((each) => each === settings.value.jurisdiction);
    if (settings.value.jurisdiction !== undefined) return chosen ?? 'generic';
    return guessPlace(contents.value.transactions) ?? (language.value === 'zh' ? 'CN' : 'generic');
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
      CHECKING,
      async (progress) => {
        const rows = transactions.length.toLocaleString('en');
        const stage = (share: number): void => {
          progress(share, {
            zh: `${rows} 行 · 第 ${share < 0.5 ? 1 : 2} 步，共 2 步`,
            en: `${rows} rows · step ${share < 0.5 ? 1 : 2} of 2`,
          });
        };
        stage(0);
        checked.value = await engine.check(job, stage);
      },
      { zh: '核对已取消；保存的数据都在', en: 'The check was given up; everything saved is still there' },
    );
    // What an earlier check found is not what these rows say.
    if (!done) checked.value = undefined;
  };

  /** Reads everything kept; `also` changes together with it, so that no screen shows the one without the other. */
  const readWith = async (also?: () => void): Promise<void> => {
    const [found, chosen] = await Promise.all([store.read(), store.settings()]);
    batch(() => {
      contents.value = found;
      settings.value = chosen;
      language.value = chosen.language ?? preferred;
      also?.();
    });
  };
  const read = (): Promise<void> => readWith();
  const load = async (): Promise<void> => {
    await read();
    await check();
  };

  /** Changes what is kept, checks it anew, and says what happened with the way back. */
  const change = async (work: () => Promise<void>, text: Phrase, back?: () => Promise<void>): Promise<void> => {
    const done = await during(SAVING, work);
    if (!done) return;
    await check();
    const undo = back && (async (): Promise<void> => change(back, UNDONE));
    notice.value = present({ text, undo });
  };

  // Rows are many: what changes none of them need not read them all again.
  const removeAll = (ids: readonly string[]) => (): Promise<void> => store.removeImports(ids).then(read);
  const restoreAll = (ids: readonly string[]) => (): Promise<void> => store.restoreImports(ids).then(read);
  const decisionsBe = (decisions: readonly Decision[]) => async (): Promise<void> => {
    await store.saveDecisions(decisions);
    contents.value = { ...contents.value, decisions };
  };
  const receiptBe = (receipt: Receipt) => async (): Promise<void> => {
    await store.correctReceipt(receipt);
    const receipts = contents.value.receipts.map((each) => (each.id === receipt.id ? receipt : each));
    contents.value = { ...contents.value, receipts };
  };

  const keep: Keep = async (imports, onKept, leftOut = 0) => {
    let records: readonly ImportRecord[] | undefined;
    const done = await during(SAVING, async (progress) => {
      const rows = imports.reduce((sum, each) => sum + each.transactions.length + each.receipts.length, 0);
      progress(0, { zh: `${rows.toLocaleString('en')} 条`, en: `${rows.toLocaleString('en')} records` });
      records = await store.addImports(imports);
    });
    if (!done || !records) return undefined;
    const added = records;
    await readWith(onKept);
    await check();
    notice.value = {
      text: importTold(added, leftOut),
      undo: () => change(removeAll(added.map((each) => each.id)), UNDONE),
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
    read,
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
      const done = await during(
        { zh: '正在读取示例', en: 'Reading the sample' },
        async (progress) => {
          const documents = await engine.read(inputs, { today, currency: 'CNY' }, progress);
          imports = documents.map((each) => ({
            name: each.file,
            format: each.format ?? '',
            sample: true,
            transactions: walletOnly(each.format) ? [] : each.transactions,
            receipts: each.receipts,
            ...(each.period && { period: each.period }),
          }));
        },
        NOTHING_SAVED,
      );
      if (done) await keep(imports);
    },
    async removeSample() {
      const ids = contents.value.imports.filter((each) => each.sample).map((each) => each.id);
      await change(removeAll(ids), { zh: '示例数据已移除', en: 'The sample was removed' }, restoreAll(ids));
    },
    async decide(decision, text) {
      const before = contents.value.decisions;
      await change(decisionsBe([...before, decision]), text, decisionsBe(before));
    },
    async removeImport({ id, name }) {
      await change(removeAll([id]), { zh: `已移除「${name}」`, en: `Removed “${name}”` }, restoreAll([id]));
    },
    async retract(decision, text) {
      const before = contents.value.decisions;
      await change(decisionsBe(before.filter((each) => each !== decision)), text, decisionsBe(before));
    },
    async correctReceipt(receipt) {
      const before = contents.value.receipts.find((each) => each.id === receipt.id);
      const text = { zh: '凭证已更正', en: 'The receipt was corrected' };
      await change(receiptBe(receipt), text, before && receiptBe(before));
    },
    picture: (receipt) => store.picture(receipt),
    async blackOut(receipt, picture) {
      const before = await store.picture(receipt);
      await change(
        () => store.savePicture(receipt, picture),
        { zh: '已涂黑，原来的像素不再保存', en: 'Blacked out; what lay beneath is no longer kept' },
        before && (() => store.savePicture(receipt, before)),
      );
    },
    removePicture: (receipt) =>
      change(() => store.removePicture(receipt), { zh: '图片已删除', en: 'The picture was removed' }),
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
      const before = jurisdiction.value;
      const done = await during(SAVING, () => store.saveSettings(next));
      if (!done) return;
      settings.value = next;
      language.value = next.language ?? preferred;
      // Where the account is and what card it is move the days to act by; nothing else here changes what was found.
      if (jurisdiction.value !== before || changed.card !== undefined) await check();
    },
    async wipe() {
      await change(() => store.wipe().then(read), {
        zh: '本机上的数据已全部删除',
        en: 'Everything kept on this machine was removed',
      });
    },
  };
}
