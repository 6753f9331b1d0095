import type { Phrase } from '../../../domain/phrase.ts';
import type { Source } from '../../../domain/reading.ts';
import type { Problem } from '../../../domain/result.ts';
import type { Opened } from '../../container.ts';
import { declaresType, DOCTYPE } from '../../refusals.ts';
import { otherArchive } from './other-archive.ts';
import { layOutTable } from './lay-out-table.ts';
import { nothingMet, type Sheet } from './sheet.ts';
import { readSheetXml } from './sheet-xml.ts';
import { unpackEntry } from './unpack-entry.ts';
import { readFormats, readRelations, readSharedStrings, readWorkbook, type Relation } from './workbook-parts.ts';
import { isTooLarge, readZipDirectory, TOO_LARGE, type ZipEntry } from './zip-directory.ts';

/** Lays out the sheets of an XLSX workbook, or says what else the archive is. */
export async function readXlsx({ bytes }: Source): Promise<Opened | Problem> {
  const directory = readZipDirectory(bytes);
  if ('refused' in directory) return { message: directory.refused };
  const parts = new Parts(directory.entries);
  const root = await parts.relations('_rels/.rels', '');
  const main = find(root, 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (!parts.has(main) || !/\.xml$/i.test(main) || directory.entries.some((each) => each.encrypted))
    return otherArchive(directory.entries);
  if (/^(?:word|ppt|visio)\//i.test(main)) return otherArchive(directory.entries);
  const sheets = await readSheets(parts, main);
  return parts.refused ? { message: parts.refused } : sheets;
}

const find = (relations: ReadonlyMap<string, Relation>, type: string): Relation | undefined =>
  [...relations.values()].find((each) => each.type === type);

async function readSheets(parts: Parts, main: string): Promise<Opened | Problem> {
  const folder = main.slice(0, Math.max(0, main.lastIndexOf('/')));
  const file = main.slice(main.lastIndexOf('/') + 1);
  const { sheets, epoch } = readWorkbook((await parts.text(main, LARGEST_LIST)) ?? '');
  const relations = await parts.relations(`${folder}/_rels/${file}.rels`, folder);
  const listed = sheets.flatMap((each) => {
    const relation = relations.get(each.relation);
    return relation?.type === 'worksheet' ? [{ ...each, target: relation.target }] : [];
  });
  // The same part twice would be the same rows twice.
  const once = listed.filter((each, at) => listed.findIndex((other) => other.target === each.target) === at);
  const named = (type: string, usual: string): string => find(relations, type)?.target ?? `${folder}/${usual}`;
  const strings = named('sharedStrings', 'sharedStrings.xml');
  const styles = named('styles', 'styles.xml');
  if (parts.areTooLarge([main, strings, styles, ...listed.map((each) => each.target)])) return { message: TOO_LARGE };
  const met = nothingMet();
  const context = {
    strings: readSharedStrings((await parts.text(strings)) ?? ''),
    formats: readFormats((await parts.text(styles, LARGEST_LIST)) ?? ''),
    epoch,
    met,
  };
  const read: Sheet[] = [];
  for (const { name, hidden, target } of once)
    read.push({ name, hidden, ...readSheetXml((await parts.text(target)) ?? '', context) });
  const missing = sheets.length > 0 && listed.every((each) => !parts.has(each.target));
  if (sheets.length === 0 || missing) return { message: NO_SHEETS };
  const opened = layOutTable(read, met, parts.has(`${folder}/vbaProject.bin`) ? [MACROS] : []);
  if ('message' in opened || !parts.damaged) return opened;
  return { ...opened, problems: [{ message: DAMAGED }, ...(opened.problems ?? [])] };
}

/** Largest list of sheets, of styles or of parts, in bytes. */
const LARGEST_LIST = 16 * 1024 * 1024;

/** The files of the archive, each unpacked when it is asked for. */
class Parts {
  /** A part's bytes are not those that were packed. */
  damaged = false;
  /** Why nothing of the archive is to be read after all. */
  refused: Phrase | undefined;
  private readonly byName: ReadonlyMap<string, ZipEntry>;

  constructor(entries: readonly ZipEntry[]) {
    this.byName = new Map(entries.map((each) => [each.name.toLowerCase(), each]));
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  areTooLarge(names: readonly string[]): boolean {
    return isTooLarge([...new Set(names)].flatMap((name) => this.byName.get(name.toLowerCase()) ?? []));
  }

  async relations(name: string, folder: string): Promise<ReadonlyMap<string, Relation>> {
    return readRelations((await this.text(name, LARGEST_LIST)) ?? '', folder);
  }

  /** A part as text, of so many bytes at most; undefined where the archive has no such part, or where it is refused. */
  async text(name: string, most = Number.POSITIVE_INFINITY): Promise<string | undefined> {
    const entry = this.byName.get(name.toLowerCase());
    if (!entry || this.refused) return undefined;
    if (entry.size > most) {
      this.refused = TOO_LARGE;
      return undefined;
    }
    const unpacked = await unpackEntry(entry);
    if (unpacked === 'lies') this.refused = LIES;
    else if (unpacked === 'unknown method') this.refused = METHOD;
    else if (declaresType(unpacked.text)) this.refused = DOCTYPE;
    else {
      this.damaged ||= unpacked.damaged;
      return unpacked.text;
    }
    return undefined;
  }
}

const LIES: Phrase = {
  zh: '文件解压后比它自己写的要大，正常的文件不会这样，出于安全不读取',
  en: 'unpacked, this file is larger than it says of itself, as no honest file is: it is not opened, for safety',
};
const METHOD: Phrase = {
  zh: '文件用了少见的压缩方式，请用表格软件打开后另存为 XLSX 或 CSV',
  en: 'the file is packed in an unusual way: open it in a spreadsheet and save it as XLSX or CSV',
};
const NO_SHEETS: Phrase = {
  zh: '这个 Excel 文件（XLSX）里找不到工作表，可能已损坏',
  en: 'no sheets are found in this Excel file (XLSX): it may be damaged',
};
const DAMAGED: Phrase = {
  zh: '表格文件的校验和不符，内容可能已损坏，请重新下载后核对',
  en: 'the checksum of the workbook does not fit: its content may be damaged; download it once more and compare',
};
const MACROS: Phrase = {
  zh: '表格带有宏，没有运行，只读取了数据',
  en: 'the workbook holds macros, which were not run: only its data was read',
};
