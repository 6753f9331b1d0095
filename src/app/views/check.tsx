import type { Finding } from '../../domain/finding.ts';
import type { Money } from '../../domain/money.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { useApp } from '../parts/app-context.ts';
import { Coverage } from '../parts/coverage.tsx';
import { markOf, shopOf } from '../parts/finding-words.ts';
import { amountText, reasonText, timeText } from '../parts/format.ts';
import { MarkBadge } from '../parts/mark-badge.tsx';
import { Months } from '../parts/months.tsx';
import { hashOf } from '../parts/routes.ts';
import { language, say } from '../state/language.ts';

/** Types that ask nothing of the person now. */
const QUIET: ReadonlySet<Finding['type']> = new Set([
  'unproven-debit',
  'receipt-without-debit',
  'returned-after-success',
]);

/** Home: is anything wrong, answered in one look. */
export function CheckView() {
  const app = useApp();
  if (app.contents.value.transactions.length + app.contents.value.receipts.length === 0) return <FirstRun />;
  if (!app.checked.value) return <NotChecked />;
  const { findings } = app.checked.value;
  const loud = findings.filter((each) => !QUIET.has(each.type));
  const now = loud.filter((each) => markOf(each, app.today) === 'in-question');
  const waiting = loud.filter((each) => markOf(each, app.today) === 'waiting');
  const unproven = findings.filter((each) => each.type === 'unproven-debit').length;
  const late = findings.filter((each) => each.type === 'receipt-without-debit');
  return (
    <>
      <Headline now={now} />
      {now.length > 0 && (
        <section aria-labelledby="now">
          <h2 id="now" class="visually-hidden">
            {say({ zh: '需要处理', en: 'Needs you' })}
          </h2>
          <div class="cards">
            {now.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </div>
        </section>
      )}
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{say({ zh: '还在等待', en: 'Still waiting' })}</h2>
          <div class="cards">
            {waiting.map((finding) => (
              <FindingCard key={finding.id} finding={finding} />
            ))}
          </div>
        </section>
      )}
      {unproven > 0 && (
        <p class="quiet-line">
          <MarkBadge mark="no-receipt" />{' '}
          <a href="#/statement?mark=no-receipt">
            {say({
              zh: `${unproven} 笔还没有凭证`,
              en: `${unproven} debit${unproven === 1 ? ' has' : 's have'} no receipt yet`,
            })}
          </a>{' '}
          {say({ zh: '没有凭证不等于有错。', en: 'That alone is no error.' })}{' '}
          <a href={hashOf('add')}>{say({ zh: '添加小票', en: 'Add receipts' })}</a>
        </p>
      )}
      {late.map((finding) => (
        <p class="quiet-line" key={finding.id}>
          {finding.because[0] && reasonText(finding.because[0])}{' '}
          {finding.receipts[0] !== undefined && (
            <a href={hashOf('receipts', finding.receipts[0])}>{say({ zh: '看小票', en: 'See the receipt' })}</a>
          )}
        </p>
      ))}
      <Months />
      <Coverage />
    </>
  );
}

function Headline({ now }: { readonly now: readonly Finding[] }) {
  const app = useApp();
  const marks = Object.values(app.checked.value?.marks ?? {});
  const proven = marks.filter((mark) => mark === 'proven').length;
  const last = app.contents.value.transactions.reduce<string | undefined>(
    (latest, row) => (latest === undefined || row.bookedOn > latest ? row.bookedOn : latest),
    undefined,
  );
  const otherYear = last?.slice(0, 4) !== app.today.slice(0, 4);
  const sums = sumsOf(now)
    .map((sum) => amountText(sum))
    .join(language.value === 'zh' ? '、' : ' and ');
  return (
    <div class="headline">
      <h1>
        {now.length === 0 ? (
          say({ zh: '目前没有需要处理的扣款', en: 'No debit needs you now' })
        ) : (
          <>
            {say({
              zh: `有 ${now.length} 项需要处理，涉及 `,
              en: `${now.length} finding${now.length === 1 ? ' needs' : 's need'} you, `,
            })}
            <strong class="in-question">{sums}</strong>
            {say({ zh: '', en: ' in question' })}
          </>
        )}
      </h1>
      <p class="quiet">
        {say({
          zh: `已核对 ${marks.length} 笔 · ${proven} 笔有凭证${last === undefined ? '' : ` · 账单截至 ${timeText(last, otherYear)}`}`,
          en: `${marks.length} checked · ${proven} proven${last === undefined ? '' : ` · statements up to ${timeText(last, otherYear)}`}`,
        })}
      </p>
    </div>
  );
}

function sumsOf(findings: readonly Finding[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount } of findings) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

/** One finding: what, how much, why, until when, and what to do. */
export function FindingCard({ finding }: { readonly finding: Finding }) {
  const app = useApp();
  const row = app.rows.value.get(finding.transactions[0] ?? '');
  const when = row?.occurredAt ?? row?.bookedOn ?? app.receipts.value.get(finding.receipts[0] ?? '')?.occurredAt;
  const mark = markOf(finding, app.today);
  const shop = shopOf(finding, app.rows.value, app.receipts.value);
  const heading = `finding-${finding.id}`;
  return (
    <article class="card" aria-labelledby={heading}>
      <div class="card-top">
        <MarkBadge mark={mark} word={finding.name} />
        <span class="quiet">{when === undefined ? '' : timeText(when)}</span>
      </div>
      <div class="card-main">
        <h3 id={heading}>{shop}</h3>
        <p class="amount">{amountText(finding.amount)}</p>
      </div>
      <p class="why">
        {row?.card === undefined ? '' : `•••• ${row.card} · `}
        {finding.because
          .slice(0, 2)
          .map(reasonText)
          .join(language.value === 'zh' ? '；' : '; ')}
      </p>
      <dl class="dates">
        <div>
          <dt>{say({ zh: '大概会退回', en: 'Likely back by' })}</dt>
          <dd>{backBy(finding, app.today)}</dd>
        </div>
        <div>
          <dt>{say({ zh: '最晚告知银行', en: 'Last day to notify' })}</dt>
          <dd>{finding.lastDayToNotify === undefined ? '—' : timeText(finding.lastDayToNotify, true)}</dd>
        </div>
      </dl>
      <div class="card-actions">
        {finding.ready ? (
          <a class="main-button" href={hashOf('complaint', finding.id)}>
            {say({ zh: '写投诉信', en: 'Write the letter' })}
            <span class="visually-hidden"> {shop}</span>
          </a>
        ) : mark === 'waiting' ? (
          <span class="quiet">{say({ zh: '到日子再看', en: 'Look again on that day' })}</span>
        ) : (
          <a class="main-button" href={hashOf('finding', finding.id)}>
            {say({ zh: '先回答一个问题', en: 'Answer one question' })}
            <span class="visually-hidden"> {shop}</span>
          </a>
        )}
        <a href={hashOf('finding', finding.id)}>
          {say({ zh: '看证据', en: 'See the evidence' })}
          <span class="visually-hidden"> {shop}</span>
        </a>
      </div>
    </article>
  );
}

function backBy(finding: Finding, today: string): string {
  const { likelyBackBy } = finding;
  if (likelyBackBy === undefined) return say({ zh: '不会自动退回', en: 'Not by itself' });
  const past = today > likelyBackBy ? say({ zh: '前（已过）', en: ' (past)' }) : say({ zh: '前', en: '' });
  return `${timeText(likelyBackBy)}${past}`;
}

/** Never "nothing is wrong" where nothing was checked. */
function NotChecked() {
  const app = useApp();
  const { transactions, receipts } = app.contents.value;
  const counts: Phrase = {
    zh: `${transactions.length.toLocaleString('en')} 行账单、${receipts.length} 张小票已保存`,
    en: `${transactions.length.toLocaleString('en')} statement rows and ${receipts.length} receipts are kept`,
  };
  return (
    <section class="headline">
      <h1>
        {app.busy.value ? say({ zh: '正在核对', en: 'Checking' }) : say({ zh: '还没有核对', en: 'Not checked yet' })}
      </h1>
      <p class="quiet">{say(counts)}</p>
      {!app.busy.value && (
        <button type="button" class="main-button" onClick={() => void app.check()}>
          {say({ zh: '现在核对', en: 'Check now' })}
        </button>
      )}
    </section>
  );
}

function FirstRun() {
  const app = useApp();
  return (
    <section class="first-run">
      <h1>{say({ zh: '刷卡扣款，有没有小票证明？', en: 'Does a receipt prove each debit on your card?' })}</h1>
      <p>
        {say({
          zh: '把账单和小票放进来，对单会标出没有成功凭证的扣款，说清哪里不对、最晚哪天要告诉银行，并起草投诉信。一切都留在这台电脑上。',
          en: 'Bring in a statement and your slips: Slipcheck marks the debits that no successful receipt proves, says what is wrong and until when to tell the bank, and drafts the letter. Everything stays on this computer.',
        })}
      </p>
      <div class="card-actions">
        <button type="button" class="main-button" onClick={() => void app.addSample()}>
          {say({ zh: '用示例月份试一试', en: 'Try it with a sample month' })}
        </button>
        <a href={hashOf('add')}>{say({ zh: '添加我自己的', en: 'Add my own' })}</a>
      </div>
      <p class="quiet">
        {say({ zh: '示例是虚构的，一键即可移除。', en: 'The sample is invented and goes with one click.' })}
      </p>
    </section>
  );
}
