import type { Mark } from '../../findings/index.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { monthText } from './format.ts';
import { MARKS } from './mark-badge.tsx';

const ORDER: readonly Mark[] = ['in-question', 'waiting', 'no-receipt', 'returned', 'proven'];

/** The last six months as stacked bars, each with its figures in words. */
export function Months() {
  const app = useApp();
  const marks = app.checked.value?.marks ?? {};
  const months = new Map<string, Map<Mark, number>>();
  for (const row of app.contents.value.transactions) {
    const mark = marks[row.id];
    if (mark === undefined) continue;
    const month = row.bookedOn.slice(0, 7);
    const counts = months.get(month) ?? new Map<Mark, number>();
    counts.set(mark, (counts.get(mark) ?? 0) + 1);
    months.set(month, counts);
  }
  const shown = [...months].sort(([a], [b]) => a.localeCompare(b)).slice(-6);
  if (shown.length === 0) return null;
  const most = Math.max(...shown.map(([, counts]) => [...counts.values()].reduce((a, b) => a + b, 0)));
  return (
    <section aria-labelledby="months">
      <h2 id="months">{say({ zh: '近六个月', en: 'The last six months' })}</h2>
      <ol class="months">
        {shown.map(([month, counts]) => {
          const told = ORDER.flatMap((mark) =>
            counts.has(mark) ? [`${say(MARKS[mark])} ${counts.get(mark) ?? 0}`] : [],
          );
          return (
            <li key={month}>
              <div class="bar" aria-hidden="true">
                {ORDER.map(
                  (mark) =>
                    counts.has(mark) && (
                      <div
                        key={mark}
                        class={`bar-${mark}`}
                        style={{ height: `${((counts.get(mark) ?? 0) / most) * 96}px` }}
                      />
                    ),
                )}
              </div>
              <span>{monthText(month)}</span>
              <span class="quiet small">{told.join(' · ')}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
