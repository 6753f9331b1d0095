/** Which order of day and month a file uses. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** Columns of an unknown table, each named by its header or by its 0-based place in digits. */
export interface ColumnMapping {
  readonly date: string;
  readonly amount?: string;
  readonly debit?: string;
  readonly credit?: string;
  readonly currency?: string;
  readonly description?: string;
}
