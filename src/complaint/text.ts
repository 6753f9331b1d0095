import type { Block, Draft, Line, Piece } from './index.ts';

/** Plain words. */
export const say = (text: string): Piece => ({ kind: 'words', text });

/** A fact with the row or receipt that it rests on. */
export const fact = (text: string, from: string): Piece => ({ kind: 'fact', text, from });

/** A blank for the person: its filled value, or its label in visible brackets. */
export function blank(
  key: string,
  label: string,
  fields: Readonly<Record<string, string>>,
  brackets: readonly [string, string],
): Piece {
  const value = (fields[key] ?? '').trim();
  return { kind: 'blank', key, label, text: value === '' ? `${brackets[0]}${label}${brackets[1]}` : value };
}

export const lineText = (line: Line): string => line.map((piece) => piece.text).join('');

/** The letter as plain text: tables as lines of cells, lists numbered. */
export function plainText(blocks: readonly Block[]): string {
  return blocks
    .map(blockText)
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'title':
    case 'heading':
    case 'paragraph':
      return lineText(block.line);
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}. ` : '· '}${lineText(item)}`).join('\n');
    case 'table':
      return [block.header.join(' | '), ...block.rows.map((row) => row.map(lineText).join(' | '))].join('\n');
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
