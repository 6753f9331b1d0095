import type { UnknownTable } from '../../intake/index.ts';
import { say } from '../state/language.ts';

interface Pointed {
  readonly table: UnknownTable;
  /** What a column is taken for, in words; empty for none. */
  readonly roleOf: (column: string) => string;
  /** What the next column that is pointed at will be, in words. */
  readonly next: string;
  readonly onPoint: (column: string) => void;
}

/** The first rows of a table as they stand; whoever presses the head of a column says that it is the one asked for. */
export function PointedTable({ table, roleOf, next, onPoint }: Pointed) {
  return (
    <div
      class="mapper-table"
      role="region"
      tabIndex={0}
      aria-label={say({ zh: '表格的前几行', en: 'The first rows of the table' })}
    >
      <table>
        <thead>
          <tr>
            {table.header.map((column) => {
              const role = roleOf(column);
              return (
                <th key={column} scope="col" aria-label={column} class={role === '' ? '' : 'pointed'}>
                  <button
                    type="button"
                    onClick={() => {
                      onPoint(column);
                    }}
                  >
                    <span>{column}</span>
                    <span class="role">{role === '' ? '—' : role}</span>
                    <span class="visually-hidden">{say({ zh: `；指为${next}`, en: `; take it as ${next}` })}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.sample.map((row, index) => (
            <tr key={index}>
              {table.header.map((column, place) => (
                <td key={column} class={roleOf(column) === '' ? '' : 'pointed'}>
                  {row[place] ?? ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
