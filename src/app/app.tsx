import { useEffect, useRef } from 'preact/hooks';
import type { Phrase } from '../domain/phrase.ts';
import { keepDueDays, openFullPage } from '../browser/index.ts';
import { useApp } from './parts/app-context.ts';
import { hashOf, route, type Screen } from './parts/routes.ts';
import { NoticeBar } from './parts/notice-bar.tsx';
import { BusyBar } from './parts/busy-bar.tsx';
import { later } from './parts/later.tsx';
import { language, say } from './state/language.ts';
import { CheckView } from './views/check.tsx';
import { StatementView } from './views/statement.tsx';

const AddView = later(async () => (await import('./views/add.tsx')).AddView);
const CasesView = later(async () => (await import('./views/cases.tsx')).CasesView);
const ComplaintView = later(async () => (await import('./views/complaint.tsx')).ComplaintView);
const FindingView = later(async () => (await import('./views/finding.tsx')).FindingView);
const ReceiptsView = later(async () => (await import('./views/receipts.tsx')).ReceiptsView);
const SettingsView = later(async () => (await import('./views/settings.tsx')).SettingsView);

const BRAND: Phrase = { zh: '对单 Slipcheck', en: 'Slipcheck 对单' };

const NAVIGATION: readonly (readonly [Screen, Phrase])[] = [
  ['check', { zh: '核对', en: 'Check' }],
  ['statement', { zh: '账单', en: 'Statement' }],
  ['receipts', { zh: '小票', en: 'Receipts' }],
  ['cases', { zh: '案件', en: 'Cases' }],
  ['add', { zh: '添加', en: 'Add' }],
  ['settings', { zh: '设置', en: 'Settings' }],
];

/** The whole page: navigation, the screen of the address, and what is going on. */
export function App({ panel }: { readonly panel: boolean }) {
  const app = useApp();
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  const { screen, id } = route.value;
  // A receipt opens beside its list: that is no new screen.
  const place = screen === 'receipts' ? screen : `${screen}/${id}`;

  useEffect(() => {
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
    const name = NAVIGATION.find(([to]) => to === screen)?.[1];
    document.title = name === undefined ? say(BRAND) : `${say(name)} · ${say(BRAND)}`;
  }, [language.value, screen]);
  const { cases } = app.contents.value;
  useEffect(() => {
    void keepDueDays(cases.flatMap(({ nextOn }) => nextOn ?? []));
  }, [cases]);
  useEffect(() => {
    // A new screen is announced from its heading; the first one is where the reader already is.
    if (!first.current) main.current?.focus();
    first.current = false;
    scrollTo(0, 0);
  }, [place]);

  return (
    <div class="page">
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {say({ zh: '跳到内容', en: 'Skip to the content' })}
      </a>
      <header class="top">
        <p class="brand">{say(BRAND)}</p>
        <nav aria-label={say({ zh: '主要页面', en: 'Screens' })}>
          {NAVIGATION.map(([to, name]) => (
            <a key={to} href={hashOf(to)} aria-current={to === screen ? 'page' : undefined}>
              {say(name)}
            </a>
          ))}
        </nav>
        {panel && (
          <button type="button" class="plain-button" onClick={() => void openFullPage(location.hash)}>
            {say({ zh: '在整页打开', en: 'Open as a page' })}
          </button>
        )}
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {app.hasSample.value && <SampleBanner />}
        <Screens screen={screen} id={id} />
      </main>
      <BusyBar />
      <NoticeBar />
    </div>
  );
}

function Screens({ screen, id }: { readonly screen: Screen; readonly id: string }) {
  switch (screen) {
    case 'check':
      return <CheckView />;
    case 'statement':
      return <StatementView />;
    case 'add':
      return <AddView />;
    case 'receipts':
      return <ReceiptsView id={id} />;
    case 'finding':
      return <FindingView key={id} id={id} />;
    case 'complaint':
      return <ComplaintView key={id} id={id} />;
    case 'cases':
      return <CasesView />;
    case 'settings':
      return <SettingsView />;
  }
}

function SampleBanner() {
  const app = useApp();
  return (
    <aside class="sample" aria-label={say({ zh: '示例数据', en: 'Sample data' })}>
      <span>{say({ zh: '正在看虚构的示例月份。', en: 'You are looking at an invented sample month.' })}</span>
      <button type="button" class="plain-button" onClick={() => void app.removeSample()}>
        {say({ zh: '移除示例', en: 'Remove the sample' })}
      </button>
    </aside>
  );
}
