import { tellFailure } from '../state/long-work.ts';
import { say } from '../state/language.ts';

/** Shown where the store cannot be opened: nothing is deleted, nothing is written over. */
export function Rescue({ error }: { readonly error: unknown }) {
  return (
    <main class="rescue">
      <h1>{say({ zh: '打不开本机的数据', en: 'The data on this machine could not be opened' })}</h1>
      <p>
        {say({
          zh: '没有删除任何东西。请关闭其他对单页面后再试；如果刚更新过扩展，请重启浏览器。',
          en: 'Nothing was deleted. Close other Slipcheck pages and try again; after an update, restart the browser.',
        })}
      </p>
      <p class="quiet">{say(tellFailure(error))}</p>
      <button
        type="button"
        class="main-button"
        onClick={() => {
          location.reload();
        }}
      >
        {say({ zh: '再试一次', en: 'Try again' })}
      </button>
    </main>
  );
}
