import type { Day } from '../../domain/day.ts';
import type { Import } from '../../store/index.ts';
import type { Engine, OnProgress } from './engine.ts';
import { walletOnly } from './wallet-only.ts';

/** The invented sample month as imports, marked as such; loaded only when asked for. */
export async function readSample(engine: Engine, today: Day, onProgress: OnProgress): Promise<readonly Import[]> {
  const { sampleMonth } = await import('../../sample/index.ts');
  const encoder = new TextEncoder();
  const inputs = sampleMonth(today).map((file) => ({ name: file.name, bytes: encoder.encode(file.text) }));
  const documents = await engine.read(inputs, { today, currency: 'CNY' }, onProgress);
  return documents.map((each) => ({
    name: each.file,
    format: each.format ?? '',
    sample: true,
    transactions: walletOnly(each.format) ? [] : each.transactions,
    receipts: each.receipts,
  }));
}
