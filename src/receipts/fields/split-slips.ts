import { NO_SALE_TITLE } from '../words/no-sale.ts';
import type { TextPiece } from './gather.ts';

const TITLE =
  /^[\s*=·-]*(?:[^\n：:]{0,12}(?:POS)?\s?签购单|[^\n：:]{0,8}簽[帳账購]單|信用卡簽單|交易凭条|消费凭证|(?:CARD\s)?SALES\s?SLIP|CHARGE\s?SLIP|CARD\s?RECEIPT|TRANSACTION RECORD|EFTPOS FROM[^\n]*)[\s*=·-]*$/i;
const COPY_MARK = /存根|COPY\b|重打印|REPRINT|DUPLICATE/i;

/**
 * Parts a text into slips: at each title after the first, and else where a wide gap is followed by the labels of
 * a slip of its own (a second amount and a second moment).
 */
export function splitSlips(text: string): TextPiece[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (TITLE.test(line) ? [at] : []));
  if (starts.length > 1) return cutAt(lines, withLead(lines, starts));
  const parted = dividerStarts(lines);
  if (parted.length > 1) return cutAt(lines, parted);
  const again = repeatedHeads(lines);
  if (again.length > 1) return cutAt(lines, again);
  // A settlement's totals by card are no slips of their own.
  if (NO_SALE_TITLE.test(text) && lines.filter((line) => CLOCK.test(line)).length < 2) return [{ text, line: 1 }];
  const gaps = gapStarts(lines);
  return gaps.length > 1 ? cutAt(lines, gaps) : [{ text, line: 1 }];
}

/** Names above the first title belong to the first slip. */
function withLead(lines: readonly string[], starts: readonly number[]): number[] {
  const first = lines.slice(0, starts[0]).some((line) => line.trim() !== '');
  return first ? [0, ...starts.slice(1)] : [...starts];
}

const AMOUNT = /(?:金额|金額|AMOU?N?T|TOTAL|总计|合计|PURCHASE|SALE|REFUND)\D{0,20}\d/i;

const DIVIDER = /^\s*[-=*_]{4,}\s*$/;

/** Blocks between ruled lines, where each that names a sum has a clock time of its own; else the rules part one slip. */
function dividerStarts(lines: readonly string[]): number[] {
  const rules = lines.flatMap((line, at) => (DIVIDER.test(line) ? [at] : []));
  const blocks = [0, ...rules.map((at) => at + 1)].map((start, index) => ({
    start,
    text: lines.slice(start, rules[index] ?? lines.length).join('\n'),
  }));
  const sums = blocks.filter((block) => AMOUNT.test(block.text));
  const whole = sums.length > 1 && sums.every((block) => CLOCK.test(block.text));
  return whole ? sums.map((block, index) => (index === 0 ? 0 : block.start)) : [];
}

const CLOCK = /(?<!\d)\d{1,2}:\d{2}/;

/**
 * Slips without a title or a gap between them: each begins with the same line (the shop's name, its label), and each has
 * a sum and a clock time of its own.
 */
function repeatedHeads(lines: readonly string[]): number[] {
  const head = lines.find((line) => line.trim().length > 3 && !DIVIDER.test(line))?.trim();
  const starts = lines.flatMap((line, at) => (line.trim() === head ? [at] : []));
  const whole = starts.every((start, index) => {
    const block = lines.slice(start, starts[index + 1] ?? lines.length).join('\n');
    return AMOUNT.test(block) && CLOCK.test(block);
  });
  return whole && starts.length > 1 ? starts.map((start, index) => (index === 0 ? 0 : start)) : [];
}

/** Blocks between blank lines that each hold an amount; lines between them go with the block before. */
function gapStarts(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let blockStart = 0;
  let blank = true;
  let holds = false;
  const close = (): void => {
    if (holds) starts.push(blockStart);
  };
  lines.forEach((line, at) => {
    const gap = line.trim() === '';
    if (gap) {
      blank = true;
      return;
    }
    if (blank) {
      close();
      blockStart = at;
      holds = false;
      blank = false;
    }
    if (AMOUNT.test(line) || (/(?:金额|金額|AMOU?N?T|TOTAL)/i.test(line) && /\d/.test(lines[at + 1] ?? '')))
      holds = true;
  });
  close();
  const blocks = starts.filter((start, index) => {
    const end = starts[index + 1] ?? lines.length;
    const block = lines.slice(start, end).join('\n');
    return (
      /\d{1,4}[-/.年]\d{1,2}|\d{1,2}:\d{2}|(?:参考号|RRN|REF)/i.test(block) &&
      !(/^\s*$/.test(block) || (COPY_MARK.test(block.trim()) && block.trim().length < 30))
    );
  });
  return blocks.length > 1 ? [0, ...blocks.slice(1)] : blocks;
}

function cutAt(lines: readonly string[], starts: readonly number[]): TextPiece[] {
  return starts.map((start, index) => ({
    text: lines.slice(start, starts[index + 1] ?? lines.length).join('\n'),
    line: start + 1,
  }));
}
