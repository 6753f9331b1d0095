import type { Phrase } from '../../domain/phrase.ts';
import type { Problem } from '../../domain/result.ts';
import { isDateCell, isMoneyCell } from '../../formats/readers/cell-types.ts';
import { guessRole } from '../../formats/readers/header-words.ts';
import { voteDelimiter } from '../../formats/readers/split-rows.ts';
import type { Opened } from '../container.ts';
import { findRows, type RowList } from '../json/find-rows.ts';
import { layOutRows } from '../json/lay-out-rows.ts';
import { notesOnRows } from '../json/notes-on-rows.ts';
import { scanValues } from '../json/scan-values.ts';
import { asOpened, lineCounter, type LaidLine } from '../laid-lines.ts';
import { decodeEntities } from './entities.ts';
import { layOutPage } from './lay-out-page.ts';
import { readPage, type Page } from './read-page.ts';

/** Largest page, in characters: one with pictures within it has some millions. */
const LARGEST = 80_000_000;

/** Lays out what a page shows; where it shows no entries but carries them as data in its scripts, those. */
export function openPage(text: string): Opened | Problem {
  if (text.length > LARGEST) return { message: { zh: '网页太大，不读取', en: 'the page is too large to be read' } };
  const page = readPage(text);
  const lineAt = lineCounter(text);
  const shown: LaidLine[] = layOutPage(page.flow).map(({ text: line, at }) => ({ text: line, line: lineAt(at) }));
  const entries = shown.filter(isEntry).length;
  const carried = rowsOfScripts(page);
  const used = carried.reduce((sum, each) => sum + each.rows.length, 0) > entries ? carried : [];
  if (entries + used.length === 0 && shown.some(headsAccounts)) return { message: ACCOUNTS_ONLY };
  const laid = layOutRows(used, lineAt);
  const lines = [...withoutMenus(shown, entries > 0 || used.length > 0), ...laid.lines];
  const notes = [...(page.hiddenRows > 0 ? [hidden(page.hiddenRows)] : [])];
  if (used.length > 0) notes.push(FROM_SCRIPT, ...notesOnRows(used, laid.left));
  return { ...asText(lines, entries > 0 || used.length > 0), notes };
}

/** A row with a day and a sum. */
function isEntry({ text }: LaidLine): boolean {
  if (!text.includes('\t')) return false;
  const cells = text.split('\t');
  return cells.length > 2 && cells.some(isDateCell) && cells.some(isMoneyCell);
}

/** The header of a list of accounts: their numbers and balances, and no day. */
function headsAccounts({ text }: LaidLine): boolean {
  if (!text.includes('\t') || /\d/.test(text)) return false;
  const roles = new Set(text.split('\t').map((cell) => guessRole(cell)?.role));
  return (
    (roles.has('account') || roles.has('card')) &&
    roles.has('balance') &&
    !roles.has('date') &&
    !roles.has('postingDate')
  );
}

const ACCOUNTS_ONLY: Phrase = {
  zh: '网页里只有账户和余额，没有交易；请保存交易明细页',
  en: 'the page lists accounts and balances, but no transactions; save the page of the transactions',
};

/** The page's lines as one text; tabs are named as its delimiter where its prose would outvote them. */
function asText(lines: readonly LaidLine[], hasTable: boolean): Opened {
  const opened = asOpened(lines);
  return hasTable && voteDelimiter(opened.text) !== '\t' ? asOpened([{ text: 'sep=\t' }, ...lines]) : opened;
}

/** How many lines may stand before a table: its banner, not the menus of the site. */
const BANNER = 60;

/** Before a table's header only so many lines are looked at; of long menus those that say anything are kept. */
function withoutMenus(lines: readonly LaidLine[], hasTable: boolean): readonly LaidLine[] {
  const first = lines.findIndex(isEntry);
  const before = first < 0 ? lines.length : first;
  if (!hasTable || before <= BANNER) return lines;
  const near = before - BANNER / 3;
  const kept = lines.slice(0, before).filter(({ text }, at) => at >= near || /[\d:：\t]/.test(text));
  return [...kept.slice(-BANNER), ...lines.slice(before)];
}

/** A day, or a count of seconds: a script without any carries no rows. */
const DATED =
  /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2}|\d{1,2} ?-?[A-Za-z]{3,9} ?-?\d{2}|[A-Z][a-z]{2,8} \d{1,2},? \d{4}|["':]\s*(?:1\d{9}|20\d{6})|\/Date\(/;

/** The rows that a page's scripts carry, their text without the entities that the page would have shown as characters. */
function rowsOfScripts(page: Page): RowList[] {
  const seen = new Set<string>();
  // Pages carry the same data twice, for their script and for what comes before it runs.
  const isNew = ({ rows }: RowList): boolean => {
    const content = JSON.stringify(rows.map(({ cells }) => [...cells]));
    if (seen.has(content)) return false;
    seen.add(content);
    return true;
  };
  return page.scripts.flatMap(({ text, at }) => {
    if (!DATED.test(text)) return [];
    return findRows(scanValues(text).values)
      .filter(isNew)
      .map(({ rows, pending }) => ({
        pending,
        rows: rows.map((row) => ({
          ...row,
          at: row.at < 0 ? row.at : row.at + at,
          cells: new Map([...row.cells].map(([key, cell]) => [key, decodeEntities(cell)])),
        })),
      }));
  });
}

const FROM_SCRIPT: Phrase = {
  zh: '交易取自网页里附带的数据，页面本身没有显示它们',
  en: 'the rows are taken from data within the page, which does not show them as text',
};

const hidden = (rows: number): Phrase => ({
  zh: `网页里有 ${rows} 行表格是隐藏的，没有读取`,
  en: `${rows} table row${rows === 1 ? '' : 's'} hidden by the page ${rows === 1 ? 'is' : 'are'} left out`,
});
