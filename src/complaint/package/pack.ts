import { strToU8, zipSync } from 'fflate';
import type { LocalTime } from '../../domain/day.ts';
import { draftComplaint, type DraftInput } from '../index.ts';
import { wordsFor } from '../letter-words.ts';
import { plainText } from '../text.ts';
import { annexesFor, type Annex, type Annexes } from './annexes.ts';
import { letterDocx } from './letter-docx.ts';
import { mailDraft, type MailFile } from './mail-draft.ts';
import { packageWordsFor, type PackageWords } from './package-words.ts';
import { pageHtml, type PagePicture, type Sheet } from './page-html.ts';

/** A file that a person adds to an annex. Its own name is not kept: it may tell more than the bank needs. */
export interface AddedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Media type; empty where the browser does not know it. */
  readonly type: string;
  /** The end of its name, without the dot; empty where it has none. */
  readonly ending: string;
}

/** What the package is made of beside the letter. */
export interface PackageInput {
  readonly draft: DraftInput;
  readonly madeAt: LocalTime;
  /** Pictures of receipts, by the receipt's id: without location data, numbers blacked out, before they come here. */
  readonly pictures?: ReadonlyMap<string, PagePicture>;
  /** Papers that the person adds, by the checklist's key. */
  readonly added?: ReadonlyMap<string, readonly AddedFile[]>;
}

/** One file of the package; its name says no more than its place. */
export interface PackedFile extends MailFile {
  readonly says: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** The package, made on this machine. */
export interface ComplaintPackage {
  readonly files: readonly PackedFile[];
  readonly zip: Uint8Array<ArrayBuffer>;
  /** A mail draft with the letter and its annexes. */
  readonly eml: string;
  /** Everything in one page, for printing or a PDF. */
  readonly page: string;
}

/** Puts letter, annexes, time line and list of files together. Nothing is sent or fetched. */
export async function packComplaint(input: PackageInput): Promise<ComplaintPackage> {
  const { language } = input.draft;
  const draft = draftComplaint({ ...input.draft, channel: 'letter' });
  const annexes = annexesFor(input.draft);
  const more = packageWordsFor(language);
  const sheets = annexes.each.map((annex) => sheetOf(annex, input, more));
  const timeLine: Sheet = { blocks: annexes.timeLine };
  const page = pageHtml(language, draft.subject, [{ blocks: draft.blocks }, ...sheets, timeLine]);
  const letterText = strToU8(`\ufeff${draft.text}\n`);
  const files = await Promise.all(
    [
      file('1-letter.docx', DOCX, await letterDocx(language, draft.subject, draft.blocks), more.letterToEdit),
      file('1-letter.txt', 'text/plain', letterText, more.letter),
      ...annexes.each.flatMap((annex, at) => annexFiles(annex, at, sheets[at], input, draft.subject)),
      file('3-time-line.html', HTML, strToU8(pageHtml(language, more.timeLine, [timeLine])), more.timeLine),
      file('4-everything.html', HTML, strToU8(page), more.everything),
    ].map(async (each) => ({ ...each, sha256: await sha256(each.bytes) })),
  );
  const list = strToU8(`\ufeff${listOfFiles(files, annexes, input, more)}\n`);
  return {
    files,
    zip: zipped(files, list, input.madeAt),
    eml: mailDraft(draft.subject, `${draft.text}\n\n${more.mailNote}`, [
      ...files.filter(({ name }) => !name.endsWith('.txt')),
      { name: '0-files.txt', type: 'text/plain', bytes: list },
    ]),
    page,
  };
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const HTML = 'text/html';

const file = (name: string, type: string, bytes: Uint8Array<ArrayBuffer>, says: string) => ({
  name,
  type,
  bytes,
  says,
});

const titleOf = (annex: Annex): string => `${annex.mark} ${plainText([{ kind: 'paragraph', line: annex.title }])}`;

function sheetOf(annex: Annex, { pictures, added }: PackageInput, more: PackageWords): Sheet {
  const picture = annex.receipt === undefined ? undefined : pictures?.get(annex.receipt);
  const own = annex.key === undefined ? [] : (added?.get(annex.key) ?? []);
  const shown = own.flatMap(({ bytes, type }) =>
    type === 'image/png' || type === 'image/jpeg' ? [{ bytes, type, alt: titleOf(annex) } satisfies PagePicture] : [],
  );
  const blocks = annex.kind === 'own' && own.length > 0 ? [] : annex.blocks;
  return {
    title: titleOf(annex),
    blocks,
    pictures: [...(picture ? [{ ...picture, alt: titleOf(annex) }] : []), ...shown],
    ...(annex.text === undefined ? {} : { text: { label: more.readFrom, content: annex.text } }),
  };
}

function annexFiles(annex: Annex, at: number, sheet: Sheet | undefined, input: PackageInput, subject: string) {
  const name = `2-annex-${String(at + 1).padStart(2, '0')}`;
  const says = titleOf(annex);
  const own = annex.key === undefined ? [] : (input.added?.get(annex.key) ?? []);
  if (annex.kind === 'own')
    return own.map(({ bytes, type, ending }, nth) =>
      file(`${name}${own.length > 1 ? `-${nth + 1}` : ''}${safeEnding(ending)}`, type, bytes, says),
    );
  const picture = annex.receipt === undefined ? undefined : input.pictures?.get(annex.receipt);
  const page = strToU8(pageHtml(input.draft.language, subject, sheet ? [sheet] : []));
  return [
    file(`${name}.html`, HTML, page, says),
    ...(picture
      ? [file(`${name}${picture.type === 'image/png' ? '.png' : '.jpg'}`, picture.type, picture.bytes, says)]
      : []),
  ];
}

/** An ending of letters and figures only, as a file name may carry it. */
const safeEnding = (ending: string): string => (/^[a-z0-9]{1,8}$/i.test(ending) ? `.${ending.toLowerCase()}` : '');

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function listOfFiles(
  files: readonly PackedFile[],
  annexes: Annexes,
  { madeAt, pictures, added, draft }: PackageInput,
  more: PackageWords,
): string {
  const open = annexes.each.filter(({ kind, key }) => kind === 'own' && (added?.get(key ?? '') ?? []).length === 0);
  return [
    more.files,
    more.madeAt(wordsFor(draft.language).day(madeAt)),
    more.filesNote,
    ...files.map(({ name, says, bytes, sha256: value }) => `${name}  ${says}\n  ${bytes.length} B  SHA-256 ${value}`),
    ...(open.length === 0 ? [] : [`${more.toAdd}\n${open.map((annex) => `- ${titleOf(annex)}`).join('\n')}`]),
    [
      more.redacted,
      `- ${more.redactedCards}`,
      ...(annexes.maskedRows === 0 ? [] : [`- ${more.redactedRows(annexes.maskedRows)}`]),
      ...((pictures?.size ?? 0) === 0 ? [] : [`- ${more.redactedPictures}`]),
    ].join('\n'),
  ].join('\n\n');
}

/** The ZIP, every entry with the time at which the package was made. */
function zipped(files: readonly PackedFile[], list: Uint8Array, madeAt: LocalTime): Uint8Array<ArrayBuffer> {
  const entries = [{ name: '0-files.txt', bytes: list }, ...files];
  const mtime = new Date(madeAt.length > 10 ? madeAt : `${madeAt}T12:00:00`);
  return zipSync(Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes])), { mtime, level: 6 });
}
