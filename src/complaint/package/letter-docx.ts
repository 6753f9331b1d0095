import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { LetterLanguage } from '../../domain/case.ts';
import type { Block, Line } from '../index.ts';
import { lineText } from '../text.ts';

/** East Asian glyphs come from the font named for them, and are proofed in that language; Latin ones from the other. */
const EAST_ASIAN: Readonly<Record<LetterLanguage, { readonly font: string; readonly language: string }>> = {
  'zh-Hans': { font: 'SimSun', language: 'zh-CN' },
  'zh-Hant': { font: 'PMingLiU', language: 'zh-TW' },
  en: { font: 'SimSun', language: 'zh-CN' },
};

/** The letter as a document that a word processor opens and edits; open blanks stand out. */
export async function letterDocx(
  language: LetterLanguage,
  title: string,
  blocks: readonly Block[],
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title,
    creator: '',
    lastModifiedBy: '',
    styles: {
      default: {
        document: {
          run: {
            size: 22,
            font: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Calibri', eastAsia: EAST_ASIAN[language].font },
            language: { value: 'en-GB', eastAsia: EAST_ASIAN[language].language },
          },
          paragraph: { spacing: { after: 120, line: 320 } },
        },
        heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { after: 200 } } },
        heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 100 } } },
      },
    },
    numbering: {
      config: blocks.flatMap((block, at) => (block.kind === 'list' && block.ordered ? [numbering(at)] : [])),
    },
    sections: [{ children: blocks.flatMap(blockParts) }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Each ordered list counts from one. */
const numbering = (at: number) => ({
  reference: `list-${at}`,
  levels: [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: '%1.',
      alignment: AlignmentType.START,
      style: { paragraph: { indent: { left: 440, hanging: 440 } } },
    },
  ],
});

function blockParts(block: Block, at: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(block.line) })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.line) })];
    case 'paragraph':
      return [new Paragraph({ children: runs(block.line) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runs(item),
            ...(block.ordered ? { numbering: { reference: `list-${at}`, level: 0 } } : {}),
          }),
      );
    case 'table': {
      const header =
        block.header.length === 0
          ? []
          : [
              tableRow(
                block.header.map((text) => runs([{ kind: 'words', text }])),
                true,
              ),
            ];
      const rows = block.rows.map((cells) => tableRow(cells.map(runs), false));
      return [
        new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [...header, ...rows] }),
        new Paragraph({}),
      ];
    }
  }
}

const tableRow = (cells: readonly TextRun[][], head: boolean): TableRow =>
  new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map(
      (children) => new TableCell({ children: [new Paragraph({ children, spacing: { after: 40 } })] }),
    ),
  });

/** A blank still open, or filled, is marked, so that whoever edits the letter finds it. */
function runs(of: Line): TextRun[] {
  if (lineText(of) === '') return [];
  return of.map(
    (piece) =>
      new TextRun({
        text: piece.text,
        ...(piece.kind === 'blank' && isOpen(piece.text, piece.label) ? { highlight: 'yellow' } : {}),
      }),
  );
}

const isOpen = (text: string, label: string): boolean => text.slice(1, -1) === label;
