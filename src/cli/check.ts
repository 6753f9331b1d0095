import type { Day } from '../domain/day.ts';
import { ANSWERS, type Decision } from '../domain/decision.ts';
import type { Finding } from '../domain/finding.ts';
import { decimalOf } from '../domain/money.ts';
import type { Language } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { Receipt } from '../domain/receipt.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { Transaction } from '../domain/transaction.ts';
import { timingFor } from '../complaint/index.ts';
import { findProblems, type CheckResult } from '../findings/index.ts';
import type { ReadDocument } from '../intake/index.ts';
import { match, type Matching } from '../match/index.ts';
import type { Wish } from './arguments.ts';
import { inWords, screenLanguage, tellProblems } from './output.ts';
import { readFiles, readOptionsOf, type Outcome } from './read.ts';
import { textTable } from './text-table.ts';
import { readFile } from 'node:fs/promises';

/** All that a check rests on and what it found. */
export interface Checked {
  readonly documents: readonly ReadDocument[];
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
  readonly matching: Matching;
  readonly result: CheckResult;
  /** Sentences about an answers file that could not be used whole. */
  readonly answerProblems: readonly string[];
}

/** Reads statements and receipts, matches them and names what is wrong. */
export async function checkFiles(wish: Wish, today: Day): Promise<Checked> {
  const statements = await readFiles(wish.statements, { ...readOptionsOf(wish, today), as: 'statement' });
  const transactions = distinct(statements.flatMap((each) => each.transactions));
  const currency = onlyCurrency(transactions);
  const slips = await readFiles(wish.receipts, { ...readOptionsOf(wish, today, currency), as: 'receipts' });
  const receipts = distinct(slips.flatMap((each) => each.receipts));
  const answers = await readAnswers(wish.answers);
  const decisions = answers.ok ? answers.value.decisions : [];
  const matching = match(transactions, receipts, decisions);
  const result = findProblems(
    { transactions, receipts, decisions, matching },
    present({ today, timing: timingFor(wish.jurisdiction), card: wish.card, statementDate: wish.statementDate }),
  );
  return {
    documents: [...statements, ...slips],
    transactions,
    receipts,
    matching,
    result,
    answerProblems: answers.ok ? answers.value.problems : [answers.problem],
  };
}

/** `check`: what is wrong. */
export async function runCheck(wish: Wish, today: Day): Promise<Outcome> {
  const checked = await checkFiles(wish, today);
  const language = screenLanguage(wish.language);
  return {
    out: wish.json ? JSON.stringify(checkToJson(checked, today, language), undefined, 1) : tell(checked, language),
    ...troublesOf(checked, language),
  };
}

/** What could not be read, for standard error, and the exit status that says so. */
export function troublesOf(checked: Checked, language: Language): Pick<Outcome, 'err' | 'status'> {
  const broken = checked.answerProblems.length > 0 || checked.documents.some((each) => each.problems.length > 0);
  return { err: [...tellProblems(checked.documents, language), ...checked.answerProblems], status: broken ? 1 : 0 };
}

function checkToJson(checked: Checked, today: Day, language: Language): unknown {
  return {
    today,
    links: checked.matching.links.map((link) => ({
      transaction: link.transaction,
      receipt: link.receipt,
      role: link.role,
      confidence: Math.round(link.confidence * 1000) / 1000,
      because: inWords(link.because, language),
    })),
    findings: checked.result.findings.map((finding) => findingToJson(finding, language)),
    resolved: checked.result.resolved.map((each) => ({
      transactions: each.transactions,
      because: inWords(each.because, language),
    })),
  };
}

function findingToJson(finding: Finding, language: Language): unknown {
  return present({
    id: finding.id,
    type: finding.type,
    transactions: finding.transactions,
    receipts: finding.receipts,
    amount: decimalOf(finding.amount),
    currency: finding.amount.currency,
    severity: finding.severity,
    ready: finding.ready,
    likelyBackBy: finding.likelyBackBy,
    lastDayToNotify: finding.lastDayToNotify,
    because: inWords(finding.because, language),
  });
}

function tell(checked: Checked, language: Language): string {
  const head =
    language === 'zh'
      ? `账单 ${checked.transactions.length} 行，凭证 ${checked.receipts.length} 张，发现 ${checked.result.findings.length} 项，已自行了结 ${checked.result.resolved.length} 组`
      : `${checked.transactions.length} rows, ${checked.receipts.length} receipts, ${checked.result.findings.length} findings, ${checked.result.resolved.length} settled`;
  const rows = checked.result.findings.map((finding) => [
    finding.id,
    finding.severity,
    finding.type,
    decimalOf(finding.amount),
    finding.amount.currency,
    finding.ready ? 'ready' : '-',
    finding.because[0]?.[language] ?? '',
  ]);
  return [head, textTable(rows, [3])].filter(Boolean).join('\n');
}

/** A row or receipt that stands in two files is one. */
function distinct<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

/** A slip that names no currency is read in the statement's, where that has just one. */
function onlyCurrency(transactions: readonly Transaction[]): string | undefined {
  const currencies = new Set(transactions.map((each) => each.amount.currency));
  return currencies.size === 1 ? [...currencies][0] : undefined;
}

interface Answers {
  readonly decisions: readonly Decision[];
  readonly problems: readonly string[];
}

async function readAnswers(file: string | undefined): Promise<Result<Answers, string>> {
  if (file === undefined) return succeed({ decisions: [], problems: [] });
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return fail(`${file}: this is no readable JSON file of answers`);
  }
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return fail(`${file}: answers must be {"<transaction id>": "<answer>"}`);
  const decisions: Decision[] = [];
  const problems: string[] = [];
  for (const [transaction, word] of Object.entries(content)) {
    const answer = ANSWERS.find((each) => each === word);
    if (answer === undefined)
      problems.push(`${file}: the answer for ${transaction} must be one of ${ANSWERS.join(', ')}`);
    else decisions.push({ kind: 'answer', transaction, answer });
  }
  return succeed({ decisions, problems });
}
