import { present } from '../../domain/present.ts';
import type { BalanceCheck } from '../../domain/reading.ts';
import type { Problem } from '../../domain/result.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import { RunningBalance } from './check-balance.ts';
import { withOwnFees } from './own-fees.ts';
import type { Plan } from './plan-columns.ts';
import { signByBalance } from './sign-by-balance.ts';

/** Is given each row that nothing can change any more, with its physical line. */
export type OnTransaction = (row: TransactionRow, line: number) => void;

/**
 * The rows of a table on their way out. Each is held until the next one comes, for a second line may lengthen it and a
 * file's end may take it away; all are, where signs or fees are told by balances further down.
 */
export class RowOutlet {
  readonly #plan: Plan;
  readonly #onRow: OnTransaction;
  readonly #waitsForAll: boolean;
  readonly #balance = new RunningBalance();
  readonly #rows: TransactionRow[] = [];
  readonly #lines: number[] = [];

  constructor(plan: Plan, onRow: OnTransaction) {
    this.#plan = plan;
    this.#onRow = onRow;
    const { balance, fee } = plan.columns;
    this.#waitsForAll = balance !== undefined && (plan.unsigned || fee !== undefined);
  }

  add(row: TransactionRow, line: number): void {
    if (!this.#waitsForAll) this.#release();
    this.#rows.push(row);
    this.#lines.push(line);
  }

  /** Puts more words behind the last row's own; false where there is no row. */
  lengthen(words: string): boolean {
    const last = this.#rows.at(-1);
    if (!last) return false;
    this.#rows[this.#rows.length - 1] = { ...last, description: `${last.description} ${words}`.trim() };
    return true;
  }

  /** Takes the last row back. */
  drop(): void {
    this.#rows.pop();
    this.#lines.pop();
  }

  /** Lets out what is held, and tells how the balances add up. */
  end(): { readonly balance: BalanceCheck; readonly problem?: Problem } {
    const { unsigned, columns, fees } = this.#plan;
    const signed = unsigned && columns.balance !== undefined ? signByBalance(this.#rows) : this.#rows;
    const { rows, lines } = withOwnFees({ rows: signed, lines: this.#lines }, fees);
    rows.forEach((row, at) => {
      this.#letOut(row, lines[at] ?? 0);
    });
    const { balance, broken } = this.#balance.result();
    return present({ balance, problem: broken && { message: BROKEN, ...broken, kept: true as const } });
  }

  #release(): void {
    const row = this.#rows.pop();
    const line = this.#lines.pop();
    if (row && line !== undefined) this.#letOut(row, line);
  }

  #letOut(row: TransactionRow, line: number): void {
    this.#balance.add(row, line);
    this.#onRow(row, line);
  }
}

const BROKEN = {
  zh: '这一行的余额与上一行接不上：可能缺了行',
  en: 'the balance of this row does not follow from the row before: a row may be missing',
};
