import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';

/** What just happened, read aloud, with the way back. It stays until it is closed or the next one comes. */
export function NoticeBar() {
  const app = useApp();
  const notice = app.notice.value;
  return (
    <div class="notice-place" role="status" aria-live="polite">
      {notice && (
        <div class={notice.bad === true ? 'notice notice-bad' : 'notice'}>
          <span>{say(notice.text)}</span>
          {notice.undo && (
            <button type="button" class="plain-button" onClick={() => void notice.undo?.()}>
              {say({ zh: '撤销', en: 'Undo' })}
            </button>
          )}
          <button
            type="button"
            class="plain-button"
            aria-label={say({ zh: '关闭提示', en: 'Close this message' })}
            onClick={() => {
              app.notice.value = undefined;
            }}
          >
            ✕
          </button>
        </div>
      )}
    </div>
  );
}
