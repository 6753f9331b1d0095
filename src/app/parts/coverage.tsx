import { useMemo } from 'preact/hooks';
import { coverageOf, type Coverage as Covered } from '../../domain/coverage.ts';
import { daysBetween } from '../../domain/day.ts';
import { present } from '../../domain/present.ts';
import { hullOf, type Span } from '../../domain/span.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { accountText, doubledText, missingText, spanText } from './coverage-words.ts';
import { hashOf } from './routes.ts';

/** So many places are named at once, the others when they are asked for. */
const FIRST = 3;

/** Which days of each account are there, missing, or there twice. */
export function Coverage() {
  const app = useApp();
  const contents = app.contents.value;
  const covered = useMemo(
    () =>
      coverageOf(
        contents.imports.map(({ name, period, accounts }) => present({ file: name, stated: period, accounts })),
        contents.transactions,
      ),
    [contents],
  );
  const reach = hullOf(covered.flatMap(({ spans }) => spans));
  if (!reach) return null;
  const isMissing = covered.some(({ missing }) => missing.length > 0);
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{say({ zh: '账单覆盖的日子', en: 'Days that statements cover' })}</h2>
      <ul class="coverage">
        {covered.map((each) => (
          <Account key={`${accountText(each)} ${each.currencies.join()}`} covered={each} reach={reach} />
        ))}
      </ul>
      {isMissing && (
        <p>
          <a href={hashOf('add')}>{say({ zh: '导入缺少的账单', en: 'Import what is missing' })}</a>
        </p>
      )}
    </section>
  );
}

function Account({ covered, reach }: { readonly covered: Covered; readonly reach: Span }) {
  const { spans, missing, doubled, byRows, currencies } = covered;
  const whole = hullOf(spans) ?? reach;
  const isNamed = covered.name !== undefined || covered.cards.length > 0;
  return (
    <li>
      <p class="coverage-top">
        <strong>{accountText(covered)}</strong> <span class="quiet">{currencies.join(' · ')}</span>
        <span class="coverage-days">{spanText(whole)}</span>
      </p>
      <div class="coverage-bar" aria-hidden="true">
        <Stretches spans={spans} reach={reach} kind="covered" />
        <Stretches spans={doubled} reach={reach} kind="doubled" />
        <Stretches spans={missing} reach={reach} kind="missing" />
      </div>
      <Places texts={missing.map(missingText)} kind="missing" />
      <Places texts={doubled.map((days) => doubledText(days, isNamed))} kind="doubled" />
      <p class="quiet small">
        {missing.length === 0 && say({ zh: '中间没有缺失。', en: 'Nothing between is missing. ' })}
        {say({ zh: `覆盖到 ${covered.last}。`, en: `Covered up to ${covered.last}.` })}
        {byRows &&
          say({
            zh: '有文件没有写明起止日期，按首行和末行的日子算。',
            en: ' Where a file states no period, the days of its first and last row count.',
          })}
      </p>
    </li>
  );
}

/** Named one by one; what is many is folded up. */
function Places({ texts, kind }: { readonly texts: readonly string[]; readonly kind: 'missing' | 'doubled' }) {
  if (texts.length === 0) return null;
  const rest = texts.slice(FIRST);
  return (
    <>
      <ul class={`coverage-places coverage-${kind}-places`}>
        {texts.slice(0, FIRST).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{say({ zh: `其余 ${rest.length} 处`, en: `${rest.length} more` })}</summary>
          <ul class={`coverage-places coverage-${kind}-places`}>
            {rest.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface Drawn {
  readonly spans: readonly Span[];
  readonly reach: Span;
  readonly kind: 'covered' | 'doubled' | 'missing';
}

function Stretches({ spans, reach, kind }: Drawn) {
  const days = daysBetween(reach.from, reach.to) + 1;
  const share = (count: number): string => `${(count / days) * 100}%`;
  return (
    <>
      {spans.map(({ from, to }) => (
        <span
          key={from}
          class={`stretch-${kind}`}
          style={{ left: share(daysBetween(reach.from, from)), width: share(daysBetween(from, to) + 1) }}
        />
      ))}
    </>
  );
}
