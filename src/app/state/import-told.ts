import type { Phrase } from '../../domain/phrase.ts';
import type { ImportRecord } from '../../store/index.ts';

/** What became of what was saved: how much was new, how much was there already, how much was left out as the same. */
export function importTold(records: readonly ImportRecord[], leftOut: number): Phrase {
  const fresh = records.reduce((sum, each) => sum + each.newTransactions + each.newReceipts, 0);
  const known = records.reduce((sum, each) => sum + each.knownTransactions + each.knownReceipts, 0);
  const zh = [`已保存 ${fresh} 条新的记录`];
  const en = [`Saved ${fresh} new record${fresh === 1 ? '' : 's'}`];
  if (known > 0) {
    zh.push(`${known} 条原来就有，没有重复保存`);
    en.push(`${known} ${known === 1 ? 'was' : 'were'} there already and not added again`);
  }
  if (leftOut > 0) {
    zh.push(`${leftOut} 条疑似已有，没有保存`);
    en.push(`${leftOut} that look${leftOut === 1 ? 's' : ''} known ${leftOut === 1 ? 'was' : 'were'} left out`);
  }
  return { zh: zh.join('；'), en: en.join('; ') };
}
