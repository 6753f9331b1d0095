import type { Channel } from '../domain/case.ts';
import { decimalOf, type Money } from '../domain/money.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Block, EvidenceItem, Line, Piece } from './index.ts';
import type { UsedRule } from './jurisdiction.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { BlankKey, LetterWords } from './letter-words.ts';
import { blank, fact, say } from './text.ts';

/** A composed complaint: its parts, and the rules that it quotes. */
export interface Composed {
  readonly subject: string;
  readonly blocks: readonly Block[];
  readonly rules: readonly UsedRule[];
}

type Composer = (facts: LetterFacts, words: LetterWords, checklist: readonly EvidenceItem[]) => Composed;

/** The composer for a channel: the letter whole, a form's text without letterhead, a chat message, a phone script. */
export function composeFor(channel: Channel): Composer {
  switch (channel) {
    case 'letter':
      return composeLetter;
    case 'form':
      return composeForm;
    case 'chat':
      return (facts, words) => short(words.subject(facts), [{ kind: 'paragraph', line: [say(words.chat(facts))] }]);
    case 'phone':
      return (facts, words) =>
        short(words.subject(facts), [
          { kind: 'list', ordered: true, items: words.phone(facts).map((line) => [say(line)]) },
        ]);
  }
}

const short = (subject: string, blocks: readonly Block[]): Composed => ({ subject, blocks, rules: [] });

const composeLetter: Composer = (facts, words, checklist) => {
  const body = bodyOf(facts, words, checklist);
  const blocks: Block[] = [
    { kind: 'title', line: [say(words.subject(facts))] },
    {
      kind: 'paragraph',
      line: [say(addressed(words)), fill(facts, words, 'bank'), say(`    ${words.day(facts.today)}`)],
    },
    { kind: 'paragraph', line: [say(words.opening(facts))] },
    { kind: 'heading', line: [say(words.headings.person)] },
    { kind: 'list', ordered: false, items: personLines(facts, words) },
    ...body.blocks,
    { kind: 'paragraph', line: [say(words.truth)] },
    { kind: 'paragraph', line: [say(words.signature)] },
  ];
  return { subject: words.subject(facts), blocks, rules: body.rules };
};

const composeForm: Composer = (facts, words, checklist) => {
  const { blocks, rules } = bodyOf(facts, words, checklist);
  return {
    subject: words.subject(facts),
    blocks: [{ kind: 'paragraph', line: [say(words.opening(facts))] }, ...blocks],
    rules,
  };
};

const addressed = (words: LetterWords): string => (words.brackets[0] === '[' ? 'To: ' : '致：');

function fill(facts: LetterFacts, words: LetterWords, key: BlankKey): Piece {
  return blank(key, words.blanks[key], facts.fields, words.brackets);
}

function personLines(facts: LetterFacts, words: LetterWords): Line[] {
  const { colon } = words;
  const line = (key: BlankKey): Line => [say(`${words.blanks[key]}${colon}`), fill(facts, words, key)];
  const card =
    facts.lastFour === undefined ? words.cardKind(facts) : `${words.cardKind(facts)}${colon}•••• ${facts.lastFour}`;
  const earlier = (facts.fields['caseNumber'] ?? '') === '' ? [] : [line('caseNumber')];
  return [line('name'), line('phone'), line('email'), ...earlier, [say(card)]];
}

/** The parts that a letter and a form share. */
function bodyOf(
  facts: LetterFacts,
  words: LetterWords,
  checklist: readonly EvidenceItem[],
): { blocks: Block[]; rules: UsedRule[] } {
  const attached = attachmentsOf(facts, words, checklist);
  const reply = facts.rules.find((rule) => rule.id === facts.place.replyWithin.rule);
  const help = facts.rules.filter((rule) => rule.use === 'demand');
  const language = words.brackets[0] === '[' ? 'en' : 'zh';
  const blocks: Block[] = [
    { kind: 'heading', line: [say(words.headings.transaction)] },
    ...tables(facts, words),
    {
      kind: 'paragraph',
      line: [say(`${words.total}${words.colon}`), fact(amountText(facts.finding.amount, words), facts.finding.id)],
    },
    { kind: 'heading', line: [say(words.headings.events)] },
    { kind: 'list', ordered: true, items: events(facts, words, attached) },
    { kind: 'heading', line: [say(words.headings.reason)] },
    { kind: 'paragraph', line: [say(words.reasons[facts.finding.type](facts))] },
    ...(facts.finding.type === 'unknown-debit'
      ? [{ kind: 'paragraph' as const, line: [say(words.lockFirst), fill(facts, words, 'lockedAt')] }]
      : []),
    { kind: 'heading', line: [say(words.headings.demands)] },
    { kind: 'list', ordered: true, items: words.demands(facts).map((demand) => [say(demand)]) },
    { kind: 'heading', line: [say(words.headings.reply)] },
    { kind: 'paragraph', line: [say(words.replyBy(facts, reply?.text[language]))] },
    ...help.map((rule): Block => ({ kind: 'paragraph', line: [say(`${rule.text[language]}${words.stop}`)] })),
    { kind: 'heading', line: [say(words.headings.attachments)] },
    { kind: 'list', ordered: false, items: attached.lines },
  ];
  return { blocks, rules: [...(reply ? [reply] : []), ...help] };
}

interface Attachments {
  readonly lines: readonly Line[];
  /** The mark of each receipt's attachment, by its id. */
  readonly markOf: ReadonlyMap<string, string>;
  readonly rowsMark: string;
}

/** Receipts first, then the statement extract, then what the person says to have. */
function attachmentsOf(facts: LetterFacts, words: LetterWords, checklist: readonly EvidenceItem[]): Attachments {
  const markOf = new Map<string, string>();
  const lines: Line[] = [];
  const next = (): string => words.attachment(lines.length + 1);
  for (const slip of facts.receipts) {
    const mark = next();
    markOf.set(slip.id, mark);
    const detail = [
      slip.merchant,
      slip.occurredAt === undefined ? undefined : words.day(slip.occurredAt),
      amountText(slip.amount, words),
    ]
      .filter(Boolean)
      .join(words.brackets[0] === '[' ? ', ' : '，');
    lines.push([say(mark), fact(words.attachments.slip(facts, detail), slip.id)]);
  }
  const rowsMark = next();
  lines.push([say(rowsMark), say(words.attachments.rows(facts, ''))]);
  const language = words.brackets[0] === '[' ? 'en' : 'zh';
  for (const item of checklist)
    if (facts.evidence[item.key]?.have === true && item.key !== 'statementRows')
      lines.push([say(next()), say(words.attachments.own(facts, item.label[language]))]);
  return { lines, markOf, rowsMark };
}

const amountText = (money: Money, words: LetterWords): string =>
  words.money(money.currency, decimalOf({ ...money, minor: Math.abs(money.minor) }));

/** One table for each disputed row beside its receipt; a receipt without a row stands alone. */
function tables(facts: LetterFacts, words: LetterWords): Block[] {
  const pairs = facts.rows.map((row, at) => ({ row, slip: slipFor(facts, row, at) }));
  const all: { row?: Transaction; slip?: Receipt | undefined }[] =
    pairs.length > 0 ? pairs : facts.receipts.slice(0, 1).map((slip) => ({ slip }));
  return all.flatMap(({ row, slip }, at): Block[] => [
    ...(all.length > 1 ? [{ kind: 'paragraph' as const, line: [say(words.transactionNumber(at + 1))] }] : []),
    { kind: 'table', header: words.table, rows: tableRows(words, row, slip) },
  ]);
}

/** A surplus debit has no receipt of its own: its twins' receipts must not stand beside it. */
function slipFor(facts: LetterFacts, row: Transaction, at: number): Receipt | undefined {
  if (facts.finding.type === 'duplicate-debit') return undefined;
  const named = facts.receipts.find(
    (slip) => slip.references.rrn !== undefined && slip.references.rrn === row.references.rrn,
  );
  return named ?? facts.receipts[Math.min(at, facts.receipts.length - 1)];
}

function tableRows(words: LetterWords, row: Transaction | undefined, slip: Receipt | undefined): Line[][] {
  const cell = (text: string | undefined, from: string | undefined): Line => [
    text === undefined || text === '' || from === undefined ? say(words.none) : fact(text, from),
  ];
  const both = (...parts: readonly (string | undefined)[]): string | undefined =>
    parts.filter((part) => part !== undefined).join(' ／ ') || undefined;
  const line = (label: string, left: string | undefined, right: string | undefined): Line[] => [
    [say(label)],
    cell(left, row?.id),
    cell(right, slip?.id),
  ];
  const labels = words.rowLabels;
  const lines = [
    line(
      labels.time,
      row && words.day(row.occurredAt ?? row.bookedOn),
      slip?.occurredAt === undefined ? undefined : words.day(slip.occurredAt),
    ),
    line(labels.amount, row && amountText(row.amount, words), slip && amountText(slip.amount, words)),
    line(labels.merchant, row && both(row.counterparty, row.description), slip?.merchant),
    line(
      labels.terminal,
      row && both(row.references.merchant, row.references.terminal),
      slip && both(slip.references.merchant, slip.references.terminal),
    ),
    line(
      labels.reference,
      row && both(row.references.rrn ?? row.references.order, row.references.auth),
      slip && both(slip.references.rrn ?? slip.references.order, slip.references.auth),
    ),
    line(
      labels.batch,
      row && both(row.references.batch, row.references.trace),
      slip && both(slip.references.batch, slip.references.trace),
    ),
    line(
      labels.result,
      row && (row.status === 'pending' ? words.pending : words.booked),
      slip && words.outcome(slip.outcome, slip.outcomeWords),
    ),
  ];
  // A line that neither side fills says nothing.
  return lines.filter((cells) => cells.slice(1).some((each) => each[0]?.kind === 'fact'));
}

/** What happened, in the order of time; each event cites the attachment that shows it. */
function events(facts: LetterFacts, words: LetterWords, attached: Attachments): Line[] {
  const { events: told } = words;
  const dated: { when: string; line: Line }[] = [];
  for (const slip of facts.receipts) {
    if (slip.occurredAt === undefined) continue;
    const text = told.slip(
      words.day(slip.occurredAt),
      slip.merchant,
      amountText(slip.amount, words),
      words.outcome(slip.outcome, slip.outcomeWords),
      slip.type,
    );
    dated.push({
      when: slip.occurredAt,
      line: [fact(text, slip.id), say(`${words.stop}${attached.markOf.get(slip.id) ?? ''}`)],
    });
  }
  for (const row of [...facts.rows, ...facts.context]) {
    const amount = amountText(row.amount, words);
    const text =
      row.amount.minor < 0
        ? told.debited(words.day(row.bookedOn), amount)
        : told.credited(words.day(row.bookedOn), amount);
    dated.push({ when: `${row.bookedOn}T99`, line: [fact(text, row.id), say(`${words.stop}${attached.rowsMark}`)] });
  }
  const ordered = dated.sort((a, b) => a.when.localeCompare(b.when)).map((each) => each.line);
  const from = facts.rows[0]?.bookedOn ?? facts.receipts[0]?.occurredAt?.slice(0, 10);
  if (from !== undefined && facts.coveredTo !== undefined && expectsCredit(facts))
    ordered.push([
      say(`${told.nothingCame(words.day(from), words.day(facts.coveredTo))}${words.stop}${attached.rowsMark}`),
    ]);
  return ordered;
}

const expectsCredit = (facts: LetterFacts): boolean =>
  [
    'failed-but-debited',
    'paid-another-way',
    'cancelled-hold-captured',
    'void-not-reversed',
    'refund-not-credited',
    'hold-not-released',
  ].includes(facts.finding.type);
