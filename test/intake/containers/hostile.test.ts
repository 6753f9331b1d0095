import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { opened, openBytes, refusal, rowsOf } from './open-bytes.ts';
import { writeCompound } from './write-compound.ts';
import { ascii, cell, record, sharedTexts, styles, u16, u32, writeBiff, writeXls } from './write-xls.ts';
import { plainRows, writeXlsx } from './write-xlsx.ts';
import { writeZip, type ZipFile } from './write-zip.ts';

const XLSX = writeXlsx({
  sheets: [
    {
      name: 'S',
      rows: plainRows([
        ['2026-11-03', 'A', -1.5],
        ['2026-11-04', 'B', -2.5],
      ]),
    },
  ],
  strings: ['<t>x</t>'],
});
const XLS = writeXls({
  sheets: [
    { name: 'S', cells: Array.from({ length: 400 }, (_, at) => cell.shared(at, at % 3, at % 4)) },
    { name: 'T', cells: [cell.number(0, 0, 1.5, 1), cell.label(1, 0, 'x')] },
  ],
  globals: [sharedTexts(['a', '四书', 'c', 'long '.repeat(200)]), ...styles([0, 'yyyy-mm-dd'])],
});

/** What comes of any bytes: a text or a problem, nothing thrown, nothing of all objects changed. */
async function holds(bytes: Uint8Array): Promise<void> {
  const result = await openBytes(bytes);
  expect('text' in result || result.message.en.length > 0).toBe(true);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/** Bytes that no packing makes smaller. */
function noiseOf(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

const SHEET = 'xl/worksheets/sheet1.xml';
const withSheet = (file: Omit<ZipFile, 'name'>): Uint8Array =>
  writeXlsx({ sheets: [{ name: 'S', rows: '' }], files: [{ name: SHEET, ...file }] });

describe('archives made to burst are refused before they do', () => {
  const blank = new Uint8Array(12 * 1024 * 1024).fill(32);

  test('too tightly packed', async () => {
    expect(await refusal(withSheet({ content: blank }))).toContain('abnormally large');
  });

  test('larger than they state, by a little or by all', async () => {
    for (const size of [0, 1000])
      expect(await refusal(withSheet({ content: blank, size }))).toContain('larger than it says');
    expect(await refusal(withSheet({ content: blank, size: 1000, stored: true }))).toContain('larger than it says');
  });

  test('too large in sum, whatever each states', async () => {
    const noise = noiseOf(400_000);
    const files = Array.from({ length: 2 }, (_, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: noise,
      size: 70_000_000,
    }));
    const sheets = files.map(({ name }) => ({ name, rows: '' }));
    expect(await refusal(writeXlsx({ sheets, files }))).toContain('abnormally large');
  });

  test('too many files, two of one name, two in the same bytes', async () => {
    const many = Array.from({ length: 5000 }, (_, at) => ({ name: `f${at}`, content: '' }));
    expect(await refusal(writeZip(many))).toContain('5000 files, too many');
    expect(
      await refusal(
        writeZip([
          { name: 'a.xml', content: 'x' },
          { name: 'A.XML', content: 'y' },
        ]),
      ),
    ).toContain('same name');
    expect(
      await refusal(
        writeZip([
          { name: 'a', content: 'xx' },
          { name: 'b', content: 'xx', sameAs: 0 },
        ]),
      ),
    ).toContain('overlap');
  });

  test('a list of sheets larger than any', async () => {
    const noise = noiseOf(200_000);
    const files = [{ name: 'xl/workbook.xml', content: noise, size: 30_000_000 }];
    expect(await refusal(writeXlsx({ sheets: [{ name: 'S', rows: '' }], files }))).toContain('abnormally large');
  });
});

describe('sheets made to burst stay small', () => {
  test('cells far out are left out, and told', async () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="99999999999"><c r="ZZZ99999999999"><v>3</v></c></row>';
    const { text, notes = [] } = await opened(writeXlsx({ sheets: [{ name: 'S', rows: far }] }));
    expect(text).toBe('1\n');
    expect(notes[0]?.en).toContain('2 cells beyond column 512');
  });

  test('the last row of a sheet may be filled', async () => {
    const { text } = await opened(
      writeXlsx({ sheets: [{ name: 'S', rows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }] }),
    );
    expect(text.length).toBe(1_048_577);
  });

  test('many rows with one cell far to the right', async () => {
    const rows = Array.from(
      { length: 12_000 },
      (_, at) => `<row r="${at + 1}"><c r="SR${at + 1}"><v>1</v></c></row>`,
    ).join('');
    const { notes = [] } = await opened(writeXlsx({ sheets: [{ name: 'S', rows }] }));
    expect(notes[0]?.en).toMatch(/beyond what is read of one workbook/);
  });

  test('one sheet listed many times is read once', async () => {
    const sheets = Array.from({ length: 300 }, (_, at) => ({ name: `S${at}`, rows: plainRows([['2026-11-03', at]]) }));
    const same = sheets.map(
      (_, at) => `<Relationship Id="rId${at + 1}" Type="x/worksheet" Target="worksheets/sheet1.xml"/>`,
    );
    const files = [{ name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${same.join('')}</Relationships>` }];
    expect(await rowsOf(writeXlsx({ sheets, files }))).toEqual([['2026-11-03', '0']]);
    const stream = writeBiff({ sheets: [{ name: 'S', cells: [cell.rk(0, 0, 5)] }] });
    const listed = Array.from({ length: 5000 }, () => record(0x0085, u32(0), 0, 0, 1, 0, ascii('S')));
    const head = record(0x0809, u16(0x0600), u16(5), u32(0));
    const many = Buffer.concat([head, ...listed, record(0x000a), stream]);
    await holds(writeCompound({ Workbook: new Uint8Array(many) }));
  });

  test('declarations of types are refused', async () => {
    const content = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    expect(await refusal(withSheet({ content }))).toContain('DOCTYPE');
  });
});

describe('damage is seen', () => {
  test('a checksum that does not fit is told, and the rows are read', async () => {
    const content = `<worksheet><sheetData>${plainRows([['kept', 1]])}</sheetData></worksheet>`;
    const { text, problems = [] } = await opened(withSheet({ content, crc: 1 }));
    expect(text).toBe('kept\t1\n');
    expect(problems[0]?.message.en).toContain('checksum');
  });

  test('a part that breaks off gives what comes out of it', async () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [`row ${at}`, at]);
    const xml = `<worksheet><sheetData>${plainRows(rows)}</sheetData></worksheet>`;
    const packed = new Uint8Array(deflateRawSync(xml));
    const half = packed.subarray(0, packed.length / 2);
    const { text, problems = [] } = await opened(
      withSheet({ content: half, stored: true, method: 8, size: xml.length }),
    );
    expect(text.startsWith('row 0\t0\nrow 1\t1\n')).toBe(true);
    expect(problems[0]?.message.en).toContain('checksum');
  });

  test('an unusual way of packing is told', async () => {
    expect(await refusal(withSheet({ content: 'x', method: 9 }))).toContain('unusual way');
  });
});

describe('compound files with hostile numbers', () => {
  const FIRST_TABLE = 512;
  const patched = (at: number, value: number): Uint8Array => {
    const bytes = XLS.slice();
    new DataView(bytes.buffer).setUint32(at, value, true);
    return bytes;
  };

  test.each([0, 1, 2, 5, 0x7fffffff, 0xfffffff0, 0xfffffffe, 0xffffffff])(
    'a chain that goes on at sector %d, wherever it does',
    async (sector) => {
      for (let entry = 0; entry < 40; entry += 1) await holds(patched(FIRST_TABLE + entry * 4, sector));
      for (const at of [44, 48, 60, 64, 68, 72, 76, 80]) await holds(patched(at, sector));
    },
  );

  test('a table whose every sector is followed by itself', async () => {
    const bytes = XLS.slice();
    const view = new DataView(bytes.buffer);
    for (let entry = 0; entry < 128; entry += 1) view.setUint32(FIRST_TABLE + entry * 4, entry, true);
    await holds(bytes);
  });
});

test('files cut off at every 512 bytes, and some of the bytes between', async () => {
  for (const whole of [XLS, XLSX])
    for (let end = 8; end < whole.length; end += end % 512 === 0 ? 8 : 504) await holds(whole.subarray(0, end));
});

test('files with bytes changed anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(XLS, XLSX),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 20 }),
      async (whole, changes) => {
        const bytes = whole.slice();
        for (const [at, value] of changes) bytes[8 + (at % (bytes.length - 8))] = value;
        await holds(bytes);
      },
    ),
    { numRuns: 150 },
  );
});

test('any bytes behind the mark of a format', async () => {
  const marks = [
    [0x50, 0x4b, 3, 4],
    [0x50, 0x4b, 5, 6],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [9, 8, 8, 0],
    [9, 8, 16, 0, 0, 6, 5, 0],
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 3000 }), async (mark, rest) => {
      await holds(Uint8Array.from([...mark, ...rest]));
    }),
    { numRuns: 150 },
  );
});

test('any records behind the beginning of a workbook', async () => {
  const ids = [
    0x06, 0x0a, 0x22, 0x3c, 0x42, 0x85, 0xbd, 0xd6, 0xe0, 0xe5, 0xfc, 0xfd, 0x203, 0x204, 0x205, 0x207, 0x27e, 0x41e,
    0x809,
  ];
  const any = fc.tuple(fc.constantFrom(...ids), fc.uint8Array({ maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(any, { maxLength: 30 }),
      fc.constantFrom(0x0500, 0x0600),
      fc.constantFrom(5, 16),
      async (records, version, type) => {
        const stream = Buffer.concat([
          record(0x0809, u16(version), u16(type), u32(0)),
          ...records.map(([id, body]) => record(id, body)),
        ]);
        await holds(new Uint8Array(stream));
      },
    ),
    { numRuns: 150 },
  );
});

test('texts of any kind come back as they were put in', async () => {
  const text = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .filter((each) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\r]|_x|^ *="/.test(each) && each !== '');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 8 }), async (rows) => {
      const filled = rows.map((row) => [...row]);
      expect(await rowsOf(writeXlsx({ sheets: [{ name: 'S', rows: plainRows(filled) }] }))).toEqual(filled);
      const cells = rows.flatMap((row, at) => row.map((each, column) => cell.label(at, column, each)));
      expect(await rowsOf(writeXls({ sheets: [{ name: 'S', cells }] }))).toEqual(filled);
    }),
    { numRuns: 100 },
  );
});
