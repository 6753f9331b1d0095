import type { Phrase } from '../../domain/phrase.ts';
import { guessRole } from '../../formats/readers/header-words.ts';
import type { RowList } from './find-rows.ts';
import type { FlatRow } from './flat-row.ts';

/** What was assumed about rows that came as data: moments without a zone, sums without places, keys left out or doubled. */
export function notesOnRows(lists: readonly RowList[], keysLeft: number): Phrase[] {
  const notes: Phrase[] = [];
  const rows = lists.flatMap((each) => each.rows);
  if (rows.some((row) => row.counted))
    notes.push({
      zh: '时间是自 1970 年起的计数，按世界标准时间换算，日期可能与当地差一天',
      en: 'times are counts since 1970 and were taken in universal time: a day may differ by one from the local one',
    });
  if (rows.length > 2 && sumsOf(rows).every((sum) => /^-?\d{3,}$/.test(sum)))
    notes.push({
      zh: '所有金额都没有小数：按元读取，若文件以分为单位，金额会大一百倍',
      en: 'no amount has decimals: they are read as whole units; if the file counts cents, they are a hundred times too large',
    });
  if (keysLeft > 0)
    notes.push({ zh: `有 ${keysLeft} 个键放不下，已略去`, en: `${keysLeft} keys had no room and are left out` });
  const twice = rows.find((row) => row.twice !== undefined)?.twice;
  if (twice !== undefined)
    notes.push({
      zh: `键“${twice.slice(0, 40)}”在一条记录里出现两次，取后一个`,
      en: `the key "${twice.slice(0, 40)}" stands twice in one record; the last value counts`,
    });
  return notes;
}

function sumsOf(rows: readonly FlatRow[]): string[] {
  return rows
    .flatMap((row) => [...row.cells])
    .filter(([key, cell]) => cell !== '' && /^(?:amount|debit|credit)$/.test(guessRole(key)?.role ?? ''))
    .map(([, cell]) => cell);
}
