import type { CellRow } from './split-rows.ts';

const PENDING_TITLE =
  /^(?:pending|processing|uncleared|authori[sz](?:ed|ations?)|未入[账帳]|待入[账帳]|未出账|待记账|处理中的?)(?:\s?(?:transactions?|charges?|payments?|purchases?|交易|明细|明細|消费))?\s*[:：]?\s*(?:[（(]\d+[)）])?$/i;
const POSTED_TITLE =
  /^(?:posted|completed|booked|settled|cleared|recent|past|已入[账帳]|已出账|已记账|历史)?\s?(?:transactions?|charges?|payments?|purchases?|交易(?:明细)?|明细|明細)\s*[:：]?\s*(?:[（(]\d+[)）])?$|^(?:posted|completed|booked|cleared|已入[账帳]|已出账|已记账)$/i;

/** What a line that stands alone says of the rows below it: a bank lists what is pending apart from what is posted. */
export function sectionOf(row: CellRow): 'pending' | 'posted' | undefined {
  const first = row.cells[0] ?? '';
  if (first.length < 2 || first.length > 60) return undefined;
  if (row.cells.some((cell, at) => at > 0 && cell.trim() !== '')) return undefined;
  const title = first.trim();
  if (PENDING_TITLE.test(title)) return 'pending';
  return POSTED_TITLE.test(title) ? 'posted' : undefined;
}
