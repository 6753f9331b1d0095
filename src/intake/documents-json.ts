import { decimalOf } from '../domain/money.ts';
import type { Language } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { Receipt } from '../domain/receipt.ts';
import type { Transaction } from '../domain/transaction.ts';
import type { ReadDocument } from './index.ts';

/** The contract's shape of a row: money as decimals beside its currency, absent facts left out. */
export function transactionToJson(row: Transaction): object {
  const { id, amount, original, balance, ...rest } = row;
  return present({
    id,
    ...rest,
    amount: decimalOf(amount),
    currency: amount.currency,
    original: original && { amount: decimalOf(original), currency: original.currency },
    balance: balance && decimalOf(balance),
  });
}

/** The contract's shape of a receipt. */
export function receiptToJson(receipt: Receipt): object {
  // The words and the text behind a reading are the screens' own; the contract does not know them.
  const { amount, outcomeWords: _words, text: _text, doubtful: _doubtful, ...rest } = receipt;
  return { ...rest, amount: decimalOf(amount), currency: amount.currency };
}

/** The contract's shape of a document, messages in one language. */
export function documentToJson(document: ReadDocument, language: Language): object {
  return present({
    file: document.file,
    format: document.format,
    encoding: document.encoding,
    transactions: document.transactions.map(transactionToJson),
    receipts: document.receipts.map(receiptToJson),
    problems: document.problems.map((problem) =>
      present({ line: problem.line, message: problem.message[language], text: problem.text }),
    ),
    balance: document.balance,
  });
}
