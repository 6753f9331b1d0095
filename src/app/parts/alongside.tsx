import type { Finding } from '../../domain/finding.ts';
import { papersFor } from '../../complaint/index.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { amountText } from './format.ts';

interface Offered {
  readonly finding: Finding;
  readonly chosen: readonly Finding[];
  readonly onChoose: (chosen: readonly Finding[]) => void;
}

/** Other findings of the same account that can go into the same letter. */
export function Alongside({ finding, chosen, onChoose }: Offered) {
  const app = useApp();
  const accountOf = (of: Finding): string =>
    [...of.transactions, ...of.context].map((id) => app.rows.value.get(id)?.account ?? '').find(Boolean) ?? '';
  const others = [...app.findings.value.values()].filter(
    (each) =>
      each.id !== finding.id &&
      each.ready &&
      papersFor(each.type).length > 1 &&
      each.amount.currency === finding.amount.currency &&
      accountOf(each) === accountOf(finding),
  );
  if (others.length === 0 || papersFor(finding.type).length === 1) return null;
  return (
    <fieldset class="card">
      <legend>
        {say({ zh: '同一家银行的其他几笔，写在同一封信里', en: 'Others at the same bank, in the same letter' })}
      </legend>
      {others.map((each) => (
        <label class="have" key={each.id}>
          <input
            type="checkbox"
            checked={chosen.some(({ id }) => id === each.id)}
            onChange={(event) => {
              const rest = chosen.filter(({ id }) => id !== each.id);
              onChoose(event.currentTarget.checked ? [...rest, each] : rest);
            }}
          />
          {say(each.name)} · {amountText(each.amount)}
        </label>
      ))}
    </fieldset>
  );
}
