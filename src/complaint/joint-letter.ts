import { addMoney, type Money } from '../domain/money.ts';
import { attachmentsOf, type Attachments } from './attachments.ts';
import type { Composed } from './compose.ts';
import { eventLines, rowMoment, resultOf } from './events.ts';
import { slipFor } from './facts-table.ts';
import type { Block, EvidenceItem, Line } from './index.ts';
import {
  asides,
  closing,
  fill,
  heading,
  letterhead,
  lockedLine,
  listOf,
  paragraph,
  personLines,
  tailOf,
} from './letter-parts.ts';
import { nameOf, type LetterFacts } from './letter-facts.ts';
import type { LetterWords, Told } from './letter-words.ts';
import { isNote, type ComplaintType } from './note-types.ts';
import { paperWordsFor, type PaperWords } from './paper-words.ts';
import { quotedLaw, type RuleLine } from './rule-lines.ts';
import { tellFacts } from './told.ts';
import { fact, line, lineText, printedName, say } from './text.ts';

/** One finding of a letter about several. */
interface Part {
  readonly facts: LetterFacts;
  readonly type: ComplaintType;
  readonly told: Told;
}

/** Several findings at one bank: one letter, one table, each with its own events, reason and demands. */
export function jointLetter(
  channel: 'letter' | 'form',
  all: readonly LetterFacts[],
  words: LetterWords,
  checklist: readonly EvidenceItem[],
): Composed {
  const first = all[0];
  if (!first) throw new Error('a letter needs a finding');
  const { joint } = paperWordsFor(words.language);
  const attached = attachmentsOf(merged(all, first), words, checklist);
  const parts = all.flatMap((facts): Part[] => {
    const { type } = facts.finding;
    return isNote(type) ? [] : [{ facts, type, told: tellFacts(facts, words, attached.markOf) }];
  });
  const totals = totalsOf(parts, words);
  const subject = joint.subject(parts.length, lineText(totals));
  const titled = (text: string): Block =>
    heading(channel === 'letter' ? text : text.replace(/^(?:[一二三四五六七]、|\d\.\s)/, ''));
  const law = lawOf(parts, words);
  const body: Block[] = [
    paragraph(joint.opening(parts.length, totals)),
    ...(channel === 'letter'
      ? [titled(words.headings.person), listOf(false, personLines(first, words))]
      : [paragraph(words.cardLine(first.card, tailOf(first, words)))]),
    titled(words.headings.transaction),
    tableOf(parts, words, joint),
    paragraph(joint.totals(totals)),
    titled(words.headings.events),
    ...parts.flatMap(({ facts }, at): Block[] => [
      paragraph([say(joint.number(at + 1))]),
      listOf(true, [...eventLines(facts, words, attached), ...lockedLine(facts, words)]),
    ]),
    titled(words.headings.reason),
    listOf(
      true,
      parts.map(({ facts, type, told }) => line`${words.reason(type, told)}${asides(facts, words, [], [])}`),
    ),
    ...extras(first, words, checklist, attached),
    titled(words.headings.demands),
    listOf(true, demandsOf(parts, words, joint)),
    titled(words.headings.reply),
    paragraph(line`${words.replyBy(words.day(first.replyBy))}${law.reply && line`${words.gap}${law.reply.line}`}`),
    ...law.grounds.map(({ line: ground }) => paragraph(ground)),
    titled(words.headings.attachments),
    listOf(false, attached.lines),
  ];
  const rules = [...(law.rule ? [law.rule] : []), ...law.grounds, ...law.asks].map(({ rule }) => rule);
  return {
    subject,
    rules: [...new Map(rules.map((rule) => [rule.id, rule] as const)).values()],
    blocks:
      channel === 'letter'
        ? [...letterhead(subject, fill(first, words, 'bank'), first, words), ...body, ...closing(words)]
        : body,
  };
}

/** All papers together, so that each is attached once under one number. */
export function merged(all: readonly LetterFacts[], first: LetterFacts): LetterFacts {
  const once = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => [
    ...new Map(items.map((item) => [item.id, item] as const)).values(),
  ];
  return {
    ...first,
    rows: once(all.flatMap(({ rows }) => rows)),
    context: once(all.flatMap(({ context }) => context)),
    receipts: once(all.flatMap(({ receipts }) => receipts)),
    notices: once(all.flatMap(({ notices }) => notices)),
  };
}

/** Sums of one currency are added; those of several stand side by side. */
function totalsOf(parts: readonly Part[], words: LetterWords): Line {
  const sums = new Map<string, Money>();
  for (const { facts } of parts) {
    const { amount } = facts.finding;
    const sum = sums.get(amount.currency);
    sums.set(amount.currency, sum ? addMoney(sum, amount) : amount);
  }
  const from = parts[0]?.facts.rows[0]?.id ?? parts[0]?.facts.receipts[0]?.id ?? '';
  return [...sums.values()].flatMap((sum, at): Line => [
    ...(at > 0 ? [say(words.comma)] : []),
    fact(words.money(sum), from),
  ]);
}

function tableOf(parts: readonly Part[], words: LetterWords, joint: PaperWords['joint']): Block {
  return {
    kind: 'table',
    header: joint.table,
    rows: parts.flatMap(({ facts, type, told }, at) => {
      const rows = facts.rows.length > 0 ? facts.rows : [undefined];
      return rows.map((row, of): Line[] => {
        const slip = row && type === 'duplicate-debit' ? undefined : row ? slipFor(facts, row) : facts.receipts[0];
        const shop = row ? printedName(nameOf(row), row.id) : printedName(slip?.merchant, slip?.id ?? '');
        const moment = row
          ? fact(rowMoment(words, row), row.id)
          : slip?.occurredAt === undefined
            ? say(words.notShown)
            : fact(words.day(slip.occurredAt), slip.id);
        return [
          [say(String(at + 1))],
          [moment],
          [shop ?? say(words.notShown)],
          [row ? fact(words.money(row.amount), row.id) : say(words.noRow)],
          slip
            ? [fact(words.money(slip.amount), slip.id), say(words.comma), resultOf(words, slip)]
            : [say(words.noSlip)],
          of === 0 ? [told.amount, say(words.comma), say(words.brief[type])] : [say('″')],
        ];
      });
    }),
  };
}

/** Demands that all findings have alike stand once; the others name their number, and so does one with a sum in it. */
function demandsOf(parts: readonly Part[], words: LetterWords, joint: PaperWords['joint']): Line[] {
  const each = parts.map(({ facts, type, told }) => ({
    usual: words.demands(type, told),
    asks: quotedLaw(facts, words).asks.map(({ line: asked }) => asked),
  }));
  const isShared = (demand: Line): boolean =>
    demand.every((piece) => piece.kind === 'words') &&
    each.every(({ usual }) => usual.some((other) => lineText(other) === lineText(demand)));
  const shared = (each[0]?.usual ?? []).filter(isShared);
  const own = each.flatMap(({ usual, asks }, at) =>
    [...usual.filter((demand) => !isShared(demand)), ...asks].map((demand) => joint.ofNumber(at + 1, demand)),
  );
  return [...shared.slice(0, -2), ...own, ...shared.slice(-2)];
}

interface JointLaw {
  readonly rule: RuleLine | undefined;
  /** The rule of the reply, where it has a sentence. */
  readonly reply: RuleLine | undefined;
  readonly grounds: readonly RuleLine[];
  readonly asks: readonly RuleLine[];
}

/** Each rule once; the date is that of the first finding's rule. */
function lawOf(parts: readonly Part[], words: LetterWords): JointLaw {
  const all = parts.map(({ facts }) => quotedLaw(facts, words));
  const once = (lines: readonly RuleLine[]): RuleLine[] => [
    ...new Map(lines.map((each) => [each.rule.id, each] as const)).values(),
  ];
  const rule = all[0]?.reply;
  return {
    rule,
    reply: rule && rule.line.length > 0 ? rule : undefined,
    grounds: once(all.flatMap(({ grounds }) => grounds)),
    asks: once(all.flatMap(({ asks }) => asks)),
  };
}

/** What else the person attaches, and why something required is not to be had: once for the letter. */
function extras(
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
  attached: Attachments,
): Block[] {
  const said = asides(facts, words, checklist, attached.own);
  return said.length === 0 ? [] : [paragraph(said)];
}
