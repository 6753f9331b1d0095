import { sumsOf } from '../../domain/sums.ts';
import type { ReadDocument } from '../../intake/index.ts';
import { say } from '../state/language.ts';
import { amountText, timeText } from './format.ts';
import { PreviewProblems } from './preview-rows.tsx';
import { SumsTable } from './sums-table.tsx';

/** How many rows show whether the columns are right. */
const SHOWN = 10;

interface Shown {
  readonly document: ReadDocument;
  /** The columns have changed since, and are being read. */
  readonly isStale: boolean;
}

/** What the columns that are named now would read: the first rows, the sums of all, and each line that is not understood. */
export function MappingPreview({ document, isStale }: Shown) {
  const { transactions, problems, notes } = document;
  const unreadable = problems.filter((each) => each.kept !== true).length;
  const shown = transactions.slice(0, SHOWN);
  return (
    <div class={isStale ? 'trial stale' : 'trial'} aria-busy={isStale}>
      <p role="status" class="trial-count">
        {say({
          zh: `按这些列会读出 ${transactions.length} 行${unreadable > 0 ? `，${unreadable} 处读不懂` : ''}`,
          en: `These columns read ${transactions.length} row${transactions.length === 1 ? '' : 's'}${unreadable > 0 ? `, ${unreadable} not readable` : ''}`,
        })}
      </p>
      <SumsTable sums={sumsOf(transactions)} />
      {shown.length > 0 && (
        <table class="preview-rows">
          <caption>
            {shown.length === transactions.length
              ? say({ zh: '读出的样子', en: 'As they would be read' })
              : say({ zh: `前 ${shown.length} 行读出的样子`, en: `The first ${shown.length} as they would be read` })}
          </caption>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <td>{timeText(row.occurredAt ?? row.bookedOn, true)}</td>
                <td>{row.counterparty ?? row.description}</td>
                <td class="number">{amountText(row.amount, true)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {notes.map((note) => (
        <p class="quiet small" key={note.en}>
          {say(note)}
        </p>
      ))}
      <PreviewProblems problems={problems} />
    </div>
  );
}
