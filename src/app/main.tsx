import { render } from 'preact';
import { extensionAround, preferredLanguage } from '../browser/index.ts';
import { openStore } from '../store/index.ts';
import { App } from './app.tsx';
import { AppContext } from './parts/app-context.ts';
import { followAddress, route } from './parts/routes.ts';
import { createAppState } from './state/app-state.ts';
import { dayHere } from '../browser/index.ts';
import { language } from './state/language.ts';
import { createWorkerEngine } from './state/worker-engine.ts';
import { Rescue } from './views/rescue.tsx';

const frame = document.getElementById('app');
if (!frame) throw new Error('the page has no place for the app');

async function start(place: HTMLElement): Promise<void> {
  language.value = preferredLanguage();
  try {
    const store = await openStore();
    const app = createAppState({
      store,
      engine: createWorkerEngine(),
      today: dayHere(),
      preferred: preferredLanguage(),
    });
    store.onChange(() => void app.load());
    store.onClosed((why) => {
      render(<Rescue error={why} />, place);
    });
    followAddress();
    await app.read();
    render(
      <AppContext.Provider value={app}>
        <App panel={extensionAround() && innerWidth < 560} />
      </AppContext.Provider>,
      place,
    );
    // The screens are there already: what is kept can be read while it is checked.
    await app.check();
    if (route.value.query.get('sample') === '1' && app.contents.value.imports.length === 0) await app.addSample();
  } catch (error) {
    render(<Rescue error={error} />, place);
  }
}

void start(frame);
