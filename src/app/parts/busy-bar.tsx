import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';

/** Work under way, with its share and a way to give it up. */
export function BusyBar() {
  const app = useApp();
  const busy = app.busy.value;
  if (!busy) return null;
  const percent = Math.round(busy.share * 100);
  return (
    <div class="busy" role="status">
      <label>
        {say(busy.what)}
        {busy.count && <span class="number"> {say(busy.count)}</span>}
        <progress max={100} value={percent > 0 ? percent : undefined} />
      </label>
      {busy.cancellable && (
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            app.cancel();
          }}
        >
          {say({ zh: '取消', en: 'Cancel' })}
        </button>
      )}
    </div>
  );
}
