import { maskCards } from '../domain/masking.ts';
import type { Block, Draft, Line, Piece } from './index.ts';

/** What a sentence is put together from: words, a fact, a blank, a line of them, or nothing. */
export type Bit = Piece | Line | string | undefined;

/** Plain words. */
export const say = (text: string): Piece => ({ kind: 'words', text });

/** A fact with the row or receipt that it rests on. */
export const fact = (text: string, from: string): Piece => ({ kind: 'fact', text, from });

/** Longest name or wording that a sentence can carry. */
const LONGEST = 120;

/** Free text on one line: card numbers cut once more, line breaks and direction marks gone, so that it forges no line of its own; and no `{{`, which looks like a blank that a machine forgot. */
function oneLine(text: string): string {
  const plain = maskCards(text)
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/([{}])\1+/g, '$1')
    .trim();
  const characters = Array.from(plain);
  return characters.length <= LONGEST ? plain : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

/** A fact out of free text: a name, a slip's own words. */
export const printedFact = (text: string, from: string): Piece => fact(oneLine(text), from);

/** The same for a name that may not be printed at all. */
export function printedName(text: string | undefined, from: string): Piece | undefined {
  const name = oneLine(text ?? '');
  return name === '' ? undefined : fact(name, from);
}

/** A sentence as a template: `line`小票金额为${amount}。``. What is undefined leaves no trace. */
export function line(strings: TemplateStringsArray, ...bits: readonly Bit[]): Line {
  const pieces: Piece[] = [];
  strings.forEach((text, at) => {
    pieces.push(say(text));
    pieces.push(...piecesIn(bits[at]));
  });
  return joined(pieces);
}

function piecesIn(bit: Bit): readonly Piece[] {
  if (bit === undefined) return [];
  if (typeof bit === 'string') return [say(bit)];
  return 'kind' in bit ? [bit] : bit;
}

/** Neighbouring words become one piece; empty ones go. */
function joined(pieces: readonly Piece[]): Line {
  const kept: Piece[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (piece.text === '') continue;
    if (last?.kind === 'words' && piece.kind === 'words') kept[kept.length - 1] = say(last.text + piece.text);
    else kept.push(piece);
  }
  return kept;
}

/** A blank for the person: its filled value, or its label in visible brackets. Card numbers filled in are cut. */
export function blank(
  key: string,
  label: string,
  fields: Readonly<Record<string, string>>,
  brackets: readonly [string, string],
): Piece {
  const value = oneLine(fields[key] ?? '');
  return { kind: 'blank', key, label, text: value === '' ? `${brackets[0]}${label}${brackets[1]}` : value };
}

export const lineText = (of: Line): string => of.map((piece) => piece.text).join('');

/** A cell's text; a bar in it would begin a cell of its own. */
const cellText = (of: Line): string => lineText(of).replaceAll('|', '¦');

/** The letter as plain text: tables as lines of cells, lists numbered. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n').trim();
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}. ` : ''}${lineText(item)}`).join('\n');
    case 'table':
      return [
        ...(block.header.length === 0 ? [] : [block.header.join(' | ')]),
        ...block.rows.map((row) => row.map(cellText).join(' | ')),
      ].join('\n');
  }
}

/** Every blank of a letter once, with what the person has filled in. */
export function blanksOf(blocks: readonly Block[]): Draft['blanks'] {
  const found = new Map<string, { key: string; label: string; value: string }>();
  for (const piece of blocks.flatMap(piecesOf)) {
    if (piece.kind !== 'blank' || found.has(piece.key)) continue;
    const open = piece.text.slice(1, -1) === piece.label;
    found.set(piece.key, { key: piece.key, label: piece.label, value: open ? '' : piece.text });
  }
  return [...found.values()];
}

function piecesOf(block: Block): readonly Piece[] {
  if (block.kind === 'list') return block.items.flat();
  return block.kind === 'table' ? block.rows.flat(2) : block.line;
}
