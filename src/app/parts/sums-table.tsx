import type { Sums } from '../../domain/sums.ts';
import { say } from '../state/language.ts';
import { amountText } from './format.ts';

/** What went out and what came in, a line for each currency; nothing where there are no rows. */
export function SumsTable({ sums }: { readonly sums: readonly Sums[] }) {
  if (sums.length === 0) return null;
  return (
    <dl class="sums">
      {sums.map(({ currency, debits, credits }) => (
        <div key={currency}>
          <dt>{say({ zh: `支出合计（${currency}）`, en: `Money out (${currency})` })}</dt>
          <dd>{debits.minor === 0 ? amountText(debits) : amountText(debits, true)}</dd>
          <dt>{say({ zh: `收入合计（${currency}）`, en: `Money in (${currency})` })}</dt>
          <dd>{credits.minor === 0 ? amountText(credits) : amountText(credits, true)}</dd>
        </div>
      ))}
    </dl>
  );
}
