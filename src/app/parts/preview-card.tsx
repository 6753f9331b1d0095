import type { Phrase } from '../../domain/phrase.ts';
import type { Problem } from '../../domain/result.ts';
import { say } from '../state/language.ts';
import type { PreviewItem, Use } from '../state/preview.ts';
import { useApp } from './app-context.ts';
import { Choice } from './choice.tsx';
import { ColumnMapper, ColumnsAnew } from './column-mapper.tsx';
import { CURRENCIES } from './currencies.ts';
import { DateOrderQuestion, openDateOf } from './date-order-question.tsx';
import { PreviewPictures } from './preview-pictures.tsx';
import { PreviewProblems, PreviewRows } from './preview-rows.tsx';
import { TieChoice } from './tie-choice.tsx';

const USES: readonly (readonly [Use, Phrase])[] = [
  ['receipts', { zh: '作为付款凭证（推荐）', en: 'as proofs of payment (recommended)' }],
  ['statement', { zh: '作为账单', en: 'as a statement' }],
  ['both', { zh: '两者都要', en: 'as both' }],
];

/** One input as it was read: what it is, how much is new, known or unreadable, and its rows. */
export function PreviewCard({ item, at }: { readonly item: PreviewItem; readonly at: number }) {
  const app = useApp();
  const { document, use } = item;
  const { fresh, known, alike, unreadable } = app.preview.countsOf(item);
  const heading = `preview-${at}`;
  const remembered = app.preview.remembered(item);
  const said = item.said?.columns === undefined ? remembered : item.said;
  const open = item.said?.dateOrder === undefined ? openDateOf(document.problems) : undefined;
  return (
    <article class="card" aria-labelledby={heading}>
      <div class="card-top">
        <h3 id={heading}>{document.file}</h3>
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            app.preview.drop(at);
          }}
        >
          {say({ zh: '不要', en: 'Discard' })}
          <span class="visually-hidden"> {document.file}</span>
        </button>
      </div>
      <p class="quiet">{recognised(item)}</p>
      {!document.tie && (!open || fresh + known > 0) && (
        <ul class="counts">
          <li>{say({ zh: `新的 ${fresh}`, en: `${fresh} new` })}</li>
          <li>{say({ zh: `已有 ${known}`, en: `${known} already known` })}</li>
          {alike > 0 && <li>{say({ zh: `疑似已有 ${alike}`, en: `${alike} look known` })}</li>}
          <li class={unreadable > 0 ? 'in-question' : ''}>
            {say({ zh: `读不懂 ${unreadable}`, en: `${unreadable} not readable` })}
          </li>
        </ul>
      )}
      {alike > 0 && (
        <label class="have note">
          <input
            type="checkbox"
            checked={item.withAlike === true}
            onChange={(event) => {
              app.preview.withAlike(at, event.currentTarget.checked);
            }}
          />
          {say({
            zh: `有 ${alike} 行与已有的行同日、同额、同名，像是同一笔，默认不重复保存；勾选则一并保存`,
            en: `${alike} row${alike === 1 ? '' : 's'} of the same day, sum and name as rows you have are left out as the same; tick to keep them, too`,
          })}
        </label>
      )}
      {document.notes.map((note) => (
        <p class="note" key={note.en}>
          {say(note)}
        </p>
      ))}
      {document.assumedCurrency !== undefined && (
        <Choice
          name={say({ zh: '金额的币种（不对就改）', en: 'Currency of the amounts (change it if it is another)' })}
          value={document.assumedCurrency}
          options={[...new Set([document.assumedCurrency, ...CURRENCIES])].map((each) => [each, each] as const)}
          onChoose={(value) => void app.preview.currency(at, value)}
        />
      )}
      {use !== undefined && (
        <label class="field">
          {say({ zh: '保存为', en: 'Keep it' })}
          <select
            value={use}
            onChange={(event) => {
              const chosen = USES.find(([value]) => value === event.currentTarget.value)?.[0];
              if (chosen) app.preview.use(at, chosen);
            }}
          >
            {USES.map(([value, name]) => (
              <option key={value} value={value}>
                {say(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      {remembered && (
        <p class="note">
          {say({
            zh: '这个表头的列由你指定过，照此读取。',
            en: 'Read by the columns that you named for this header.',
          })}{' '}
          <button type="button" class="plain-button" onClick={() => void app.preview.forget(at)}>
            {say({ zh: '不再记住', en: 'Forget them' })}
            <span class="visually-hidden"> {document.file}</span>
          </button>
        </p>
      )}
      {open && (
        <DateOrderQuestion problem={open} id={`order-${at}`} onAnswer={(order) => void app.preview.order(at, order)} />
      )}
      {document.tie && <TieChoice file={document.file} tie={document.tie} at={at} />}
      <PreviewProblems problems={document.problems.filter((each) => !isAskedAbove(each, item))} />
      {!document.table && !document.tie && document.transactions.length + document.receipts.length === 0 && (
        <p class="quiet">
          {say({
            zh: '可以这样做：从银行网站导出 CSV 或 OFX，或者把网页上的表格、小票的文字复制后粘贴到上面。',
            en: 'What helps: export CSV or OFX from the bank’s site, or copy the table or the text of the slip and paste it above.',
          })}
        </p>
      )}
      {document.table &&
        (document.transactions.length === 0 && !open && remembered === undefined ? (
          <ColumnMapper table={document.table} at={at} said={said} />
        ) : (
          <ColumnsAnew table={document.table} at={at} said={said} />
        ))}
      <PreviewPictures item={item} />
      <PreviewRows item={item} />
    </article>
  );
}

/** What the person is asked in so many words is not told a second time below. */
function isAskedAbove(problem: Problem, { document, said }: PreviewItem): boolean {
  if (problem.line !== undefined) return false;
  return document.tie
    ? problem === document.problems.at(-1)
    : problem.asks !== undefined && said?.dateOrder === undefined;
}

function recognised({ document }: PreviewItem): string {
  if (document.tie) return say({ zh: '请先选定是哪一种', en: 'To be settled by you' });
  if (!document.formatName)
    return document.transactions.length + document.receipts.length > 0
      ? (document.format ?? '')
      : say({ zh: '没有认出', en: 'Not recognised' });
  const encoding = document.encoding === undefined ? '' : ` · ${document.encoding}`;
  const balance = {
    continuous: { zh: ' · 余额逐行连续', en: ' · balance follows row by row' },
    broken: { zh: ' · 余额不连续', en: ' · balance does not follow' },
    absent: { zh: '', en: '' },
  }[document.balance];
  return `${say({ zh: '认出是', en: 'Recognised as' })} ${say(document.formatName)}${encoding}${say(balance)}`;
}
