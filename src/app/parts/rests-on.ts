import type { Finding } from '../../domain/finding.ts';
import type { AppState } from '../state/app-state.ts';

/** Are the rows and receipts that a finding rests on still there? A case outlives them. */
export const isGrounded = (finding: Finding, { rows, receipts }: Pick<AppState, 'rows' | 'receipts'>): boolean =>
  [...finding.transactions, ...finding.context].every((id) => rows.value.has(id)) &&
  finding.receipts.every((id) => receipts.value.has(id));
