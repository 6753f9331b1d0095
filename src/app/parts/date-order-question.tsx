import type { LocalTime } from '../../domain/day.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import type { Problem } from '../../domain/result.ts';
import type { DateOrder } from '../../domain/table-mapping.ts';
import { timeText } from './format.ts';
import { say } from '../state/language.ts';

/** The orders that a date of three figures can have. */
export const ORDERS: readonly (readonly [DateOrder, Phrase])[] = [
  ['dmy', { zh: '日/月/年', en: 'day/month/year' }],
  ['mdy', { zh: '月/日/年', en: 'month/day/year' }],
  ['ymd', { zh: '年/月/日', en: 'year/month/day' }],
];

/** The problem that one word on the order of day and month settles for the whole file. */
export const openDateOf = (problems: readonly Problem[]): Problem | undefined =>
  problems.find((each) => each.asks === 'date-order');

/** Those orders by which the date is a day, with that day. */
const offered = (date: string): (readonly [DateOrder, Phrase, LocalTime])[] =>
  ORDERS.flatMap(([order, name]) => {
    const read = readPrintedTime(date, { order });
    return read.ok ? [[order, name, read.value.time.slice(0, 10)] as const] : [];
  });

interface Asked {
  readonly problem: Problem;
  /** Where it is asked: names the group for those who hear it. */
  readonly id: string;
  readonly onAnswer: (order: DateOrder) => void;
}

/** Asked once for a file whose dates could be read either way. */
export function DateOrderQuestion({ problem, id, onAnswer }: Asked) {
  const date = problem.text ?? '';
  return (
    <div class="asked" role="group" aria-labelledby={id}>
      <p id={id}>
        {say({
          zh: `文件里的日期（如 ${date}）先写日还是先写月？文件本身看不出来。`,
          en: `Do the dates of this file (such as ${date}) begin with the day or with the month? The file itself does not tell.`,
        })}
      </p>
      <div class="card-actions">
        {offered(date).map(([order, name, reading]) => (
          <button
            key={order}
            type="button"
            class="plain-button"
            onClick={() => {
              onAnswer(order);
            }}
          >
            {timeText(reading, true)} <span class="quiet">{say(name)}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
