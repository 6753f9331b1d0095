import type { CardKind } from '../../domain/card.ts';
import { CHANNELS, LETTER_LANGUAGES, type Case, type Channel, type LetterLanguage } from '../../domain/case.ts';
import { isDay } from '../../domain/day.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { jurisdictionsWithRules, papersFor, type Paper } from '../../complaint/index.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { Choice } from './choice.tsx';

const LANGUAGES: Readonly<Record<LetterLanguage, Phrase>> = {
  'zh-Hans': { zh: '简体中文', en: 'Chinese, simplified' },
  'zh-Hant': { zh: '繁體中文', en: 'Chinese, traditional' },
  en: { zh: '英文', en: 'English' },
};

const CHANNEL_NAMES: Readonly<Record<Channel, Phrase>> = {
  letter: { zh: '信件', en: 'Letter' },
  form: { zh: '网页表单', en: 'Web form' },
  chat: { zh: '在线客服（200 字内）', en: 'Chat (200 characters)' },
  phone: { zh: '电话', en: 'Phone' },
};

const CARDS: readonly (readonly [CardKind | '', Phrase])[] = [
  ['', { zh: '未说明', en: 'not said' }],
  ['debit', { zh: '借记卡', en: 'debit card' }],
  ['credit', { zh: '信用卡', en: 'credit card' }],
  ['prepaid', { zh: '预付卡或钱包', en: 'prepaid card or wallet' }],
];

const PAPER_NAMES: Readonly<Record<Paper, Phrase>> = {
  complaint: { zh: '投诉', en: 'Complaint' },
  shop: { zh: '给商户的信和商户说明', en: 'Letter to the shop, with its confirmation' },
  reminder: { zh: '逾期催办', en: 'Reminder after the date' },
  escalation: { zh: '向监管或申诉机构反映', en: 'To the regulator or ombudsman' },
};

/** A case as it is being edited. */
export interface Editing {
  readonly opened: Case;
  readonly change: (changed: Partial<Case>) => void;
}

interface Chosen extends Editing {
  readonly paper: Paper;
  readonly onPaper: (paper: Paper) => void;
}

/** Which paper, in which language, by which way; where the account is and what card it is, with a guess said as such. */
export function ComplaintChoices({ opened, change, paper, onPaper }: Chosen) {
  const app = useApp();
  const papers = papersFor(opened.finding.type);
  const guessed = app.settings.value.jurisdiction === undefined && opened.jurisdiction === app.jurisdiction.value;
  return (
    <div class="fields">
      {papers.length > 1 && (
        <Choice
          name={say({ zh: '写什么', en: 'What to write' })}
          value={paper}
          options={papers.map((each) => [each, say(PAPER_NAMES[each])] as const)}
          onChoose={(value) => {
            onPaper(papers.find((each) => each === value) ?? paper);
          }}
        />
      )}
      <Choice
        name={say({ zh: '信的语言', en: 'Language of the letter' })}
        value={opened.language}
        options={LETTER_LANGUAGES.map((each) => [each, say(LANGUAGES[each])] as const)}
        onChoose={(value) => {
          change({ language: LETTER_LANGUAGES.find((each) => each === value) ?? opened.language });
        }}
      />
      <Choice
        name={say({ zh: '怎么送达', en: 'How it goes out' })}
        value={opened.channel}
        options={CHANNELS.map((each) => [each, say(CHANNEL_NAMES[each])] as const)}
        onChoose={(value) => {
          change({ channel: CHANNELS.find((each) => each === value) ?? opened.channel });
        }}
      />
      <div>
        <Choice
          name={say({ zh: '开户地', en: 'Where the account is kept' })}
          value={opened.jurisdiction}
          options={jurisdictionsWithRules().map(({ id, name }) => [id, say(name)] as const)}
          onChoose={(value) => {
            change({
              jurisdiction: jurisdictionsWithRules().find(({ id }) => id === value)?.id ?? opened.jurisdiction,
            });
          }}
        />
        {guessed && (
          <p class="quiet small">
            {say({
              zh: '按账单币种和界面语言猜的，请核对。',
              en: 'A guess from the statement’s currency and the language of the screens: check it.',
            })}
          </p>
        )}
      </div>
      <Choice
        name={say({ zh: '卡的种类', en: 'Kind of card' })}
        value={opened.card ?? ''}
        options={CARDS.map(([each, name]) => [each, say(name)] as const)}
        onChoose={(value) => {
          const card = CARDS.find(([each]) => each === value)?.[0];
          if (card !== undefined && card !== '') change({ card });
        }}
      />
      <label class="field">
        {say({ zh: '账单日（如有）', en: 'Day of the statement, if any' })}
        <input
          type="date"
          value={opened.fields['statementDate'] ?? ''}
          onInput={(event) => {
            const day = event.currentTarget.value;
            if (day === '' || isDay(day)) change({ fields: { ...opened.fields, statementDate: day } });
          }}
        />
      </label>
    </div>
  );
}
