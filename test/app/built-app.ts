import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createAppState, type AppState } from '../../src/app/state/app-state.ts';
import { directEngine } from '../../src/app/state/engine-jobs.ts';
import type { Engine } from '../../src/app/state/engine.ts';
import type { Input } from '../../src/intake/index.ts';
import { openStore, type Store } from '../../src/store/index.ts';

export interface Built {
  readonly app: AppState;
  readonly store: Store;
}

/** The state of the page over a store of its own, without a browser; the parts given here take the place of the real. */
export async function buildApp(
  given: { engine?: Partial<Engine>; store?: Partial<Store>; preferred?: 'zh' | 'en' } = {},
): Promise<Built> {
  globalThis.indexedDB = new IDBFactory();
  const real = await openStore();
  const store = new Proxy(real, {
    get(target, key) {
      const own: unknown = Reflect.get(given.store ?? {}, key);
      if (own !== undefined) return own;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  const engine: Engine = { ...directEngine, ...given.engine };
  const app = createAppState({ store, engine, today: '2026-11-24', preferred: given.preferred ?? 'zh' });
  await app.load();
  return { app, store: real };
}

/** Text as it comes in by a paste or a file. */
export const input = (text: string, name = 'pasted'): Input => ({ name, bytes: new TextEncoder().encode(text) });

/** Three invented debits; the second has a declined slip, the third a successful one. */
export const STATEMENT = [
  '交易日期,交易时间,摘要,对方户名,支出,收入,余额,卡末四位',
  '2026-11-03,09:10:00,消费,云杉书屋,35.00,,965.00,4321',
  '2026-11-04,18:22:10,消费,北渡超市,88.60,,876.40,4321',
  '2026-11-05,12:01:00,消费,南巷面馆,22.00,,854.40,4321',
].join('\n');

const slip = (merchant: string, rrn: string, time: string, amount: string, outcome: string): string =>
  [
    'POS签购单',
    `商户名称：${merchant}`,
    '终端编号：30018842',
    '卡号：622848******4321',
    '交易类型：消费',
    `参考号：${rrn}`,
    `日期/时间：${time}`,
    `金额：RMB ${amount}`,
    outcome,
  ].join('\n');

export const DECLINED = slip('北渡超市', '118204553901', '2026/11/04 18:22:08', '88.60', '交易失败');
export const APPROVED = slip('南巷面馆', '118204553977', '2026/11/05 12:00:58', '22.00', '交易成功');
