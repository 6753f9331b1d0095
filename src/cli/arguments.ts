import { parseArgs } from 'node:util';
import type { CardKind } from '../domain/card.ts';
import { CHANNELS, LETTER_LANGUAGES, type Channel, type LetterLanguage } from '../domain/case.ts';
import { isDay, type Day } from '../domain/day.ts';
import { ANSWERS } from '../domain/decision.ts';
import { JURISDICTIONS, type JurisdictionId } from '../domain/jurisdiction.ts';
import { present } from '../domain/present.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { ColumnMapping, DateOrder } from '../domain/table-mapping.ts';

/** What a person asked for at the terminal, checked. */
export interface Wish {
  readonly command: 'read' | 'check' | 'draft';
  readonly json: boolean;
  /** `read`: the files to read. */
  readonly files: readonly string[];
  readonly statements: readonly string[];
  readonly receipts: readonly string[];
  readonly language: LetterLanguage;
  readonly channel: Channel;
  readonly jurisdiction: JurisdictionId;
  readonly today?: Day;
  readonly statementDate?: Day;
  readonly as?: 'statement' | 'receipts';
  readonly columns?: ColumnMapping;
  readonly dateOrder?: DateOrder;
  readonly card?: CardKind;
  readonly answers?: string;
  readonly finding?: string;
}

/** How the commands go, and what their exit status says. */
export const USAGE = `usage:
  slipcheck read  FILE... [--as statement|receipts] [--columns date=...,amount=...] [--dates dmy|mdy|ymd]
  slipcheck check --statement FILE... [--receipts FILE...] [--answers FILE]
  slipcheck draft --statement FILE... [--receipts FILE...] [--answers FILE] --finding ID [--channel letter|form|chat|phone]
answers: a JSON file of {"<transaction id>": "<${ANSWERS.join('|')}>"}
with check and draft: [--jurisdiction CN|HK|TW|SG|US|UK|EU|AU|CA|IN] [--card debit|credit|prepaid]
  [--statement-date YYYY-MM-DD]
with all: [--json] [--today YYYY-MM-DD] [--language zh-Hans|zh-Hant|en]
exit status: 0 done, 1 some input could not be read, 2 wrong usage`;

const COMMANDS = ['read', 'check', 'draft'] as const;
const COLUMN_KEYS = ['date', 'amount', 'debit', 'credit', 'currency', 'description'] as const;

/** Options that show that another command was meant; those that only change an answer may stand by any. */
const FOREIGN: Readonly<Record<Wish['command'], readonly string[]>> = {
  read: ['statement', 'receipts', 'answers', 'finding'],
  check: ['finding'],
  draft: [],
};

/** Options that take every word up to the next option. */
const LISTS = ['--statement', '--receipts'];

/** Is it help that is asked for, before anything else? */
export function asksForHelp(words: readonly string[]): boolean {
  return words[0] === 'help' || words.includes('--help') || words.includes('-h');
}

/** Checks the words after the program's name; the problem is one sentence about the first wrong word. */
export function readArguments(words: readonly string[]): Result<Wish, string> {
  try {
    return readChecked(words);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readChecked(words: readonly string[]): Result<Wish, string> {
  const { values, positionals } = parseArgs({
    args: repeatLists(words),
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      statement: { type: 'string', multiple: true },
      receipts: { type: 'string', multiple: true },
      as: { type: 'string' },
      columns: { type: 'string' },
      dates: { type: 'string' },
      today: { type: 'string' },
      'statement-date': { type: 'string' },
      jurisdiction: { type: 'string' },
      card: { type: 'string' },
      answers: { type: 'string' },
      language: { type: 'string' },
      channel: { type: 'string' },
      finding: { type: 'string' },
    },
  });
  const command = oneOf('command', positionals[0] ?? '', COMMANDS);
  const foreign = FOREIGN[command].find((name) => Object.hasOwn(values, name));
  if (foreign !== undefined) throw new Error(`${command} does not take --${foreign}`);
  const wish: Wish = present({
    command,
    json: values.json ?? false,
    files: positionals.slice(1),
    statements: values.statement ?? [],
    receipts: values.receipts ?? [],
    language: oneOf('--language', values.language ?? 'en', LETTER_LANGUAGES),
    channel: oneOf('--channel', values.channel ?? 'letter', CHANNELS),
    jurisdiction:
      values.jurisdiction === undefined ? 'generic' : oneOf('--jurisdiction', values.jurisdiction, JURISDICTIONS),
    today: values.today === undefined ? undefined : dayFrom('--today', values.today),
    statementDate:
      values['statement-date'] === undefined ? undefined : dayFrom('--statement-date', values['statement-date']),
    as: values.as === undefined ? undefined : oneOf('--as', values.as, ['statement', 'receipts'] as const),
    columns: values.columns === undefined ? undefined : columnsFrom(values.columns),
    dateOrder: values.dates === undefined ? undefined : oneOf('--dates', values.dates, ['dmy', 'mdy', 'ymd'] as const),
    card: values.card === undefined ? undefined : oneOf('--card', values.card, ['debit', 'credit', 'prepaid'] as const),
    answers: values.answers,
    finding: values.finding,
  });
  return lacking(wish);
}

function lacking(wish: Wish): Result<Wish, string> {
  if (wish.command === 'read') return wish.files.length > 0 ? succeed(wish) : fail('read needs at least one FILE');
  if (wish.files.length > 0) return fail(`${wish.command} does not know what "${wish.files[0]}" is for`);
  if (wish.statements.length === 0) return fail(`${wish.command} needs --statement FILE`);
  if (wish.command === 'draft' && wish.finding === undefined) return fail('draft needs --finding ID');
  return succeed(wish);
}

/** `--statement a b` as `--statement=a --statement=b`, which is the form that the argument parser knows. */
function repeatLists(words: readonly string[]): string[] {
  const repeated: string[] = [];
  let list: string | undefined;
  for (const word of words) {
    if (LISTS.includes(word)) list = word;
    else if (word.startsWith('--')) {
      list = undefined;
      repeated.push(word);
    } else repeated.push(list === undefined ? word : `${list}=${word}`);
  }
  return repeated;
}

function oneOf<Choice extends string>(what: string, word: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((each) => each === word);
  if (choice === undefined) throw new Error(`${what} must be one of ${choices.join(', ')}; "${word}" is not`);
  return choice;
}

function dayFrom(what: string, word: string): Day {
  if (!isDay(word)) throw new Error(`${what} must be a day such as 2026-11-22; "${word}" is not`);
  return word;
}

/** `date=Buchung,amount=Betrag`: a comma belongs to a header's name unless a known key follows it. */
function columnsFrom(word: string): ColumnMapping {
  const mapping: Partial<Record<(typeof COLUMN_KEYS)[number], string>> = {};
  const parts = word.split(new RegExp(`,(?=(?:${COLUMN_KEYS.join('|')})=)`));
  for (const part of parts) {
    const at = part.indexOf('=');
    mapping[oneOf('a key of --columns', part.slice(0, Math.max(at, 0)), COLUMN_KEYS)] = part.slice(at + 1);
  }
  const { date, ...rest } = mapping;
  if (date === undefined) throw new Error('--columns needs date=...');
  if (rest.amount === undefined && rest.debit === undefined && rest.credit === undefined)
    throw new Error('--columns needs amount=... or debit=... and credit=...');
  return { date, ...rest };
}
