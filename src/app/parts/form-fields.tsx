import type { Draft } from '../../complaint/index.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';

/** The fields of a bank's web form, each with its own copy button. */
export function FormFields({ fields }: { readonly fields: Draft['formFields'] }) {
  const app = useApp();
  if (fields.length === 0) return null;
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      app.notice.value = { text: { zh: '已复制', en: 'Copied' } };
    } catch {
      app.notice.value = {
        text: { zh: '浏览器没有允许复制，请选中文字再复制', en: 'The browser did not allow copying; select the text' },
        bad: true,
      };
    }
  };
  return (
    <section class="card no-print" aria-labelledby="form-fields">
      <h2 id="form-fields">{say({ zh: '逐项复制到表单', en: 'To copy into the form, one by one' })}</h2>
      <dl class="dates">
        {fields.map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              {value}{' '}
              <button type="button" class="plain-button" onClick={() => void copy(value)}>
                {say({ zh: '复制', en: 'Copy' })}
                <span class="visually-hidden"> {label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
