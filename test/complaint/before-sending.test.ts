// The checks before a paper goes out, over everything that can be written, and each check seeing its own fault.
import { describe, expect, it } from 'vitest';
import { draftComplaint, PAPERS, papersFor, type DraftInput } from '../../src/complaint/index.ts';
import { faultsOf } from '../../src/complaint/faults.ts';
import { gatherFacts } from '../../src/complaint/letter-facts.ts';
import { CHANNELS, LETTER_LANGUAGES } from '../../src/domain/case.ts';
import { FINDING_TYPES } from '../../src/domain/finding.ts';
import { JURISDICTIONS } from '../../src/domain/jurisdiction.ts';
import { CASES, inputFor, row, slip } from './cases.ts';

const check = (input: DraftInput): string[] => faultsOf(draftComplaint(input), gatherFacts(input));

const FILLED = {
  bank: '澄江银行',
  name: '林一',
  phone: '555 0101',
  lockedAt: '11:30',
  sentOn: '2026-10-01',
  dueDate: '2026-12-05',
  lastFour: '8812',
  shop: '店',
};

describe.each([...JURISDICTIONS, 'generic'] as const)('every paper of %s', (jurisdiction) => {
  it.each(LETTER_LANGUAGES)(
    'has no fault that a machine can see, and no bracket once it is filled in: %s',
    (language) => {
      for (const type of FINDING_TYPES)
        for (const card of ['debit', 'credit', 'prepaid'] as const)
          for (const paper of PAPERS) {
            const input = inputFor(type, {
              jurisdiction,
              language,
              card,
              paper,
              statementDate: '2026-11-15',
              fields: FILLED,
            });
            const where = `${type} ${language} ${card} ${paper}`;
            expect(check(input), where).toEqual([]);
            const { text, rules } = draftComplaint(input);
            expect(text, where).not.toMatch(/〔|〕|\[(?!A\d+\])/);
            for (const rule of rules) expect(['official', 'secondary', 'design'], where).toContain(rule.certainty);
          }
    },
  );

  it.each(LETTER_LANGUAGES)('promises nothing and repeats no false advice: %s', (language) => {
    for (const type of FINDING_TYPES)
      for (const channel of CHANNELS) {
        const { text } = draftComplaint(inputFor(type, { jurisdiction, language, channel }));
        expect(text).not.toMatch(/余额不足|卡密|換一台|再刷一次|try again|insufficient|guarantee|保证退|一定会退/i);
      }
  });
});

describe('what a draft says of itself', () => {
  it('is that nothing is wrong, by every way and with other findings beside it', () => {
    const { finding, transactions, receipts } = CASES['unknown-debit'];
    const input = inputFor('failed-but-debited');
    const renamed = transactions.map((each) => ({ ...each, id: `other-${each.id}` }));
    const other = { ...finding, transactions: finding.transactions.map((id) => `other-${id}`) };
    const joint = {
      transactions: [...input.transactions, ...renamed],
      receipts: [...input.receipts, ...receipts],
      alongside: [other],
    };
    for (const type of FINDING_TYPES)
      for (const language of LETTER_LANGUAGES)
        for (const channel of CHANNELS)
          expect(draftComplaint(inputFor(type, { language, channel })).faults, `${type} ${channel}`).toEqual([]);
    expect(draftComplaint({ ...input, ...joint, fields: FILLED }).faults).toEqual([]);
  });

  it('is the fault, where the rows have changed since it was found', () => {
    const { transactions } = CASES['failed-but-debited'];
    const changed = transactions.map((each) => (each.id === '1' ? row('1', '2026-11-10', -9900) : each));
    expect(draftComplaint(inputFor('failed-but-debited', { transactions: changed })).faults).toEqual([
      'amount-unequal',
    ]);
  });
});

describe('each check sees its fault', () => {
  const input = inputFor('failed-but-debited');
  const facts = gatherFacts(input);
  const draft = draftComplaint(input);

  it.each([
    ['placeholder', { subject: '{{bank}}' }],
    ['placeholder', { blocks: [...draft.blocks, { kind: 'paragraph', line: [{ kind: 'words', text: 'undefined' }] }] }],
    ['empty-fact', { blocks: [{ kind: 'paragraph', line: [{ kind: 'fact', text: ' ', from: '1' }] }] }],
    ['card-number', { text: `${draft.text} 4111111111111111` }],
    ['reply-date-past', { replyBy: '2026-11-24' }],
    [
      'attachment-not-listed',
      { blocks: [...draft.blocks, { kind: 'paragraph', line: [{ kind: 'words', text: '见【附9】' }] }] },
    ],
    ['unverified-rule', { rules: draft.rules.map((rule) => ({ ...rule, certainty: 'memory' as const })) }],
  ] as const)('%s', (fault, change) => {
    expect(faultsOf(draft, facts)).toEqual([]);
    expect(faultsOf({ ...draft, ...change }, facts)).toEqual([fault]);
  });

  it('an amount that is not the statement’s', () => {
    for (const type of [
      'failed-but-debited',
      'duplicate-debit',
      'wrong-amount',
      'refund-short',
      'hold-not-released',
      'residual-cost',
    ] as const) {
      const { finding } = CASES[type];
      const wrong = { ...finding, amount: { ...finding.amount, minor: finding.amount.minor + 1 } };
      const stale = inputFor(type, { finding: wrong });
      expect(check(stale), type).toEqual(['amount-unequal']);
      expect(draftComplaint(stale).missing.join()).toContain('争议金额与账单');
      expect(draftComplaint(inputFor(type)).missing.join()).not.toContain('争议金额与账单');
    }
  });

  it('leaves a sum in another currency to the person', () => {
    const { finding } = CASES['wrong-amount'];
    const rows = [row('1', '2026-11-10', -13800, { amount: { minor: -13800, currency: 'USD' } })];
    expect(check(inputFor('wrong-amount', { finding, transactions: rows }))).toEqual([]);
  });
});

describe('several findings at one bank', () => {
  const second = row('9', '2026-11-12', -5000, { counterparty: '远山茶馆' });
  const paper = slip('s9', '2026-11-12T09:00:00', 4500, { merchant: '远山茶馆' });
  const other = {
    ...CASES['wrong-amount'].finding,
    id: 'f-second',
    transactions: ['9'],
    receipts: ['s9'],
    context: [],
    amount: { minor: 500, currency: 'CNY' },
  };
  const both = (more: Partial<DraftInput> = {}): DraftInput => {
    const first = CASES['failed-but-debited'];
    return inputFor('failed-but-debited', {
      transactions: [...first.transactions, second],
      receipts: [...first.receipts, paper],
      alongside: [other],
      fields: FILLED,
      ...more,
    });
  };

  it.each(LETTER_LANGUAGES)('make one letter with one table in %s', (language) => {
    const draft = draftComplaint(both({ language }));
    expect(draft.blocks.filter((block) => block.kind === 'table')).toHaveLength(1);
    expect(draft.subject).toContain('133.00');
    expect(draft.text).toContain('远山茶馆');
    expect(faultsOf(draft, gatherFacts(both({ language })))).toEqual([]);
    expect(draft.text).not.toMatch(/ {2}|，，|。。|undefined|〔/);
    // Each sum is asked back under its own number.
    expect(draft.text).toMatch(/(?:第1笔|第1筆|Transaction 1)[：:].*128\.00/);
    expect(draft.text).toMatch(/(?:第2笔|第2筆|Transaction 2)[：:].*5\.00/);
    expect(draft.rules.map((rule) => rule.id)).toEqual(['CN-BANK-15', 'CN-EVIDENCE-13']);
  });

  it('leave a note out of it', () => {
    const note = { ...CASES['unproven-debit'].finding, transactions: ['9'], receipts: [] };
    expect(draftComplaint(both({ alongside: [note] })).subject).not.toContain('2笔');
  });
});

describe('papers', () => {
  it('that a finding can have', () => {
    expect(papersFor('failed-but-debited')).toEqual(PAPERS);
    expect(papersFor('unknown-debit')).not.toContain('shop');
    expect(papersFor('unproven-debit')).toEqual(['complaint']);
  });

  it('to the shop show it no bank, no law and no name of evidence beyond the payment', () => {
    for (const language of LETTER_LANGUAGES) {
      const { text, rules, missing } = draftComplaint(
        inputFor('failed-but-debited', { language, paper: 'shop', fields: FILLED }),
      );
      expect(rules).toEqual([]);
      expect(missing).toEqual([]);
      expect(text).not.toMatch(/澄江|贵行|貴行|your statement|2026年11月22日|22 November/);
      expect(text).toMatch(/兹确认|茲確認|We confirm/);
      for (const channel of ['chat', 'phone'] as const) {
        const said = draftComplaint(inputFor('failed-but-debited', { language, paper: 'shop', channel })).text;
        expect(said).toContain('128.00');
        if (channel === 'chat') expect(Array.from(said).length).toBeLessThanOrEqual(200);
      }
    }
  });

  it('remind with the date that was missed, and only after it', () => {
    const remind = (sentOn: string): ReturnType<typeof draftComplaint> =>
      draftComplaint(inputFor('failed-but-debited', { paper: 'reminder', fields: { ...FILLED, sentOn } }));
    expect(remind('2026-10-01').text).toContain('本人请求在2026年10月16日前答复');
    expect(remind('2026-10-01').text).toContain('请于2026年12月1日前书面答复'); // five working days
    expect(remind('2026-10-01').replyBy).toBe('2026-12-01');
    expect(remind('2026-10-01').missing).toEqual([]);
    expect(remind('2026-11-09').missing).toEqual(['银行的答复期限到2026年11月24日，过了这一天再寄出']);
    expect(remind('2026-11-08').missing).toEqual([]);
    expect(remind('').missing).toEqual(['投诉信寄出日期', '请求答复的日期']);
  });

  it('escalate in the order of the body’s own form', () => {
    const headings = (jurisdiction: DraftInput['jurisdiction']): string[] =>
      draftComplaint(
        inputFor('failed-but-debited', { jurisdiction, language: 'en', paper: 'escalation', fields: FILLED }),
      )
        .blocks.filter((block) => block.kind === 'heading')
        .map((block) => (block.kind === 'heading' ? block.line.map((piece) => piece.text).join('') : ''));
    expect(headings('CN').slice(0, 4)).toEqual([
      'Who is complaining',
      'Proof of identity',
      'Institution complained about',
      'What I ask for',
    ]);
    expect(headings('US')[0]).toBe('What happened, in order');
    expect(headings('HK').indexOf('Account or card')).toBeLessThan(headings('HK').indexOf('The transaction'));
    for (const place of JURISDICTIONS) expect(headings(place).length).toBeGreaterThan(8);
  });

  it('speak about the bank to others, never to it', () => {
    for (const language of LETTER_LANGUAGES)
      for (const type of FINDING_TYPES) {
        if (papersFor(type).length === 1) continue;
        const { text } = draftComplaint(inputFor(type, { language, paper: 'escalation', fields: FILLED }));
        expect(text).not.toMatch(/贵行|貴行|[Yy]our statement|your alert|your own records/);
      }
  });

  it('tell of an answer where there was one, of silence where there was none', () => {
    const tell = (answer: string): string =>
      draftComplaint(inputFor('failed-but-debited', { paper: 'escalation', fields: { ...FILLED, answer } })).text;
    expect(tell('交易正常，不予退款')).toContain('该机构答复：交易正常，不予退款');
    expect(tell('交易正常，不予退款')).toContain('该机构的答复');
    expect(tell('')).toContain('至今未收到答复');
    expect(tell('')).not.toContain('【附3】该机构的答复');
  });
});

describe('a bank’s web form', () => {
  it('has its fields one by one, ready to copy', () => {
    for (const language of LETTER_LANGUAGES) {
      const { formFields } = draftComplaint(inputFor('failed-but-debited', { language, channel: 'form' }));
      const value = (key: string): string => formFields.find((each) => each.key === key)?.value ?? '';
      expect(value('shop')).toBe('和谷生活超市临江店');
      expect(value('card')).toBe('8812');
      expect(value('amount')).toContain('128.00');
      expect(value('reference')).toBe('990000000001');
      expect(value('description')).toContain('交易失败');
      expect(formFields.every((each) => !/【附|\[A\d/.test(each.value))).toBe(true);
    }
    expect(draftComplaint(inputFor('failed-but-debited')).formFields).toEqual([]);
  });
});

describe('India', () => {
  const owed = (today: string, more: Partial<Parameters<typeof row>[3]> = {}): string => {
    const inr = { minor: -50000, currency: 'INR' };
    const { finding } = CASES['failed-but-debited'];
    return draftComplaint(
      inputFor('failed-but-debited', {
        finding: { ...finding, amount: { minor: 50000, currency: 'INR' } },
        transactions: [row('1', '2026-11-12', 0, { amount: inr, occurredAt: '2026-11-10', ...more })],
        jurisdiction: 'IN',
        language: 'en',
        today,
      }),
    ).text;
  };

  it('counts ₹100 a day from T+5, T being the day of the transaction', () => {
    expect(owed('2026-11-15')).not.toMatch(/₹|T\+/);
    expect(owed('2026-11-16')).toContain('today is T+6');
    expect(owed('2026-11-16')).toContain('Credit the compensation of INR 100.00: 1 days late');
    expect(owed('2026-12-10')).toContain('Credit the compensation of INR 2500.00: 25 days late');
    expect(owed('2028-03-01')).toContain('today is T+477'); // over a leap day
  });

  it('asks for none where the payment was made abroad', () => {
    expect(owed('2026-12-10', { original: { minor: -600, currency: 'USD' } })).not.toMatch(/₹|T\+/);
  });
});

describe('a rule whose fact is not there', () => {
  it('does not appear', () => {
    const hk = (statementDate: string | undefined): string =>
      draftComplaint(
        inputFor('failed-but-debited', { jurisdiction: 'HK', language: 'en', ...(statementDate && { statementDate }) }),
      ).text;
    expect(hk('2026-11-15')).toContain('within 60 days of the statement of 15 November 2026');
    expect(hk(undefined)).not.toContain('60 days');
    expect(hk('2026-09-24')).not.toContain('60 days'); // 61 days ago
    expect(hk('2026-09-25')).toContain('60 days');
    const tw = (dueDate: string): ReturnType<typeof draftComplaint> =>
      draftComplaint(
        inputFor('failed-but-debited', {
          jurisdiction: 'TW',
          language: 'zh-Hant',
          card: 'credit',
          fields: { dueDate },
        }),
      );
    expect(tw('2026-12-05').text).toContain('於本期繳款截止日2026-12-05前提出');
    expect(tw('2026-11-23').text).not.toContain('繳款截止日');
    expect(tw('2026-11-23').missing.join()).toContain('繳款截止日已過');
  });
});
