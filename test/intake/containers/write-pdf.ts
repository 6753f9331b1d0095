/** A text on a page of the PDFs that tests write; `y` from the bottom, as PDF counts, in points. */
export interface WrittenText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Right-aligned at `x`, as figures are. */
  readonly right?: boolean;
  /** Turned, in degrees against the clock. */
  readonly turned?: number;
}

export interface WrittenPage {
  readonly texts: readonly WrittenText[];
  /** How the page is to be turned when it is shown, clockwise. */
  readonly rotate?: 0 | 90 | 180 | 270;
  /** What the page's content is instead of its texts. */
  readonly content?: string;
}

/** Letters of Courier are all as wide as each other: six tenths of their height. */
const widthOf = (text: string, size: number): number => text.length * size * 0.6;

/**
 * A PDF as small as it can be: Latin text in Courier, Chinese in a font that is not embedded and names its character map
 * (UniGB-UCS2-H), as bank software sets it. `locked` puts an encryption on it that no known password opens.
 */
export function writePdf(pages: readonly WrittenPage[], options: { readonly locked?: boolean } = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_page, at) => `${6 + at * 2} 0 R`).join(' ');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>');
  add('<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>');
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 ' +
      '/FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>',
  );
  pages.forEach(({ texts, rotate = 0, content }, at) => {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${7 + at * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
    );
    const stream = content ?? texts.map(operatorOf).join('\n');
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
  });
  return assemble(objects, options.locked === true);
}

function operatorOf({ text, x, y, size = 9, right = false, turned = 0 }: WrittenText): string {
  const chinese = /[^\x20-\xff€]/.test(text);
  const left = right ? x - widthOf(text, size) : x;
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const hex = [...text]
    .map((sign) => (chinese ? sign.charCodeAt(0).toString(16).padStart(4, '0') : latin(sign)))
    .join('');
  const matrix = [cos, sin, -sin, cos, left, y].map((each) => each.toFixed(3)).join(' ');
  return `BT /${chinese ? 'F2' : 'F1'} ${size} Tf ${matrix} Tm <${hex}> Tj ET`;
}

const latin = (sign: string): string => (sign === '€' ? '80' : sign.charCodeAt(0).toString(16).padStart(2, '0'));

function assemble(objects: readonly string[], locked: boolean): Uint8Array {
  let file = '%PDF-1.4\n';
  const places = objects.map((body, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return place;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const place of places) file += `${String(place).padStart(10, '0')} 00000 n \n`;
  const lock = locked
    ? ` /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >>`
    : '';
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

/** A line of a table: each text at its column's place. */
export function lineOf(
  y: number,
  ...cells: readonly (readonly [x: number, text: string, right?: 'right'])[]
): WrittenText[] {
  return cells.map(([x, text, right]) => ({ text, x, y, right: right === 'right' }));
}
