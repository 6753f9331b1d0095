import type { Candidate } from '../../intake/index.ts';
import { language, say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { amountText, timeText } from './format.ts';
import { SumsTable } from './sums-table.tsx';

interface Shown {
  readonly file: string;
  readonly tie: readonly Candidate[];
  /** Its place in the preview. */
  readonly at: number;
}

/** A content that several readers claim alike: what each would make of it, for the person to say which is right. */
export function TieChoice({ file, tie, at }: Shown) {
  const heading = `tie-${at}`;
  const names = tie.map(({ name }) => say(name)).join(language.value === 'zh' ? '、' : ', ');
  return (
    <section class="tie" aria-labelledby={heading}>
      <h4 id={heading}>{say({ zh: `「${file}」是哪一种？`, en: `Which kind is “${file}”?` })}</h4>
      <p class="quiet">
        {say({
          zh: `它同样像这 ${tie.length} 种：${names}。下面是按每一种会读出的内容；请选对的那一种，选定之前什么也不读入。`,
          en: `It looks like ${tie.length} kinds alike: ${names}. This is what each would read; choose the right one. Nothing is taken in until you do.`,
        })}
      </p>
      <ul class="candidates">
        {tie.map((candidate) => (
          <CandidateCard key={candidate.id} candidate={candidate} at={at} />
        ))}
      </ul>
    </section>
  );
}

function CandidateCard({ candidate, at }: { readonly candidate: Candidate; readonly at: number }) {
  const app = useApp();
  const { firstRow, firstReceipt } = candidate;
  return (
    <li class="candidate">
      <h5>{say(candidate.name)}</h5>
      <p>{countsOf(candidate)}</p>
      {firstRow && (
        <p class="candidate-first">
          <span class="quiet">{say({ zh: '第一行', en: 'First row' })}</span>{' '}
          {timeText(firstRow.occurredAt ?? firstRow.bookedOn, true)} · {firstRow.counterparty ?? firstRow.description} ·{' '}
          <strong class="number">{amountText(firstRow.amount, true)}</strong>
        </p>
      )}
      {firstReceipt && (
        <p class="candidate-first">
          <span class="quiet">{say({ zh: '第一张凭证', en: 'First receipt' })}</span>{' '}
          {firstReceipt.occurredAt === undefined ? '—' : timeText(firstReceipt.occurredAt, true)} ·{' '}
          {firstReceipt.merchant ?? '—'} · <strong class="number">{amountText(firstReceipt.amount)}</strong>
        </p>
      )}
      <SumsTable sums={candidate.sums} />
      <button
        type="button"
        class="plain-button"
        disabled={candidate.rows + candidate.receipts === 0}
        onClick={() => void app.preview.choose(at, candidate.id)}
      >
        {say({ zh: '就是这一种', en: 'It is this one' })}
        <span class="visually-hidden">{`${say({ zh: '：', en: ': ' })}${say(candidate.name)}`}</span>
      </button>
    </li>
  );
}

function countsOf({ rows, receipts, problems }: Candidate): string {
  const parts = [
    ...(rows > 0 || receipts === 0
      ? [{ zh: `${rows} 行账单`, en: `${rows} statement row${rows === 1 ? '' : 's'}` }]
      : []),
    ...(receipts > 0 ? [{ zh: `${receipts} 张凭证`, en: `${receipts} receipt${receipts === 1 ? '' : 's'}` }] : []),
    ...(problems > 0 ? [{ zh: `${problems} 处读不懂`, en: `${problems} not readable` }] : []),
  ];
  return parts.map(say).join(' · ');
}
