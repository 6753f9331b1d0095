import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { Finding } from '../domain/finding.ts';
import type { Mark } from '../findings/index.ts';
import type { ReadDocument } from '../intake/index.ts';
import { checkAll, readAll, type OnRows } from './state/engine-jobs.ts';
import type { Checked, CheckJob, Offered, ReadSettings } from './state/engine.ts';
import { createPictureWorkers } from './state/picture-workers.ts';
import { inSlices } from './state/in-slices.ts';

/** What the page asks of the worker; each question carries its number. */
export type Question =
  | {
      readonly number: number;
      readonly job: 'read';
      readonly inputs: readonly Offered[];
      readonly settings: ReadSettings;
    }
  | {
      readonly number: number;
      readonly job: 'check';
      readonly check: Omit<CheckJob, 'transactions' | 'receipts'>;
      readonly receipts: ReceiptsChanged;
    };

/**
 * What of the receipts is not what it was at the check before: from `start` on, so many went, and these came. All others
 * stay the same objects in the worker, so that what was found for them is known.
 */
export interface ReceiptsChanged {
  readonly start: number;
  readonly gone: number;
  readonly came: readonly Receipt[];
}

/** Statement rows for the checks that follow, ahead of their question; the first slice takes the place of those before. */
export interface RowsAhead {
  readonly job: 'rows';
  readonly rows: readonly Transaction[];
  readonly first: boolean;
}

/** What the worker answers: progress, the parts of a long answer, and then the rest of it or why there is none. */
export type Reply =
  | { readonly number: number; readonly kind: 'progress'; readonly share: number }
  | {
      readonly number: number;
      readonly kind: 'read-part';
      readonly document: number;
      readonly transactions: readonly Transaction[];
      readonly receipts: readonly Receipt[];
    }
  | { readonly number: number; readonly kind: 'findings-part'; readonly findings: readonly Finding[] }
  | { readonly number: number; readonly kind: 'marks-part'; readonly marks: readonly (readonly [string, Mark])[] }
  | { readonly number: number; readonly kind: 'documents'; readonly documents: readonly ReadDocument[] }
  | { readonly number: number; readonly kind: 'checked'; readonly checked: Checked }
  | { readonly number: number; readonly kind: 'failed'; readonly message: string };

const pictures = createPictureWorkers();

let rowsAhead: Transaction[] = [];
let receiptsHeld: readonly Receipt[] = [];

const answer = (reply: Reply): void => {
  postMessage(reply);
};

addEventListener('message', (event: MessageEvent<Question | RowsAhead>) => {
  const question = event.data;
  if (question.job === 'rows') {
    rowsAhead = question.first ? [...question.rows] : rowsAhead.concat(question.rows);
    return;
  }
  const { number } = question;
  work(question).then(answer, (error: unknown) => {
    answer({ number, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});

async function work(question: Question): Promise<Reply> {
  const { number } = question;
  const progress = (share: number): void => {
    answer({ number, kind: 'progress', share });
  };
  if (question.job === 'check') {
    const { start, gone, came } = question.receipts;
    receiptsHeld = [...receiptsHeld.slice(0, start), ...came, ...receiptsHeld.slice(start + gone)];
    const checked = checkAll({ ...question.check, transactions: rowsAhead, receipts: receiptsHeld }, progress);
    for (const findings of inSlices(checked.findings)) answer({ number, kind: 'findings-part', findings });
    for (const marks of inSlices(Object.entries(checked.marks))) answer({ number, kind: 'marks-part', marks });
    return { number, kind: 'checked', checked: { ...checked, findings: [], marks: {} } };
  }
  const onRows: OnRows = (document, transactions) => {
    answer({ number, kind: 'read-part', document, transactions, receipts: [] });
  };
  const documents = await readAll(question.inputs, question.settings, progress, { onRows, pictures });
  for (const [document, { transactions, receipts }] of documents.entries()) {
    for (const rows of inSlices(transactions))
      answer({ number, kind: 'read-part', document, transactions: rows, receipts: [] });
    for (const slips of inSlices(receipts))
      answer({ number, kind: 'read-part', document, transactions: [], receipts: slips });
  }
  return {
    number,
    kind: 'documents',
    documents: documents.map((each) => ({ ...each, transactions: [], receipts: [] })),
  };
}
