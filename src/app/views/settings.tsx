import { useEffect, useState } from 'preact/hooks';
import { extensionAround, version } from '../../browser/index.ts';
import { PREVENTION } from '../../complaint/guidance.ts';
import { jurisdictionsWithRules } from '../../complaint/index.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { ImportRecord } from '../../store/index.ts';
import { useApp } from '../parts/app-context.ts';
import { Choice } from '../parts/choice.tsx';
import { CURRENCIES } from '../parts/currencies.ts';
import { timeText } from '../parts/format.ts';
import { dayHere } from '../../browser/index.ts';
import { language, say } from '../state/language.ts';

/** Trust: language and place, what is kept, how to take it away, what this extension may and may not do. */
export function SettingsView() {
  const app = useApp();
  const { card } = app.settings.value;
  return (
    <>
      <h1>{say({ zh: '设置与隐私', en: 'Settings and privacy' })}</h1>
      <div class="fields">
        <Choice
          name={say({ zh: '界面语言', en: 'Language of the screens' })}
          value={language.value}
          options={[
            ['zh', '中文'],
            ['en', 'English'],
          ]}
          onChoose={(value) => void app.saveSettings({ language: value === 'en' ? 'en' : 'zh' })}
        />
        <Choice
          name={say({ zh: '开户地', en: 'Where the account is kept' })}
          value={app.jurisdiction.value}
          options={jurisdictionsWithRules().map(({ id, name }) => [id, say(name)] as const)}
          onChoose={(value) => void app.saveSettings({ jurisdiction: value })}
        />
        <Choice
          name={say({ zh: '卡的种类', en: 'Kind of card' })}
          value={card ?? ''}
          options={[
            ...(card === undefined ? ([['', say({ zh: '未说明', en: 'not said' })]] as const) : []),
            ['debit', say({ zh: '借记卡', en: 'debit card' })],
            ['credit', say({ zh: '信用卡', en: 'credit card' })],
            ['prepaid', say({ zh: '预付卡或钱包', en: 'prepaid card or wallet' })],
          ]}
          onChoose={(value) => {
            if (value === 'debit' || value === 'credit' || value === 'prepaid') void app.saveSettings({ card: value });
          }}
        />
        <Choice
          name={say({ zh: '文件没写币种时按', en: 'Where a file names no currency' })}
          value={app.settings.value.currency ?? (language.value === 'zh' ? 'CNY' : 'USD')}
          options={CURRENCIES.map((each) => [each, each] as const)}
          onChoose={(value) => void app.saveSettings({ currency: value })}
        />
      </div>
      <Kept />
      <MayAndMayNot />
      <section aria-labelledby="care">
        <h2 id="care">{say({ zh: '平时怎么防', en: 'How to keep it from happening' })}</h2>
        <ul>
          {PREVENTION.map((each) => (
            <li key={each.en}>{say(each)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** What an import brought: its rows, its receipts, or that all was there already. */
function broughtBy({ newTransactions, newReceipts }: ImportRecord): Phrase {
  const rows: Phrase = { zh: `${newTransactions} 行账单`, en: several(newTransactions, 'statement row') };
  const slips: Phrase = { zh: `${newReceipts} 张小票`, en: several(newReceipts, 'receipt') };
  if (newTransactions + newReceipts === 0) return { zh: '没有新的记录', en: 'nothing new' };
  if (newReceipts === 0) return rows;
  if (newTransactions === 0) return slips;
  return { zh: `${rows.zh}、${slips.zh}`, en: `${rows.en}, ${slips.en}` };
}

const several = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

function Kept() {
  const app = useApp();
  const [bytes, setBytes] = useState<string>('');
  const [asked, setAsked] = useState(false);
  const { transactions, receipts, imports, decisions, cases } = app.contents.value;
  useEffect(() => {
    void navigator.storage?.estimate?.().then((estimate) => {
      setBytes(estimate.usage === undefined ? '' : `${(estimate.usage / 1_000_000).toFixed(1)} MB`);
    });
  }, [app.contents.value]);
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{say({ zh: '保存了什么', en: 'What is kept' })}</h2>
      <p>
        {say({
          zh: `这个浏览器的本机数据库（IndexedDB）里有 ${transactions.length} 行账单、${receipts.length} 张小票、${decisions.length} 个你的决定、${cases.length} 封信${bytes === '' ? '' : `，约 ${bytes}`}。`,
          en: `This browser's own database (IndexedDB) holds ${several(transactions.length, 'statement row')}, ${several(receipts.length, 'receipt')}, ${decisions.length} of your decisions and ${several(cases.length, 'letter')}${bytes === '' ? '' : `, about ${bytes}`}.`,
        })}
      </p>
      {imports.length > 0 && (
        <ul class="said">
          {imports.map((each) => (
            <li key={each.id}>
              <span>
                {each.name}
                <br />
                <span class="quiet small">
                  {timeText(dayHere(new Date(each.at)), true)} · {say(broughtBy(each))}
                  {each.sample ? say({ zh: ' · 示例', en: ' · sample' }) : ''}
                </span>
              </span>
              <button type="button" class="plain-button" onClick={() => void app.removeImport(each)}>
                {say({ zh: '移除', en: 'Remove' })}
                <span class="visually-hidden"> {each.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {asked ? (
        <div class="card-actions" role="group" aria-label={say({ zh: '确认删除', en: 'Confirm removal' })}>
          <span>{say({ zh: '删除后无法恢复。', en: 'This cannot be undone.' })}</span>
          <button
            type="button"
            class="danger-button"
            onClick={() => {
              setAsked(false);
              void app.wipe();
            }}
          >
            {say({ zh: '全部删除', en: 'Remove everything' })}
          </button>
          <button
            type="button"
            class="plain-button"
            onClick={() => {
              setAsked(false);
            }}
          >
            {say({ zh: '保留', en: 'Keep it' })}
          </button>
        </div>
      ) : (
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            setAsked(true);
          }}
        >
          {say({ zh: '删除全部数据…', en: 'Remove everything…' })}
        </button>
      )}
    </section>
  );
}

function MayAndMayNot() {
  const [number, setNumber] = useState<string | undefined>(undefined);
  useEffect(() => {
    void version().then(setNumber);
  }, []);
  return (
    <section aria-labelledby="may">
      <h2 id="may">{say({ zh: '它能做什么，不能做什么', en: 'What it may and may not do' })}</h2>
      <ul>
        <li>
          {say({
            zh: '只在你点击时读取当前页面上的表格；平时看不到你打开的网页。',
            en: 'It reads the tables of the page in front when you click, and sees no page otherwise.',
          })}
        </li>
        <li>
          {say({
            zh: '没有联网代码，浏览器的策略也禁止它连接任何地址。',
            en: 'It has no network code, and the browser’s policy forbids it to connect anywhere.',
          })}
        </li>
        <li>
          {say({
            zh: '完整卡号一读入就只留末四位；安全码、有效期、密码不保存。',
            en: 'Full card numbers become their last four digits at once; security codes, expiry dates and PINs are not kept.',
          })}
        </li>
        <li>
          {say({
            zh: '不会替你发送任何东西：信由你复制、打印或保存后自己寄出。',
            en: 'It never sends anything for you: you copy, print or save the letter and send it yourself.',
          })}
        </li>
        <li>
          {say({
            zh: '数据没有加密：能用你电脑账户的人就能打开浏览器看到。',
            en: 'The data is not encrypted: whoever can use your computer account can open the browser and see it.',
          })}
        </li>
      </ul>
      <p class="quiet">
        {extensionAround()
          ? say({ zh: `对单 ${number ?? ''}`, en: `Slipcheck ${number ?? ''}` })
          : say({ zh: '正在普通网页里运行，没有扩展。', en: 'Running as an ordinary page, without the extension.' })}
      </p>
    </section>
  );
}
