import { maskCards } from '../domain/masking.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Problem } from '../domain/result.ts';
import type { Attached } from './container.ts';
import type { Input, ReadDocument } from './index.ts';

/** How much lies within one input, at most: files, their bytes, and levels of files within files. */
const MOST = { files: 40, bytes: 64 * 1024 * 1024, depth: 4 };

/** How far in an input lies, and what may still be read within the outermost one. */
export interface Within {
  readonly depth: number;
  readonly left: { files: number; bytes: number };
}

export const outermost = (): Within => ({ depth: 0, left: { files: MOST.files, bytes: MOST.bytes } });

/** Files that say who signed, how it looked or when to meet, and never what was paid. */
const BESIDE = /\.(?:p7s|p7m|asc|sig|ics|vcf|css|js|dat|bin|delivery-status|disposition-notification)$/i;

/**
 * Reads the files within one input and adds what they hold to what its own words say. What is there twice, in the
 * words and in the file, counts once; a message whose words are no receipt is read where its files are.
 */
export async function withAttached(
  outer: ReadDocument,
  attached: readonly Attached[],
  within: Within,
  read: (input: Input, within: Within) => Promise<ReadDocument>,
): Promise<ReadDocument> {
  const wanted = attached.filter(({ name, decoration }) => !BESIDE.test(name) && !(decoration && holdsAny(outer)));
  const inner: ReadDocument[] = [];
  const refused: Problem[] = [];
  for (const { name, bytes } of wanted) {
    const why = whyNot(bytes, within);
    if (why) {
      refused.push({ message: why, text: maskCards(name) });
      continue;
    }
    within.left.files -= 1;
    within.left.bytes -= bytes.length;
    inner.push(await read({ name, bytes }, { ...within, depth: within.depth + 1 }));
  }
  return merged(outer, inner, refused);
}

function whyNot(bytes: Uint8Array, { depth, left }: Within): Phrase | undefined {
  if (depth >= MOST.depth)
    return { zh: '文件套文件的层数太多，没有读取这一个', en: 'too many files within files: this one was not read' };
  if (left.files <= 0)
    return {
      zh: `附件超过 ${MOST.files} 个，没有读取这一个`,
      en: `more than ${MOST.files} files: this one was not read`,
    };
  if (bytes.length > left.bytes)
    return { zh: '附件加起来太大，没有读取这一个', en: 'the files are too large together: this one was not read' };
  return undefined;
}

const holdsAny = ({ transactions, receipts }: ReadDocument): boolean => transactions.length + receipts.length > 0;

function merged(outer: ReadDocument, inner: readonly ReadDocument[], refused: readonly Problem[]): ReadDocument {
  if (inner.length + refused.length === 0) return outer;
  const useful = inner.filter(holdsAny);
  const main = holdsAny(outer) ? outer : (useful[0] ?? outer);
  const all = [outer, ...inner];
  // What is there stands for the whole: words that are no receipt are nothing amiss beside a file that is one.
  const doubtful = (problem: Problem): Problem => (holdsAny(main) ? { ...problem, kept: true } : problem);
  const told = all.flatMap((each) => {
    const named = each === outer ? each.problems : each.problems.map((problem) => naming(problem, each.file));
    return holdsAny(each) ? named : each === outer && useful.length > 0 ? [] : named.map(doubtful);
  });
  const pictures = all.flatMap((each) => each.pictures ?? []);
  return present({
    ...outer,
    format: holdsAny(outer) ? outer.format : (main.format ?? outer.format),
    formatName: holdsAny(outer) ? outer.formatName : (main.formatName ?? outer.formatName),
    transactions: distinct(all.flatMap((each) => each.transactions)),
    receipts: all.reduce<readonly Receipt[]>((kept, each) => addReceipts(kept, each.receipts), []),
    problems: [...told, ...refused],
    notes: all.flatMap((each) => (each === outer || holdsAny(each) ? each.notes : [])),
    assumedCurrency: main.assumedCurrency,
    balance: main.balance,
    pictures: pictures.length > 0 ? pictures : undefined,
    table: holdsAny(outer) || useful.length === 0 ? outer.table : main.table,
  });
}

/** A problem of a file within says which file it was; lines are that file's own. */
function naming(problem: Problem, file: string): Problem {
  const { zh, en } = problem.message;
  return { ...problem, message: { zh: `附件「${file}」：${zh}`, en: `attachment “${file}”: ${en}` } };
}

const distinct = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

/** Adds receipts, save those that say the same sale once more; each side lends the other what only it tells. */
function addReceipts(kept: readonly Receipt[], more: readonly Receipt[]): readonly Receipt[] {
  const all = [...kept];
  for (const receipt of more) {
    const at = all.findIndex((each) => kept.includes(each) && isSameSale(each, receipt));
    const before = all[at];
    if (before) all[at] = { ...receipt, ...before, references: { ...receipt.references, ...before.references } };
    else all.push(receipt);
  }
  return distinct(all);
}

/** The same sum of the same kind, and nothing that both name differs. */
function isSameSale(a: Receipt, b: Receipt): boolean {
  const agree = (one?: string, other?: string): boolean => one === undefined || other === undefined || one === other;
  return (
    a.amount.minor === b.amount.minor &&
    a.amount.currency === b.amount.currency &&
    a.type === b.type &&
    agree(a.card, b.card) &&
    agree(a.references.order, b.references.order) &&
    agree(a.references.rrn, b.references.rrn) &&
    agree(a.occurredAt?.slice(0, 10), b.occurredAt?.slice(0, 10))
  );
}
